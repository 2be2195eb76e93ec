package rules

// codec walks a program once for both directions, so that they cannot differ.
type codec struct {
	enc *encoder
	dec *decoder
}

type encoder struct{ b []byte }

type decoder struct {
	b   []byte
	bad bool
}

func (e *encoder) uint(v uint64) {
	for v >= 0x80 {
		e.b = append(e.b, byte(v)|0x80)
		v >>= 7
	}
	e.b = append(e.b, byte(v))
}

func (d *decoder) uint() uint64 {
	var v uint64
	for shift := uint(0); shift < 64; shift += 7 {
		if len(d.b) == 0 {
			break
		}
		c := d.b[0]
		d.b = d.b[1:]
		v |= uint64(c&0x7f) << shift
		if c < 0x80 {
			return v
		}
	}
	d.bad = true
	return 0
}

func (c *codec) int64(v *int64) {
	if c.enc != nil {
		c.enc.uint(uint64(*v)<<1 ^ uint64(*v>>63))
		return
	}
	u := c.dec.uint()
	*v = int64(u>>1) ^ -int64(u&1)
}

// number codes any integer type.
func number[T ~int32 | ~uint8 | ~uint32](c *codec, v *T) {
	x := int64(*v)
	c.int64(&x)
	*v = T(x)
	if c.dec != nil && int64(*v) != x {
		c.dec.bad = true
	}
}

func text[T ~string](c *codec, s *T) {
	n := len(*s)
	if !c.length(&n, 1) {
		return
	}
	if c.enc != nil {
		c.enc.b = append(c.enc.b, *s...)
		return
	}
	*s = T(c.dec.b[:n])
	c.dec.b = c.dec.b[n:]
}

func (c *codec) flag(v *bool) {
	x := uint8(0)
	if *v {
		x = 1
	}
	number(c, &x)
	*v = x == 1
}

// length codes a count of things of at least size bytes each; a count that the
// rest cannot hold is malformed.
func (c *codec) length(n *int, size int) bool {
	if c.enc != nil {
		c.enc.uint(uint64(*n))
		return true
	}
	u := c.dec.uint()
	if c.dec.bad || u > uint64(len(c.dec.b)/size) {
		c.dec.bad = true
		return false
	}
	*n = int(u)
	return true
}

func slice[T any](c *codec, list *[]T, each func(*T)) {
	n := len(*list)
	if !c.length(&n, 1) {
		return
	}
	if c.enc != nil {
		for i := range *list {
			each(&(*list)[i])
		}
		return
	}
	// Grown as it is read: a count that lies asks for no more memory than there are
	// bytes to fill it.
	for range n {
		var x T
		*list = append(*list, x)
		if each(&(*list)[len(*list)-1]); c.dec.bad {
			return
		}
	}
}

func ints(c *codec, list *[]int32) { slice(c, list, func(v *int32) { number(c, v) }) }
