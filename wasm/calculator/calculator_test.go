package main

import (
	"bytes"
	"context"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"

	"alih/rules/calc"
	"alih/rules/rulestest"
	"alih/rules/scheme/example"
	shipped "alih/wasm/module"
)

// These tests run the module itself, the very bytes that travel, as the page does:
// loaded with books, asked through its buffer.

var module []byte

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	var err error
	if module, err = shipped.Calculator(); err != nil {
		panic("the module does not build: " + err.Error())
	}
	return m.Run()
}

// calculator is one instance of the module.
type calculator struct {
	t   *testing.T
	ctx context.Context
	mod api.Module
}

var compilations = wazero.NewCompilationCache()

func instantiate(t *testing.T) *calculator {
	t.Helper()
	ctx := context.Background()
	r := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfig().WithCompilationCache(compilations))
	t.Cleanup(func() { r.Close(ctx) })
	wasi_snapshot_preview1.MustInstantiate(ctx, r)
	mod, err := r.InstantiateWithConfig(ctx, module, wazero.NewModuleConfig().WithStartFunctions("_initialize"))
	if err != nil {
		t.Fatal(err)
	}
	return &calculator{t, ctx, mod}
}

// call calls an export. A trap ends the test.
func (c *calculator) call(name string, args ...uint64) uint64 {
	c.t.Helper()
	out, err := c.mod.ExportedFunction(name).Call(c.ctx, args...)
	if err != nil {
		c.t.Fatalf("%s%v: %v", name, int32s(args), err)
	}
	return out[0]
}

func int32s(args []uint64) []int32 {
	var list []int32
	for _, a := range args {
		list = append(list, api.DecodeI32(a))
	}
	return list
}

// hand writes bytes into the buffer.
func (c *calculator) hand(b []byte) {
	c.t.Helper()
	at := c.call("buffer", api.EncodeI32(int32(len(b))))
	if len(b) > 0 && (at == 0 || !c.mod.Memory().Write(uint32(at), b)) {
		c.t.Fatalf("no room for %d bytes", len(b))
	}
}

func (c *calculator) load(b []byte) int32 {
	c.t.Helper()
	c.hand(b)
	return api.DecodeI32(c.call("load", api.EncodeI32(int32(len(b)))))
}

func (c *calculator) ask(request []byte) []byte {
	c.t.Helper()
	c.hand(request)
	return c.reply(api.EncodeI32(int32(len(request))))
}

func (c *calculator) reply(n uint64) []byte {
	c.t.Helper()
	length := c.call("ask", n)
	b, ok := c.mod.Memory().Read(uint32(c.call("reply")), uint32(length))
	if !ok {
		c.t.Fatalf("the reply of %d bytes lies outside the memory", length)
	}
	return bytes.Clone(b)
}

func exampleBooks(t *testing.T) *calc.Books {
	t.Helper()
	b, err := calc.Compile(example.Scheme)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// requests are the golden cases of the scheme, and its catalogue.
func requests(t *testing.T) [][]byte {
	t.Helper()
	cases, err := rulestest.LoadCases(filepath.Join("..", "..", "rules", "scheme", "example", "testdata", "cases"))
	if err != nil {
		t.Fatal(err)
	}
	list := [][]byte{[]byte(`{"op":"facts"}`)}
	for _, c := range cases {
		b, err := json.Marshal(map[string]any{"op": "answer", "asOf": c.AsOf, "facts": c.Facts})
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, b)
	}
	return list
}

func TestTheModuleRepliesAsTheCoreDoes(t *testing.T) {
	native, c := exampleBooks(t), instantiate(t)
	if got := c.load(native.AppendBinary(nil)); got != 0 {
		t.Fatalf("load: %d", got)
	}
	for _, request := range requests(t) {
		want, got := native.Reply(nil, request), c.ask(request)
		if !bytes.Equal(want, got) {
			t.Errorf("%s:\nmodule %s\ncore   %s", request, got, want)
		}
	}
}

