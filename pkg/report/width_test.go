package report

import (
	"strings"
	"testing"

	"kaocheck/pkg/check/checktest"
	"kaocheck/pkg/message"
	"kaocheck/pkg/paragraph"
)

// Whatever is said, no line of a report is wider than the terminal, save the command to
// copy and the names of files.
func TestReportsKeepTheWidth(t *testing.T) {
	for _, l := range []message.Lang{message.JA, message.EN} {
		for _, width := range []int{60, 80, 120} {
			o := testOptions(l)
			o.Width = width
			set := paragraph.New(l, width)
			for line := range strings.Lines(string(write(t, "text", o, checktest.Results()))) {
				line = strings.TrimSuffix(line, "\n")
				if w := set.Columns(line); w > width && !strings.Contains(line, "kaocheck crop") {
					t.Errorf("%s: %d columns of %d: %s", l, w, width, line)
				}
			}
		}
	}
}

func TestNoLineBeginsWithAComma(t *testing.T) {
	for width := 40; width < 100; width++ {
		o := testOptions(message.JA)
		o.Width = width
		for line := range strings.Lines(string(write(t, "text", o, checktest.Results()))) {
			first := strings.TrimLeft(line, " ")
			if strings.HasPrefix(first, "、") || strings.HasPrefix(first, "。") || strings.HasPrefix(first, "）") {
				t.Errorf("width %d: %s", width, line)
			}
		}
	}
}
