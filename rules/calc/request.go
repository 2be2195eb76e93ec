package calc

import "alih/rules"

// Reply answers one request, JSON to JSON:
// {"op":"answer","asOf":day,"facts":{...},"changes":true}, where changes asks for the
// smallest changes too; {"op":"table","cells":[...],"dayFirst":true} begins a table of
// cases by its header and {"op":"row","asOf":day,"cells":[...]} answers one row of it. Whatever the
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
	case "table", "row":
		return b.replyRow(out, &v, op.s == "table")
	default:
		return AppendProblems(out, []Problem{{Code: "choice", Fact: "op", Found: op.text(), Allowed: []string{"answer", "table", "row"}}})
	}
}

// replyRow answers a row of the table that was begun last, or begins one, which gives
// the row of its header; own tells how many of the cells are the user's.
func (b *Books) replyRow(out []byte, v *value, begins bool) []byte {
	cells := v.member("cells").texts()
	var row Row
	if begins {
		b.table, row.Problems = b.NewTable(cells, v.member("dayFirst").b)
		row.Cells = b.table.Header()
	} else if asOf, ok := rules.ParseDay(v.member("asOf").s); ok && b.table != nil {
		row = b.table.Row(asOf, cells, v.member("refuse").b)
	} else {
		return AppendProblems(out, []Problem{{Code: "syntax"}})
	}
	w := &writer{out}
	w.raw("{")
	w.num("own", int64(len(b.table.header)))
	w.strs("cells", row.Cells)
	list(w, "problems", row.Problems, (*Problem).write)
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
