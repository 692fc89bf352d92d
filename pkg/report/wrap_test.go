package report

import (
	"slices"
	"strings"
	"testing"

	"kaocheck/pkg/message"
)

func TestLines(t *testing.T) {
	for _, c := range []struct {
		lang message.Lang
		text string
		room int
		want []string
	}{
		{message.JA, "あいうえおかきくけこ", 10, []string{"あいうえお", "かきくけこ"}},
		{message.JA, "あいうえお。かき", 10, []string{"あいうえ", "お。かき"}},                      // 。 begins no line
		{message.JA, "あいうえ（かき）", 10, []string{"あいうえ", "（かき）"}},                      // （ ends none
		{message.JA, "長さは32〜36mmです", 12, []string{"長さは", "32〜36mmです"}},              // a range stays whole
		{message.JA, "あいうJPEG形式", 8, []string{"あいう", "JPEG形式"}},                     // so does a word
		{message.EN, "one two three four", 9, []string{"one two", "three", "four"}}, // blanks vanish at the end
		{message.EN, "abcdefghijkl", 5, []string{"abcde", "fghij", "kl"}},           // too long for any line
		{message.EN, "a “quoted” word (here).", 12, []string{"a “quoted”", "word (here)."}},
		{message.JA, "", 10, []string{""}},
	} {
		if got := newTypesetter(c.lang, 80).lines(c.text, c.room); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestWrapIndents(t *testing.T) {
	got := newTypesetter(message.JA, 14).wrap("→ ", "あいうえおかきくけこ")
	if want := "→ あいうえお\n   かきくけこ\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Whatever is said, no line of a report is wider than the terminal, save the command to
// copy and the names of files.
func TestReportsKeepTheWidth(t *testing.T) {
	for _, l := range []message.Lang{message.JA, message.EN} {
		for _, width := range []int{60, 80, 120} {
			o := testOptions(l)
			o.Width = width
			set := newTypesetter(l, width)
			for line := range strings.Lines(string(write(t, "text", o, testResults()))) {
				line = strings.TrimSuffix(line, "\n")
				if w := set.measure(line); w > width && !strings.Contains(line, "kaocheck crop") {
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
		for line := range strings.Lines(string(write(t, "text", o, testResults()))) {
			first := strings.TrimLeft(line, " ")
			if strings.HasPrefix(first, "、") || strings.HasPrefix(first, "。") || strings.HasPrefix(first, "）") {
				t.Errorf("width %d: %s", width, line)
			}
		}
	}
}
