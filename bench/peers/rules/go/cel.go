package main

import (
	"cel.dev/cel-go/cel"
)

func newCEL() (*engine, error) {
	var vars []cel.EnvOption
	for _, s := range []string{"ground", "newWork", "level"} {
		vars = append(vars, cel.Variable(s, cel.StringType))
	}
	for _, s := range []string{"proven", "victim", "extended", "sameWork", "localsRefused"} {
		vars = append(vars, cel.Variable(s, cel.BoolType))
	}
	for _, s := range []string{"asOf", "registered", "permitEnd", "share", "increase"} {
		vars = append(vars, cel.Variable(s, cel.IntType))
	}
	env, err := cel.NewEnv(vars...)
	if err != nil {
		return nil, err
	}
	var programs [3]cel.Program
	for i, p := range parts {
		ast, issues := env.Compile(text(p))
		if err := issues.Err(); err != nil {
			return nil, err
		}
		if programs[i], err = env.Program(ast, cel.EvalOptions(cel.OptOptimize)); err != nil {
			return nil, err
		}
	}
	return &engine{"cel-go", 50_000, func(x map[string]any) (a answer, err error) {
		for i, p := range programs {
			v, _, err := p.Eval(x)
			if err != nil {
				return a, err
			}
			a[i] = v.Value().(int64)
		}
		return a, nil
	}}, nil
}
