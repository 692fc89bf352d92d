package models

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"kaocheck/pkg/tflite"
)

// Fetch brings every file that dir lacks, or holds in another version, from its
// package, and reports on progress. A file appears in dir only when it is
// complete and has the checksum of the manifest; archives are not kept.
func (m Manifest) Fetch(ctx context.Context, dir string, progress io.Writer) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("making the models folder: %w", err)
	}
	for _, p := range m.Packages {
		lacking := p.lacking(dir)
		if len(lacking) == 0 {
			continue
		}
		if err := p.fetch(ctx, dir, lacking, progress); err != nil {
			return fmt.Errorf("fetching %s@%s: %w", p.Name, p.Version, err)
		}
	}
	fmt.Fprintf(progress, "all models are in %s\n", dir)
	return nil
}

func (p Package) lacking(dir string) []File {
	var files []File
	for _, f := range p.Files {
		if f.fits() && f.Check(dir) != nil {
			files = append(files, f)
		}
	}
	return files
}

func (p Package) fetch(ctx context.Context, dir string, files []File, progress io.Writer) error {
	started := time.Now()
	fmt.Fprintf(progress, "%s@%s: downloading %s\n", p.Name, p.Version, megabytes(p.Download))
	temporary, err := os.MkdirTemp(dir, ".fetch-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temporary)
	archive, err := pack(ctx, temporary, p.Name+"@"+p.Version)
	if err != nil {
		return err
	}
	return extract(archive, files, func(f File, data []byte) error {
		if err := store(dir, temporary, f, data); err != nil {
			return err
		}
		took := time.Since(started).Round(100 * time.Millisecond)
		_, err := fmt.Fprintf(progress, "  %s, %s, after %s\n", f.Stored().File, megabytes(f.Stored().Size), took)
		return err
	})
}

// pack lets the npm client download a package and gives the path of its archive.
func pack(ctx context.Context, dir, spec string) (string, error) {
	npm, err := exec.LookPath("npm")
	if err != nil {
		return "", errors.New("the npm client is not installed (Debian: apt-get install npm)")
	}
	var complaint bytes.Buffer
	cmd := exec.CommandContext(ctx, npm, "pack", "--loglevel=error", "--pack-destination", ".", spec)
	cmd.Dir, cmd.Stderr = dir, &complaint
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		return "", fmt.Errorf("npm pack: %w: %s", err, strings.TrimSpace(complaint.String()))
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		return "", fmt.Errorf("npm pack left %d files where one was expected", len(left))
	}
	return filepath.Join(dir, left[0].Name()), nil
}

// store converts what has to be converted and moves the result to its place in one step.
func store(dir, temporary string, f File, data []byte) error {
	stored := f.Stored()
	if f.Converted != nil {
		var err error
		if data, err = tflite.Convert(data); err != nil {
			return err
		}
		if err := matches(data, stored.SHA256); err != nil {
			return fmt.Errorf("converted file %w", err)
		}
	}
	half := filepath.Join(temporary, stored.File)
	if err := os.WriteFile(half, data, 0o644); err != nil {
		return err
	}
	return os.Rename(half, filepath.Join(dir, stored.File))
}

func megabytes(size int64) string { return fmt.Sprintf("%.1f MB", float64(size)/1e6) }
