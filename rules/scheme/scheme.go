// Package scheme lists the schemes. It holds no law: each scheme's folder does.
package scheme

import (
	"alih/rules"
	"alih/rules/scheme/idkitas"
	"alih/rules/scheme/jphsp"
	"alih/rules/scheme/jpplace"
	"alih/rules/scheme/jpretain"
	"alih/rules/scheme/twtransfer"
)

// All lists the schemes, one explicit line each.
var All = []*rules.Scheme{
	twtransfer.Scheme,
	idkitas.Scheme,
	jphsp.Scheme,
	jpretain.Scheme,
	jpplace.Scheme,
}
