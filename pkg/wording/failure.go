package wording

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

// Failure says in a sentence why a photo could not be looked at, without its name.
func Failure(l message.Lang, r check.Result) string {
	return message.Error(Kind(r.Err)).Fill(l, message.Facts{
		Args: map[string]any{"type": strings.ToUpper(string(r.Facts.Format))},
	})
}

// Kind is the name by which package message knows why a photo could not be looked at; "" for what has no words of its own.
func Kind(err error) string {
	for _, f := range failures {
		if errors.Is(err, f.err) {
			return f.kind
		}
	}
	return ""
}
