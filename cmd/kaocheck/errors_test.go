package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"
	"testing"

	"kaocheck/models"
	"kaocheck/pkg/message"
)

func TestExitOf(t *testing.T) {
	for _, c := range []struct {
		err  error
		want exit
		said string
	}{
		{nil, clean, ""},
		{faulty, faulty, ""},
		{misusef("no such %q", "flag").hinting("read on"), misused, "kaocheck: no such \"flag\"\nkaocheck: hint: read on\n"},
		{fmt.Errorf("opening: %w", misusef("no such profile")), misused, "kaocheck: opening: no such profile\n"},
		{io.ErrUnexpectedEOF, unseen, "kaocheck: unexpected EOF\n"},
		{context.Canceled, interrupted, "kaocheck: context canceled\n"},
		{fmt.Errorf("writing: %w", syscall.EPIPE), interrupted, ""},
		{errors.Join(syscall.ENOSPC), unseen, "kaocheck: no space left on device\n"},
		{&models.FileError{Path: "m/net.onnx", Err: models.ErrMissing}, unseen,
			"kaocheck: model file \"m/net.onnx\" is missing\nkaocheck: hint: run: kaocheck models fetch\n"},
	} {
		if got := exitOf(c.err); got != c.want {
			t.Errorf("%v: exit code %d, want %d", c.err, got, c.want)
		}
		var said strings.Builder
		if complain(&said, message.EN, c.err); said.String() != c.said {
			t.Errorf("%v: said %q, want %q", c.err, said.String(), c.said)
		}
	}
}
