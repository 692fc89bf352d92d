package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kaocheck/pkg/rule"
)

// The reference names every command, flag and key.
func TestReferenceIsWhole(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(repository, "docs", "REFERENCE.md"))
	if err != nil {
		t.Fatal(err)
	}
	named := func(what string) {
		if !strings.Contains(string(text), "`"+what) {
			t.Errorf("%s is not named", what)
		}
	}
	eachCommand(newRootCommand(), func(cmd *cobra.Command) {
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) { named("--" + f.Name) })
		if cmd.HasParent() && !cmd.Parent().HasParent() {
			named(cmd.Name())
		}
	})
	for _, r := range rule.All() {
		named(r.Unit)
	}
	report, err := os.ReadFile(filepath.Join(repository, "testdata", "golden", "report", "photos-en.json"))
	if err != nil {
		t.Fatal(err)
	}
	var whole map[string]any
	if err := json.Unmarshal(report, &whole); err != nil {
		t.Fatal(err)
	}
	eachKey(whole, named)
}

// eachKey visits the keys of a value of JSON. Those of numbers by rule are rules, which the handbook names.
func eachKey(value any, visit func(string)) {
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			eachKey(item, visit)
		}
	case map[string]any:
		for key, item := range v {
			visit(key)
			if key != "by_rule" {
				eachKey(item, visit)
			}
		}
	}
}
