package rules

// The six joins of two planes, without a loop: reader two spends most of its time
// here.
func andOf(d, a, b *plane) {
	d[0], d[1], d[2], d[3] = a[0]&b[0], a[1]&b[1], a[2]&b[2], a[3]&b[3]
	d[4], d[5], d[6], d[7] = a[4]&b[4], a[5]&b[5], a[6]&b[6], a[7]&b[7]
	d[8], d[9], d[10], d[11] = a[8]&b[8], a[9]&b[9], a[10]&b[10], a[11]&b[11]
	d[12], d[13], d[14], d[15] = a[12]&b[12], a[13]&b[13], a[14]&b[14], a[15]&b[15]
}

func orOf(d, a, b *plane) {
	d[0], d[1], d[2], d[3] = a[0]|b[0], a[1]|b[1], a[2]|b[2], a[3]|b[3]
	d[4], d[5], d[6], d[7] = a[4]|b[4], a[5]|b[5], a[6]|b[6], a[7]|b[7]
	d[8], d[9], d[10], d[11] = a[8]|b[8], a[9]|b[9], a[10]|b[10], a[11]|b[11]
	d[12], d[13], d[14], d[15] = a[12]|b[12], a[13]|b[13], a[14]|b[14], a[15]|b[15]
}

func andNotOf(d, a, b *plane) {
	d[0], d[1], d[2], d[3] = a[0]&^b[0], a[1]&^b[1], a[2]&^b[2], a[3]&^b[3]
	d[4], d[5], d[6], d[7] = a[4]&^b[4], a[5]&^b[5], a[6]&^b[6], a[7]&^b[7]
	d[8], d[9], d[10], d[11] = a[8]&^b[8], a[9]&^b[9], a[10]&^b[10], a[11]&^b[11]
	d[12], d[13], d[14], d[15] = a[12]&^b[12], a[13]&^b[13], a[14]&^b[14], a[15]&^b[15]
}

func norOf(d, a, b *plane) {
	d[0], d[1], d[2], d[3] = ^(a[0] | b[0]), ^(a[1] | b[1]), ^(a[2] | b[2]), ^(a[3] | b[3])
	d[4], d[5], d[6], d[7] = ^(a[4] | b[4]), ^(a[5] | b[5]), ^(a[6] | b[6]), ^(a[7] | b[7])
	d[8], d[9], d[10], d[11] = ^(a[8] | b[8]), ^(a[9] | b[9]), ^(a[10] | b[10]), ^(a[11] | b[11])
	d[12], d[13], d[14], d[15] = ^(a[12] | b[12]), ^(a[13] | b[13]), ^(a[14] | b[14]), ^(a[15] | b[15])
}

func orNotOf(d, a, b *plane) {
	d[0], d[1], d[2], d[3] = a[0]|^b[0], a[1]|^b[1], a[2]|^b[2], a[3]|^b[3]
	d[4], d[5], d[6], d[7] = a[4]|^b[4], a[5]|^b[5], a[6]|^b[6], a[7]|^b[7]
	d[8], d[9], d[10], d[11] = a[8]|^b[8], a[9]|^b[9], a[10]|^b[10], a[11]|^b[11]
	d[12], d[13], d[14], d[15] = a[12]|^b[12], a[13]|^b[13], a[14]|^b[14], a[15]|^b[15]
}

func nandOf(d, a, b *plane) {
	d[0], d[1], d[2], d[3] = ^(a[0] & b[0]), ^(a[1] & b[1]), ^(a[2] & b[2]), ^(a[3] & b[3])
	d[4], d[5], d[6], d[7] = ^(a[4] & b[4]), ^(a[5] & b[5]), ^(a[6] & b[6]), ^(a[7] & b[7])
	d[8], d[9], d[10], d[11] = ^(a[8] & b[8]), ^(a[9] & b[9]), ^(a[10] & b[10]), ^(a[11] & b[11])
	d[12], d[13], d[14], d[15] = ^(a[12] & b[12]), ^(a[13] & b[13]), ^(a[14] & b[14]), ^(a[15] & b[15])
}

// do takes the steps one by one.
func do(steps []step) {
	for i := range steps {
		st := &steps[i]
		switch d, a, b := st.dst, *st.x, *st.y; st.op {
		case stepAnd:
			andOf(d, a, b)
		case stepOr:
			orOf(d, a, b)
		case stepAndNot:
			andNotOf(d, a, b)
		case stepNor:
			norOf(d, a, b)
		case stepOrNot:
			orNotOf(d, a, b)
		case stepNand:
			nandOf(d, a, b)
		}
	}
}

// coverAll is all ones where every lane is in one of some planes.
func coverAll(planes []*plane) uint64 {
	all := ^uint64(0)
	for w := 0; w < blockWords; w += 8 {
		var a, b, c, d, e, f, g, h uint64
		for _, p := range planes {
			x := (*[8]uint64)(p[w:])
			a, b, c, d, e, f, g, h = a|x[0], b|x[1], c|x[2], d|x[3], e|x[4], f|x[5], g|x[6], h|x[7]
		}
		all &= a & b & c & d & e & f & g & h
	}
	return all
}

// cover is all ones where every lane is in one of two planes.
func cover(a, b *plane) uint64 {
	x := (a[0] | b[0]) & (a[1] | b[1]) & (a[2] | b[2]) & (a[3] | b[3])
	x &= (a[4] | b[4]) & (a[5] | b[5]) & (a[6] | b[6]) & (a[7] | b[7])
	x &= (a[8] | b[8]) & (a[9] | b[9]) & (a[10] | b[10]) & (a[11] | b[11])
	return x & (a[12] | b[12]) & (a[13] | b[13]) & (a[14] | b[14]) & (a[15] | b[15])
}
