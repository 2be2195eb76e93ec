package calc

import (
	"alih/jsontree"
	"alih/rules"
)

// Reply answers one request, JSON to JSON:
// {"op":"answer","asOf":day,"facts":{...},"changes":true}, where changes asks for the
// smallest changes too; {"op":"table","cells":[...],"dayFirst":true} begins a table of
// cases by its header and {"op":"row","asOf":day,"cells":[...]} answers one row of it. Whatever the
// request is, the reply is an answer or a list of problems. The catalogue is no request:
// it is a file that stands beside the books.
func (b *Books) Reply(out, request []byte) []byte {
	v, _, ok := jsontree.Parse(request, deepest)
	if !ok || v.Kind != jsontree.Object {
		return AppendProblems(out, []Problem{{Code: "syntax"}})
	}
	switch op := v.Member("op"); op.Text {
	case "answer":
		return b.replyAnswer(out, &v)
	case "table", "row":
		return b.replyRow(out, &v, op.Text == "table")
	default:
		return AppendProblems(out, []Problem{{Code: "choice", Fact: "op", Found: shown(op), Allowed: []string{"answer", "table", "row"}}})
	}
}

// replyRow answers a row of the table that was begun last, or begins one, which gives
// the row of its header; own tells how many of the cells are the user's.
func (b *Books) replyRow(out []byte, v *jsontree.Value, begins bool) []byte {
	cells := texts(v.Member("cells"))
	var row Row
	if begins {
		b.table, row.Problems = b.NewTable(cells, v.Member("dayFirst").Yes)
		row.Cells = b.table.Header()
	} else if asOf, ok := rules.ParseDay(v.Member("asOf").Text); ok && b.table != nil {
		row = b.table.Row(asOf, cells, v.Member("refuse").Yes)
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
func texts(v jsontree.Value) []string {
	list := make([]string, len(v.Items))
	for i := range v.Items {
		list[i] = v.Items[i].Text
	}
	return list
}

func (b *Books) replyAnswer(out []byte, v *jsontree.Value) []byte {
	when := v.Member("asOf")
	asOf, ok := rules.ParseDay(when.Text)
	if !ok {
		p := dayProblem(when)
		p.Fact = "asOf"
		return AppendProblems(out, []Problem{*p})
	}
	c, problems := b.facts(asOf, v.Member("facts"))
	if problems != nil {
		return AppendProblems(out, problems)
	}
	if problems = b.answer(c); problems != nil {
		return AppendProblems(out, problems)
	}
	if v.Member("changes").Yes {
		b.draft.Changes = b.Changes(c)
	}
	return b.draft.AppendJSON(out)
}
