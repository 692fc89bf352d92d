package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"

	"kaocheck/models"
	"kaocheck/pkg/cause"
	"kaocheck/pkg/evaluate"
	"kaocheck/pkg/profile"
)

// photoCache finds outcomes by a photo's name and content; a nil one holds nothing.
type photoCache struct {
	*evaluate.Cache
	file   *os.File
	hashes map[string]string // of each photo's name and content
}

// openPhotoCache opens the cache at path for what this program, the networks and p find;
// without a path there is none.
func openPhotoCache(path string, p profile.Profile) (*photoCache, error) {
	if path == "" {
		return nil, nil
	}
	run, err := runHash(p)
	if err != nil {
		return nil, err
	}
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, misusef("opening cache %q: %w", path, cause.Of(err))
	}
	cache, err := evaluate.OpenCache(file, run)
	if err != nil {
		file.Close()
		return nil, misusef("opening cache %q: %w", path, cause.Of(err))
	}
	return &photoCache{cache, file, map[string]string{}}, nil
}

// runHash stands for all that findings depend on besides the photo: this program, the files of
// the networks, the demands.
func runHash(p profile.Profile) (string, error) {
	hash := sha256.New()
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	program, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer program.Close()
	if _, err := io.Copy(hash, program); err != nil {
		return "", err
	}
	manifest, err := models.Load()
	if err != nil {
		return "", err
	}
	for _, file := range manifest.Files() {
		fmt.Fprintln(hash, file.Stored().SHA256)
	}
	fmt.Fprintln(hash, p.SHA256)
	for _, demand := range p.Rules {
		fmt.Fprintln(hash, demand.Rule)
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

// find returns the outcome of the photo at path, which the table calls file. A photo that
// cannot be read has none: the check will say why.
func (c *photoCache) find(file, path string) *evaluate.Outcome {
	if c == nil {
		return nil
	}
	hash, err := photoHash(file, path)
	if err != nil {
		return nil
	}
	c.hashes[file] = hash
	return c.Find(hash)
}

// photoHash covers the name, too, for one rule reads it.
func photoHash(file, path string) (string, error) {
	content, err := contentHash(path)
	hash := sha256.Sum256(fmt.Appendf(nil, "%q %s", file, content))
	return hex.EncodeToString(hash[:]), err
}

// add remembers the outcome of a photo that find was asked for.
func (c *photoCache) add(file string, o *evaluate.Outcome) error {
	if c == nil || c.hashes[file] == "" {
		return nil
	}
	if err := c.Add(c.hashes[file], o); err != nil {
		return fmt.Errorf("writing cache %q: %w", c.file.Name(), cause.Of(err))
	}
	return nil
}

func (c *photoCache) close() {
	if c != nil {
		c.file.Close()
	}
}
