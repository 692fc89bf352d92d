package profile

import (
	"embed"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kaocheck/pkg/cause"
)

// Default is the name of the profile that is used when none is asked for.
const Default = "mynumber"

//go:embed data/*.yaml
var data embed.FS

// Names returns the names of the built-in profiles in alphabetical order.
func Names() []string {
	entries, _ := data.ReadDir("data")
	names := make([]string, len(entries))
	for i, entry := range entries {
		names[i] = strings.TrimSuffix(entry.Name(), ".yaml")
	}
	slices.Sort(names)
	return names
}

// Builtin returns the built-in profile of that name.
func Builtin(name string) (Profile, error) {
	text, ok := builtin(name)
	if !ok {
		return Profile{}, fmt.Errorf("profile %q is not known (known: %s)", name, strings.Join(Names(), ", "))
	}
	return Parse(name, text)
}

// Open returns the built-in profile of that name, or reads the YAML file of that path.
// A path ends in .yaml or .yml or has a slash; a built-in profile's name comes first.
func Open(nameOrPath string) (Profile, error) {
	if slices.Contains(Names(), nameOrPath) || !isPath(nameOrPath) {
		return Builtin(nameOrPath)
	}
	file, err := os.Open(nameOrPath)
	if err != nil {
		return Profile{}, fmt.Errorf("reading %q: %w", nameOrPath, cause.Of(err))
	}
	defer file.Close()
	// One byte more than allowed, so that Parse sees what is too large.
	text, err := io.ReadAll(io.LimitReader(file, maxSize+1))
	if err != nil {
		return Profile{}, fmt.Errorf("reading %q: %w", nameOrPath, cause.Of(err))
	}
	return Parse(nameOrPath, text)
}

func isPath(s string) bool {
	return slices.Contains([]string{".yaml", ".yml"}, filepath.Ext(s)) || strings.ContainsAny(s, `/\`)
}

func builtin(name string) ([]byte, bool) {
	text, err := data.ReadFile("data/" + name + ".yaml")
	return text, err == nil
}
