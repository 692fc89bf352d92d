package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/vision"
)

// looked is the scene of every picture that a test makes: eyes 20 pixels apart, the upper half wall.
func looked(img *image.NRGBA) (*vision.Scene, error) {
	face := vision.Face{Mesh: vision.Mesh{Points: make([]vision.Point3, vision.MeshSize)}}
	for i := range face.Mesh.Points {
		face.Mesh.Points[i] = vision.Point3{X: 30 + float64(i%20), Y: 60 + float64(i%24), Z: float64(i % 7)}
	}
	for i, x := range map[int]float64{33: 28, 133: 32, 362: 48, 263: 52} {
		face.Mesh.Points[i] = vision.Point3{X: x, Y: 65}
	}
	face.Box = face.Mesh.Bounds()
	seg := &vision.Segments{Area: vision.Rect{W: 80, H: 100}, W: 8, H: 10}
	for c := range seg.Share {
		seg.Share[c] = bytes.Repeat([]byte{0}, 80)
	}
	for i := range 80 {
		class := vision.FaceSkin
		if i < 40 {
			class = vision.Background
		}
		seg.Share[class][i] = 255
	}
	head := &vision.Head{Crown: vision.Point{X: 40, Y: 50}, Chin: vision.Point{X: 40, Y: 85}, Left: 20, Right: 60}
	return &vision.Scene{Faces: []vision.Face{face}, Segments: seg, Head: head}, nil
}

// writePhoto puts a picture of 80×100 pixels into a folder.
func writePhoto(t *testing.T, folder, name string) string {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, 80, 100))
	for i := range 8000 {
		img.Set(i%80, i/80, color.NRGBA{180, uint8(150 + i%50), 160, 255})
	}
	var buf bytes.Buffer
	if err := png.Encode(&buf, img); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, buf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func readTable(t *testing.T, path string) [][]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func newBench(t *testing.T, names string) *bench {
	t.Helper()
	kinds, err := choose(names)
	if err != nil {
		t.Fatal(err)
	}
	return &bench{folder: filepath.Join(t.TempDir(), "out"), seed: 1, kinds: kinds, look: looked, log: io.Discard}
}

func TestFill(t *testing.T) {
	b := newBench(t, "defocus,vignette,crown-cut")
	b.nominal = true
	if err := b.fill([]string{writePhoto(t, t.TempDir(), "a.png")}); err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"file", "kind", "strength", "bg.shadow", "frame.top", "unsharp"},
		{"a__none__0.jpg", "none", "0", "pass", "pass", "pass"},
		{"a__defocus__0.08.jpg", "defocus", "0.08", "", "", "fail"},
		{"a__vignette__0.1.jpg", "vignette", "0.1", "pass", "", ""},
		{"a__vignette__0.2.jpg", "vignette", "0.2", "pass", "", ""},
		{"a__vignette__0.3.jpg", "vignette", "0.3", "pass", "", ""},
		{"a__vignette__0.5.jpg", "vignette", "0.5", "pass", "", ""},
		{"a__crown-cut__0.jpg", "crown-cut", "0", "", "pass", ""},
		{"a__crown-cut__5.jpg", "crown-cut", "5", "", "fail", ""},
	}
	got := readTable(t, filepath.Join(b.folder, "labels.csv"))
	if !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("labels\n%v\nwant\n%v", got, want)
	}
	for _, row := range got[1:] {
		if info, err := os.Stat(filepath.Join(b.folder, row[0])); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", row[0], err)
		}
	}
}

func TestManifestTellsStrengthAndDirection(t *testing.T) {
	b := newBench(t, "shake-straight")
	path := writePhoto(t, t.TempDir(), "a.png")
	if err := b.fill([]string{path}); err != nil {
		t.Fatal(err)
	}
	rows := readTable(t, filepath.Join(b.folder, "manifest.csv"))
	for _, row := range rows[2:] {
		if row[1] != path || row[2] != "shake-straight" || row[4] != "IED" || row[5] == "" || row[5] != rows[2][5] {
			t.Errorf("row %v", row)
		}
	}
	if rows[1][5] != "" || len(rows) != 2+len(b.kinds[0].Strengths) {
		t.Errorf("rows %v", rows)
	}
}

func TestUnreadablePhotosAreLeftOut(t *testing.T) {
	b := newBench(t, "overexposure")
	var log bytes.Buffer
	b.log = &log
	good := writePhoto(t, t.TempDir(), "good.png")
	faceless := writePhoto(t, t.TempDir(), "faceless.png")
	calls := 0
	b.look = func(img *image.NRGBA) (*vision.Scene, error) {
		if calls++; calls == 1 {
			return &vision.Scene{}, nil
		}
		return looked(img)
	}
	if err := b.fill([]string{"missing.jpg", faceless, good}); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"missing.jpg", "faceless.png"} {
		if !strings.Contains(log.String(), name) {
			t.Errorf("the log does not name %s: %s", name, log.String())
		}
	}
	if rows := readTable(t, filepath.Join(b.folder, "labels.csv")); rows[1][0] != "good__none__0.jpg" {
		t.Errorf("labels %v", rows)
	}
}

func TestSameNamesAreRefused(t *testing.T) {
	err := newBench(t, "").fill([]string{"x/a.jpg", "y/a.png"})
	if err == nil || !strings.Contains(err.Error(), "same name") {
		t.Errorf("error %v", err)
	}
}

func TestSample(t *testing.T) {
	paths := strings.Split("abcdefghij", "")
	some := sample(paths, 4, 1)
	if len(some) != 4 || !slices.IsSorted(some) || !slices.Equal(some, sample(paths, 4, 1)) {
		t.Errorf("drew %v", some)
	}
	if all := sample(paths, 0, 1); len(all) != 10 {
		t.Errorf("drew %v", all)
	}
}

func TestCommandLine(t *testing.T) {
	for _, args := range [][]string{{}, {"-out", "x"}, {"-nonsense"}, {"-out", "x", "-n", "-1", "a.jpg"}} {
		if err := run(args, io.Discard, io.Discard); !errors.Is(err, errUsage) {
			t.Errorf("%v: %v", args, err)
		}
	}
	if err := run([]string{"-out", "x", "-kind", "nonsense", "a.jpg"}, io.Discard, io.Discard); err == nil || !strings.Contains(err.Error(), "nonsense") {
		t.Errorf("unknown kind: %v", err)
	}
}

func TestListNamesEveryKind(t *testing.T) {
	var out bytes.Buffer
	if err := run([]string{"-list"}, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	for _, k := range defect.All() {
		if !strings.Contains(out.String(), k.Name) {
			t.Errorf("%s is missing", k.Name)
		}
	}
}

func TestPortraitsAreShrunk(t *testing.T) {
	path := writePhoto(t, t.TempDir(), "a.png")
	b := newBench(t, "mirror")
	whole, err := b.open(path)
	if err != nil {
		t.Fatal(err)
	}
	b.side = whole.Image.Rect.Dy() / 2
	half, err := b.open(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := half.Image.Rect.Size(); got != whole.Image.Rect.Size().Div(2) {
		t.Errorf("%v became %v", whole.Image.Rect.Size(), got)
	}
}
