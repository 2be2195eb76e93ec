// Command build writes the site into site/dist: it compiles calculator, simulator and viewer to
// WebAssembly with the Go tool that runs it, compiles the books of every scheme,
// and puts all beside the page. It needs nothing but Go.
//
// Run it in the root of the repository: go run ./site/build
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"alih/rules/calc"
	"alih/rules/scheme"
	"alih/sim/model"
	"alih/sim/report/words"
	"alih/sim/scenario"
	"alih/site"
	"alih/site/reading"
	"alih/wasm/module"
)

func main() {
	dir := flag.String("o", filepath.Join("site", "dist"), "folder to write the site into")
	flag.Parse()
	if err := run(*dir); err != nil {
		fmt.Fprintln(os.Stderr, "build the site:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	modules, err := built()
	if err != nil {
		return err
	}
	schemes, laws, err := compiled()
	if err != nil {
		return err
	}
	pages, err := read(laws)
	if err != nil {
		return err
	}
	if pages["wasm_exec.js"], err = module.Host(); err != nil {
		return fmt.Errorf("fetch what runs the viewer: %w", err)
	}
	for _, language := range words.Languages() {
		if pages["lab/words/"+language+".json"], err = words.File(language); err != nil {
			return err
		}
	}
	if err := site.Build(dir, modules, schemes, pages); err != nil {
		return err
	}
	return report(dir, schemes)
}

// built compiles what runs in the browser.
func built() (map[string][]byte, error) {
	modules, all := map[string][]byte{}, map[string]func() ([]byte, error){"calculator.wasm": module.Calculator, "lab.wasm": module.Lab}
	for _, code := range scenario.Codes(scenario.Kinds) {
		all[site.Simulator(code)] = func() ([]byte, error) { return module.Worker(code) }
	}
	for name, compile := range all {
		data, err := compile()
		if err != nil {
			return nil, fmt.Errorf("compile %s: %w", name, err)
		}
		modules[name] = data
	}
	return modules, nil
}

// compiled returns of each scheme what the page needs, and what is read of it.
func compiled() (list []site.Scheme, laws []reading.Scheme, err error) {
	for _, s := range scheme.All {
		books, err := calc.Compile(s)
		if err != nil {
			return nil, nil, fmt.Errorf("compile the books of %s: %w", s.Code, err)
		}
		follows, err := followed(s.Code)
		if err != nil {
			return nil, nil, err
		}
		list = append(list, site.Scheme{Code: s.Code, Books: books.AppendBinary(nil), Facts: books.AppendCatalogue(nil), Follows: follows})
		own, err := os.ReadFile(filepath.Join("rules", "scheme", s.Code, "law.md"))
		if err != nil {
			return nil, nil, err
		}
		laws = append(laws, reading.Scheme{Scheme: s, Books: books, Law: string(own)})
	}
	return list, laws, nil
}

// followed is of whom the built-in scenario of a scheme says something.
func followed(code string) ([]byte, error) {
	built, _ := scenario.Find(scenario.Kinds, code)
	kind, ok := built.Kind.(model.Personal)
	if !ok {
		return nil, nil
	}
	return json.Marshal(kind.Follows())
}

// read makes the pages that are read, and says which of their words are English for
// want of a translation.
func read(laws []reading.Scheme) (map[string][]byte, error) {
	pages, missing, err := reading.Pages(laws)
	if err != nil {
		return nil, fmt.Errorf("make the pages to read: %w", err)
	}
	for _, key := range missing {
		fmt.Fprintf(os.Stderr, "English stands in for %s\n", key)
	}
	return pages, nil
}

// report prints the sizes that are downloaded.
func report(dir string, schemes []site.Scheme) error {
	names := []string{"calculator.wasm.gz", "lab.wasm.gz"}
	for _, s := range schemes {
		names = append(names, s.Code+".books.gz")
	}
	for _, code := range scenario.Codes(scenario.Kinds) {
		names = append(names, site.Simulator(code)+".gz")
	}
	for _, name := range names {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		fmt.Printf("%s: %d bytes\n", filepath.Join(dir, name), info.Size())
	}
	return nil
}
