package models

import (
	"archive/tar"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// maxUnpacked is far above what any of the packages unpacks to (0.4 GB).
const maxUnpacked = 2 << 30

// extract reads the archive of a package and hands the checked bytes of each
// wanted file to keep. It never uses a path or a size that the archive states.
func extract(archive string, files []File, keep func(File, []byte) error) error {
	source, err := os.Open(archive)
	if err != nil {
		return err
	}
	defer source.Close()
	unpacked, err := gzip.NewReader(source)
	if err != nil {
		return err
	}
	missing := make(map[string]File)
	for _, f := range files {
		missing[f.Member] = f
	}
	reader := tar.NewReader(io.LimitReader(unpacked, maxUnpacked))
	for len(missing) > 0 {
		header, err := reader.Next()
		if errors.Is(err, io.EOF) {
			return notInside(files, missing)
		}
		if err != nil {
			return err
		}
		f, wanted := missing[inside(header)]
		if !wanted {
			continue
		}
		delete(missing, f.Member)
		if err := extractOne(reader, f, keep); err != nil {
			return fmt.Errorf("%s: %w", f.Member, err)
		}
	}
	return nil
}

// inside gives the path of a regular file below the folder that npm puts around every package.
func inside(header *tar.Header) string {
	_, member, _ := strings.Cut(header.Name, "/")
	if header.Typeflag != tar.TypeReg {
		return ""
	}
	return member
}

func notInside(files []File, missing map[string]File) error {
	for _, f := range files {
		if _, ok := missing[f.Member]; ok {
			return fmt.Errorf("package has no file %q", f.Member)
		}
	}
	return nil
}

func extractOne(r io.Reader, f File, keep func(File, []byte) error) error {
	if _, err := io.CopyN(io.Discard, r, f.start()); err != nil {
		return ErrDamaged
	}
	data := make([]byte, f.Size)
	if _, err := io.ReadFull(r, data); err != nil {
		return ErrDamaged
	}
	if err := matches(data, f.SHA256); err != nil {
		return err
	}
	return keep(f, data)
}

func matches(data []byte, want string) error {
	sum := sha256.Sum256(data)
	if hex.EncodeToString(sum[:]) != want {
		return ErrDamaged
	}
	return nil
}
