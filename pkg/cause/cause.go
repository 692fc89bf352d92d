// Package cause says why something could not be done with a file, without the file's name. Our errors quote the name, once;
// those of the system write it out bare, with the line breaks and escape sequences that it may hold.
package cause

import (
	"errors"
	"io/fs"
	"os"
)

// Of returns what the system says in err of a file or of two, as in a renaming, without their names; else err itself.
func Of(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	if e, ok := errors.AsType[*os.LinkError](err); ok {
		return e.Err
	}
	return err
}
