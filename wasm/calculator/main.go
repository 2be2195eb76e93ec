// Command calculator is the calculator as a WASI reactor: compiled with
// GOOS=wasip1 -buildmode=c-shared it exports four functions and can touch neither
// page nor network. The host writes bytes into a buffer, calls, and reads a reply.
//
// It links no scheme: the page hands it the compiled books of the one in use.
// Whatever bytes it is given, it replies; it never traps.
package main

import (
	"unsafe"

	"alih/rules/calc"
)

func main() {}

// maxInput bounds what a host may hand over in one call.
const maxInput = 64 << 20

var (
	input []byte
	reply []byte
	books *calc.Books
)

// buffer returns the address of an input buffer of n bytes, valid until the next
// call of buffer; 0 where n is out of bounds.
//
//go:wasmexport buffer
func buffer(n int32) uint32 {
	if n <= 0 || n > maxInput {
		return 0
	}
	if int(n) > cap(input) {
		input = make([]byte, n)
	}
	input = input[:n]
	return uint32(uintptr(unsafe.Pointer(unsafe.SliceData(input))))
}

// taken returns the first n bytes of the input buffer.
func taken(n int32) ([]byte, bool) {
	if n < 0 || int(n) > len(input) {
		return nil, false
	}
	return input[:n], true
}

// load takes the compiled books of a scheme from the buffer: 0, or 1 where they
// are malformed (the books before stay).
//
//go:wasmexport load
func load(n int32) int32 {
	in, ok := taken(n)
	if !ok {
		return 1
	}
	b, ok := calc.ParseBooks(in)
	if !ok {
		return 1
	}
	books = b
	return 0
}

// ask answers the request in the buffer and returns the length of the reply.
//
//go:wasmexport ask
func ask(n int32) int32 {
	in, ok := taken(n)
	switch {
	case !ok:
		reply = calc.AppendProblems(reply[:0], []calc.Problem{{Code: "size"}})
	case books == nil:
		reply = calc.AppendProblems(reply[:0], []calc.Problem{{Code: "books"}})
	default:
		reply = books.Reply(reply[:0], in)
	}
	return int32(len(reply))
}

// replyAt returns the address of the last reply, valid until the next ask.
//
//go:wasmexport reply
func replyAt() uint32 { return uint32(uintptr(unsafe.Pointer(unsafe.SliceData(reply)))) }
