package message

import "testing"

func num(v float64) *float64 { return &v }

func TestQuantity(t *testing.T) {
	for _, c := range []struct {
		v      float64
		unit   string
		ja, en string
	}{
		{34, "mm", "34mm", "34 mm"},
		{28.36, "mm", "28.4mm", "28.4 mm"},
		{-0.01, "mm", "0mm", "0 mm"},
		{120.6, "px", "121画素", "121 px"},
		{4.25, "deg", "4度", "4°"},
		{0.743, "share", "74%", "74%"},
		{1.3, "ratio", "1.30", "1.30"},
		{1, "day", "1日", "1 day"},
		{240, "day", "240日", "240 days"},
		{730, "day", "730日", "730 days"},
		{731, "day", "約2年", "about 2 years"},
		{4866, "day", "約13年", "about 13 years"},
		{361008, "byte", "361KB", "361KB"},
		{20480, "byte", "20KB", "20KB"},
		{7000000, "byte", "7MB", "7MB"},
		{7340032, "byte", "7MB", "7MB"},
		{999, "byte", "999B", "999B"},
		{0, "byte", "0B", "0B"},
		{0.123456, "", "0.1", "0.1"},
		{0.123456, "odd", "0.12", "0.12"},
	} {
		if ja, en := Quantity(JA, c.v, c.unit), Quantity(EN, c.v, c.unit); ja != c.ja || en != c.en {
			t.Errorf("%v %s: got %q %q, want %q %q", c.v, c.unit, ja, en, c.ja, c.en)
		}
	}
}

func TestInterval(t *testing.T) {
	for _, c := range []struct {
		r      Range
		unit   string
		ja, en string
	}{
		{Range{num(32), num(36)}, "mm", "32〜36mm", "32–36 mm"},
		{Range{num(480), nil}, "px", "480画素以上", "at least 480 px"},
		{Range{nil, num(2)}, "mm", "2mm以内", "at most 2 mm"},
		{Range{num(-8), num(8)}, "deg", "±8度以内", "within ±8°"},
		{Range{num(20480), num(7000000)}, "byte", "20KB〜7MB", "20KB–7MB"},
		{Range{num(1.2535), num(1.3189)}, "ratio", "1.25〜1.32", "1.25–1.32"},
		{Range{num(0), num(184)}, "day", "6か月以内", "at most 6 months"},
		{Range{nil, num(10)}, "day", "10日以内", "at most 10 days"},
		{Range{num(1), num(1)}, "match", "1", "1"},
		{Range{}, "mm", "—", "—"},
	} {
		if ja, en := Interval(JA, c.r, c.unit), Interval(EN, c.r, c.unit); ja != c.ja || en != c.en {
			t.Errorf("%s: got %q %q, want %q %q", c.unit, ja, en, c.ja, c.en)
		}
	}
}

func TestFill(t *testing.T) {
	f := Facts{
		Unit: "mm", Value: num(28.36), Good: Range{num(32), num(36)},
		Args: map[string]any{"mm": 28.36, "n": 3, "side": "left", "type": "PNG", "date": "2026-01-05", "bytes": 361008.0, "px": 101.7},
	}
	for _, c := range []struct{ text, ja, en string }{
		{"{value}/{good}", "28.4mm/32〜36mm", "28.4 mm/32–36 mm"},
		{"{mm}", "28.4", "28.4"},
		{"{n} {px}", "3 102", "3 102"},
		{"{side} {type}", "左 PNG", "left PNG"},
		{"{date}", "2026年1月5日", "5 January 2026"},
		{"{bytes}", "361KB", "361KB"},
		{"{none} {limit}", "— —", "— —"},
	} {
		text := Text{c.text, c.text}
		if ja, en := text.Fill(JA, f), text.Fill(EN, f); ja != c.ja || en != c.en {
			t.Errorf("%s: got %q %q, want %q %q", c.text, ja, en, c.ja, c.en)
		}
	}
}

