package report

import (
	"context"
	"errors"
	"io/fs"
	"strings"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
)

var failures = []struct {
	err  error
	kind string
}{
	{photo.ErrEmpty, "empty"},
	{photo.ErrUnknownFormat, "format"},
	{photo.ErrUnsupported, "unsupported"},
	{photo.ErrTooLarge, "large"},
	{photo.ErrCorrupt, "damaged"},
	{photo.ErrNotFile, "folder"},
	{fs.ErrNotExist, "missing"},
	{fs.ErrPermission, "permission"},
	{context.Canceled, "interrupted"},
	{vision.ErrCrashed, "crashed"},
	{vision.ErrSlow, "slow"},
}

// failure says in a sentence why a photo could not be looked at, without its name.
func failure(l message.Lang, r check.Result) string {
	return message.Error(kind(r.Err)).Fill(l, message.Facts{
		Args: map[string]any{"type": strings.ToUpper(string(r.Facts.Format))},
	})
}

func kind(err error) string {
	for _, f := range failures {
		if errors.Is(err, f.err) {
			return f.kind
		}
	}
	return ""
}

// failureCode is the error as programs get it: in the program's own words, or in those
// of its kind when the words might hold the path.
func failureCode(r check.Result, anonymous bool) string {
	switch {
	case r.Err == nil:
		return ""
	case anonymous:
		return failure(message.EN, r)
	}
	return strings.ToValidUTF8(r.Err.Error(), "\uFFFD")
}
