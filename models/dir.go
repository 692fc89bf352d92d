package models

import (
	"fmt"
	"os"
	"path/filepath"
)

// Dir finds the models folder: the one asked for by flag, else models beside
// the folder of the program exe if that exists, else the user's data folder,
// which need not exist yet.
func Dir(flag, exe string) (string, error) {
	if flag != "" {
		return flag, nil
	}
	if real, err := filepath.EvalSymlinks(exe); err == nil {
		exe = real
	}
	beside := filepath.Join(filepath.Dir(filepath.Dir(exe)), "models")
	if info, err := os.Stat(beside); exe != "" && err == nil && info.IsDir() {
		return beside, nil
	}
	data := os.Getenv("XDG_DATA_HOME")
	if !filepath.IsAbs(data) {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", fmt.Errorf("finding the models folder: %w", err)
		}
		data = filepath.Join(home, ".local", "share")
	}
	return filepath.Join(data, "kaocheck", "models"), nil
}
