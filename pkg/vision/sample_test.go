package vision

import (
	"image"
	"math"
	"testing"
)

// ramp is a picture whose red grows to the right and whose green grows downwards.
func ramp(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for i := range w * h {
		img.Pix[4*i], img.Pix[4*i+1], img.Pix[4*i+3] = uint8(i%w), uint8(i/w), 255
	}
	return img
}

func TestSampleMeansOverCells(t *testing.T) {
	img := ramp(200, 160)
	for _, n := range []int{10, 40, 200, 400} {
		got := Sample(img, Rect{0, 0, 200, 160}.Grid(n, n*4/5))
		for i := 0; i < n*n*4/5; i++ {
			x, y := (float64(i%n)+0.5)*200/float64(n)-0.5, (float64(i/n)+0.5)*200/float64(n)-0.5
			if math.Abs(float64(got[3*i])-x) > 0.51 || math.Abs(float64(got[3*i+1])-y) > 0.51 {
				t.Fatalf("%d cells a row: cell %d is %.2f %.2f, want %.2f %.2f", n, i, got[3*i], got[3*i+1], x, y)
			}
		}
	}
}

func TestSampleTurns(t *testing.T) {
	img := ramp(200, 160)
	s := Square{Centre: Point{100, 80}, Side: 90}
	for _, angle := range []float64{0, 0.3, math.Pi / 2, -1, math.Pi} {
		s.Angle = angle
		got := Sample(img, s.Grid(30))
		for _, i := range []int{0, 29, 450, 899} {
			want := s.Map((float64(i%30)+0.5)/30, (float64(i/30)+0.5)/30)
			if math.Abs(float64(got[3*i])-want.X+0.5) > 0.8 || math.Abs(float64(got[3*i+1])-want.Y+0.5) > 0.8 {
				t.Errorf("turned by %.1f: cell %d is %.1f %.1f, want %.1f %.1f", angle, i, got[3*i], got[3*i+1], want.X-0.5, want.Y-0.5)
			}
		}
	}
}

func TestSampleRepeatsTheEdge(t *testing.T) {
	img := ramp(50, 40)
	got := Sample(img, Rect{-100, -100, 300, 300}.Grid(30, 30))
	if got[0] != 0 || got[1] != 0 || got[3*899] != 49 || got[3*899+1] != 39 {
		t.Errorf("outside the picture: %v and %v, want its corners", got[:2], got[3*899:3*899+2])
	}
}

// A picture whose edge is repeated by hand reads the same as one that ends there, whichever corner of a cell leaves it.
func TestSampleAtTheEdgeIsThatOfAWiderPicture(t *testing.T) {
	const border = 30
	img := ramp(50, 40)
	wide := image.NewNRGBA(image.Rect(0, 0, 50+2*border, 40+2*border))
	for i := range wide.Pix {
		x, y := i/4%wide.Rect.Dx()-border, i/4/wide.Rect.Dx()-border
		wide.Pix[i] = img.Pix[min(max(y, 0), 39)*img.Stride+4*min(max(x, 0), 49)+i%4]
	}
	for _, centre := range []Point{{3, 20}, {47, 20}, {25, 3}, {25, 37}, {2, 2}, {48, 38}} {
		for angle := 0.0; angle < 6; angle += 0.5 {
			got := Sample(img, Square{Centre: centre, Side: 24, Angle: angle}.Grid(4))
			want := Sample(wide, Square{Centre: centre.Add(Point{border, border}), Side: 24, Angle: angle}.Grid(4))
			for i := range got {
				if math.Abs(float64(got[i]-want[i])) > 0.3 {
					t.Errorf("around %v, turned by %.1f: value %d is %.2f, want %.2f", centre, angle, i, got[i], want[i])
				}
			}
		}
	}
}

func BenchmarkSample(b *testing.B) {
	img := ramp(1200, 1600)
	g := Rect{0, 0, 1200, 1600}.Grid(256, 256)
	for b.Loop() {
		Sample(img, g)
	}
}

func BenchmarkReduce(b *testing.B) {
	img := ramp(1200, 1600)
	for b.Loop() {
		Reduce(img)
	}
}
