package scenario

import (
	"fmt"
	"strings"

	"alih/written"
)

// document is a tree as a list of dotted names with their values.
type document struct {
	*problems
	names   *names
	entries []entry
	at      map[string]int   // of a name in entries
	inner   map[string]Place // where a name that leads to others stands
	order   []string         // the policies, as they come
	top     Place
}

type entry struct {
	path  string
	key   Place
	value written.Node
	arg   bool // of a --set
}

// namePattern is what a policy may be called, as the schema says it.
const namePattern = "[A-Za-z0-9][A-Za-z0-9_-]*"

// isName is namePattern without a matcher, which would be 77 kB of what a browser fetches.
func isName(name string) bool {
	for i, c := range name {
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
		if !letter && (i == 0 || c != '_' && c != '-') {
			return false
		}
	}
	return name != ""
}

// walk lists what stands in a mapping below a name.
func (d *document) walk(m written.Node, below string, arg bool) {
	if m.Kind == written.Empty {
		return
	}
	if m.Kind != written.Mapping {
		d.add(m.At, below, m.Said(), "a mapping of "+strings.Join(d.names.below(below), ", "))
		return
	}
	for _, k := range m.Keys {
		d.visit(join(below, k.Name), k.At, k.Value, arg)
	}
}

// visit takes one name with its value.
func (d *document) visit(path string, key Place, value written.Node, arg bool) {
	sort, near := d.names.sort(path, value.Kind != written.Mapping)
	switch sort {
	case unknown:
		d.add(key, path, "a name that nothing has", "a name that `alih scenario` prints", near...)
	case leads:
		if !d.policyAt(path, key) {
			return
		}
		d.walk(value, path, arg)
	case states:
		if d.policyAt(path, key) {
			d.state(entry{path, key, value, arg})
		}
	}
}

// policyAt notes where a name stands, and the policy in it if there is one.
func (d *document) policyAt(path string, key Place) bool {
	if _, seen := d.inner[path]; !seen {
		d.inner[path] = key
	}
	rest, ok := strings.CutPrefix(path, policies+".")
	if !ok {
		return true
	}
	name, _, _ := strings.Cut(rest, ".")
	if !isName(name) || name == baseline {
		d.add(key, policies, fmt.Sprintf("%q as the name of a policy", name), "letters, digits, - and _; not "+baseline+", which is the scenario without a policy")
		return false
	}
	for _, o := range d.order {
		if o == name {
			return true
		}
	}
	d.order = append(d.order, name)
	if policies+"."+name != path {
		d.inner[policies+"."+name] = key
	}
	return true
}

// state keeps a value: an argument goes before the file, the later argument before
// the earlier; in the file a name stands once.
func (d *document) state(e entry) {
	i, seen := d.at[e.path]
	switch {
	case !seen:
		d.at[e.path] = len(d.entries)
		d.entries = append(d.entries, e)
	case e.arg:
		d.entries[i] = e
	default:
		d.add(e.key, e.path, "a second value", fmt.Sprintf("one; the first stands on line %d", d.entries[i].key.Line))
	}
}

// forget takes out what is stated below a name.
func (d *document) forget(name string) {
	kept := d.entries[:0]
	clear(d.at)
	for _, e := range d.entries {
		if !strings.HasPrefix(e.path, name+".") {
			d.at[e.path] = len(kept)
			kept = append(kept, e)
		}
	}
	d.entries, d.order = kept, nil
}

// get is the entry of a name, or nil where it is not stated.
func (d *document) get(path string) *entry {
	if i, ok := d.at[path]; ok {
		return &d.entries[i]
	}
	return nil
}

// where is the place of a value, or of the nearest name that leads to it.
func (d *document) where(path string) Place {
	if e := d.get(path); e != nil {
		return e.value.At
	}
	for path != "" {
		if at, ok := d.inner[path]; ok {
			return at
		}
		path = path[:max(0, strings.LastIndexByte(path, '.'))]
	}
	return d.top
}

// set takes an argument "path=value"; the value is YAML, so that it may be a cell.
func (d *document) set(arg string) {
	cut := strings.IndexByte(arg, '=')
	if strings.HasPrefix(arg, primary+".") {
		cut = strings.LastIndexByte(arg, '=') // a code may have some of its own
	}
	if cut <= 0 {
		d.add(Place{File: "--set"}, "", fmt.Sprintf("%q", arg), "PATH=VALUE")
		return
	}
	path, from := arg[:cut], Place{File: "--set"}
	if path == "scheme" {
		d.add(from, path, "a scheme", "the file's own: another scheme has other settings")
		return
	}
	before := len(d.list)
	value, ok := d.parse("--set", []byte(arg[cut+1:]))
	for i := range d.list[before:] {
		p := &d.list[before+i]
		p.Place, p.Path, p.Excerpt = from, path, ""
	}
	if ok {
		d.visit(path, from, value.Placed(from), true)
	}
}

func join(below, name string) string {
	if below == "" {
		return name
	}
	return below + "." + name
}
