package twtransfer

import "testing"

func TestCompile(t *testing.T) {
	ps, err := Scheme.CompileAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range ps {
		t.Log(p.Version, len(p.Code), len(p.Provisions), len(p.Dues), len(p.Items), len(p.AppendBinary(nil)))
	}
}
