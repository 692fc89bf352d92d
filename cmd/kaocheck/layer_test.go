package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers lists what each package of ours may import of ours: imports point one way.
var layers = map[string][]string{
	"cmd/kaocheck": {
		"models", "pkg/evaluate", "pkg/handbook", "pkg/report", "pkg/picture", "pkg/paragraph", "pkg/message", "pkg/check", "pkg/profile", "pkg/rule", "pkg/measure",
		"pkg/photo", "pkg/photo/libjpeg", "pkg/vision", "pkg/vision/dlib", "pkg/vision/onnx", "pkg/vision/worker", "pkg/folder", "pkg/jfif", "pkg/output", "pkg/cause",
	},
	"cmd/accuracy":      {"pkg/evaluate"},
	"cmd/defect":        {"pkg/check", "pkg/defect", "pkg/evaluate", "pkg/measure", "pkg/profile", "pkg/rule", "pkg/photo", "pkg/vision", "pkg/vision/worker", "pkg/rank", "pkg/colour"},
	"cmd/fit":           {"pkg/fit", "pkg/blur", "pkg/rule", "pkg/ramp"},
	"models":            {"pkg/tflite", "pkg/cause"},
	"pkg/evaluate":      {"pkg/message", "pkg/check", "pkg/profile", "pkg/rule"},
	"pkg/defect":        {"pkg/vision", "pkg/colour", "pkg/ramp"},
	"pkg/handbook":      {"pkg/paragraph", "pkg/message", "pkg/profile", "pkg/rule", "pkg/sketch"},
	"pkg/report":        {"pkg/wording", "pkg/paragraph", "pkg/message", "pkg/check", "pkg/profile", "pkg/rule", "pkg/measure", "pkg/photo", "pkg/vision"},
	"pkg/picture":       {"pkg/wording", "pkg/paragraph", "pkg/message", "pkg/check", "pkg/profile", "pkg/measure", "pkg/vision"},
	"pkg/wording":       {"pkg/message", "pkg/check", "pkg/profile", "pkg/photo", "pkg/vision"},
	"pkg/paragraph":     {"pkg/message"},
	"pkg/folder":        {"pkg/check", "pkg/photo", "pkg/cause"},
	"pkg/check":         {"pkg/profile", "pkg/rule", "pkg/measure", "pkg/photo", "pkg/vision"},
	"pkg/profile":       {"pkg/rule", "pkg/measure", "pkg/cause"},
	"pkg/rule":          {"pkg/measure", "pkg/photo", "pkg/vision"},
	"pkg/measure":       {"pkg/photo", "pkg/vision", "pkg/wall", "pkg/blur", "pkg/rank", "pkg/ramp", "pkg/colour"},
	"pkg/wall":          {"pkg/vision", "pkg/rank", "pkg/ramp", "pkg/colour"},
	"pkg/blur":          {"pkg/vision", "pkg/rank", "pkg/ramp"},
	"pkg/rank":          {},
	"pkg/ramp":          {},
	"pkg/vision":        {},
	"pkg/vision/dlib":   {"pkg/vision"},
	"pkg/vision/onnx":   {"pkg/vision", "pkg/ramp"},
	"pkg/vision/worker": {"pkg/vision"},
	"pkg/photo/libjpeg": {},
	"pkg/photo":         {"pkg/colour", "pkg/cause"},
	"pkg/colour":        {},
	"pkg/cause":         {},
	"pkg/sketch":        {},
	"pkg/message":       {},
	"pkg/jfif":          {"pkg/colour"},
	"pkg/output":        {"pkg/cause"},
	"pkg/tflite":        {},
	"pkg/fit":           {"pkg/ramp"},

	// for tests alone
	"cmd/soak":              {"pkg/photo/phototest"},
	"pkg/photo/phototest":   {},
	"pkg/check/checktest":   {"pkg/check", "pkg/profile", "pkg/measure", "pkg/photo", "pkg/vision"},
	"pkg/output/outputtest": {},
	"pkg/golden":            {},
}

