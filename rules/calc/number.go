package calc

// Whole numbers as digits. The standard library's package would bring errors and
// reflection along: measured 13 kB of the calculator as it travels.

func appendInt(b []byte, n int64) []byte {
	if n < 0 {
		b = append(b, '-')
	}
	var digits [20]byte
	at := len(digits)
	for {
		at--
		d := n % 10
		if d < 0 {
			d = -d
		}
		digits[at] = byte('0' + d)
		if n /= 10; n == 0 {
			return append(b, digits[at:]...)
		}
	}
}

func itoa(n int64) string { return string(appendInt(nil, n)) }

// atoi reads an optional minus and 1 to 18 digits: more would not fit any range.
func atoi(s string) (n int64, ok bool) {
	minus := len(s) > 0 && s[0] == '-'
	if minus {
		s = s[1:]
	}
	if len(s) == 0 || len(s) > 18 {
		return 0, false
	}
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int64(s[i]-'0')
	}
	if minus {
		n = -n
	}
	return n, true
}

func truthWord(b bool) string {
	if b {
		return "true"
	}
	return "false"
}
