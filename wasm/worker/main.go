// Command worker is the simulator as a WASI reactor, for a Web Worker: compiled with
// GOOS=wasip1 -buildmode=c-shared it exports four functions and can touch neither page
// nor network. The host writes a request into a buffer, asks, and reads the reply.
//
// It runs the scenarios of the command with the same engine, a few replications at a
// time, and gives the same bits. It draws nothing and shows nothing.
package main

import "unsafe"

func main() {}

// maxInput bounds what a host may hand over in one call.
const maxInput = 8 << 20

var (
	input []byte
	reply []byte
	desk  bench
)

// buffer returns the address of an input buffer of n bytes, valid until the next call of
// buffer; 0 where n is out of bounds.
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

// ask takes the first n bytes of the buffer as a request and returns the length of the
// reply.
//
//go:wasmexport ask
func ask(n int32) int32 {
	if n < 0 || int(n) > len(input) {
		n = 0
	}
	reply = desk.answer(input[:n])
	return int32(len(reply))
}

// at returns the address of the reply, valid until the next call of ask.
//
//go:wasmexport reply
func at() uint32 { return uint32(uintptr(unsafe.Pointer(unsafe.SliceData(reply)))) }

// film returns the address of the film of the last watch, valid until the next call of ask:
// 32 bits a number, little end first, policy after policy.
//
//go:wasmexport film
func film() uint32 { return uint32(uintptr(unsafe.Pointer(unsafe.SliceData(desk.film)))) }
