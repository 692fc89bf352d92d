// Package folder finds photos: those that are named or lie in a folder, and those that appear in one.
// What a folder holds besides is left alone, and a photo is never opened here.
package folder

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kaocheck/pkg/cause"
)

// extensions are those by which pictures are found in folders. What is named outright is
// checked whatever its name.
var extensions = []string{
	".jpg", ".jpeg", ".png", ".heic", ".heif", ".avif", ".webp", ".gif", ".tif", ".tiff", ".bmp", ".pdf",
}

// Listing gathers photos in the order in which they are asked for.
type Listing struct {
	Recursive bool     // descend into folders
	Paths     []string // of the photos
	Problems  []error  // what was asked for and gave no photo
	Passed    []error  // what is named like a photo and is none
	Unentered int      // folders within those asked for, which were not looked into

	enter func(dir string) // nil, or told of every folder before it is read
}

// Add takes one argument: a photo, a folder, or - for a list on standard input.
func (l *Listing) Add(arg string, stdin io.Reader) {
	if arg == "-" {
		l.addList(stdin)
		return
	}
	l.addPath(arg)
}

func (l *Listing) addPath(path string) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		l.addFolder(path)
		return
	}
	l.Paths = append(l.Paths, path) // what is wrong with it, the report says
}

// addList reads a list of paths, one a line, as Windows writes it too.
func (l *Listing) addList(r io.Reader) {
	before := len(l.Paths) + len(l.Problems)
	lines := bufio.NewScanner(r)
	for first := true; lines.Scan(); first = false {
		path := lines.Text()
		if first {
			path = strings.TrimPrefix(path, "\ufeff")
		}
		if path != "" {
			l.addPath(path)
		}
	}
	if err := lines.Err(); err != nil {
		l.Problems = append(l.Problems, fmt.Errorf("reading the list of photos: %w", err))
	} else if len(l.Paths)+len(l.Problems) == before {
		l.Problems = append(l.Problems, errors.New("no paths on standard input"))
	}
}

func (l *Listing) addFolder(dir string) {
	before := len(l.Paths) + len(l.Problems)
	l.walk(dir)
	if len(l.Paths)+len(l.Problems) == before {
		l.Problems = append(l.Problems, fmt.Errorf("no pictures in %q", dir))
	}
}

// walk lists the pictures of dir by name. Links to folders are not followed, so that no ring
// of them can catch it.
func (l *Listing) walk(dir string) {
	if l.enter != nil {
		l.enter(dir)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		l.Problems = append(l.Problems, fmt.Errorf("reading folder %q: %w", dir, cause.Of(err)))
		return
	}
	for _, entry := range entries {
		path := filepath.Join(dir, entry.Name())
		switch {
		case strings.HasPrefix(entry.Name(), "."):
		case entry.IsDir() && l.Recursive:
			l.walk(path)
		case entry.IsDir():
			l.Unentered++
		case !IsPicture(path):
		case isFile(path, entry.Type()):
			l.Paths = append(l.Paths, path)
		default:
			l.Passed = append(l.Passed, fmt.Errorf("passing over %q, which is no file", path))
		}
	}
}

// IsPicture tells whether a file is named like a picture; of a folder's files only such are looked at.
func IsPicture(path string) bool {
	return slices.Contains(extensions, strings.ToLower(filepath.Ext(path)))
}

// isFile tells whether a folder's entry is a file, or a link that does not lead to something else.
func isFile(path string, mode fs.FileMode) bool {
	if mode&fs.ModeSymlink == 0 {
		return mode.IsRegular()
	}
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular() // a broken link is reported, not passed over
}

// Holds tells whether file is one of the photos.
func (l *Listing) Holds(file string) bool {
	return l.lead(file, func(photo string) string { return photo })
}

// LiesIn tells whether one of the photos lies in folder itself.
func (l *Listing) LiesIn(folder string) bool { return l.lead(folder, filepath.Dir) }

// lead tells whether part of any photo's path leads to target.
func (l *Listing) lead(target string, part func(string) string) bool {
	info, err := os.Stat(target)
	if err != nil {
		return false
	}
	return slices.ContainsFunc(l.Paths, func(photo string) bool {
		if real, err := filepath.EvalSymlinks(photo); err == nil {
			photo = real
		}
		other, err := os.Stat(part(photo))
		return err == nil && os.SameFile(info, other)
	})
}
