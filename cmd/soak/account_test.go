package main

import (
	"strings"
	"testing"
)

func TestAccount(t *testing.T) {
	files := []file{{"a", true}, {"b", false}}
	good := []answer{{"a", "accept", ""}, {"b", "error", "damaged"}}
	for _, c := range []struct {
		name    string
		answers []answer
		code    int
		want    string
	}{
		{"all well", good, 3, ""},
		{"lost", good[:1], 3, "1 lines for 2 files"},
		{"too many", append(good[:2:2], good[0]), 3, "more lines than files"},
		{"changed places", []answer{good[1], good[0]}, 3, `file 1 is "b"`},
		{"not read", []answer{{"a", "error", "crashed"}, good[1]}, 3, "crashed"},
		{"read", []answer{good[0], {"b", "accept", ""}}, 3, `want "b" read: false`},
		{"interrupted", good, 130, "exit code 130"},
	} {
		a := account{files: files}
		for _, next := range c.answers {
			a.take(next)
		}
		a.end(c.code)
		if err := a.faults.err(); (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func TestMemoryMayNotGrow(t *testing.T) {
	var a account
	for _, mb := range []int{400, 300, 600} {
		a.weigh(mb)
	}
	if err := a.faults.err(); err != nil {
		t.Error(err)
	}
	if a.weigh(601); a.faults.err() == nil {
		t.Error("half as much again is no fault")
	}
}
