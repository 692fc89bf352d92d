package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"kaocheck/models"
	"kaocheck/pkg/golden"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"kaocheck": main})
}

// TestScript runs the scripts of testdata/script. Beside testscript's own commands they have
//
//	draw KIND FILE…   a picture made by code, see draw_test.go
//	status N CMD…     runs a command that must exit with exactly N
//
// and the conditions [native], cgo and models are there, [astronaut], the portrait is, and
// [root].
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       golden.Update(),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup:               setup,
		Condition:           condition,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"draw": draw, "status": status},
	})
}

func setup(env *testscript.Env) error {
	env.Setenv("LC_ALL", "en_GB.UTF-8")
	for name, path := range map[string]string{"MODELS": modelsFolder, "ASTRONAUT": astronaut} {
		absolute, err := filepath.Abs(path)
		if err != nil {
			return err
		}
		env.Setenv(name, absolute)
	}
	return nil
}

const (
	modelsFolder = "../../models"
	astronaut    = "../../.cache/astronaut.png"
)

func condition(name string) (bool, error) {
	switch name {
	case "native":
		return native(), nil
	case "astronaut":
		_, err := os.Stat(astronaut)
		return err == nil, nil
	case "root":
		return os.Geteuid() == 0, nil
	}
	return false, fmt.Errorf("unknown condition %q", name)
}

// native tells whether the networks can run: the program has them, and every model is there.
func native() bool {
	manifest, err := models.Load()
	return withNetworks && err == nil && manifest.Verify(modelsFolder) == nil
}

// status is testscript's exec for one exact exit code.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N command [argument…]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		if _, scanErr := fmt.Sscanf(err.Error(), "exit status %d", &got); scanErr != nil {
			ts.Fatalf("%v", err)
		}
	}
	if got != want {
		ts.Fatalf("%s exited with %d, want %d", strings.Join(args[1:], " "), got, want)
	}
}
