package main

import (
	"context"
	"encoding/json"

	"github.com/open-policy-agent/opa/v1/rego"
)

const policy = `package yardstick

default ground_shown := false
ground_shown if input.ground == "death"
ground_shown if { input.ground in {"closure", "unpaid", "harm"}; input.proven }
default agreed_leave := false
agreed_leave if { input.ground == "agreed"; input.proven }
default protected := false
protected if input.victim
protected if { input.ground == "harm"; input.proven }
default may_cross := false
may_cross if input.sameWork
may_cross if protected
may_cross if input.level == "expert"
may_cross if { input.level == "skilled"; input.localsRefused }
more := 60 if input.extended else := 0
deadline := (input.registered + 60) + more
default in_window := false
in_window if input.asOf <= deadline
default permit_runs := false
permit_runs if input.asOf <= input.permitEnd
default place_free := false
place_free if { input.increase <= 1500; input.share + input.increase <= 4000 }
default locals_asked := false
locals_asked if input.localsRefused
locals_asked if protected
locals_asked if not input.newWork in {"manufacturing", "construction"}
default trained_for := true
trained_for := false if { input.newWork in {"care", "household"}; input.level == "trainee" }
default may_be_placed := false
may_be_placed if { place_free; locals_asked; trained_for }

default waits := false
waits if ground_shown
waits if protected

decision := 1 if { protected; not permit_runs }
else := 2 if not permit_runs
else := 3 if { protected; may_be_placed }
else := 4 if { agreed_leave; input.sameWork; may_be_placed }
else := 5 if { ground_shown; in_window; input.sameWork; may_be_placed }
else := 6 if { ground_shown; in_window; may_cross; may_be_placed }
else := 7 if { waits; in_window }
else := 8 if { ground_shown; not in_window; not input.extended }
else := 9

surcharge := 0 if not place_free
else := 3000 if input.increase <= 500
else := 5000 if input.increase <= 1000
else := 7000

answer := [decision, deadline, surcharge]
`

func newOPA() (*engine, error) {
	ctx := context.Background()
	q, err := rego.New(rego.Query("data.yardstick.answer"), rego.Module("yardstick.rego", policy)).PrepareForEval(ctx)
	if err != nil {
		return nil, err
	}
	return &engine{"opa", 3_000, func(x map[string]any) (a answer, err error) {
		set, err := q.Eval(ctx, rego.EvalInput(x))
		if err != nil {
			return a, err
		}
		for i, v := range set[0].Expressions[0].Value.([]any) {
			if a[i], err = v.(json.Number).Int64(); err != nil {
				return a, err
			}
		}
		return a, nil
	}}, nil
}
