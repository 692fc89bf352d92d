package evaluate

import (
	"fmt"
	"math"
	"strings"
)

// The square in which a curve is drawn, in units of the SVG.
const (
	plotSize = 260
	plotLeft = 46 // room for the labels of the axes, on the left and below
	plotTop  = 8
)

// detMin is where both axes begin; what is rarer lies on the edge. They end at 1.
const detMin = 0.002

// det is a detection error trade-off curve (Martin et al. 1997), both axes logarithmic.
type det struct {
	Curve string // points of a polyline
	Ticks []tick
	EER   mark // equal errors
	Soft  mark // severity 0: from here on a person looks
	Hard  mark // severity 1: from here on a photo fails
}

type mark struct {
	X, Y, Alarm, Miss float64
}

// tick is a labelled place on both axes.
type tick struct {
	X, Y  float64
	Label string
}

// newDET is nil when a kind of photo is missing.
func newDET(s scores, e *EqualError) *det {
	points := s.curve()
	if points == nil || e == nil {
		return nil
	}
	d := &det{
		Curve: polyline(points),
		EER:   markAt(point{Alarm: e.Rate, Miss: e.Rate}),
		Soft:  markAt(s.at(math.SmallestNonzeroFloat64)), // good's edge itself passes
		Hard:  markAt(s.at(1)),
	}
	for _, percent := range []float64{0.5, 1, 2, 5, 10, 20, 40} {
		d.Ticks = append(d.Ticks, tick{across(percent / 100), up(percent / 100), fmt.Sprintf("%g", percent)})
	}
	return d
}

func markAt(p point) mark { return mark{across(p.Alarm), up(p.Miss), p.Alarm, p.Miss} }

// across and up are the places of a rate on the axes, to a tenth.
func across(rate float64) float64 { return tenth(plotLeft + plotSize*logarithmic(rate)) }
func up(rate float64) float64     { return tenth(plotTop + plotSize*(1-logarithmic(rate))) }

func logarithmic(rate float64) float64 {
	return math.Log(max(rate, detMin)/detMin) / -math.Log(detMin)
}

func tenth(v float64) float64 { return math.Round(v*10) / 10 }

// polyline connects the points. A straight line between two rates is bent on logarithmic axes,
// so it is drawn in pieces.
func polyline(points []point) string {
	const pieces = 16
	var line strings.Builder
	last := ""
	for i := range points[1:] {
		a, b := points[i], points[i+1]
		for j := range pieces + 1 {
			part := float64(j) / pieces
			place := fmt.Sprintf("%g,%g ", across(a.Alarm+part*(b.Alarm-a.Alarm)), up(a.Miss+part*(b.Miss-a.Miss)))
			if place != last {
				line.WriteString(place)
				last = place
			}
		}
	}
	return strings.TrimSpace(line.String())
}
