// Package contract holds the JSON Schema of an answer, for programs that read one. The
// page, the command and the golden cases are held against it by tests. It is apart from
// package calc so that nothing of it travels to the browser.
package contract

import _ "embed"

// Answer is the schema (draft 2020-12) of what calc.Answer.AppendJSON writes.
//
//go:embed answer.schema.json
var Answer []byte
