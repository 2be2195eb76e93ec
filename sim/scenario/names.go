package scenario

import (
	"slices"
	"strings"

	"alih/rules"
	"alih/sim/model"
)

// names are the dotted names that a file, or a policy in it, may state.
type names struct {
	stated map[string]bool // those that have a value
	inner  map[string]bool // those that lead to some
	list   []string        // all, in the order of a file, for suggestions
	policy *names          // of a file: those of its policies
}

// head are the names of the experiment itself, in the order of a file.
var head = []string{"scheme", "name", "about", "law.on"}

// tail are those that come after the settings.
var tail = []string{"seed", "replications.first", "replications.step", "replications.most", "confidence"}

// sweeping are those of the space of policies.
var sweeping = []string{
	"sweep.design", "sweep.points", "sweep.replications", "sweep.metrics", "sweep.frontier", "sweep.metric",
	"sweep.want", "sweep.difference", "sweep.target", "sweep.draws.number", "sweep.draws.replications",
}

const (
	lawSet    = "law.set."
	policies  = "policies"
	primary   = "primary"
	factors   = "sweep.factors"
	baseline  = "baseline" // the name of what the policies are compared with
	policyDoc = "about"    // what a policy says of itself
)

func namesOf(k model.Kind) *names {
	settings, params := k.Settings(), k.Scheme().Params
	file := newNames(head, settings, params)
	for _, n := range append(tail, sweeping...) {
		file.state(n)
	}
	file.lead(factors)
	file.lead(policies)
	file.lead(primary)
	file.policy = newNames([]string{policyDoc, "law.on"}, settings, params)
	return file
}

func newNames(first []string, settings []model.Setting, params []*rules.Param) *names {
	n := &names{stated: map[string]bool{}, inner: map[string]bool{}}
	for _, name := range first {
		n.state(name)
	}
	for _, p := range params {
		n.state(lawSet + p.Name)
	}
	for _, s := range settings {
		n.state(s.Path)
	}
	return n
}

func (n *names) state(name string) {
	n.stated[name] = true
	for i := range name {
		if name[i] == '.' {
			n.lead(name[:i])
		}
	}
	n.list = append(n.list, name)
}

func (n *names) lead(name string) {
	if !n.inner[name] {
		n.inner[name] = true
		n.list = append(n.list, name)
	}
}

// A sort of name.
type sort uint8

const (
	unknown sort = iota
	leads        // to others
	states       // a value
)

// sort tells what a name is, and for an unknown one what may be meant by it where a value
// stands, or else a mapping.
func (n *names) sort(name string, value bool) (sort, []string) {
	if rest, ok := strings.CutPrefix(name, policies+"."); ok && n.policy != nil {
		_, of, deeper := strings.Cut(rest, ".")
		if !deeper {
			return leads, nil
		}
		return n.policy.sort(of, value)
	}
	if rest, ok := strings.CutPrefix(name, factors+"."); ok && n.policy != nil && rest != policyDoc {
		return n.policy.sort(rest, value)
	}
	if n.policy != nil && strings.HasPrefix(name, primary+".") {
		return states, nil // a code is one name, dots and all
	}
	switch {
	case n.stated[name]:
		return states, nil
	case n.inner[name]:
		return leads, nil
	}
	return unknown, n.meant(name, value)
}

// meant are the names that may be meant. Of a name that only leads to others, but bears a
// value, it is those below it that have one, as long as they are few.
func (n *names) meant(name string, value bool) (list []string) {
	for _, m := range near(name, n.list) {
		ends := []string{m}
		if value && !n.stated[m] {
			if below := n.ends(m); len(below) <= 3 {
				ends = below
			}
		}
		for _, e := range ends {
			if !slices.Contains(list, e) {
				list = append(list, e)
			}
		}
	}
	return list
}

// ends are the names below one that have a value.
func (n *names) ends(name string) (list []string) {
	for _, s := range n.list {
		if n.stated[s] && strings.HasPrefix(s, name+".") {
			list = append(list, s)
		}
	}
	return list
}

// below lists the names that stand directly under one.
func (n *names) below(name string) []string {
	if name == policies {
		return []string{"a name, and below it what the policy changes"}
	}
	switch rest, ok := strings.CutPrefix(name, policies+"."); {
	case ok:
		_, name, _ = strings.Cut(rest, ".")
		n = n.policy
	case strings.HasPrefix(name, factors):
		name, n = strings.TrimPrefix(strings.TrimPrefix(name, factors), "."), n.policy
	}
	var list []string
	seen := map[string]bool{}
	for _, s := range n.list {
		rest, ok := s, name == ""
		if !ok {
			rest, ok = strings.CutPrefix(s, name+".")
		}
		next, _, _ := strings.Cut(rest, ".")
		if ok && !seen[next] {
			seen[next] = true
			list = append(list, next)
		}
	}
	return list
}