// What a user calls a file is put in as it is, also where it looks like the next placeholder.
func TestWithPutsWordsInAsTheyAre(t *testing.T) {
	text := Text{"{file}：{n}件", "{file}: {n}"}
	if got := text.With(EN, "file", "{n}.yaml", "n", "37"); got != "{n}.yaml: 37" {
		t.Errorf("got %q", got)
	}
	if got := text.With(JA, "n", "37"); got != "{file}：37件" {
		t.Errorf("a placeholder without words became %q", got)
	}
}

// A value that fails must not look, once rounded, as if it kept the band.
func TestRoundingDoesNotHideTheFault(t *testing.T) {
	f := Facts{Unit: "mm", Value: num(36.04), Good: Range{num(32), num(36)}, Args: map[string]any{"mm": 36.04}}
	if got := (Text{"{value} {mm}", ""}).Fill(JA, f); got != "36.04mm 36.04" {
		t.Errorf("got %q", got)
	}
	f.Value = num(35.96)
	if got := (Text{"{value}", ""}).Fill(JA, f); got != "36mm" {
		t.Errorf("got %q", got)
	}
	f = Facts{Unit: "byte", Value: num(20300), Good: Range{num(20480), nil}, Args: map[string]any{"bytes": 20300.0}}
	if got := (Text{"{bytes}", ""}).Fill(JA, f); got != "20,300バイト" {
		t.Errorf("got %q", got)
	}
	exact := Facts{Unit: "byte", Value: num(20300)}
	if got := (Text{"{exact}", "{exact}"}).Fill(EN, exact); got != "20,300 bytes" {
		t.Errorf("got %q", got)
	}
}

func TestLangFromEnv(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want Lang
	}{
		{nil, JA},
		{map[string]string{"LANG": "C.UTF-8"}, JA},
		{map[string]string{"LANG": "POSIX"}, JA},
		{map[string]string{"LANG": "ja_JP.UTF-8"}, JA},
		{map[string]string{"LANG": "en_GB.UTF-8"}, EN},
		{map[string]string{"LANG": "de@euro"}, EN},
		{map[string]string{"LANG": "ja_JP.UTF-8", "LC_ALL": "en_US"}, EN},
		{map[string]string{"LANG": "en_US", "LC_MESSAGES": "ja_JP"}, JA},
	} {
		if got := LangFromEnv(func(k string) string { return c.env[k] }); got != c.want {
			t.Errorf("%v: got %s", c.env, got)
		}
	}
}

func TestParseLang(t *testing.T) {
	if l, err := ParseLang("EN"); l != EN || err != nil {
		t.Errorf("got %q %v", l, err)
	}
	if _, err := ParseLang("fr"); err == nil {
		t.Error("fr was taken")
	}
}

// What lies outside is never written as if it lay inside.
func TestEdgesStayApart(t *testing.T) {
	for _, c := range []struct {
		v      float64
		good   Range
		unit   string
		ja, en string
	}{
		{1.2531, Range{num(1.2535), num(1.3189)}, "ratio", "1.253/1.254〜1.319", "1.253/1.254–1.319"},
		{1.3, Range{num(1.2535), num(1.3189)}, "ratio", "1.30/1.25〜1.32", "1.30/1.25–1.32"},
		{1.97, Range{num(2), num(6)}, "mm", "1.97mm/2〜6mm", "1.97 mm/2–6 mm"},
		{0.0601, Range{nil, num(0.06)}, "share", "6.01%/6%以下", "6.01%/at most 6%"},
	} {
		text, f := Text{"{value}/{good}", "{value}/{good}"}, Facts{Unit: c.unit, Value: &c.v, Good: c.good}
		if ja, en := text.Fill(JA, f), text.Fill(EN, f); ja != c.ja || en != c.en {
			t.Errorf("%v: got %q %q, want %q %q", c.v, ja, en, c.ja, c.en)
		}
	}
}
