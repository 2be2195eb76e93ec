package calc

import "alih/rules"

// Reply answers one request, JSON to JSON:
// {"op":"answer","asOf":day,"facts":{...},"changes":true}, where changes asks for the
// smallest changes too. Whatever the request is, the reply is an answer or a list of
// problems. The catalogue is no request: it is a file that stands beside the books.
func (b *Books) Reply(out, request []byte) []byte {
	v, _, ok := parse(request)
	if !ok || v.kind != jObject {
		return AppendProblems(out, []Problem{{Code: "syntax"}})
	}
	if op := v.member("op"); op.s != "answer" {
		return AppendProblems(out, []Problem{{Code: "choice", Fact: "op", Found: op.text(), Allowed: []string{"answer"}}})
	}
	return b.replyAnswer(out, &v)
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
