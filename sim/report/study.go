package report

import (
	"alih/rules"
	"alih/sim"
	"alih/sim/model"
	"alih/sim/report/words"
)

// A Study is everything that its report says. Result, Scenario.Name and one Policy for
// each of Result.Policies are needed; of the rest, what is empty is said to be missing.
// The primary metrics are the result's goals; without any, the report leads with the
// first metrics that are no breakdown.
type Study struct {
	Result   *sim.Result
	Range    *sim.Range // nil: the assumptions were not varied, which the report says
	Each     int        // replications of each policy in a draw of the assumptions
	Scenario Scenario
	Policies []Policy // in the order of the result; the first is the baseline
	Settings []Setting
	Law      []LawNumber
	// Calibration are the published figures that the model was set to, Validation those
	// that were not used.
	Calibration []Figure
	Validation  []Figure
	Seed        uint64
	Program     string // the version of the program
	Command     string // what to type to run it again
	Language    string // a file of words/; "": "en"

	// Words are the study's own words by code. They go before the embedded ones, and
	// replace them where both have a code:
	//
	//	metric.CODE   unit.UNIT   curve.CODE   end.CODE   path.CODE   counter.CODE
	//	dimension.D   value.V     for codes of breakdowns, "match.share/D=V"
	//	source.ID     the name of a source of law
	//	law.NAME      a number of the law
	//	setting.PATH  a setting, or what else a sweep varies; a report of a study in English
	//	              says what the catalogue says
	//	name.POLICY   a policy, in a few words
	//	option.O      an option of a setting that is a choice
	//	scheme.S      kind.K
	//	path.step     what a step of a path is: "week"
	//	odd.PART      one paragraph of the model's description; the parts are in ODDParts
	//	stress.PART   likewise, for the STRESS checklist; StressParts
	//	limit.N       what the model cannot say, from 1 on
	//	whom          for whom more or less of a metric is better: "the workers"
	//
	// What has no words is shown by its code, made readable.
	Words map[string]string
}

// Languages are the languages that a report can be written in.
func Languages() []string { return words.Languages() }

// A Scenario is the experiment as it was asked for.
type Scenario struct {
	Name   string
	About  string    // a sentence or two, in plain words
	Kind   string    // of model: "market"
	Scheme string    // "twtransfer"
	On     rules.Day // the day whose law the baseline asks
	Day    string    // the same in words; "": as files have it
	Law    string    // the version in force on that day, in words
	Until  string    // the day, in words, up to which the text of the law was checked
	Hash   string    // of what decides the numbers, as the program that made it counts it
	Text   string    // the file, whole; written beside the report
}

// day is the day whose law is asked, as a reader reads it.
func (s *Scenario) day() string {
	if s.Day == "" {
		return s.On.String()
	}
	return s.Day
}

// A Policy is one of what was compared, with what it changes.
type Policy struct {
	Name    string // as in Result.Policies
	About   string // a sentence, in plain words; may be empty
	Law     string // the version of the law it asks; "": the scenario's
	Later   bool   // it asks the law of a day up to which the text was not checked
	Changes []Change
}

// A Change is a line of an overlay, in words.
type Change struct {
	Path           string // of the setting, as a scenario states it; may be empty
	What, Was, Now string // "transfer window", "60 days", "90 days"
}

// A Setting is a number of the model with the value that the baseline has.
type Setting struct {
	model.Setting
	Value float64
}

// A LawNumber is a number of the law that the model asks, as the baseline has it.
type LawNumber struct {
	Name  string // "window.days"
	Value int64
	Unit  rules.Unit
	Since rules.Day // first day in force
	Cite  rules.Cite
	Form  string // how the place in the source is written (rules.PlaceArticle); "": as the source has it
}

// A Figure is something published. Beside it stands what the model gives under the
// baseline, which the report takes from the result.
type Figure struct {
	Means     string // what was counted, where and when
	Published float64
	Metric    int    // of the layout: what the model gives for it; None: nothing like it
	Source    string // who says so, of when; may be empty
	Says      string // what that says of the model, in plain words; may be empty
}

// None is the metric of a figure that the model counts nothing like. Its number stands
// in Means.
const None = -1

// ODDParts are the elements of the ODD protocol (Grimm et al. 2020), in its order.
var ODDParts = [...]string{
	"purpose", "entities", "process",
	"principles", "emergence", "adaptation", "objectives", "learning", "prediction",
	"sensing", "interaction", "stochasticity", "collectives", "observation",
	"initialisation", "input", "submodels",
}

// StressParts are the items of the STRESS-DES checklist (Monks et al. 2019), in its
// order.
var StressParts = [...]string{
	"purpose", "outputs", "aims",
	"diagram", "logic", "scenarios", "algorithms", "components",
	"sources", "preprocessing", "inputs", "assumptions",
	"initialisation", "run", "estimation",
	"software", "random", "execution", "system",
	"access",
}
