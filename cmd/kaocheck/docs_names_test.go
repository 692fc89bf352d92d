package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func checkTargets(t *testing.T, targets []string) {
	t.Helper()
	makefile, err := os.ReadFile(filepath.Join(repository, "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	for _, target := range targets {
		if !strings.Contains(target, "=") && !regexp.MustCompile(`(?m)^`+regexp.QuoteMeta(target)+`:`).Match(makefile) {
			t.Errorf("make %s: no such target", target)
		}
	}
}

// checkPackages wants the folders that a go command names, and in their sources the flags of
// a program that it runs.
func checkPackages(t *testing.T, line string, words []string) {
	t.Helper()
	for i, word := range words {
		folder, ok := strings.CutPrefix(word, "./")
		if !ok || strings.HasSuffix(folder, "...") {
			continue
		}
		sources, err := filepath.Glob(filepath.Join(repository, folder, "*.go"))
		if err != nil || len(sources) == 0 {
			t.Errorf("%s: no package %s", line, word)
		}
		if words[1] == "run" {
			checkFlags(t, line, sources, words[i+1:])
		}
	}
}

func checkFlags(t *testing.T, line string, sources, args []string) {
	t.Helper()
	var all strings.Builder
	for _, file := range sources {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
	}
	for _, arg := range args {
		flag, _, _ := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		if strings.HasPrefix(arg, "-") && !strings.Contains(all.String(), `"`+flag+`"`) {
			t.Errorf("%s: no flag %s", line, arg)
		}
	}
}

// TestDocsNameKnownFlags holds every flag and command that the pages mention in passing
// against those of the program.
func TestDocsNameKnownFlags(t *testing.T) {
	known := map[string]bool{}
	subcommands := map[string]bool{}
	var walk func(*cobra.Command)
	walk = func(cmd *cobra.Command) {
		for _, flags := range []*pflag.FlagSet{cmd.Flags(), cmd.PersistentFlags()} {
			flags.VisitAll(func(f *pflag.Flag) { known["--"+f.Name] = true })
		}
		for _, sub := range cmd.Commands() {
			subcommands[sub.Name()] = true
			walk(sub)
		}
	}
	walk(newRootCommand())
	flag := regexp.MustCompile("`(--[a-z][a-z-]*)")
	sub := regexp.MustCompile("`kaocheck ([a-z]+)")
	for name, text := range documents(t) {
		for _, m := range flag.FindAllStringSubmatch(text, -1) {
			if !known[m[1]] {
				t.Errorf("%s: kaocheck has no flag %s", name, m[1])
			}
		}
		for _, m := range sub.FindAllStringSubmatch(text, -1) {
			if !subcommands[m[1]] {
				t.Errorf("%s: kaocheck has no command %s", name, m[1])
			}
		}
	}
}

// TestDocsLinksLead opens what the pages link to within the repository.
func TestDocsLinksLead(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`)
	for name, text := range documents(t) {
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			file := filepath.Join(repository, filepath.Dir(name), filepath.FromSlash(m[1]))
			if _, err := os.Stat(file); err != nil {
				t.Errorf("%s links to %s: %v", name, m[1], err)
			}
			if m[2] != "" {
				checkAnchor(t, name, file, strings.TrimPrefix(m[2], "#"))
			}
		}
	}
}

func checkAnchor(t *testing.T, name, file, anchor string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(text), `<a id="`+anchor+`">`) {
		t.Errorf("%s links to %s, where nothing is called %s", name, file, anchor)
	}
}
