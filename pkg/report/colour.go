package report

import (
	"kaocheck/pkg/check"
	"kaocheck/pkg/profile"
)

// ANSI sequences. They only repeat what the words say.
const (
	bold    = "\x1b[1m"
	red     = "\x1b[1;31m"
	yellow  = "\x1b[33m"
	green   = "\x1b[32m"
	magenta = "\x1b[35m"
	plain   = "\x1b[0m"
)

var colours = map[check.Verdict]string{
	check.Accept: green, check.Review: yellow, check.Reject: red, check.Error: magenta,
}

var statusColours = map[profile.Status]string{profile.Fail: red, profile.Review: yellow}

func (t *text) paint(colour, s string) string {
	if !t.o.Color || colour == "" {
		return s
	}
	return colour + s + plain
}
