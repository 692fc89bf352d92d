package wall

import (
	"math"
	"testing"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/vision"
)

// thin is a bump of 0.03 T at 0.
func thin(v float64) float64 { return math.Exp(-v * v / (2 * 0.012 * 0.012)) }

// logistic rises from 0 to 1.
func logistic(v float64) float64 { return 1 / (1 + math.Exp(-v)) }

// lineWalls are walls with lines of a strength, the share of light that is missing.
var lineWalls = map[string]func(x, y, strength float64) float64{
	"seam":          func(x, y, s float64) float64 { return 1 - s*thin(x+1.05+0.05*y) },
	"corner":        func(x, y, s float64) float64 { return 1 - s*logistic((x-0.95)/0.01) },
	"edge of door":  func(x, y, s float64) float64 { return 1 - s*logistic((-0.95-x)/0.01) },
	"curtain":       func(x, y, s float64) float64 { return 1 - s*(0.5+0.5*math.Sin(15*x)) },
	"rail above":    func(x, y, s float64) float64 { return 1 - s*thin(y+1.25) },
	"board, leaned": func(x, y, s float64) float64 { return 1 - s*logistic((y+1.25-0.1*x)/0.01) },
}

// lined is a person before a wall with lines.
func lined(light func(x, y, strength float64) float64, strength float64) scenery {
	s := sitting(func(x, y float64) [3]float64 { return dim(pale(x, y), light(x, y, strength)) })
	s.t, s.noise = 120, 3
	return s
}

func TestLinesGrowWithTheirContrast(t *testing.T) {
	for name, light := range lineWalls {
		last := 0.0
		for _, strength := range []float64{0.08, 0.16, 0.3} {
			b := lined(light, strength).measure(t)
			if b.Line <= last {
				t.Errorf("%s of %g: line %.2f after %.2f", name, strength, b.Line, last)
			}
			if strength == 0.3 && (b.Line < 3 || b.LineArea == nil) {
				t.Errorf("%s: a clear one has %.2f at %v", name, b.Line, b.LineArea)
			}
			last = b.Line
		}
	}
}

func TestLineIsPlaced(t *testing.T) {
	b := lined(lineWalls["seam"], 0.3).measure(t)
	want := vision.Point{X: (1.25 - 1.05) * 120}
	if b.LineArea == nil || math.Abs(b.LineArea.Centre().X-want.X) > 0.1*120 || b.LineArea.H < 0.5*120 || b.LineArea.W > 0.25*120 {
		t.Errorf("a seam at x %.0f is placed at %v", want.X, b.LineArea)
	}
}

func TestNoLines(t *testing.T) {
	for name, light := range map[string]func(x, y, strength float64) float64{
		"window":   func(x, _, s float64) float64 { return 0.8 + s*x/2 },
		"lamp":     func(x, y, s float64) float64 { return 1 - s*logistic((y+0.8)/0.15) },
		"dots":     func(x, y, s float64) float64 { return 1 - s*max(0, math.Sin(40*x)*math.Sin(40*y)) },
		"bent":     func(x, y, s float64) float64 { return 1 - s*thin(x+0.95+0.1*math.Sin(10*y)) },
		"strand":   func(x, y, s float64) float64 { return 1 - s*thin(x-0.9)*logistic((y+0.4)/0.01)*logistic((0.2-y)/0.01) },
		"vignette": func(x, y, s float64) float64 { return 1 - s/2*(x*x+y*y) },
		"rim":      func(_, y, s float64) float64 { return 1 - s*logistic((-1.3-y)/0.003) },
	} {
		if b := lined(light, 0.3).measure(t); b.Line > 2 {
			t.Errorf("%s is a line of %.2f", name, b.Line)
		}
	}
}

func TestLineIsUnmoved(t *testing.T) {
	for name, light := range lineWalls {
		s := lined(light, 0.2)
		want := s.measure(t).Line
		img, found := s.draw()
		mirrored := look(imaging.FlipH(img), found) // the drawn person is symmetric
		s.t = 200
		for how, got := range map[string]float64{"mirrored": mirrored.Line, "larger": s.measure(t).Line} {
			if math.Abs(got-want) > 0.15*want+0.3 {
				t.Errorf("%s %s: %.2f, was %.2f", name, how, got, want)
			}
		}
	}
}
