//go:build cgo

package main

import (
	"path/filepath"
	"slices"
	"testing"

	"kaocheck/pkg/photo/phototest"
)

// TestCorpusWithNetworks holds that all that reads, however small or odd, can be looked at.
func TestCorpusWithNetworks(t *testing.T) {
	if !native() {
		t.Skip("needs cgo and the models: run make build models")
	}
	beKaocheck(t)
	folder := t.TempDir()
	files := slices.DeleteFunc(writeCorpus(t, folder), func(f phototest.File) bool { return f.Answer != phototest.Reads })
	args := []string{"check", "--models", modelsFolder, "--format", "jsonl"}
	for _, f := range files {
		args = append(args, filepath.Join(folder, f.Name))
	}
	answersAll(t, files, args)
}
