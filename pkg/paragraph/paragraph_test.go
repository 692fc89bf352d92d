package paragraph

import (
	"slices"
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
