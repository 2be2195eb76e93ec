package rules

// Fingerprints gives each operation a number that it shares with every equal
// operation of another version of the same scheme: what it does, to which facts,
// with which numbers of the law, over operations that are equal in turn. It is how
// two versions are compared without reading either.
func (p *Program) Fingerprints() []uint64 {
	prints := make([]uint64, len(p.Code))
	for i := range p.Code {
		in := &p.Code[i]
		h := mix(uint64(in.Op)<<32 | uint64(uint32(in.Fact)))
		switch in.Op {
		case opConst:
			h = mix(h ^ uint64(p.Constants[in.K].Value))
			h = mixText(h, p.Constants[in.K].Param)
		case opRoll, opRollBack, opOpenDays:
			h = mixText(h, p.Calendars[in.K].Code)
		default:
			h = mix(h ^ uint64(uint32(in.K))<<32 ^ uint64(uint32(in.K2)))
		}
		p.EachArg(in, func(a int32) { h = mix(h ^ prints[a]) })
		prints[i] = h
	}
	return prints
}

// mix is the finisher of splitmix64: every bit of the input moves every bit.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

func mixText(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		h = mix(h ^ uint64(s[i]))
	}
	return h
}
