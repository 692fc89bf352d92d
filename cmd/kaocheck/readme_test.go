package main

import (
	"os"
	"strings"
	"testing"

	"kaocheck/pkg/golden"
	"kaocheck/pkg/handbook"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/rule"
)

// TestReadmeRules holds the tables of rules in the two READMEs against the default profile.
func TestReadmeRules(t *testing.T) {
	asked, err := profile.Builtin(profile.Default)
	if err != nil {
		t.Fatal(err)
	}
	for file, lang := range map[string]message.Lang{"../../README.md": message.EN, "../../README.ja.md": message.JA} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		before, rest, _ := strings.Cut(string(text), "<!-- rules -->\n")
		_, after, _ := strings.Cut(rest, "<!-- /rules -->\n")
		golden.Check(t, file, []byte(before+"<!-- rules -->\n"+rulesTable(lang, asked)+"<!-- /rules -->\n"+after))
	}
}

func rulesTable(lang message.Lang, p profile.Profile) string {
	return handbook.Book{Lang: lang, Profile: p}.Table(rule.All(), false)
}
