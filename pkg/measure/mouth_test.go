package measure

import (
	"image"
	"image/color"
	"math/rand/v2"
	"slices"
	"testing"

	"kaocheck/pkg/colour"
	"kaocheck/pkg/defect"
)

func TestTeethAndOpeningGrow(t *testing.T) {
	var teeth, hole, smile []float64
	for _, size := range []float64{0.02, 0.06, 0.12, 0.2} {
		l := calm()
		l.gap, l.teeth = size, 0.9*size
		teeth = append(teeth, l.mouth().Signs().Teeth)
		l.teeth = 0
		hole = append(hole, l.mouth().Signs().Mouth)
		l = calm()
		l.wide = size
		smile = append(smile, l.mouth().Signs().Smile)
	}
	grows(t, "teeth", teeth)
	grows(t, "open mouth", hole)
	grows(t, "smile", smile[1:])
	for what, v := range map[string]float64{"teeth": teeth[3], "open mouth": hole[3], "smile": smile[3]} {
		if v < 1 {
			t.Errorf("%s: only %.2f", what, v)
		}
	}
}

func TestCalmMouthsAreAlike(t *testing.T) {
	want := calm().mouth().Signs().Sum()
	if want > 0.4 {
		t.Errorf("a calm mouth has %.2f", want)
	}
	for name, l := range unmoved(calm()) {
		near(t, name, l.mouth().Signs().Sum(), want, 0.15)
	}
	coded, mirrored, face := recoded(calm())
	near(t, "coded", takeMouth(coded, face).Signs().Sum(), want, 0.15)
	near(t, "mirrored", takeMouth(mirrored, face).Signs().Sum(), want, 0.15)
}

// A mesh reads full lips as open; without teeth or a hole that is no expression.
func TestFullLipsPass(t *testing.T) {
	for _, skin := range [][3]float64{paleSkin, darkSkin} {
		l := calm()
		l.skin = skin
		m, _ := l.draw()
		l.gap = 0.12
		if sum := takeMouth(m, l.face()).Signs().Sum(); sum > 1 {
			t.Errorf("full lips on %v: %.2f", skin, sum)
		}
	}
}

func TestTeethOnAnySkinAndInGrey(t *testing.T) {
	for _, skin := range [][3]float64{paleSkin, darkSkin} {
		l := calm()
		l.skin, l.gap, l.teeth = skin, 0.14, 0.12
		m, f := l.draw()
		if s := takeMouth(m, f).Signs(); s.Teeth < 1.5 {
			t.Errorf("teeth on %v: %+v", skin, s)
		}
		for i := 0; i < len(m.Pix); i += 4 {
			grey := uint8((299*int(m.Pix[i]) + 587*int(m.Pix[i+1]) + 114*int(m.Pix[i+2])) / 1000)
			m.Pix[i], m.Pix[i+1], m.Pix[i+2] = grey, grey, grey
		}
		if s := takeMouth(m, f).Signs(); s.Teeth < 1.2 {
			t.Errorf("teeth in grey on %v: %+v", skin, s)
		}
	}
}

func TestStandout(t *testing.T) {
	for _, c := range []struct {
		name             string
		in, ground, want []float64
	}{
		{"a strip between lips", []float64{0, 0, 3, 3, 1, 1}, []float64{0, 0, 3, 3, 1, 1}, []float64{0, 0, 2, 2, 0, 0}},
		{"skin beyond a lip", []float64{0, 1, 2, 3}, []float64{0, 1, 2, 3}, []float64{0, 0, 0, 0}},
		{"a line between lips", []float64{2, 0, 2}, []float64{2, 0, 2}, []float64{0, 0, 0}},
		{"a lip beside a line that is no lip", []float64{1, 2, -3}, []float64{1, 2, 1}, []float64{0, 1, -4}},
		{"nothing", nil, nil, []float64{}},
	} {
		if got := standout(c.in, c.ground); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

// Lips that hardly part show a narrow strip of teeth, which lies in their shadow.
func TestNarrowTeethAreSeen(t *testing.T) {
	for _, skin := range [][3]float64{paleSkin, darkSkin} {
		l := calm()
		l.skin, l.gap, l.teeth = skin, 0.05, 0.04
		if m := l.mouth(); m.Teeth < 0.5 {
			t.Errorf("on %v teeth in %.2f of the mouth's width", skin, m.Teeth)
		}
		l.teeth = 0
		if m := l.mouth(); m.Teeth > 0.06 {
			t.Errorf("on %v teeth in %.2f of the width of a dark line", skin, m.Teeth)
		}
	}
}

// A lamp's mirror image on the lower lip is as little red as teeth are, by the light that it adds.
func TestSheenIsNoTooth(t *testing.T) {
	for _, skin := range [][3]float64{paleSkin, darkSkin} {
		for _, more := range []float64{0.05, 0.1, 0.3} {
			l := calm()
			l.skin, l.gap = skin, 0.02
			m, f := l.draw()
			shine(m, image.Rect(int(1.25*l.eye), int(2.175*l.eye), int(1.75*l.eye), int(2.2*l.eye)), more)
			if got := takeMouth(m, f).Teeth; got > 0.1 {
				t.Errorf("on %v light of %.2f: teeth in %.2f of the mouth's width", skin, more, got)
			}
		}
	}
}

// Grains of colour are narrower than a tooth, wherever they lie.
func TestNoiseIsNoTooth(t *testing.T) {
	for _, skin := range [][3]float64{paleSkin, darkSkin} {
		l := calm()
		l.skin = skin
		m, f := l.draw()
		noisy := defect.Noise(defect.Portrait{Image: m}, 6, rand.New(rand.NewPCG(1, 2)))
		if got := takeMouth(noisy, f).Teeth; got > 0.2 {
			t.Errorf("on %v teeth in %.2f of the mouth's width", skin, got)
		}
	}
}

// A lip between two dark lines is no tooth, though they are redder than it is.
func TestLinesAreNoLips(t *testing.T) {
	l := calm()
	m, f := l.draw()
	for _, y := range []float64{2.1, 2.15} {
		fill(m, image.Rect(int(1.2*l.eye), int(y*l.eye), int(1.8*l.eye), int((y+0.02)*l.eye)), color.NRGBA{40, 8, 10, 255})
	}
	if got := takeMouth(m, f).Teeth; got > 0.05 {
		t.Errorf("teeth in %.2f of the mouth's width", got)
	}
}

func fill(m *image.NRGBA, part image.Rectangle, c color.NRGBA) {
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			m.SetNRGBA(x, y, c)
		}
	}
}

// shine adds white light, 0–1, to a part of a picture.
func shine(m *image.NRGBA, part image.Rectangle, light float64) {
	for y := part.Min.Y; y < part.Max.Y; y++ {
		row := m.Pix[m.PixOffset(part.Min.X, y):m.PixOffset(part.Max.X, y)]
		for i, v := range row {
			if i%4 < 3 {
				row[i] = uint8(255*colour.Value(min(colour.LightOf(v)+light, 1)) + 0.5)
			}
		}
	}
}

func BenchmarkMouth(b *testing.B) {
	l := calm()
	l.eye = 250
	m, f := l.draw()
	for b.Loop() {
		takeMouth(m, f)
	}
}
