package calc

// writer appends JSON. Empty members are left out by its methods.
type writer struct{ b []byte }

func (w *writer) raw(s string) { w.b = append(w.b, s...) }

// comma separates a member or item from the one before.
func (w *writer) comma() {
	if n := len(w.b); n > 0 && w.b[n-1] != '{' && w.b[n-1] != '[' && w.b[n-1] != ':' {
		w.b = append(w.b, ',')
	}
}

func (w *writer) key(k string) {
	w.comma()
	w.quote(k)
	w.b = append(w.b, ':')
}

func (w *writer) open(k string, c byte) {
	if k != "" {
		w.key(k)
	} else {
		w.comma()
	}
	w.b = append(w.b, c)
}

func (w *writer) close(c byte) { w.b = append(w.b, c) }

func (w *writer) quote(s string) {
	const hex = "0123456789abcdef"
	w.b = append(w.b, '"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			w.b = append(w.b, '\\', c)
		case c < ' ':
			w.b = append(w.b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			w.b = append(w.b, c)
		}
	}
	w.b = append(w.b, '"')
}

func (w *writer) str(k, s string) {
	if s != "" {
		w.key(k)
		w.quote(s)
	}
}

func (w *writer) strs(k string, list []string) {
	if len(list) == 0 {
		return
	}
	w.open(k, '[')
	for _, s := range list {
		w.comma()
		w.quote(s)
	}
	w.close(']')
}

func (w *writer) num(k string, n int64) {
	w.key(k)
	w.b = appendInt(w.b, n)
}

func (w *writer) bool(k string, v bool) {
	w.key(k)
	w.b = append(w.b, truthWord(v)...)
}

// day writes a day that is known.
func (w *writer) day(k string, d Date) {
	if d.Known {
		w.key(k)
		w.b = append(w.b, '"')
		w.b = d.Day.Append(w.b)
		w.b = append(w.b, '"')
	}
}
