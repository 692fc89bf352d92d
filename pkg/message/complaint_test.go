package message

import (
	"slices"
	"strings"
	"testing"
)

func TestComplaint(t *testing.T) {
	for english, want := range map[string]string{
		`unknown flag: --x`:                                        `--xという指定はありません`,
		`reading "a.jpg": no such file or directory`:               `"a.jpg"を読めません：ファイルやフォルダーが見つかりません`,
		`reading "a: \"b\".jpg": permission denied`:                `"a: \"b\".jpg"を読めません：権限がありません`,
		`reading "a.jpg": the wire broke`:                          `"a.jpg"を読めません：the wire broke`,
		`resuming "r.jsonl": line 3: no record`:                    `"r.jsonl"から再開できません：3行目：no record`,
		`profile "p.yaml": line 3: good is missing`:                `プロファイル"p.yaml"の3行目に誤りがあります：goodがありません`,
		`profile "p": line 2: rule "a": want a number, not a list`: `プロファイル"p"の2行目に誤りがあります：規則"a"：数値のはずですが、一覧になっています`,
		`profile "p": line 2: want text, not "x"`:                  `プロファイル"p"の2行目に誤りがあります：文字列のはずですが、"x"になっています`,
		"no pictures in \"a\"\nno pictures in \"b\"":               "フォルダー\"a\"に写真がありません\nフォルダー\"b\"に写真がありません",
		`one photo at a time, not 2`:                               `指定できる写真は一度に一つです（2個あります）`,
		`cropping "{file}.jpg": 顔を見つけられないため、測れませんでした。`:             `"{file}.jpg"を切り取れません：顔を見つけられないため、測れませんでした。`,
		`the moon is made of cheese`:                               `the moon is made of cheese`,
	} {
		if got := Complaint(JA, english); got != want {
			t.Errorf("%s\n got %s\nwant %s", english, got, want)
		}
		if got := Complaint(EN, english); got != english {
			t.Errorf("%s is told as %s", english, got)
		}
	}
}

// A phrase loses nothing that its error says, is one line and has no full stop.
func TestComplaintsAreWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range complaints {
		if !slices.Equal(names(c.JA), names(c.EN)) || seen[c.EN] {
			t.Errorf("other placeholders, or twice: %s %s", c.JA, c.EN)
		}
		seen[c.EN] = true
		if strings.HasSuffix(c.JA, "。") || strings.HasSuffix(c.EN, ".") || strings.Contains(c.JA+c.EN, "\n") {
			t.Errorf("not a line without a full stop: %s %s", c.JA, c.EN)
		}
	}
}
