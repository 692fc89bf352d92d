package main

import (
	"os"
	"strings"
	"testing"

	"kaocheck/models"
)

func TestThirdPartyIsWhole(t *testing.T) {
	text, err := os.ReadFile("../../THIRD_PARTY.md")
	if err != nil {
		t.Fatal(err)
	}
	manifest, err := models.Load()
	if err != nil {
		t.Fatal(err)
	}
	names := modules(t)
	for _, p := range manifest.Packages {
		names = append(names, p.Name)
	}
	for _, name := range names {
		if !strings.Contains(string(text), "| "+name) {
			t.Errorf("THIRD_PARTY.md does not name %s", name)
		}
	}
}

// modules lists what go.mod requires.
func modules(t *testing.T) []string {
	t.Helper()
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for line := range strings.Lines(string(mod)) {
		fields := strings.Fields(strings.TrimPrefix(line, "require "))
		if len(fields) > 1 && strings.HasPrefix(fields[1], "v") {
			names = append(names, fields[0])
		}
	}
	return names
}
