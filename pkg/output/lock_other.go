//go:build !unix

package output

import "os"

// lock claims nothing where the system has no such locks.
func lock(*os.File) error { return nil }

// publish closes a file and renames it.
func publish(file *os.File, path string) error {
	if err := file.Close(); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
