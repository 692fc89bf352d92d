package measure

import (
	"math"
	"testing"
	"time"

	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
)

func TestTakeSaysWhatIsMissing(t *testing.T) {
	face, head := person(175, 40, 380)
	whole := &vision.Scene{Faces: []vision.Face{*face}, Expected: 1, Head: head}
	for _, c := range []struct {
		name  string
		photo *photo.Photo
		scene *vision.Scene
		want  Missing
	}{
		{"not decoded", &photo.Photo{}, nil, NotDecoded},
		{"not looked at", decoded(350, 450), nil, NotLooked},
		{"nobody", decoded(350, 450), &vision.Scene{}, NoFace},
		{"no outline", decoded(350, 450), &vision.Scene{Faces: whole.Faces}, NoHead},
		{"everything", decoded(350, 450), whole, ""},
	} {
		s := Take(c.photo, c.scene, Given{Document: card})
		if s.Missing != c.want {
			t.Errorf("%s: missing %q, want %q", c.name, s.Missing, c.want)
		}
		if s.File == nil || s.Admin == nil {
			t.Errorf("%s: facts of the file are missing", c.name)
		}
		if got := s.Frame != nil; got != (c.want == "") {
			t.Errorf("%s: frame there: %t", c.name, got)
		}
	}
}

func TestHoldsNumber(t *testing.T) {
	for name, want := range map[string]bool{
		"scan_123456789018.jpg":            true,
		"1234-5678-9018.jpg":               true,
		"1234 5678 9018.png":               true,
		"１２３４５６７８９０１８.jpg":                 true,
		"dir/123456789018.jpg":             true,
		"123456789018/photo.jpg":           false, // only the name is looked at
		"IMG_20261121_183005.jpg":          false,
		"20261121183005.jpg":               false, // fourteen digits
		"12345678901.jpg":                  false,
		"photo.123456789018":               false, // an extension
		"田中太郎.jpg":                         false,
		"a1234567890123b45678901234c.jpeg": false,
	} {
		if got := holdsNumber(name); got != want {
			t.Errorf("%q holds twelve digits: %t, want %t", name, got, want)
		}
	}
}

func TestAge(t *testing.T) {
	p := decoded(10, 10)
	p.Taken = time.Date(2026, 5, 21, 23, 59, 0, 0, time.UTC)
	today := time.Date(2026, 11, 21, 1, 0, 0, 0, time.FixedZone("JST", 9*3600))
	if a := takeAdmin(p, Given{Today: today}); a.Days != 184 {
		t.Errorf("from 21 May to 21 November: %v days, want 184", a.Days)
	}
	p.Taken = today.AddDate(0, 0, 2)
	if a := takeAdmin(p, Given{Today: today}); a.Days != -2 {
		t.Errorf("the day after tomorrow: %v days, want -2", a.Days)
	}
}

func TestPrintSize(t *testing.T) {
	for _, c := range []struct {
		name           string
		file, declared float64
		height         float64
	}{
		{"scan", 300, 0, 45},
		{"declared", 72, 300, 45},
		{"declared over the file's", 600, 300, 45},
		{"placeholder of EXIF", 72, 0, 0},
		{"placeholder of screens", 96, 0, 0},
		{"nothing known", 0, 0, 0},
	} {
		p := decoded(413, 531)
		p.DPI = c.file
		m := takePrint(p, Given{DPI: c.declared, Document: card})
		if math.Abs(m.HeightMM-c.height) > 0.1 {
			t.Errorf("%s: %.1f mm, want %.0f", c.name, m.HeightMM, c.height)
		}
	}
	if r := takePrint(decoded(350, 450), Given{}).Ratio; math.Abs(r-45.0/35) > 1e-9 {
		t.Errorf("ratio %v", r)
	}
}