func TestWithoutBooksThereIsNoAnswer(t *testing.T) {
	c := instantiate(t)
	if got, want := string(c.ask([]byte(`{"op":"facts"}`))), `{"errors":[{"code":"books"}]}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// The module can touch neither page nor network: it imports the clock, chance and
// standard streams of WASI and nothing else, and no file is handed to it.
func TestTheModuleImportsWASIAlone(t *testing.T) {
	ctx := context.Background()
	r := wazero.NewRuntime(ctx)
	defer r.Close(ctx)
	m, err := r.CompileModule(ctx, module)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range m.ImportedFunctions() {
		from, name, _ := f.Import()
		if from != wasi_snapshot_preview1.ModuleName || bytes.HasPrefix([]byte(name), []byte("path_")) || bytes.HasPrefix([]byte(name), []byte("sock_")) {
			t.Errorf("the module imports %s.%s", from, name)
		}
	}
	for _, name := range []string{"_initialize", "buffer", "load", "ask", "reply"} {
		if m.ExportedFunctions()[name] == nil {
			t.Errorf("the module does not export %s", name)
		}
	}
}

func TestLengthsThatLieAreRefused(t *testing.T) {
	c := instantiate(t)
	books := exampleBooks(t).AppendBinary(nil)
	if c.load(books) != 0 {
		t.Fatal("the books are not taken")
	}
	for _, n := range []int32{-1, math.MinInt32, 0, maxInput + 1, math.MaxInt32} {
		if at := c.call("buffer", api.EncodeI32(n)); at != 0 {
			t.Errorf("buffer(%d) is at %d", n, at)
		}
	}
	for _, n := range []int32{-1, math.MinInt32, int32(len(books)) + 1, math.MaxInt32} {
		if got := c.call("load", api.EncodeI32(n)); got != 1 {
			t.Errorf("load(%d): %d", n, got)
		}
		if got, want := string(c.reply(api.EncodeI32(n))), `{"errors":[{"code":"size"}]}`; got != want {
			t.Errorf("ask(%d): %s", n, got)
		}
	}
	stillAnswers(t, c)
}

func stillAnswers(t *testing.T, c *calculator) {
	t.Helper()
	request := requests(t)[1]
	if want := exampleBooks(t).Reply(nil, request); !bytes.Equal(c.ask(request), want) {
		t.Error("afterwards the module answers otherwise")
	}
}

// Books that are no books leave the ones before in place, however they are broken.
func TestBrokenBooksAreRefused(t *testing.T) {
	c := instantiate(t)
	books := exampleBooks(t).AppendBinary(nil)
	if c.load(books) != 0 {
		t.Fatal("the books are not taken")
	}
	for n := 1; n < len(books); n += 97 {
		if got := c.load(books[:n]); got != 1 {
			t.Errorf("the first %d bytes: %d", n, got)
		}
	}
	hostile := map[string][]byte{
		"zeros":          make([]byte, 1<<20),
		"ones":           bytes.Repeat([]byte{0xff}, 1<<20),
		"one byte":       {1},
		"twice":          append(bytes.Clone(books), books...),
		"a byte behind":  append(bytes.Clone(books), 0),
		"lying counts":   lyingCounts(16 << 20),
		"only the magic": books[:5],
	}
	for name, b := range hostile {
		if got := c.load(b); got != 1 {
			t.Errorf("%s: %d", name, got)
		}
	}
	stillAnswers(t, c)
}

// lyingCounts is a file of n bytes whose every list says that it has nearly as many
// entries as there are bytes left.
func lyingCounts(n int) []byte {
	b := append([]byte("alih2"), 0, 0, 0) // no code, no zone, checked to 1970
	count := []byte{0xf0, 0xff, 0xff, 0x06}
	for len(b) < n {
		b = append(b, count...)
	}
	return b
}

// What was flipped may load, and then it must answer; it may never trap.
func TestFlippedBooksDoNotTrap(t *testing.T) {
	books := exampleBooks(t).AppendBinary(nil)
	c := instantiate(t)
	asked := requests(t)
	taken, step := 0, 41
	if testing.Short() {
		step = 409
	}
	for i := 5; i < len(books); i += step {
		x := bytes.Clone(books)
		x[i] ^= 1 << (i % 8)
		if c.load(x) != 0 {
			continue
		}
		taken++
		if reply := c.ask(asked[i%len(asked)]); !json.Valid(reply) {
			t.Errorf("byte %d: the reply is no JSON: %s", i, reply)
		}
	}
	if taken == 0 {
		t.Error("no flipped file was taken, so nothing was tried")
	}
}

func TestHostileRequestsGetAReply(t *testing.T) {
	c := instantiate(t)
	if c.load(exampleBooks(t).AppendBinary(nil)) != 0 {
		t.Fatal("the books are not taken")
	}
	for name, request := range map[string][]byte{
		"brackets":       bytes.Repeat([]byte("["), 1<<20),
		"braces":         bytes.Repeat([]byte(`{"a":`), 1<<18),
		"a long string":  append(append([]byte(`{"op":"`), bytes.Repeat([]byte("x"), 1<<20)...), `"}`...),
		"no text":        bytes.Repeat([]byte{0xfe}, 1000),
		"zeros":          make([]byte, 1000),
		"many facts":     manyFacts(5_000),
		"many records":   append(append([]byte(`{"op":"answer","asOf":"2020-08-01","facts":{"stays":[`), bytes.Repeat([]byte(`{},`), 20_000)...), `{}]}}`...),
		"a huge number":  append(append([]byte(`{"op":"answer","asOf":"2020-08-01","facts":{"share":`), bytes.Repeat([]byte("9"), 1<<16)...), `}}`...),
		"not an object":  []byte(`7`),
		"nothing at all": []byte(` `),
	} {
		if reply := c.ask(request); !json.Valid(reply) {
			t.Errorf("%s: the reply is no JSON: %.200s", name, reply)
		}
	}
	stillAnswers(t, c)
}

func manyFacts(n int) []byte {
	b := []byte(`{"op":"answer","asOf":"2020-08-01","facts":{"a":1`)
	for range n {
		b = append(b, `,"grounds":1`...)
	}
	return append(b, `}}`...)
}

// A page that stays open for hours does not fill the phone.
func TestMemoryDoesNotGrowWithQuestions(t *testing.T) {
	c := instantiate(t)
	if c.load(exampleBooks(t).AppendBinary(nil)) != 0 {
		t.Fatal("the books are not taken")
	}
	asked := requests(t)
	grown := func(n int) uint32 {
		for i := range n {
			c.ask(asked[i%len(asked)])
		}
		return c.mod.Memory().Size()
	}
	if before, after := grown(200), grown(1000); after > before+before/4 {
		t.Errorf("after 200 questions it has %d bytes, after 1,200 %d", before, after)
	}
}
