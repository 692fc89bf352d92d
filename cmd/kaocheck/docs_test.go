package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
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
// folder of its own that holds what its commands name. Without the networks a command may
// end for want of them, but never for its command line.
func TestDocsCommands(t *testing.T) {
	ran := 0
	for name, text := range documents(t) {
		lines := commands(text)
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

var (
	fence   = regexp.MustCompile("(?ms)^```(?:sh|console|bash)?\n(.*?)^```$")
	command = regexp.MustCompile(`^(\$ .*|(bin/)?kaocheck .*|make .*|go .*|find .*|/usr/bin/time .*)$`)
	remark  = regexp.MustCompile(`\s+# .*$`)
)

// commands are the command lines in a page's blocks of code.
func commands(text string) []string {
	var lines []string
	for _, block := range fence.FindAllStringSubmatch(text, -1) {
		for line := range strings.Lines(strings.ReplaceAll(block[1], "\\\n", " ")) {
			line = strings.TrimSuffix(line, "\n")
			if command.MatchString(line) {
				lines = append(lines, remark.ReplaceAllString(strings.TrimPrefix(line, "$ "), ""))
			}
		}
	}
	return lines
}

var (
	fileName = regexp.MustCompile(`[^\s'"=]+\.(jpg|png|csv|jsonl|json|yaml)\b`)
	written  = regexp.MustCompile(`(?:-o|--cache|--output|-out)[ =]'?([^\s']+)`)
	ownYAML  = regexp.MustCompile("(?ms)^```yaml\n(.*?)^```$")
)

// furnish puts into desk the program, folders of photos, the page's own profile, and each file that a
// command names and none writes.
func furnish(t *testing.T, desk, text string, lines []string) {
	t.Helper()
	photo, err := asJPEG(landscape(700, 900))
	if err != nil {
		t.Fatal(err)
	}
	if portrait, err := os.ReadFile(astronaut); err == nil {
		photo = portrait
	}
	earlier, err := os.ReadFile(filepath.Join(repository, "testdata/golden/evaluate/compared.json"))
	if err != nil {
		t.Fatal(err)
	}
	put := func(name string, data []byte) {
		file := filepath.Join(desk, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		later := time.Now().Add(time.Hour) // newer than every report
		if err := os.Chtimes(file, later, later); err != nil {
			t.Fatal(err)
		}
	}
	for _, folder := range []string{"scans", "photos"} {
		put(folder+"/0001.jpg", photo)
		put(folder+"/0002.jpg", []byte("no picture"))
	}
	for _, line := range lines {
		for _, file := range fileName.FindAllString(written.ReplaceAllString(line, ""), -1) {
			switch filepath.Ext(file) {
			case ".jpg", ".png":
				if !strings.Contains(file, "*") {
					put(file, photo)
				}
			case ".csv":
				put(file, []byte("file,kind,face.count\nlabelled.jpg,plain,pass\n"))
				put(path.Join(path.Dir(file), "labelled.jpg"), photo)
			case ".json":
				put(file, earlier)
			case ".jsonl":
				put(file, nil)
			case ".yaml":
				if block := ownYAML.FindStringSubmatch(text); block != nil {
					put(file, []byte(block[1]))
				}
			}
		}
	}
	link(t, programPath(t), filepath.Join(desk, "bin", "kaocheck"))
	link(t, modelsFolder, filepath.Join(desk, "data", "kaocheck", "models"))
}

func link(t *testing.T, from, to string) {
	t.Helper()
	absolute, err := filepath.Abs(from)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(to), 0o755)
	}
	if err == nil {
		err = os.Symlink(absolute, to)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func programPath(t *testing.T) string {
	t.Helper()
	program, err := exec.LookPath("kaocheck")
	if err != nil {
		t.Fatal(err)
	}
	return program
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
		runLine(t, desk, strings.TrimPrefix(line, "/usr/bin/time -f '%e s %M KB' "))
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
	run.Env = append(os.Environ(), "LC_ALL=en_GB.UTF-8", "XDG_DATA_HOME="+filepath.Join(desk, "data"))
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
	known := map[string]bool{"--help": true}
	subcommands := map[string]bool{}
	var walk func(*cobra.Command)
	walk = func(cmd *cobra.Command) {
		cmd.InitDefaultHelpFlag()
		for _, flags := range []*pflag.FlagSet{cmd.Flags(), cmd.PersistentFlags()} {
			flags.VisitAll(func(f *pflag.Flag) { known["--"+f.Name] = true })
		}
		for _, sub := range cmd.Commands() {
			subcommands[sub.Name()] = true
			walk(sub)
		}
	}
	program := newRootCommand()
	program.InitDefaultCompletionCmd()
	walk(program)
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
