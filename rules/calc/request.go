package calc

import "alih/rules"

// Reply answers one request, JSON to JSON:
// {"op":"answer","asOf":day,"facts":{...},"changes":true}, where changes asks for the
// smallest changes too; {"op":"table","header":[...],"dayFirst":true} begins a table of
// cases and {"op":"row","asOf":day,"cells":[...]} answers one row of it. Whatever the
// request is, the reply is an answer or a list of problems. The catalogue is no request:
// it is a file that stands beside the books.
func (b *Books) Reply(out, request []byte) []byte {
	v, _, ok := parse(request)
	if !ok || v.kind != jObject {
		return AppendProblems(out, []Problem{{Code: "syntax"}})
	}
	switch op := v.member("op"); op.s {
	case "answer":
		return b.replyAnswer(out, &v)
	case "table":
		return b.replyTable(out, &v)
	case "row":
		return b.replyRow(out, &v)
	default:
		return AppendProblems(out, []Problem{{Code: "choice", Fact: "op", Found: op.text(), Allowed: []string{"answer", "table", "row"}}})
	}
}

// replyTable begins a table: its own columns, and the header of the answered one.
func (b *Books) replyTable(out []byte, v *value) []byte {
	t, problems := b.NewTable(v.member("header").texts(), v.member("dayFirst").b)
	b.table = nil
	if problems == nil {
		b.table = t
	}
	w := &writer{out}
	w.raw("{")
	w.num("own", int64(len(t.header)))
	w.bool("replaced", t.Replaced())
	w.strs("cells", t.Header())
	placed(w, problems)
	w.raw("}")
	return w.b
}

// replyRow answers a row of the table that was begun last. refuse keeps a row that
// could not be taken apart.
func (b *Books) replyRow(out []byte, v *value) []byte {
	asOf, ok := rules.ParseDay(v.member("asOf").s)
	if !ok || b.table == nil {
		return AppendProblems(out, []Problem{{Code: "syntax"}})
	}
	cells := v.member("cells").texts()
	var row Row
	if v.member("refuse").b {
		row.Cells = b.table.Refuse(cells)
	} else {
		row = b.table.Row(asOf, cells)
	}
	w := &writer{out}
	w.raw("{")
	w.bool("answered", row.Answer != nil)
	w.strs("cells", row.Cells)
	placed(w, row.Problems)
	w.raw("}")
	return w.b
}

// texts are the items of a list of texts.
func (v value) texts() []string {
	list := make([]string, len(v.items))
	for i := range v.items {
		list[i] = v.items[i].s
	}
	return list
}

// placed writes problems with their columns.
func placed(w *writer, problems []Problem) {
	list(w, "problems", problems, func(p *Problem, w *writer) {
		p.write(w)
		w.num("at", int64(p.At))
	})
}

func (b *Books) replyAnswer(out []byte, v *value) []byte {
	when := v.member("asOf")
	asOf, ok := rules.ParseDay(when.s)
	if !ok {
		p := dayProblem(when)
		p.Fact = "asOf"
		return AppendProblems(out, []Problem{*p})
	}
	c, problems := b.facts(asOf, v.member("facts"))
	if problems != nil {
		return AppendProblems(out, problems)
	}
	a, problems := b.Answer(c)
	if problems != nil {
		return AppendProblems(out, problems)
	}
	if v.member("changes").b {
		a.Changes = b.Changes(c)
	}
	return a.AppendJSON(out)
}
