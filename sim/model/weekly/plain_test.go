package weekly

import (
	"cmp"
	"reflect"
	"slices"
	"testing"

	"alih/rules"
	"alih/sim"
)

// person is a worker of the plain version.
type person struct {
	id       uint32
	category int
	came     int
	last     int // day of the window
	longer   bool
	extended bool
}

// plain is the process as PROCESS.md has it, step by step: every worker draws a number
// for every meeting, all stand in one order, each takes a vacancy of her category if one
// is left. The draws are those of the model.
func plain(m *process, s sim.Stream) []int64 {
	var n [categories][each]int64
	var free [categories]int
	var wait []person
	for week := range m.weeks {
		today := 7*week + 6
		for day := today - 6; day <= today; day++ {
			for i := range m.workers.Of(s.Word(0, numbers, uint32(day))) {
				p := person{id: uint32(day<<orderBits | i), came: day, last: day + m.window}
				w := s.Word(p.id, profile, 0)
				p.category, p.longer = m.supply.Of(w), m.extended.Of(w<<32)
				n[p.category][arrived]++
				wait = append(wait, p)
			}
		}
		for i := range m.vacancies.Of(s.Word(1, numbers, uint32(week))) {
			c := m.demand.Of(s.Word(uint32((today-6)<<orderBits|i), wanted, 0))
			n[c][opened]++
			free[c]++
		}
		for i := range wait {
			extend(m, &wait[i], today, &n)
		}
		wait = slices.DeleteFunc(wait, func(p person) bool {
			n[p.category][expired] += int64(bit(p.last < today))
			return p.last < today
		})
		slices.SortFunc(wait, func(a, b person) int { return cmp.Compare(ticket(s, a, week), ticket(s, b, week)) })
		wait = slices.DeleteFunc(wait, func(p person) bool {
			if free[p.category] == 0 {
				return false
			}
			free[p.category]--
			n[p.category][matched]++
			n[p.category][filled]++
			n[p.category][days] += int64(today - p.came)
			return true
		})
	}
	for _, p := range wait {
		n[p.category][waiting]++
	}
	counts := make([]int64, len(layout.Counters))
	for c := range n {
		n[c][open] = int64(free[c])
		for i, x := range n[c] {
			counts[i] += x
			counts[(1+c)*each+i] = x
		}
	}
	return counts
}

// extend extends, once, a window that is over before today.
func extend(m *process, p *person, today int, n *[categories][each]int64) {
	if p.last < today && p.longer && !p.extended {
		p.last, p.extended = p.came+m.longer, true
		n[p.category][extended]++
	}
}

func ticket(s sim.Stream, p person, week int) uint32 {
	var lo, hi [1]uint64
	s.Blocks(lo[:], hi[:], []uint32{p.id}, lottery, uint32(week/lotteries))
	return [...]uint32{uint32(lo[0] >> 32), uint32(lo[0]), uint32(hi[0] >> 32), uint32(hi[0])}[week%lotteries]
}

func TestTheShortWaysChangeNothing(t *testing.T) {
	for name, m := range map[string]*process{
		"the built-in scenario": build(t, nil),
		"many vacancies":        build(t, map[string]float64{"vacancies.perYear": 1200}),
		"as many":               build(t, map[string]float64{"vacancies.perYear": 1000}),
		"no vacancies":          build(t, map[string]float64{"vacancies.perYear": 0}),
		"a large market":        build(t, map[string]float64{"workers.perYear": 20_000, "vacancies.perYear": 9000}),
		"a small one":           build(t, map[string]float64{"workers.perYear": 30, "vacancies.perYear": 12, "weeks": 200}),
		"no extension":          build(t, map[string]float64{"extension.chance": 0}),
		"always extended":       build(t, map[string]float64{"extension.chance": 1}),
		"one week":              build(t, map[string]float64{"weeks": 1}),
		"a window of no days":   build(t, nil, rules.Override{Param: "window.days", Value: 0}),
		"three days, four more": build(t, nil, rules.Override{Param: "window.days", Value: 3}, rules.Override{Param: "window.extension", Value: 4}),
		"ten years":             build(t, map[string]float64{"weeks": maxWeeks}),
	} {
		r, counts := m.Runner(), make([]int64, len(layout.Counters))
		for i := range uint32(8) {
			s := sim.NewStream(5, i)
			clear(counts)
			r.Run(s, counts)
			if want := plain(m, s); !reflect.DeepEqual(counts, want) {
				t.Errorf("%s, replication %d:\n%v, want\n%v", name, i, counts, want)
			}
		}
	}
}
