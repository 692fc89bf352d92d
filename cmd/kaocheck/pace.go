package main

import (
	"strconv"
	"time"

	"kaocheck/pkg/message"
	"kaocheck/pkg/report"
)

// pace is how fast the latest photos were checked.
type pace struct {
	times [64]time.Time // of the latest photos, in a ring
	n     int
}

func (p *pace) step(now time.Time) {
	p.times[p.n%len(p.times)] = now
	p.n++
}

// rate is in photos a second, 0 as long as it is not known.
func (p *pace) rate() float64 {
	if p.n < 2 {
		return 0
	}
	size := len(p.times)
	last, first := p.times[(p.n-1)%size], p.times[max(0, p.n-size)%size]
	if last.Equal(first) {
		return 0
	}
	return float64(min(p.n, size)-1) / last.Sub(first).Seconds()
}

// words say how a run over all photos goes: "5.4/s, 14 min left: OK 300, CHECK 80, NOT OK 30,
// ERROR 2".
func (p *pace) words(l message.Lang, s *report.Summary, all int) string {
	rate := p.rate()
	if rate == 0 {
		return s.Counts(l)
	}
	left := time.Duration(float64(all-s.Photos) / rate * float64(time.Second))
	return speed(l, rate) + message.Sep.In(l) + message.TimeLeft.With(l, "left", span(l, left)) +
		message.Colon.In(l) + s.Counts(l)
}

func speed(l message.Lang, rate float64) string {
	if rate < 1 {
		return message.PerMinute.With(l, "rate", strconv.FormatFloat(60*rate, 'f', 0, 64))
	}
	return message.PerSecond.With(l, "rate", strconv.FormatFloat(rate, 'f', 1, 64))
}

// span is a time as people round it.
func span(l message.Lang, d time.Duration) string {
	n, words := d.Seconds(), message.ForSecs
	switch {
	case d >= 90*time.Minute:
		n, words = d.Hours(), message.ForHours
	case d >= 90*time.Second:
		n, words = d.Minutes(), message.ForMins
	}
	return words.With(l, "n", strconv.Itoa(int(n+0.5)))
}
