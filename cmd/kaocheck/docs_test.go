package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"kaocheck/pkg/golden"
)

const repository = "../.."

// documents are the pages whose command lines are executed.
func documents(t *testing.T) map[string]string {
	t.Helper()
	pages := map[string]string{}
	for _, pattern := range []string{"*.md", "docs/*.md", "models/*.md"} {
		files, err := filepath.Glob(filepath.Join(repository, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			pages[strings.TrimPrefix(file, repository+"/")] = string(text)
		}
	}
	return pages
}

// TestDocsCommands executes the command lines of the pages as they are printed, each page in a
// folder of its own that holds what its commands name, together with its translation, which
// mostly repeats them. Without the networks a command may end for want of them, but never for its
// command line.
func TestDocsCommands(t *testing.T) {
	texts := map[string]string{}
	for name, text := range documents(t) {
		texts[strings.Replace(name, ".ja.md", ".md", 1)] += text + "\n"
	}
	ran := 0
	for name, text := range texts {
		lines := once(commands(text))
		ran += len(lines)
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			desk := t.TempDir()
			furnish(t, desk, text, lines)
			for _, line := range lines {
				execute(t, desk, line)
			}
		})
	}
	if ran < 20 {
		t.Errorf("only %d command lines are found in the pages", ran)
	}
}

// once leaves of equal lines the first.
func once(lines []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(lines, func(line string) bool {
		before := seen[line]
		seen[line] = true
		return before
	})
}

var (
	fence   = regexp.MustCompile("(?ms)^```([a-z]*)\n(.*?)^```$")
	command = regexp.MustCompile(`^(\$ .*|(bin/)?kaocheck .*|make .*|go .*|find .*|/usr/bin/time .*)$`)
	remark  = regexp.MustCompile(`\s+# .*$`)
	timed   = regexp.MustCompile(`^/usr/bin/time (-f '[^']*' )?`) // which not every machine has
)

// commands are the command lines in a page's blocks of code.
func commands(text string) []string {
	var lines []string
	for _, block := range fence.FindAllStringSubmatch(text, -1) {
		if !slices.Contains([]string{"", "sh", "console", "bash"}, block[1]) {
			continue
		}
		for line := range strings.Lines(strings.ReplaceAll(block[2], "\\\n", " ")) {
			line = strings.TrimSuffix(line, "\n")
			if command.MatchString(line) {
				lines = append(lines, remark.ReplaceAllString(strings.TrimPrefix(line, "$ "), ""))
			}
		}
	}
	return lines
}

// execute runs one command line, or holds it against the Makefile and the sources where running it would
// build or measure for minutes.
func execute(t *testing.T, desk, line string) {
	t.Helper()
	words := strings.Fields(line)
	switch {
	case words[0] == "make":
		checkTargets(t, words[1:])
	case words[0] == "go":
		checkPackages(t, line, words)
	case strings.Contains(line, "kaocheck models fetch"): // needs a network
	case strings.Contains(line, "kaocheck watch"):
		runLine(t, desk, "timeout --preserve-status -s INT 3 "+line, 130)
	default:
		runLine(t, desk, timed.ReplaceAllString(line, ""))
	}
}

func runLine(t *testing.T, desk, line string, codes ...int) {
	t.Helper()
	codes = append(codes, int(clean), int(faulty))
	if !native() || strings.Contains(line, "scans") { // where a file is no picture
		codes = append(codes, int(unseen))
	}
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	run := exec.CommandContext(ctx, "bash", "-o", "pipefail", "-c", strings.ReplaceAll(line, "PORTRAIT...", "photo.jpg"))
	run.Dir = desk
	run.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "XDG_DATA_HOME="+filepath.Join(desk, "data"))
	said, err := run.CombinedOutput()
	code := 0
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		code = exit.ExitCode()
	} else if err != nil {
		code = -1
	}
	if !slices.Contains(codes, code) {
		t.Errorf("%s\nexits with %d: %s", line, code, said)
	}
}

// TestDocsSessions holds what the pages show of a session against what the program answers, but for
// figures.
func TestDocsSessions(t *testing.T) {
	if _, err := os.Stat(astronaut); err != nil || !native() {
		t.Skip("needs cgo, the models and the portrait: run make demo")
	}
	for name, text := range documents(t) {
		desk := t.TempDir()
		furnish(t, desk, text, commands(text))
		for _, m := range session.FindAllStringSubmatch(text, -1) {
			got := answer(t, desk, m[1])
			switch {
			case alike(got, m[2]):
			case golden.Update():
				text = strings.Replace(text, m[2], got, 1)
				if err := os.WriteFile(filepath.Join(repository, name), []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			default:
				t.Errorf("%s shows another answer to %q: run make golden. It is now\n%s", name, m[1], got)
			}
		}
	}
}

// session is a block of one command with its answer.
var session = regexp.MustCompile("(?ms)^```\n\\$ ([^\n]*)\n(.*?)^```$")

// alike tells whether two answers differ in figures and line breaks alone: processors round
// differently.
func alike(a, b string) bool {
	figure := regexp.MustCompile(`[0-9.]+`)
	plain := func(s string) string { return strings.Join(strings.Fields(figure.ReplaceAllString(s, "0")), "") }
	return plain(a) == plain(b)
}

func answer(t *testing.T, desk, line string) string {
	t.Helper()
	run := exec.CommandContext(t.Context(), "bash", "-c", line)
	run.Dir = desk
	run.Env = append(os.Environ(), "LC_ALL=", "LANG=", "XDG_DATA_HOME="+filepath.Join(desk, "data"))
	said, err := run.Output()
	if exit, ok := errors.AsType[*exec.ExitError](err); err != nil && (!ok || exit.ExitCode() != int(faulty)) {
		t.Fatalf("%s: %v", line, err)
	}
	return string(said)
}
