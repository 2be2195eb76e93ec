//go:build wasip1 && !(twtransfer || idkitas || jpplace || jpretain || jphsp)

package scenario

var kinds []Builtin
