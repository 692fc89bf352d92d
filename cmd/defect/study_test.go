package main

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"
	"testing"
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

func TestUnknownStudy(t *testing.T) {
	b := &bench{look: looked, log: io.Discard}
	if err := b.study("nonsense", nil, io.Discard); err == nil || !strings.Contains(err.Error(), "exposure, shake, stretch") {
		t.Errorf("error %v", err)
	}
}
