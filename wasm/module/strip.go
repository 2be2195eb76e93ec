package module

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// The tables by which a Go program names function, file and line in a traceback are
// a tenth of the module as it travels, and nobody reads a traceback on a phone. No
// flag of the toolchain leaves them out, so they are taken out of the finished
// module: each function's offsets into them are set to 0, which the runtime reads as
// "not known" (runtime.pcvalue, runtime.funcname), and the bytes that no other table
// shares are cleared, which leaves nothing to send.
//
// So are the tables of what was inlined where, of a function's arguments as a traceback
// prints them, and of where a thread must not be stopped: a module is never stopped, and
// whether a recover is the deferred function's own rests on functions that are never
// inlined.
//
// The layout is that of Go 1.20 to 1.26 (runtime.pcHeader, runtime._func). Any other
// is an error: the build says so instead of shipping what it does not understand.

const (
	pclnMagic   = "\xf1\xff\xff\xff\x00\x00\x01\x08" // Go 1.20, instructions of 1, pointers of 8 bytes
	headerSize  = 72
	funcSize    = 44 // fixed part of runtime._func
	offsetName  = 4
	offsetPCSP  = 16
	offsetFile  = 20
	offsetLine  = 24
	offsetCount = 28
	offsetUnit  = 32
	offsetKind  = 40
	offsetData  = 43 // how many of the second kind of tables there are
)

// What is kept of a function's tables (internal/abi/symtab.go): by pc, the index of a map of
// the stack and what a bounds check found; of the whole function, maps of its arguments,
// its locals and its objects, and what defers it has.
var (
	keptByPC = [...]bool{1: true, 4: true}
	keptOf   = [...]bool{0: true, 1: true, 2: true, 4: true}
)

var errLayout = errors.New("the line tables are not laid out as known; see wasm/module/strip.go")

// stripLines returns the module without its tables of files and lines.
func stripLines(module []byte) ([]byte, error) {
	start, end, err := dataSection(module)
	if err != nil {
		return nil, err
	}
	memory, err := readSegments(module[start.body:end])
	if err != nil {
		return nil, err
	}
	if err := clearLines(memory); err != nil {
		return nil, err
	}
	body := writeSegments(memory)
	out := append([]byte{}, module[:start.header]...)
	out = append(out, 11)
	out = binary.AppendUvarint(out, uint64(len(body)))
	out = append(out, body...)
	return append(out, module[end:]...), nil
}

// clearLines works on the memory as it stands when the module starts.
func clearLines(memory []byte) error {
	at := index(memory, pclnMagic)
	if at < 0 || len(memory) < at+headerSize {
		return errLayout
	}
	word := func(o int) int { return int(binary.LittleEndian.Uint64(memory[at+o:])) }
	t := &lineTables{memory: memory, names: at + word(32), units: at + word(40), pctab: at + word(56), functab: at + word(64), funcs: word(8), whole: map[int]bool{}}
	if t.funcs <= 0 || t.functab+8*t.funcs > len(memory) || !(at < t.names && t.names < t.units && t.units < t.pctab && t.pctab < t.functab) {
		return errLayout
	}
	clear(memory[t.units:t.pctab]) // files, by compilation unit
	if err := t.clear(); err != nil {
		return err
	}
	return t.clearMore(at)
}

type lineTables struct {
	memory                       []byte
	names, units, pctab, functab int // addresses
	funcs                        int
	own                          int          // offset of the name that stands for all of the runtime's
	whole                        map[int]bool // by offset, the tables of whole functions: whether somebody asks
}

func (t *lineTables) u32(at int) int { return int(binary.LittleEndian.Uint32(t.memory[at:])) }

