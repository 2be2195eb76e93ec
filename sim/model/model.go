// Package model is the catalogue of what can be simulated: for each kind of model the
// numbers that describe it, where each comes from, and how a policy is built from them.
//
// It is not a model: those are its folders. It knows no file format; package scenario
// reads the numbers from a file and checks them against this catalogue.
package model

import (
	"alih/rules"
	"alih/sim"
)

// Kind is a kind of model: the transfer market, a pipeline, a race against a day.
type Kind interface {
	// Name is the name of the kind: "market".
	Name() string
	// Scheme is the law that it asks.
	Scheme() *rules.Scheme
	// Settings are its numbers, in the order of a scenario file.
	Settings() []Setting
	// Build makes a model of one policy. Values are in the order of Settings and
	// inside their ranges. An error is a *SettingError where a value is at fault.
	Build(law Law, values []float64) (sim.Model, error)
	// Unused is why a number of the law changes nothing in this model, by the
	// number's name. A number that is not listed does.
	Unused() map[string]string
}

// Described is a Kind that describes itself for a report, in a language, or in English
// where it has no words of it. By code: the elements of the ODD protocol and of STRESS
// that only it knows ("odd.purpose"; package report lists them), what its published
// figures are and say ("published.CODE", "verdict.CODE"), what it cannot say ("limit.1",
// "limit.2", ...), and for whom its metrics can be better ("whom").
type Described interface {
	Description(language string) map[string]string
	// Published are the figures that it was set to or is held against.
	Published() []Figure
}

// Figure is a number that somebody published of what the model counts, or might have.
type Figure struct {
	Code   string  // of its words
	Value  float64 // in the unit of the metric; a share is between 0 and 1
	Metric string  // of the layout; "": the model counts nothing that could be compared
	Source string  // who says so, of when
	Used   bool    // the model was set to it: that it gives it back is no evidence
}

// Coded is a kind that a scenario file names by a code of its own, because its scheme's
// code means another kind.
type Coded interface{ Code() string }

// Paired is a model that needs its baseline: to run a warm-up under it before the policy
// is switched on, or to count gainers and losers, entity by entity.
type Paired interface {
	// Against is the same model with a baseline of its kind.
	Against(baseline sim.Model) sim.Model
}

// Law is the law that a policy asks: the text in force on a day, with some numbers
// changed.
type Law struct {
	On      rules.Day
	Changed []rules.Override
}

// Program is the law as a program. A day before the first text, or a number that the text
// in force does not use, is an error.
func (l Law) Program(s *rules.Scheme) (*rules.Program, error) {
	p, err := s.Compile(l.On)
	if err != nil {
		return nil, err
	}
	return p.Overlay(l.Changed...)
}

// Form is how a setting is written.
type Form uint8

// The forms. Every value is a float64: a switch is 0 or 1, a choice the index of its
// option.
const (
	Number Form = iota
	Whole
	Share  // 0 to 1
	Weight // of one option among its siblings; they are divided by their sum
	Switch
	Choice
)

// Origin is where a number comes from.
type Origin uint8

// The origins. A lever is chosen by whoever runs the model.
const (
	Assumed Origin = iota
	Sourced
	Lever
)

// Setting is one number of a model.
type Setting struct {
	Path     string // dotted, as in the file: "workers.category.manufacturing"
	Form     Form
	Options  []string // of a choice
	Unit     string   // of a number: "a week", "days"
	Min, Max float64
	Default  float64
	Origin   Origin
	Low      float64 // range of an assumption
	High     float64
	Source   string // of a sourced number: who says so, of when; of an assumption: why this range
	Means    string // one sentence: what it is
}

// SettingError says what is wrong with a setting.
type SettingError struct {
	Path, Found, Allowed string
}

func (e *SettingError) Error() string {
	return e.Path + ": found " + e.Found + ", allowed " + e.Allowed
}
