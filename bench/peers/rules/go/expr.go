package main

import (
	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
)

func newExpr() (*engine, error) {
	env := map[string]any{
		"ground": "", "newWork": "", "level": "",
		"proven": false, "victim": false, "extended": false, "sameWork": false, "localsRefused": false,
		"asOf": int64(0), "registered": int64(0), "permitEnd": int64(0), "share": int64(0), "increase": int64(0),
	}
	var programs [3]*vm.Program
	for i, p := range parts {
		var err error
		if programs[i], err = expr.Compile(text(p), expr.Env(env), expr.AsInt64()); err != nil {
			return nil, err
		}
	}
	var machine vm.VM
	return &engine{"expr-lang", 50_000, func(x map[string]any) (a answer, err error) {
		for i, p := range programs {
			v, err := machine.Run(p, x)
			if err != nil {
				return a, err
			}
			a[i] = v.(int64)
		}
		return a, nil
	}}, nil
}
