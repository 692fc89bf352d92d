//go:build !linux

package output

import (
	"errors"
	"os"
)

func createTemp(dir string) (file *os.File, name string, err error) { return createNamed(dir) }

func giveName(*os.File, string) error { return errors.ErrUnsupported }
