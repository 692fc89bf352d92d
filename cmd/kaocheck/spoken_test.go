package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kaocheck/models"
	"kaocheck/pkg/message"
)

func TestSpoken(t *testing.T) {
	t.Setenv("LC_ALL", "en_GB.UTF-8")
	for _, c := range []struct {
		args string
		want message.Lang
	}{
		{"check a.jpg", message.EN},
		{"check --lang ja --no-such-flag", message.JA},
		{"check --no-such-flag --lang=ja", message.JA},
		{"check --lang fr", message.EN},
		{"check --lang", message.EN},
	} {
		if got := spoken(strings.Fields(c.args)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.args, got, c.want)
		}
	}
}

// speaking are the packages whose errors people meet first. Those of the others are told in Japanese as far as they are known.
var speaking = []string{".", "../../pkg/folder", "../../pkg/output", "../../pkg/profile"}

// unspoken are formats with nothing to translate, or that stand within another.
var unspoken = []string{"%s", "%w", "the beginning of it, from a run that did not end"}

// Every error and hint that is worded here has words in Japanese.
func TestErrorsAreSpoken(t *testing.T) {
	japanese := regexp.MustCompile(`\p{Hiragana}`)
	for _, dir := range speaking {
		for _, english := range wordings(t, dir) {
			said := message.Complaint(message.JA, sample(english))
			if !slices.Contains(unspoken, english) && !japanese.MatchString(said) {
				t.Errorf("%s: %q is told as %q", dir, english, said)
			}
		}
	}
}

// wordings are the formats of the errors and hints that the sources in dir make.
func wordings(t *testing.T, dir string) (list []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if literal, ok := wording(call).(*ast.BasicLit); ok {
					format, _ := strconv.Unquote(literal.Value)
					list = append(list, format)
				}
			}
			return true
		})
	}
	return list
}

// wording is the format of the error or hint that a call makes; nil where it makes none.
func wording(call *ast.CallExpr) ast.Expr {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		if f.Name == "misusef" {
			return call.Args[0]
		}
	case *ast.SelectorExpr:
		of, _ := f.X.(*ast.Ident)
		switch {
		case f.Sel.Name == "errorf": // behind the place of the fault
			return call.Args[1]
		case f.Sel.Name == "hinting", of != nil && slices.Contains([]string{"fmt.Errorf", "errors.New"}, of.Name+"."+f.Sel.Name):
			return call.Args[0]
		}
	}
	return nil
}

// sample is what a format may write.
func sample(format string) string {
	return strings.NewReplacer("--%s", "--x", "%q", `"x"`, "%d", "3", "%v", "3", "%s", "x", "%w", "permission denied").Replace(format)
}

func TestModelsAreSpoken(t *testing.T) {
	manifest, err := models.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range manifest.Files() {
		if role := message.ModelRole(f.Name, f.Role); role.JA == role.EN {
			t.Errorf("%s: what it is for is not told in Japanese", f.Name)
		}
		if licence := message.Licence(f.Licence); licence.EN != f.Licence || regexp.MustCompile(`\b[a-z]+\b`).MatchString(strings.ReplaceAll(licence.JA, "dlib", "")) {
			t.Errorf("%s: the licence is told as %q", f.Name, licence.JA)
		}
	}
}
