// Package digest is SHA-256 (FIPS 180-4) of a stream of bytes, by which experiments and their
// counts are named. The standard library's links AES, SHA-3 and a generator of random
// numbers, 40 kB of what a browser fetches; a test holds the two together.
//
// It names things. It keeps no secret, and is no part of anything that does.
package digest

import (
	"encoding/binary"
	"encoding/hex"
	"math/bits"
)

const block = 64

// Sum256 is a sum under way. The zero value is none: New begins one.
type Sum256 struct {
	h    [8]uint32
	part [block]byte // what does not fill a block yet
	n    uint64      // bytes in all
}

// New begins a sum.
func New() *Sum256 {
	return &Sum256{h: [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}}
}

// Write takes more bytes. It never fails.
func (s *Sum256) Write(p []byte) (int, error) {
	for rest := p; len(rest) > 0; {
		at := int(s.n % block)
		took := copy(s.part[at:], rest)
		if rest, s.n = rest[took:], s.n+uint64(took); s.n%block == 0 {
			s.mix()
		}
	}
	return len(p), nil
}

// Sum ends the sum; nothing can be written after it.
func (s *Sum256) Sum() (out [32]byte) {
	bits := s.n * 8
	_, _ = s.Write([]byte{0x80})
	for s.n%block != block-8 {
		_, _ = s.Write([]byte{0})
	}
	_, _ = s.Write(binary.BigEndian.AppendUint64(nil, bits))
	for i, v := range s.h {
		binary.BigEndian.PutUint32(out[4*i:], v)
	}
	return out
}

// Hex ends the sum and writes it as 64 digits.
func (s *Sum256) Hex() string {
	out := s.Sum()
	return hex.EncodeToString(out[:])
}

// mix takes in a block (section 6.2.2).
func (s *Sum256) mix() {
	var w [block]uint32
	for i := range 16 {
		w[i] = binary.BigEndian.Uint32(s.part[4*i:])
	}
	for i := 16; i < block; i++ {
		x, y := w[i-15], w[i-2]
		w[i] = w[i-16] + w[i-7] + (turned(x, 7) ^ turned(x, 18) ^ x>>3) + (turned(y, 17) ^ turned(y, 19) ^ y>>10)
	}
	h := s.h
	for i, wi := range w {
		t := h[7] + (turned(h[4], 6) ^ turned(h[4], 11) ^ turned(h[4], 25)) + (h[4]&h[5] ^ ^h[4]&h[6]) + constants[i] + wi
		u := (turned(h[0], 2) ^ turned(h[0], 13) ^ turned(h[0], 22)) + (h[0]&h[1] ^ h[0]&h[2] ^ h[1]&h[2])
		h = [8]uint32{t + u, h[0], h[1], h[2], h[3] + t, h[4], h[5], h[6]}
	}
	for i := range h {
		s.h[i] += h[i]
	}
}

func turned(x uint32, n int) uint32 { return bits.RotateLeft32(x, -n) }

// constants are the first 32 bits of the fractions of the cube roots of the first 64 primes.
var constants = [block]uint32{
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
}
