package match

// A lottery of an employer's own is the common one shuffled: a permutation of 24-bit
// positions that the employer's lot selects. Three rounds of add, multiply and fold,
// each of which can be undone; that is how an employer's verdict leads back to the
// worker.
const (
	mulA, mulB, mulC    = 0x9e3779, 0xc2b2af, 0x85ebcb
	backA, backB, backC = 0xb382c9, 0x69e44f, 0xb861e3 // inverses modulo 1<<24
)

// shuffle is the position that an employer's lottery gives to position i.
func shuffle(lot uint32, i int32) int32 {
	a, b := spin(lot)
	x := uint32(i)
	x = fold((x + a) * mulA)
	x = fold((x + b) * mulB)
	x = fold((x + a>>8) * mulC)
	return int32(x)
}

// unshuffle undoes shuffle.
func unshuffle(lot uint32, i int32) int32 {
	a, b := spin(lot)
	x := uint32(i)
	x = fold(x)*backC - a>>8
	x = fold(x)*backB - b
	x = fold(x)*backA - a
	return int32(x & indexMask)
}

// spin spreads a lot over two numbers.
func spin(lot uint32) (a, b uint32) {
	x := (uint64(lot) + 1) * 0x9e3779b97f4a7c15
	x ^= x >> 32
	x *= 0xd6e8feb86659fd93
	return uint32(x), uint32(x >> 32)
}

// fold mixes the upper half of 24 bits into the lower; twice is nothing.
func fold(x uint32) uint32 {
	x &= indexMask
	return x ^ x>>12
}
