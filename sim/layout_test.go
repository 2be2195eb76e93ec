package sim

import (
	"reflect"
	"testing"
)

func someLayout() *Layout {
	return &Layout{
		Counters: []Counter{{"arrived", "people"}, {"matched", "people"}},
		Metrics:  []Metric{{"share", []int{1}, []int{0}, "share", 1}, {"matched", []int{1}, nil, "people", 0}},
		Curves:   []Curve{{"wait", "weeks", []string{"matched", "left"}, 3, 2}},
		Paths:    []Path{{"waiting", "people", 4, 5}},
		Sums:     []Identity{{"all", []int{0}, []int{1}}},
	}
}

// TestALayoutThatDiffersAnywhereIsAnother: each value of a layout, changed alone, makes another
// of it, those among them that somebody adds to it one day.
func TestALayoutThatDiffersAnywhereIsAnother(t *testing.T) {
	if !someLayout().equal(someLayout()) {
		t.Error("a layout is not itself")
	}
	leaves := leavesOf(reflect.ValueOf(someLayout()).Elem())
	for i := range leaves {
		changed := someLayout()
		change(t, leavesOf(reflect.ValueOf(changed).Elem())[i])
		if changed.equal(someLayout()) || reflect.DeepEqual(changed, someLayout()) {
			t.Errorf("value %d of a layout makes no difference", i)
		}
	}
	one := someLayout()
	one.Metrics[1].Per = []int{}
	if one.equal(someLayout()) {
		t.Error("a ratio to nothing is a count")
	}
}

// leavesOf lists everything of a value that can be changed: lists, and what stands in them.
func leavesOf(v reflect.Value) (list []reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			list = append(list, leavesOf(v.Field(i))...)
		}
	case reflect.Slice:
		list = append(list, v)
		for i := range v.Len() {
			list = append(list, leavesOf(v.Index(i))...)
		}
	default:
		list = append(list, v)
	}
	return list
}

// change makes another value: a list is one longer.
func change(t *testing.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
	case reflect.String:
		v.SetString(v.String() + "!")
	case reflect.Int:
		v.SetInt(v.Int() + 1)
	default:
		t.Fatalf("a layout has a %v: say here how it is changed", v.Kind())
	}
}
