package main

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What make install puts under a prefix finds its models from any folder, and make uninstall leaves nothing of it.
func TestInstall(t *testing.T) {
	if !native() || !exists(filepath.Join(repository, "bin", "kaocheck")) {
		t.Skip("nothing is built to be installed")
	}
	prefix := t.TempDir()
	house := filepath.Join(prefix, "lib", "kaocheck")
	made(t, "install", prefix)
	for _, shell := range []string{"bash-completion/completions/kaocheck", "zsh/site-functions/_kaocheck", "fish/vendor_completions.d/kaocheck.fish"} {
		if text, err := os.ReadFile(filepath.Join(prefix, "share", shell)); err != nil || !strings.Contains(string(text), "kaocheck") {
			t.Errorf("%s: %v", shell, err)
		}
	}
	cmd := exec.Command(filepath.Join(prefix, "bin", "kaocheck"), "models", "--lang", "en")
	cmd.Dir = t.TempDir()
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "models folder: "+filepath.Join(house, "models")+"\n") || strings.Contains(string(out), "missing ") {
		t.Errorf("%v: %s", err, out)
	}
	made(t, "uninstall", prefix)
	err = filepath.WalkDir(prefix, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() || path == house {
			t.Errorf("%s is left", path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func made(t *testing.T, target, prefix string) {
	t.Helper()
	if out, err := exec.Command("make", "-C", repository, target, "PREFIX="+prefix).CombinedOutput(); err != nil {
		t.Fatalf("make %s: %v\n%s", target, err, out)
	}
}
