package scheme

import (
	"alih/rules"
	"alih/rules/scheme/example"
)

// Example is the law of a country that does not exist. It is not in All: what
// lists the schemes to people (the page, `alih schemes`, a report) goes through All,
// and nobody with a permit at stake should be offered a law that is not one. The
// command finds it by its code, for the tutorial; tests and benchmarks use it.
var Example *rules.Scheme = example.Scheme
