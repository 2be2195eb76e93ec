package site

// Languages lists the codes of the languages that there are words for, in the
// order in which the page offers them.
func Languages() []string {
	all, err := languages()
	if err != nil {
		return nil // no words at all: whoever asks for some will be told
	}
	var codes []string
	for _, l := range all {
		codes = append(codes, l.Code)
	}
	return codes
}
