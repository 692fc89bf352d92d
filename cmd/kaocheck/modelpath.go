//go:build cgo

package main

import (
	"path/filepath"

	"kaocheck/models"
)

// modelPath is where the model called name lies in dir; "" when the manifest has none.
func modelPath(dir, name string) string {
	manifest, err := models.Load()
	if err != nil {
		return ""
	}
	file, err := manifest.Find(name)
	if err != nil {
		return ""
	}
	return filepath.Join(dir, file.Stored().File)
}
