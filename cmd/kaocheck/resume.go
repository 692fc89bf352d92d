package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"kaocheck/models"
	"kaocheck/pkg/cause"
	"kaocheck/pkg/check"
	"kaocheck/pkg/output"
	"kaocheck/pkg/report"
)

// earlier is the report that a run goes on with; a nil one holds nothing.
type earlier struct {
	*report.Earlier
	file *os.File
}

// openEarlier opens the report that --resume names. Where -o names the same, there need not be
// one yet.
func (b *batch) openEarlier(o report.Options) error {
	if b.resume == "" {
		return nil
	}
	if report, is := strings.CutSuffix(b.resume, output.PartOf("")); is && exists(b.resume) {
		b.resume = report
	}
	if err := output.Recover(b.resume); err != nil {
		return misusef("%w", err)
	}
	file, err := os.Open(b.resume)
	if errors.Is(err, fs.ErrNotExist) && b.resume == b.output {
		return nil
	}
	if err != nil {
		return misusef("resuming %q: %w", b.resume, cause.Of(err))
	}
	read, err := report.ReadEarlier(file, o)
	if err != nil {
		file.Close()
		return misusef("resuming %q: %w", b.resume, err)
	}
	b.earlier = &earlier{read, file}
	b.checker.Recall = b.earlier.recall
	if usable, other := read.Len(); usable == 0 && other > 0 {
		complain(b.stderr, b.words, fmt.Errorf("%q was made with another version, profile, language, --dpi, --waive or day: all photos are looked at again", b.resume))
	}
	return nil
}

// recall is a [check.Checker]'s Recall: it knows a photo by its name and content.
func (e *earlier) recall(path string) (check.Result, bool) {
	if !e.Holds(path) {
		return check.Result{}, false
	}
	content, err := contentHash(path)
	if err != nil {
		return check.Result{}, false
	}
	return e.Recall(path, content)
}

// contentHash is the SHA-256 of the regular file at path.
func contentHash(path string) (string, error) {
	info, err := os.Stat(path) // before opening, for opening a named pipe waits for its writer
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() {
		return "", fmt.Errorf("%q is no file", path)
	}
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	hash := sha256.New()
	_, err = io.Copy(hash, file)
	return hex.EncodeToString(hash.Sum(nil)), err
}

// copyRest writes the records of photos that an interrupted run did not come to, so that its
// report holds no less than the earlier one.
func (e *earlier) copyRest(w io.Writer, paths []string) error {
	if e == nil {
		return nil
	}
	for _, path := range paths {
		line, err := e.Line(path)
		if err != nil {
			continue
		}
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return nil
}

func (e *earlier) close() {
	if e != nil {
		e.file.Close()
	}
}

// fingerprint stands for all that a record depends on besides the photo and the day: the
// version of the program and its networks, the profile, what was declared, the language.
func (b *batch) fingerprint() (string, error) {
	manifest, err := models.Load()
	if err != nil {
		return "", err
	}
	hash := sha256.New()
	waived := slices.Compact(slices.Sorted(slices.Values(b.waive)))
	fmt.Fprintf(hash, "%q %q %q %v %q\n", edition(), b.checker.Profile.SHA256, waived, b.dpi, b.words)
	for _, file := range manifest.Files() {
		fmt.Fprintln(hash, file.Stored().SHA256)
	}
	return hex.EncodeToString(hash.Sum(nil)[:8]), nil
}
