package wording

import (
	"strings"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

// Every text that a finding can lead to is found and filled.
func TestEveryStatusHasWords(t *testing.T) {
	for _, e := range message.All() {
		for _, status := range []profile.Status{profile.Pass, profile.Review, profile.Fail, profile.Unknown, profile.NotApplicable} {
			for _, side := range []string{"low", "high"} {
				f := check.Finding{Rule: e.Rule, Status: status, Side: side}
				w := Of(message.JA, check.Result{}, f)
				if w.Title == "" || w.Message == "" || (status == profile.Fail) && w.Advice == "" {
					t.Errorf("%s %s: %+v", e.Rule, status, w)
				}
			}
		}
	}
}

// A head that the picture cuts off lies at the edge, or beyond it; a shape that can be cut right is no reason for a new photo.
func TestVariant(t *testing.T) {
	cut := check.Result{Crop: &vision.Rect{W: 350, H: 450}}
	for _, c := range []struct {
		result check.Result
		find   check.Finding
		want   string
	}{
		{find: check.Finding{Rule: "frame.top", Value: new(-1.0)}, want: "cut"},
		{find: check.Finding{Rule: "frame.top", Value: new(0.0)}, want: "cut"},
		{find: check.Finding{Rule: "frame.top", Value: new(0.1)}},
		{find: check.Finding{Rule: "frame.head", Value: new(0.0)}},
		{find: check.Finding{Rule: "frame.top"}},
		{find: check.Finding{Rule: "print.ratio"}},
		{result: cut, find: check.Finding{Rule: "print.ratio"}, want: "crop"},
		{result: cut, find: check.Finding{Rule: "print.ratio", Variant: "lying"}, want: "lying"},
		{result: cut, find: check.Finding{Rule: "pose.yaw", Args: map[string]any{"dir": "left"}}, want: "left"},
	} {
		if got := variant(c.result, c.find); got != c.want {
			t.Errorf("%s, value %v, crop %v: %q, want %q", c.find.Rule, c.find.Value, c.result.Crop, got, c.want)
		}
	}
}

func TestBetween(t *testing.T) {
	limit := profile.Band{Max: new(2.0)}
	for _, c := range []struct {
		find check.Finding
		want bool
	}{
		{check.Finding{Limit: limit, Side: "high", Severity: 0.9}, true},
		{check.Finding{Limit: limit, Side: "high", Severity: 1}, false},
		{check.Finding{Limit: limit, Side: "low", Severity: 0.9}, false}, // which has no limit
		{check.Finding{Limit: profile.Band{Min: new(1.0)}, Side: "low", Severity: 0.9}, true},
	} {
		if got := between(c.find); got != c.want {
			t.Errorf("%+v: %v", c.find, got)
		}
	}
}

// Of an exception that was declared it is said that it counts, and no longer who may ask for it.
func TestDeclaredExceptionIsTold(t *testing.T) {
	open := Of(message.EN, check.Result{}, check.Finding{Rule: "cover.hat", Status: profile.Fail})
	told := Of(message.EN, check.Result{}, check.Finding{Rule: "cover.hat", Status: profile.Review, Waived: "religious"})
	if open.Exception == "" || open.Waived != "" || !strings.HasSuffix(open.Action(message.EN), " "+open.Exception) {
		t.Errorf("open: %+v", open)
	}
	if told.Exception != "" || !strings.HasSuffix(told.Cause(message.EN), " "+told.Waived) || !strings.Contains(told.Waived, "religious") {
		t.Errorf("declared: %+v", told)
	}
	if told.Action(message.EN) != told.Advice {
		t.Errorf("what to do: %q", told.Action(message.EN))
	}
}

// What an earlier report said of a photo is said again, whatever the texts have become.
func TestRecalledWordsAreKept(t *testing.T) {
	said := check.Said{Message: "as it was", Advice: "as it was to be done"}
	w := Of(message.EN, check.Result{}, check.Finding{Rule: "cover.hat", Status: profile.Fail, Said: &said})
	if w.Message != said.Message || w.Plain != said.Message || w.Advice != said.Advice || w.Exception != "" {
		t.Errorf("%+v", w)
	}
}

func TestVerdict(t *testing.T) {
	unknown, fault := check.Finding{Rule: "pose.yaw", Status: profile.Unknown}, check.Finding{Rule: "cover.hat", Status: profile.Review}
	for _, c := range []struct {
		result check.Result
		want   message.Text
	}{
		{check.Result{Verdict: check.Accept}, message.VerdictLine("accept")},
		{check.Result{Verdict: check.Review, Findings: []check.Finding{unknown, fault}}, message.VerdictLine("review")},
		{check.Result{Verdict: check.Review, Findings: []check.Finding{unknown}}, message.LookYourself},
	} {
		if got := Verdict(message.EN, c.result); got != c.want.In(message.EN) {
			t.Errorf("%+v: %q", c.result, got)
		}
	}
	broken := check.Result{Verdict: check.Error, Err: vision.ErrSlow}
	if got := Verdict(message.EN, broken); got != Failure(message.EN, broken) {
		t.Errorf("an error: %q", got)
	}
}