// guarded lists who may import what is not ours: native code and the trappings of a terminal
// stay at their places, and nothing reaches for the network.
var guarded = map[string][]string{
	"C":                               {"pkg/photo/libjpeg", "pkg/vision/dlib", "pkg/vision/onnx"},
	"net":                             {},
	"github.com/Kagami/go-face":       {"pkg/vision/dlib"},
	"github.com/yalue/onnxruntime_go": {"pkg/vision/onnx"},
	"github.com/spf13":                {"cmd/kaocheck"},
	"github.com/schollz/progressbar":  {"cmd/kaocheck"},
	"github.com/fsnotify/fsnotify":    {"pkg/folder"},
	"golang.org/x/term":               {"cmd/kaocheck"},
	"go.yaml.in/yaml":                 {"models", "pkg/profile"},
}

func TestImportsPointOneWay(t *testing.T) {
	for file, imports := range sources(t) {
		folder := path.Dir(file)
		allowed, known := layers[folder]
		if !known {
			t.Errorf("%s: package %s has no layer", file, folder)
		}
		for _, name := range imports {
			if ours, ok := strings.CutPrefix(name, "kaocheck/"); ok && !slices.Contains(allowed, ours) {
				t.Errorf("%s: %s may not import %s", file, folder, ours)
			}
		}
	}
}

// What nobody imports need not be allowed: the table shows the house as it is.
func TestLayersAllowNoMoreThanIsImported(t *testing.T) {
	used := map[string]bool{}
	for file, imports := range sources(t) {
		for _, name := range imports {
			used[path.Dir(file)+" "+strings.TrimPrefix(name, "kaocheck/")] = true
		}
	}
	for folder, allowed := range layers {
		for _, name := range allowed {
			if !used[folder+" "+name] {
				t.Errorf("%s need not import %s", folder, name)
			}
		}
	}
}

// The page that shows the house names every package, and every test that it sends readers to is there.
func TestArchitectureIsDrawnFromTheHouse(t *testing.T) {
	text, err := os.ReadFile("../../docs/ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	for folder := range layers {
		if !strings.Contains(string(text), folder) {
			t.Errorf("%s is not named", folder)
		}
	}
	tests := testsOf(t)
	for _, name := range regexp.MustCompile(`\bTest[A-Z]\w*`).FindAllString(string(text), -1) {
		if !strings.Contains(tests, "func "+name+"(") {
			t.Errorf("there is no %s", name)
		}
	}
}

func TestGuardedImports(t *testing.T) {
	for file, imports := range sources(t) {
		for _, name := range imports {
			for guard, allowed := range guarded {
				if within(name, guard) && !slices.Contains(allowed, path.Dir(file)) {
					t.Errorf("%s: %s may not import %s", file, path.Dir(file), name)
				}
			}
		}
	}
}

func within(name, guard string) bool {
	return name == guard || strings.HasPrefix(name, guard+"/")
}

// sources gives the imports of every file of ours that is no test, whatever its build tags.
func sources(t *testing.T) map[string][]string {
	t.Helper()
	const root = "../.."
	found := make(map[string][]string)
	for _, top := range []string{"cmd", "models", "pkg"} {
		err := filepath.WalkDir(filepath.Join(root, top), func(name string, entry fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
				return err
			}
			file, err := filepath.Rel(root, name)
			if err == nil {
				found[filepath.ToSlash(file)], err = importsOf(name)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return found
}

// testsOf is the text of every test of ours.
func testsOf(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	for _, pattern := range []string{"../../cmd/*/*_test.go", "../../models/*_test.go", "../../pkg/*/*_test.go", "../../pkg/*/*/*_test.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			all.Write(text)
		}
	}
	return all.String()
}

func importsOf(file string) ([]string, error) {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, spec := range parsed.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, nil
}
