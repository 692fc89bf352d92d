package message

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// eachFault visits what is said of every fault.
func eachFault(visit func(where string, f Fault)) {
	for _, e := range All() {
		for _, f := range e.Faults {
			visit(e.Rule+" "+f.Side+f.Variant, f)
		}
	}
}

// A cause and an action are read in one breath: two lines of a report of 80 columns.
func TestFaultsAreShort(t *testing.T) {
	eachFault(func(where string, f Fault) {
		for _, text := range []Text{f.Cause, f.Advice} {
			if n := utf8.RuneCountInString(text.JA); n > 70 {
				t.Errorf("%s: %d characters: %s", where, n, text.JA)
			}
			if n := utf8.RuneCountInString(text.EN); n > 145 {
				t.Errorf("%s: %d characters: %s", where, n, text.EN)
			}
		}
	})
}

// An action asks for something, politely.
func TestAdviceAsks(t *testing.T) {
	asks := regexp.MustCompile(`(ください|お願いします|確実です)(（[^）]*）)?。$`)
	eachFault(func(where string, f Fault) {
		if !asks.MatchString(f.Advice.JA) {
			t.Errorf("%s: %s", where, f.Advice.JA)
		}
	})
}

// What pixels show is never certain: the texts say how it looks.
func TestPixelsOnlySeem(t *testing.T) {
	ja := regexp.MustCompile(`見えます|おそれがあります|見つけられませんでした|写っています|記録（|記録があります|足りません|広すぎます|寄っています`)
	en := regexp.MustCompile(`look|seem|may |could not|No face|about|names|says`)
	eachFault(func(where string, f Fault) {
		if group, _, _ := strings.Cut(where, "."); group == "file" || group == "print" || group == "admin" {
			return
		}
		if !ja.MatchString(f.Cause.JA) || !en.MatchString(f.Cause.EN) {
			t.Errorf("%s: %s %s", where, f.Cause.JA, f.Cause.EN)
		}
	})
}

func TestPlainHasNoFigures(t *testing.T) {
	eachFault(func(where string, f Fault) {
		plain := f.Cause.Plain()
		checkSentence(t, where, plain, []string{"type", "mode", "side", "dir", "edge", "way", "n", "program", "date"})
	})
	want := Text{"瞳が赤く写っているように見えます。", "The pupils look red."}
	if got := For("eyes.red").Faults[0].Cause.Plain(); got != want {
		t.Errorf("got %+v", got)
	}
}

// Words are spelled as the authority spells them, and everything is called by one name.
func TestSpelling(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	odd := regexp.MustCompile(`[ｦ-ﾟ０-９Ａ-Ｚａ-ｚ]|手ブレ|手ぶれ|メガネ|めがね|ヶ月以|ミリ|㎜|㎝|ピンぼけ|下さい|出来|宜し|頂|致し|フォルダ[^ー]|スキャナ[^ー]|プリンタ[^ー]|ユーザ[^ー]|colour mode is not|\bcolor\b|\bgray`)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(text), "\n") {
			line = strings.NewReplacer("最近6ヶ月以内", "", "頭頂", "", `"file.color"`, "", "wholeMonths", "").Replace(line)
			if found := odd.FindString(line); found != "" {
				t.Errorf("%s:%d: %q", file, i+1, found)
			}
		}
	}
}
