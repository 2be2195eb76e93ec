package words

import (
	"math"
	"testing"

	"alih/sim"
)

func TestRound12(t *testing.T) {
	for _, c := range []struct{ x, want float64 }{
		{1.0 / 3, 0.333333333333}, {-2.0 / 3, -0.666666666667}, {123456789.0123456, 123456789.012}, {0, 0},
		{math.Copysign(0, -1), 0}, {math.Inf(1), math.Inf(1)},
	} {
		if got := Round12(c.x); got != c.want || math.Signbit(got) != math.Signbit(c.want) {
			t.Errorf("%v: found %v, want %v", c.x, got, c.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	e := func(halves ...float64) (es []sim.Estimate) {
		for _, h := range halves {
			es = append(es, sim.Estimate{HalfWidth: h, N: 9})
		}
		return es
	}
	for _, c := range []struct {
		of   []sim.Estimate
		want int
	}{
		{e(0.042), 3}, {e(4.2), 1}, {e(42), 0}, {e(4200), 0}, {e(0.11, 0.054), 2}, {e(1.3, 0.004), 3}, {e(1e-9), 6},
		{e(0), -1}, {nil, -1}, {[]sim.Estimate{{HalfWidth: 5, N: 1}}, -1},
	} {
		if got := Places(c.of...); got != c.want {
			t.Errorf("%v: found %d, want %d", c.of, got, c.want)
		}
	}
}

func TestDigits(t *testing.T) {
	english, german := Digits{".", ","}, Digits{",", "."}
	for _, c := range []struct {
		d        Digits
		x        float64
		decimals int
		want     string
	}{
		{english, 1234.5, 1, "1234.5"}, {english, 12345.67, 1, "12,345.7"}, {german, 12345.67, 1, "12.345,7"},
		{english, -0.04, 1, "0.0"}, {english, -0.06, 1, "−0.1"}, {english, 1234567, 0, "1,234,567"},
		{english, 0.36712, -1, "0.3671"}, {english, 60, -1, "60"}, {english, 123456.7, -1, "123,457"},
		{english, math.NaN(), 2, "–"},
	} {
		if got := c.d.Fixed(c.x, c.decimals); got != c.want {
			t.Errorf("%v: found %s, want %s", c.x, got, c.want)
		}
	}
	for x, want := range map[float64]string{2.5: "+2.5", -2.5: "−2.5", 0.01: "+0.0", -0.01: "−0.0", 0: "0.0", -1e-17: "0.0"} {
		if got := english.Signed(x, 1); got != want {
			t.Errorf("%v: found %s, want %s", x, got, want)
		}
	}
}
