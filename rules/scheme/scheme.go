// Package scheme lists the schemes. It holds no law: each scheme's folder does.
package scheme

import "alih/rules"

// All lists the schemes, one explicit line each.
var All = []*rules.Scheme{}

// Named returns a scheme by its code, Example too, or nil.
func Named(code string) *rules.Scheme {
	if code == Example.Code {
		return Example
	}
	for _, s := range All {
		if s.Code == code {
			return s
		}
	}
	return nil
}
