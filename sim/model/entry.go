package model

import (
	"errors"
	"math"
	"strconv"
)

// Entry is a setting and where its value goes: N is what a model keeps its numbers in,
// one field a setting, so that a path is written once.
type Entry[N any] struct {
	Setting
	Field func(*N) *float64
}

// Chosen is a setting that whoever runs the model chooses.
func Chosen[N any](path string, form Form, lo, hi, value float64, unit, means string, f func(*N) *float64) Entry[N] {
	return Entry[N]{Setting{Path: path, Form: form, Unit: unit, Min: lo, Max: hi, Default: value, Origin: Lever, Means: means}, f}
}

// OneOf is a choice between options, of which the first is the default.
func OneOf[N any](path string, options []string, means string, f func(*N) *float64) Entry[N] {
	e := Chosen(path, Choice, 0, float64(len(options)-1), 0, "", means, f)
	e.Options = options
	return e
}

// Guessed is a number that nobody published, with its range and why it is so.
func Guessed[N any](path string, form Form, lo, hi, value, low, high float64, unit, why, means string, f func(*N) *float64) Entry[N] {
	return Entry[N]{Setting{Path: path, Form: form, Unit: unit, Min: lo, Max: hi, Default: value, Low: low, High: high,
		Origin: Assumed, Source: why, Means: means}, f}
}

// GuessedShare is a chance or share that nobody published.
func GuessedShare[N any](path string, value, low, high float64, why, means string, f func(*N) *float64) Entry[N] {
	return Guessed(path, Share, 0, 1, value, low, high, "", why, means, f)
}

// Published is a number with a source.
func Published[N any](path string, form Form, lo, hi, value float64, unit, source, means string, f func(*N) *float64) Entry[N] {
	return Entry[N]{Setting{Path: path, Form: form, Unit: unit, Min: lo, Max: hi, Default: value, Origin: Sourced, Source: source, Means: means}, f}
}

// Weights is a weight for each of some names. What is assumed may be half as much
// again, or half.
func Weights[N any](path string, names []string, values []float64, origin Origin, source, means string, f func(*N, int) *float64) []Entry[N] {
	var all []Entry[N]
	for i, name := range names {
		s := Setting{Path: path + "." + name, Form: Weight, Max: 1e9, Default: values[i], Origin: origin, Source: source, Means: means}
		if origin == Assumed {
			s.Low, s.High = values[i]/2, values[i]*3/2
		}
		all = append(all, Entry[N]{s, func(n *N) *float64 { return f(n, i) }})
	}
	return all
}

// Settings are the settings of entries.
func Settings[N any](entries []Entry[N]) []Setting {
	all := make([]Setting, len(entries))
	for i, e := range entries {
		all[i] = e.Setting
	}
	return all
}

// Read puts values, in the order of the entries, where they go. A value outside its
// range is a *SettingError.
func Read[N any](entries []Entry[N], values []float64) (N, error) {
	var n N
	if len(values) != len(entries) {
		return n, errors.New(strconv.Itoa(len(values)) + " values for " + strconv.Itoa(len(entries)) + " settings")
	}
	for i, e := range entries {
		v := values[i]
		whole := e.Form != Number && e.Form != Share && e.Form != Weight
		if math.IsNaN(v) || v < e.Min || v > e.Max || whole && v != math.Trunc(v) {
			return n, &SettingError{Path: e.Path, Found: number(v), Allowed: number(e.Min) + " to " + number(e.Max)}
		}
		*e.Field(&n) = v
	}
	return n, nil
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
