package rules_test

import (
	"testing"

	"alih/rules"
)

func TestACiteSaysHowItsPlaceIsWritten(t *testing.T) {
	act, page := &rules.Source{Articles: true}, &rules.Source{}
	for _, one := range []struct {
		source      *rules.Source
		place, want string
	}{
		{act, "11(1)", rules.PlaceArticle},
		{act, "2", rules.PlaceArticle},
		{page, "2", rules.PlacePart},
		{page, "1(1)", rules.PlacePart},
		{page, "1, 2", rules.PlacePart},
		{page, "1-3", rules.PlacePart},
		{page, "2021-03-26", rules.PlaceDay},
		{page, "2025-04", rules.PlaceDay},
		{page, "0570-013904", rules.PlaceText},
		{page, "2年", rules.PlaceText},
		{page, "§7.1", rules.PlaceText},
		{page, "p. 12", rules.PlaceText},
		{page, "(1)", rules.PlaceText},
		{page, "", rules.PlaceText},
	} {
		if got := one.source.Place(one.place); got != one.want {
			t.Errorf("%q of %v: %s, want %s", one.place, one.source.Articles, got, one.want)
		}
	}
}