func (t *lineTables) clear() error {
	used := make([]bool, t.functab-t.pctab)
	var idle []int // tables that nobody asks any more
	for i := range t.funcs {
		f := t.functab + t.u32(t.functab+8*i+4)
		if f+funcSize > len(t.memory) {
			return errLayout
		}
		kept := []int{t.u32(f + offsetPCSP)}
		idle = append(idle, t.u32(f+offsetFile), t.u32(f+offsetLine))
		count := t.u32(f + offsetCount)
		for k := range count {
			at := f + funcSize + 4*k
			if k < len(keptByPC) && keptByPC[k] {
				kept = append(kept, t.u32(at))
				continue
			}
			idle = append(idle, t.u32(at))
			clear(t.memory[at : at+4])
		}
		for _, o := range kept {
			if !t.each(o, func(b int) { used[b] = true }) {
				return errLayout
			}
		}
		clear(t.memory[f+offsetFile : f+offsetCount])
		clear(t.memory[f+offsetUnit : f+offsetKind])
		t.clearData(f, count)
		t.clearName(f)
	}
	for _, o := range idle {
		if !t.each(o, func(b int) {
			if !used[b] {
				t.memory[t.pctab+b] = 0
			}
		}) {
			return errLayout
		}
	}
	t.clearNames()
	return nil
}

// none says that a function has no such table.
const none = 1<<32 - 1

// clearData takes the tables of a whole function out that nobody asks.
func (t *lineTables) clearData(f, count int) {
	for k := range int(t.memory[f+offsetData]) {
		at, asked := f+funcSize+4*(count+k), k < len(keptOf) && keptOf[k]
		if o := t.u32(at); o != none {
			t.whole[o] = t.whole[o] || asked
		}
		if !asked {
			binary.LittleEndian.PutUint32(t.memory[at:], none)
		}
	}
}

// clearNames takes the names of functions out of which nothing but inlined copies is left.
func (t *lineTables) clearNames() {
	clear(t.memory[t.names : t.names+t.own])
	clear(t.memory[min(t.names+t.own+len(ours), t.units):t.units])
}

// ours is by what the runtime knows its own functions: the beginning of their names
// (runtime.isSystemGoroutine). One such name serves them all.
const ours = "runtime."

// clearName takes the name of a function out. Of the runtime's the first is cut to
// what they all begin with, and the others point to it.
func (t *lineTables) clearName(f int) {
	at := min(t.names+t.u32(f+offsetName), t.units)
	name := t.memory[at:t.units]
	if end := index(name, "\x00"); end >= 0 {
		name = name[:end]
	}
	to := 0
	if len(name) >= len(ours) && string(name[:len(ours)]) == ours {
		if t.own == 0 {
			t.own = at - t.names
		}
		to = t.own
	}
	if to != 0 && at == t.names+to {
		name = name[len(ours):]
	}
	clear(name)
	binary.LittleEndian.PutUint32(t.memory[f+offsetName:], uint32(to))
}

// each calls f for the bytes of the table at an offset. A table is a list of pairs
// of varints that ends where a value's step is 0; one cleared before is empty.
func (t *lineTables) each(offset int, f func(int)) bool {
	if offset == 0 {
		return true
	}
	for first, at := true, offset; ; first = false {
		step, n := binary.Uvarint(t.memory[min(t.pctab+at, t.functab):t.functab])
		if n <= 0 {
			return false
		}
		mark(at, n, f)
		at += n
		if step == 0 && !first {
			return true
		}
		_, n = binary.Uvarint(t.memory[min(t.pctab+at, t.functab):t.functab])
		if n <= 0 {
			return false
		}
		mark(at, n, f)
		at += n
	}
}

func mark(at, n int, f func(int)) {
	for b := at; b < at+n; b++ {
		f(b)
	}
}

func index(b []byte, s string) int {
	for i := 0; i+len(s) <= len(b); i++ {
		if string(b[i:i+len(s)]) == s {
			return i
		}
	}
	return -1
}

// place is where a section stands.
type place struct{ header, body int }

// dataSection finds section 11 of a WebAssembly module.
func dataSection(module []byte) (start place, end int, err error) {
	for at := 8; at < len(module); {
		size, n := binary.Uvarint(module[at+1:])
		body := at + 1 + n
		if n <= 0 || body+int(size) > len(module) {
			break
		}
		if module[at] == 11 {
			return place{at, body}, body + int(size), nil
		}
		at = body + int(size)
	}
	return start, 0, fmt.Errorf("no data section: %w", errLayout)
}
