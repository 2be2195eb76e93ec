package shock

import (
	"math/bits"

	"alih/rules/scheme/jpretain"
)

// newPlaces opens the places of a week and takes away what is taken or was open for
// long enough. A place has its number whatever a policy does.
func (r *run) newPlaces(w int) {
	left := r.places[:0]
	for _, v := range r.places {
		if !v.taken && int(v.until) >= w {
			left = append(left, v)
		}
	}
	b := r.m.b
	n := min(placesWeek, b.arrivals.Of(r.s.Word(placeFirst+uint32(w)*placesWeek, drawPlaces, 0)))
	for i := range n {
		id := placeFirst + uint32(w)*placesWeek + uint32(i)
		left = append(left, place{id: id,
			field:  uint8(b.placeFields.Of(r.s.Word(id, drawPlaceField, 0))),
			region: uint8(b.placeRegions.Of(r.s.Word(id, drawPlaceRegion, 0))),
			proper: b.proper.Of(r.s.Word(id, drawProper, 0)),
			until:  int16(w + b.open.Of(r.s.Word(id, drawOpen, 0)))})
	}
	r.places = left
	r.counts[cPlaces] += int64(n)
}

// meeting is the week's meeting, of those whom the agencies call and those who look by
// themselves.
func (r *run) meeting(w int) {
	r.newPlaces(w)
	r.sets.fill(r.places)
	m := &r.meet
	m.First, m.To, m.Places, m.Draw, m.Grade = append(m.First[:0], 0), m.To[:0], m.Places[:0], m.Draw[:0], m.Grade[:0]
	r.there = r.there[:0]
	for range r.places {
		m.Places = append(m.Places, 1)
	}
	for i := range r.people {
		if p := &r.people[i]; p.state == looking && r.comes(p, w) {
			r.row(p, w)
			r.there = append(r.there, int32(i))
			m.First = append(m.First, int32(len(m.To)))
			m.Draw = append(m.Draw, uint32(r.word(p, drawLot, w)>>32))
		}
	}
	if cap(r.got) < len(r.there) {
		r.got = make([]int32, len(r.there), 2*len(r.there))
	}
	r.got = r.got[:len(r.there)]
	r.m.mechanism.Solve(r.got, m, &r.mem)
	for i, e := range r.got {
		if e >= 0 {
			r.places[e].taken = true
			r.counts[cTaken]++
			r.found(&r.people[r.there[i]], &r.places[e], w)
		}
	}
}

// comes: who has the help is in every meeting of the agencies; everybody may look.
func (r *run) comes(p *person, w int) bool {
	if p.home {
		return false
	}
	if p.asks && r.m.law.waiting[w][r.as(p, w)]&4 != 0 {
		if !p.helped {
			p.helped = true
			r.count(p, cHelped, 1)
		}
		if w%int(r.m.b.every) == 0 {
			return true
		}
	}
	return r.m.b.alone.Of(r.word(p, drawAlone, w))
}

// sorts of places are all that a person or the law tells apart, but the region.
const sorts = 2 * fieldCount

func (v *place) sort() int { return 2*int(v.field) + bit(v.proper) }

// sets are places of a meeting as bits, by their sort and by their region, so that a
// person looks at those alone that she can take.
type sets struct {
	words    int
	bySort   [sorts][]uint64
	byRegion [regionCount][]uint64
	takes    []uint64 // of one person
}

// fill makes the sets of the places that there are.
func (s *sets) fill(places []place) {
	s.words = (len(places) + 63) / 64
	clean := func(set *[]uint64) {
		if cap(*set) < s.words {
			*set = make([]uint64, s.words, 2*s.words)
		}
		*set = (*set)[:s.words]
		clear(*set)
	}
	for i := range s.bySort {
		clean(&s.bySort[i])
	}
	for i := range s.byRegion {
		clean(&s.byRegion[i])
	}
	clean(&s.takes)
	for e := range places {
		v := &places[e]
		s.bySort[v.sort()][e/64] |= 1 << (e % 64)
		s.byRegion[v.region][e/64] |= 1 << (e % 64)
	}
}

// row lists the places that somebody may lawfully take and would: first those of the
// region, then the others, the longest open first. An employer prefers who knows the
// field.
func (r *run) row(p *person, w int) {
	r.takes(p, w)
	near := r.sets.byRegion[p.region]
	for i, set := range r.sets.takes {
		r.pairs(p, i, set&near[i])
	}
	for i, set := range r.sets.takes {
		if p.moves {
			r.pairs(p, i, set&^near[i])
		}
	}
}

// pairs lists those of 64 places with which somebody agrees.
func (r *run) pairs(p *person, word int, set uint64) {
	for ; set != 0; set &= set - 1 {
		e := 64*word + bits.TrailingZeros64(set)
		v := &r.places[e]
		if !r.m.b.agrees.Of(r.word(p, drawPair, int(v.id))) {
			continue
		}
		r.meet.To = append(r.meet.To, int32(e))
		r.meet.Grade = append(r.meet.Grade, uint8(1-bit(v.field == p.field)))
	}
}

// takes finds the places that somebody may lawfully take in a week, and would.
func (r *run) takes(p *person, w int) {
	c := r.choice(p, w)
	clear(r.sets.takes)
	for sort := range sorts {
		v := place{field: uint8(sort / 2), proper: sort%2 == 1}
		if r.wants(p, &v) && c.of(placeOf(p, &v)) != 0 {
			for i, set := range r.sets.bySort[sort] {
				r.sets.takes[i] |= set
			}
		}
	}
}

func (r *run) wants(p *person, v *place) bool {
	if v.field == p.field {
		return true
	}
	return p.flex && p.aim == uint8(jpretain.SswSkills)
}
