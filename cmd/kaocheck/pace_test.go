package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/report"
)

func TestPaceFollowsTheLatestPhotos(t *testing.T) {
	var p pace
	now := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	p.step(now)
	if p.rate() != 0 {
		t.Errorf("of one photo: %v", p.rate())
	}
	for range 500 { // taken over from an earlier report
		now = now.Add(time.Millisecond)
		p.step(now)
	}
	for range len(p.times) {
		now = now.Add(200 * time.Millisecond)
		p.step(now)
	}
	if got := p.rate(); got < 4.99 || got > 5.01 {
		t.Errorf("one photo in 200 ms: %v a second", got)
	}
	s := report.NewSummary()
	s.Add(check.Result{Verdict: check.Accept})
	for l, want := range map[message.Lang]string{
		message.EN: "5.0/s, 17 min left: OK 1, CHECK 0, NOT OK 0, ERROR 0",
		message.JA: "毎秒5.0枚、残り約17分：合格 1、要確認 0、不備 0、エラー 0",
	} {
		if got := p.words(l, s, 5001); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestPaceOfSlowPhotos(t *testing.T) {
	var p pace
	now := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	for range 3 {
		now = now.Add(4 * time.Second)
		p.step(now)
	}
	if got := p.words(message.EN, report.NewSummary(), 3600); !strings.HasPrefix(got, "15/min, 4 h left: ") {
		t.Errorf("got %q", got)
	}
}

func TestTimings(t *testing.T) {
	all := timings{}
	for i := range 100 {
		d := time.Duration(i+1) * time.Millisecond
		all.add(check.Result{Elapsed: 2 * d, Times: map[string]time.Duration{"read": d, "look mesh": d, "measure light": d / 2}})
	}
	all.add(check.Result{Elapsed: time.Hour, Record: []byte("{}")}) // was not looked at
	var b bytes.Buffer
	all.write(&b, message.EN)
	want := []string{
		"stage photos sum s share median ms p95 ms",
		"read 100 5.05 50.0% 50.0 95.0",
		"look mesh 100 5.05 50.0% 50.0 95.0",
		"measure light 100 2.52 25.0% 25.0 47.5",
		"a photo in all 100 10.10 100.0% 100.0 190.0",
	}
	for i, line := range strings.Split(strings.TrimSpace(b.String()), "\n") {
		if got := strings.Join(strings.Fields(line), " "); got != want[i] {
			t.Errorf("line %d: %q, want %q", i+1, got, want[i])
		}
	}
}
