package words

// Languages are none: a page has words in files of its own and hands over what it needs.
func Languages() []string { return nil }

func wordsOf(string) (map[string]string, error) { return nil, nil }
