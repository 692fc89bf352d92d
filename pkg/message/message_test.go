package message

import (
	"slices"
	"strings"
	"testing"
)

// args are the names that each rule of the catalogue gives its texts, besides
// {value}, {good}, {limit} and {exact}.
var args = map[string][]string{
	"file.format": {"type"}, "file.color": {"mode"}, "file.bytes": {"bytes"}, "file.pixels": {"w", "h"},
	"file.rotation": {"deg"},
	"print.ratio":   {"w", "h", "ratio", "want"}, "print.size": {"w", "h", "want_w", "want_h"},
	"face.count": {"n"}, "face.expression": nil,
	"frame.head": {"mm"}, "frame.top": {"mm"}, "frame.centre": {"mm", "side"}, "frame.crop": {"mm", "edge"},
	"frame.resolution": {"px"},
	"pose.yaw":         {"deg", "dir"}, "pose.pitch": {"deg", "dir"}, "pose.roll": {"deg", "dir"},
	"eyes.open": nil, "eyes.visible": nil, "eyes.gaze": nil, "eyes.red": nil,
	"cover.hat": nil, "cover.sunglasses": nil, "cover.face": nil, "glasses.glare": nil,
	"bg.plain": nil, "bg.shadow": nil, "bg.separation": nil,
	"light.exposure": nil, "light.even": nil,
	"img.focus": nil, "img.shake": {"way"}, "img.noise": nil, "img.compression": nil, "img.stretch": nil, "img.edited": {"program"},
	"admin.taken": {"date", "days"}, "admin.private": nil,
}

func TestEveryRuleHasTexts(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range All() {
		if _, known := args[e.Rule]; !known || seen[e.Rule] {
			t.Errorf("%s: unknown or twice", e.Rule)
		}
		seen[e.Rule] = true
	}
	for rule := range args {
		if !seen[rule] {
			t.Errorf("%s: no texts", rule)
		}
	}
}

func TestTextsAreWhole(t *testing.T) {
	for _, e := range All() {
		checkText(t, e.Rule+" title", e.Title, nil)
		checkSentence(t, e.Rule+" measured", e.Measured, nil)
		checkSentence(t, e.Rule+" typical", e.Typical, nil)
		if !e.Official.Empty() {
			checkText(t, e.Rule+" official", e.Official, nil)
		}
		checkSentence(t, e.Rule+" pass", e.Pass, args[e.Rule])
		if !e.Exception.Empty() {
			checkSentence(t, e.Rule+" exception", e.Exception, nil)
		}
		for _, f := range e.Faults {
			where := e.Rule + " " + f.Side + f.Variant
			checkSentence(t, where+" cause", f.Cause, append([]string{"value", "good", "limit", "exact"}, args[e.Rule]...))
			checkSentence(t, where+" advice", f.Advice, append([]string{"good"}, args[e.Rule]...))
		}
	}
}

func TestLastFaultFitsAlways(t *testing.T) {
	for _, e := range All() {
		if len(e.Faults) == 0 {
			t.Errorf("%s: no fault", e.Rule)
			continue
		}
		last := e.Faults[len(e.Faults)-1]
		if last.Side != "" || last.Variant != "" || last.Review {
			t.Errorf("%s: the last fault is selective", e.Rule)
		}
		for i, f := range e.Faults[:len(e.Faults)-1] {
			if f.Side == "" && f.Variant == "" && !f.Review {
				t.Errorf("%s: fault %d hides those after it", e.Rule, i)
			}
		}
	}
}

func TestWordsAreWhole(t *testing.T) {
	for name, words := range map[string]map[string]Text{
		"statuses": statuses, "verdicts": verdicts, "codes": codes, "waivers": waivers, "units": units, "because": because,
	} {
		for code, text := range words {
			checkText(t, name+" "+code, text, nil)
		}
	}
	for name, text := range page {
		checkText(t, "page "+name, text, []string{"n", "total", "date", "w", "h"})
	}
	for name, words := range map[string]map[string]Text{
		"verdict lines": verdictLines, "reasons": reasons, "errors": photoErrors,
	} {
		for code, text := range words {
			checkSentence(t, name+" "+code, text, []string{"type"})
		}
	}
	for reason := range reasons {
		if because[reason].Empty() {
			t.Errorf("%s: no short reason", reason)
		}
	}
}

func TestNotesAreWhole(t *testing.T) {
	for _, profile := range []string{"mynumber", "mynumber-online", "passport-jp", "driving-licence"} {
		checkSentence(t, profile, Closing(profile), nil)
		for _, dated := range []bool{true, false} {
			for _, item := range StaffList(profile, dated) {
				checkText(t, profile, item, nil)
			}
		}
	}
	if len(StaffList("mynumber", false)) != len(StaffList("mynumber", true))+1 {
		t.Error("a date that is not known is not on the list for staff")
	}
}

func checkSentence(t *testing.T, where string, text Text, allowed []string) {
	t.Helper()
	checkText(t, where, text, allowed)
	if !strings.HasSuffix(text.JA, "。") || !strings.HasSuffix(text.EN, ".") {
		t.Errorf("%s: no full stop: %q %q", where, text.JA, text.EN)
	}
}

func checkText(t *testing.T, where string, text Text, allowed []string) {
	t.Helper()
	if strings.TrimSpace(text.JA) == "" || strings.TrimSpace(text.EN) == "" {
		t.Errorf("%s: empty text %+v", where, text)
	}
	ja, en := names(text.JA), names(text.EN)
	if !slices.Equal(ja, en) {
		t.Errorf("%s: placeholders differ: %v %v", where, ja, en)
	}
	for _, name := range ja {
		if !slices.Contains(allowed, name) {
			t.Errorf("%s: unknown placeholder {%s}", where, name)
		}
	}
	if strings.ContainsAny(placeholder.ReplaceAllString(text.JA+text.EN, ""), "{}") {
		t.Errorf("%s: stray brace", where)
	}
}

func names(s string) []string {
	var list []string
	for _, m := range placeholder.FindAllString(s, -1) {
		list = append(list, strings.Trim(m, "{}"))
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func TestUnknownRuleIsNamed(t *testing.T) {
	e := For("no.such")
	if e.Title.In(JA) != "no.such" || e.Fault("high", "", false).Cause.Empty() {
		t.Errorf("got %+v", e)
	}
}
