// Package site makes and serves the web page: hand-written HTML, CSS and ES
// modules with their words, put beside the calculator and the compiled books.
//
// The result is a folder of static files with relative addresses only, so any
// static host will do, under any path. The package holds no rule of law, runs
// no template and needs no tool but Go. What a page may load is said once, in
// Policy: the site's own files and nothing else.
package site

import "embed"

// sources are the hand-written files. text/<lang>/page.json makes a language:
// a folder dropped there is offered by the page with no other change.
//
//go:embed page text situations.json
var sources embed.FS

// built holds what Build wrote to dist before this binary was compiled; in a
// fresh clone that is one tracked file, and Handler says so.
//
//go:embed dist
var built embed.FS

// Policy is the Content-Security-Policy of every page but those that PolicyOf
// names. A page repeats its own in a meta tag for hosts that send no headers (a
// test compares them); frame-ancestors works in a header alone.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"

// The policy lab, and its viewer: a page of its own in a frame, because the engine that
// draws takes over the page that it is in.
const (
	lab    = "lab.html"
	viewer = "lab/viewer.html"
)

// PolicyOf is the Content-Security-Policy of a file of the site. The lab alone shows a
// page in a frame; a worker needs nothing more, script-src speaks for it.
func PolicyOf(name string) string {
	if name == lab {
		return Policy + "; frame-src 'self'"
	}
	return Policy
}

// framers says who may show a file in a frame: nobody, but the site its own viewer.
func framers(name string) string {
	if name == viewer {
		return "; frame-ancestors 'self'"
	}
	return "; frame-ancestors 'none'"
}

// Simulator is the name of the module that simulates the built-in scenario of a code.
func Simulator(code string) string { return "simulator-" + code + ".wasm" }

// Scheme is what the page needs of one scheme of law.
type Scheme struct {
	Code  string // its folder's name, as in twtransfer
	Books []byte // its compiled books, which the calculator loads
	Facts []byte // its catalogue of facts as JSON, so that the first question needs no calculator

	Follows []byte // of whom the simulator says something, as JSON; none: of nobody
}
