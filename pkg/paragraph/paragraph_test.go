package paragraph

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
		if got := New(c.lang, 80).Lines(c.text, c.room); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestWrapIndents(t *testing.T) {
	got := New(message.JA, 14).Wrap("→ ", "あいうえおかきくけこ")
	if want := "→ あいうえお\n   かきくけこ\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Where no width is known a line has 80 columns, and of a terminal that is too narrow it still has eight.
func TestFoldOfOddWidths(t *testing.T) {
	full, least := strings.Repeat("a", 80), strings.Repeat("a", 8)
	for _, c := range []struct {
		width      int
		text, want string
	}{{0, full + "b", full + "\nb\n"}, {-1, full + "b", full + "\nb\n"}, {3, least + "b", least + "\nb\n"}} {
		if got := Fold(message.EN, c.width, "", c.text); got != c.want {
			t.Errorf("width %d: got %q, want %q", c.width, got, c.want)
		}
	}
}

// What counts something else than columns breaks lines by that.
func TestMeasured(t *testing.T) {
	bytes := Measured(message.JA, func(s string) int { return len(s) })
	if got, want := bytes.Lines("あいうab", 7), []string{"あい", "うab"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
