package main

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kaocheck/pkg/message"
)

var (
	kana = regexp.MustCompile(`[\p{Hiragana}\p{Katakana}\p{Han}]`)
	// latin are words of English prose.
	latin = regexp.MustCompile(`(?i)\b(the|of|to|is|are|for|and|with|help|flags?|usage|default)\b`)
)

// Every command and flag has words in both languages, and no words are left over.
func TestHelpIsWhole(t *testing.T) {
	used := map[string]bool{}
	eachCommand(newRootCommand(), func(cmd *cobra.Command) {
		words := wordsOf(cmd)
		used[words.Name] = true
		if !kana.MatchString(words.Short.JA) || words.Short.EN == "" || kana.MatchString(words.Short.EN) {
			t.Errorf("%s: no words: %+v", cmd.CommandPath(), words.Short)
		}
		flags := map[string]bool{}
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			flags[f.Name] = true
			says := words.Flag(f.Name)
			if !kana.MatchString(says.JA) || says.EN == "" {
				t.Errorf("%s --%s: no words: %+v", cmd.CommandPath(), f.Name, says)
			}
			if takes := f.Value.Type() != "bool"; takes != strings.Contains(says.JA, "`") || takes != strings.Contains(says.EN, "`") {
				t.Errorf("%s --%s: its value has no name, or a switch has: %+v", cmd.CommandPath(), f.Name, says)
			}
		})
		for _, e := range words.Exits {
			if known := []exit{clean, faulty, misused, unseen, interrupted}; !slices.Contains(known, exit(e.Code)) || !kana.MatchString(e.Means.JA) || e.Means.EN == "" {
				t.Errorf("%s: exit code %d means %+v", cmd.CommandPath(), e.Code, e.Means)
			}
		}
		for name := range words.Flags {
			if !flags[name] {
				t.Errorf("%s has no flag --%s to be explained", cmd.CommandPath(), name)
			}
		}
	})
	for _, words := range message.Commands() {
		if !used[words.Name] {
			t.Errorf("there is no command %s to be explained", words.Name)
		}
	}
}

// What a flag takes is named where it is explained.
func TestHelpNamesValues(t *testing.T) {
	for _, lang := range []message.Lang{message.JA, message.EN} {
		root := newRootCommand()
		speak(root, lang)
		eachCommand(root, func(cmd *cobra.Command) {
			cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
				complete, ok := cmd.GetFlagCompletionFunc(f.Name)
				if !ok {
					return
				}
				values, _ := complete(cmd, nil, "")
				for _, value := range values {
					if !strings.Contains(f.Usage, value) || strings.Contains(f.Usage, "`") {
						t.Errorf("%s --%s does not name %s: %s", cmd.CommandPath(), f.Name, value, f.Usage)
					}
				}
			})
		})
	}
}

// Help is told in the language of the command line, wherever that says it, else in that of the environment.
func TestHelpIsSpoken(t *testing.T) {
	for _, c := range []struct {
		args, locale string
		japanese     bool
	}{
		{"", "ja_JP.UTF-8", true},
		{"--help", "ja_JP.UTF-8", true},
		{"help", "ja_JP.UTF-8", true},
		{"help check", "ja_JP.UTF-8", true},
		{"help profiles show", "ja_JP.UTF-8", true},
		{"completion --help", "ja_JP.UTF-8", true},
		{"models", "ja_JP.UTF-8", false}, // runs
		{"--lang ja check --help", "en_GB.UTF-8", true},
		{"check --help --lang ja", "en_GB.UTF-8", true},
		{"check --lang=ja -h a.jpg", "en_GB.UTF-8", true},
		{"help check --lang ja", "en_GB.UTF-8", true},
		{"models --help --lang ja", "en_GB.UTF-8", true},
		{"check --help --lang en", "ja_JP.UTF-8", false},
		{"help check", "en_GB.UTF-8", false},
	} {
		t.Setenv("LC_ALL", c.locale)
		var out, complaints bytes.Buffer
		code := run(strings.Fields(c.args), nil, &out, &complaints)
		if exit(code) != clean || complaints.Len() > 0 || strings.Contains(out.String(), "使い方：") != c.japanese {
			t.Errorf("%s in %s: exit code %d, said %s%s", c.args, c.locale, code, out.String(), complaints.String())
		}
		if prose := withoutCommands(out.String()); c.japanese && latin.MatchString(prose) {
			t.Errorf("%s: English is left: %q", c.args, latin.FindString(prose))
		}
	}
}

// withoutCommands leaves out what is typed as it stands.
func withoutCommands(help string) string {
	return regexp.MustCompile(`(?m)^  .*kaocheck .*$|--[a-z-]+|^  [a-z]+ `).ReplaceAllString(help, "")
}

// Words of both languages fit a terminal.
func TestHelpFits(t *testing.T) {
	for _, lang := range []string{"ja", "en"} {
		eachCommand(newRootCommand(), func(cmd *cobra.Command) {
			var out bytes.Buffer
			run(append(strings.Fields(cmd.CommandPath())[1:], "--help", "--lang", lang), nil, &out, &out)
			for line := range strings.Lines(out.String()) {
				if runewidth.StringWidth(line) > 80 && !strings.Contains(line, "kaocheck ") {
					t.Errorf("%s in %s: wider than 80 columns: %s", cmd.CommandPath(), lang, line)
				}
			}
		})
	}
}

// A Japanese character takes two columns.
func TestHelpAligns(t *testing.T) {
	var out strings.Builder
	help{lang: message.JA, width: 40, out: &out}.table([][2]string{
		{"  -o, --output ファイル", "結果をファイルに保存する"},
		{"      --quiet", "何も表示しない"},
	})
	want := `
  -o, --output ファイル   結果をファイル
                          に保存する
      --quiet             何も表示しない
`
	if got := "\n" + out.String(); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
