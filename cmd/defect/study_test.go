package main

import (
	"bytes"
	"encoding/csv"
	"image"
	"io"
	"slices"
	"strings"
	"testing"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/vision"
)

func TestStudyMeasuresEveryStrength(t *testing.T) {
	b := &bench{seed: 1, look: looked, log: io.Discard}
	var out bytes.Buffer
	if err := b.study("stretch", []string{writePhoto(t, t.TempDir(), "a.png")}, &out); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var amounts []string
	for _, row := range rows {
		amounts = append(amounts, row[0]+" "+row[1])
	}
	if got := strings.Join(amounts, ", "); got != "group label, 0001 0, 0001 0.1823, 0001 -0.1823" {
		t.Errorf("rows %s", got)
	}
}

func TestStudyShrinksPortraits(t *testing.T) {
	b := &bench{seed: 1, look: looked, log: io.Discard}
	p, err := b.open(writePhoto(t, t.TempDir(), "a.png"))
	if err != nil {
		t.Fatal(err)
	}
	var widths []int
	b.look = func(img *image.NRGBA) (*vision.Scene, error) {
		widths = append(widths, img.Rect.Dx())
		return looked(img)
	}
	s := study{
		kinds: []studied{{"defocus", []float64{0.1}, always(0), 2}},
		eyes:  []float64{10, 15, 60}, facts: true,
		read: func(*measure.Sheet) [][]float64 { return [][]float64{{7}} },
	}
	var out bytes.Buffer
	table := csv.NewWriter(&out)
	if err := b.measureSizes(table, "0001", *p, s); err != nil {
		t.Fatal(err)
	}
	table.Flush()
	// The portrait has 20 pixels between the eyes and is 80 wide; 60 it has not.
	if got := out.String(); got != "0001,0,10,0.1,2,7\n0001,0,15,0.1,2,7\n" || !slices.Equal(widths, []int{40, 60}) {
		t.Errorf("rows %q of pictures %v wide", got, widths)
	}
}

func TestUnknownStudy(t *testing.T) {
	b := &bench{look: looked, log: io.Discard}
	if err := b.study("nonsense", nil, io.Discard); err == nil || !strings.Contains(err.Error(), "exposure, eyes, shake, stretch") {
		t.Errorf("error %v", err)
	}
}
