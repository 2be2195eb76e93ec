// Package versions compares the law of two days: which numbers and which entries
// differ, and in which situations that changes an outcome, a day or a sum, each
// with a witness: facts on which the reader gives the claimed results.
//
// It searches, it does not prove: a situation that it reports is certain, one that
// it does not find may exist. It words nothing and reads no file.
package versions

import "alih/rules"

// How an entry differs.
const (
	Added   = "added"
	Gone    = "gone"
	Amended = "amended" // its own clause was replaced
	Reached = "reached" // its clause stands, but something that it rests on changed
)

// Entry is an entry of the law that two versions hold differently.
type Entry struct {
	Kind string // route, provision, due, item
	Code string
	How  string
}

// Number is a number of the law that differs.
type Number struct {
	Name             string
	Unit             rules.Unit
	Old, New         int64
	HeldOld, HeldNew bool // whether there is a value
}

// Numbers lists the numbers of a scheme whose values on two days differ.
func Numbers(s *rules.Scheme, old, new rules.Day) []Number {
	var list []Number
	for _, p := range s.Params {
		a, okA := p.Values.On(old)
		b, okB := p.Values.On(new)
		if okA != okB || okA && a.Value != b.Value {
			list = append(list, Number{p.Name, p.Unit, a.Value, b.Value, okA, okB})
		}
	}
	return list
}

// part is what an entry is, for a comparison: operations and plain values.
type part struct {
	kind, code string
	since      rules.Day
	print      uint64
}

// Entries lists the entries that two versions of one scheme hold differently, in
// the order of the new one; what is gone comes last.
func Entries(old, new *rules.Program) []Entry {
	before, after := parts(old), parts(new)
	var list []Entry
	for _, p := range after {
		o, ok := like(before, p)
		switch {
		case !ok:
			list = append(list, Entry{p.kind, p.code, Added})
		case o.since != p.since:
			list = append(list, Entry{p.kind, p.code, Amended})
		case o.print != p.print:
			list = append(list, Entry{p.kind, p.code, Reached})
		}
	}
	for _, o := range before {
		if _, ok := like(after, o); !ok {
			list = append(list, Entry{o.kind, o.code, Gone})
		}
	}
	return list
}

func like(list []part, p part) (part, bool) {
	for _, x := range list {
		if x.kind == p.kind && x.code == p.code {
			return x, true
		}
	}
	return part{}, false
}

func parts(p *rules.Program) []part {
	prints := p.Fingerprints()
	var list []part
	for i := range p.Routes {
		e := &p.Routes[i]
		list = append(list, part{"route", e.Code, e.Since, combined(prints, 0, e.Open, e.LawDay)})
	}
	for i := range p.Provisions {
		e := &p.Provisions[i]
		list = append(list, part{"provision", e.Code, e.Since, combined(prints, 0, e.Cond, e.Guard)})
	}
	for i := range p.Dues {
		e := &p.Dues[i]
		plain := text(e.Convention)*31 + uint64(e.Kind)*7 + uint64(e.Who)*131 + uint64(e.Act+1)*524287
		list = append(list, part{"due", e.Code, e.Since, combined(prints, plain, e.Nodes()...)})
	}
	for i := range p.Items {
		e := &p.Items[i]
		plain := uint64(e.Kind)*7 + uint64(e.Who)*131 + uint64(e.Read+1)*8191
		list = append(list, part{"item", e.Code, 0, combined(prints, plain, e.Nodes()...)})
	}
	return list
}

// combined makes one number of the operations of an entry.
func combined(prints []uint64, plain uint64, nodes ...int32) uint64 {
	h := mix(plain)
	for _, n := range nodes {
		x := uint64(1)
		if n >= 0 {
			x = prints[n]
		}
		h = mix(h ^ x)
	}
	return h
}

func text(s string) uint64 {
	h := uint64(len(s))
	for i := 0; i < len(s); i++ {
		h = mix(h ^ uint64(s[i]))
	}
	return h
}
