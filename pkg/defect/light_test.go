package defect

import (
	"bytes"
	"math"
	"testing"

	"kaocheck/pkg/colour"
)

func TestLightRoundTrip(t *testing.T) {
	p := plainPortrait(t, 0)
	for i := range p.Image.Pix {
		if i%4 != 3 {
			p.Image.Pix[i] = uint8(i / 4)
		}
	}
	if out := linear(p.Image).picture(); !bytes.Equal(out.Pix, p.Image.Pix) {
		t.Error("decoding and encoding changed the picture")
	}
}

func TestExposureIsExact(t *testing.T) {
	for _, ev := range []float64{-3, -1, 0.5, 1} {
		for value := 20; value < 130; value += 10 {
			out := Exposure(plainPortrait(t, uint8(value)), ev)
			want := 255 * colour.Value(colour.Light(float64(value)/255)*math.Exp2(ev))
			near(t, "value", float64(out.Pix[0]), min(want, 255), 0.51)
		}
	}
}

func TestShadowFallsOnTheWallOnly(t *testing.T) {
	p := drawPortrait(t)
	before := linear(p.Image)
	after := linear(CastShadow(p, Shadow{Strength: 0.4, Offset: 0.4, Softness: 0.05, Direction: 0}))
	deepest := 1.0
	for i := range before[0].v {
		x, y := float64(i%200)+0.5, float64(i/200)+0.5
		class, _ := paintedAt(x, y)
		var ratio [3]float64
		for c := range ratio {
			ratio[c] = float64(after[c].v[i] / before[c].v[i])
		}
		if farInside(x, y) && math.Abs(ratio[1]-1) > 1e-6 {
			t.Fatalf("the person changed at %g, %g: %v", x, y, ratio)
		}
		if class == 0 && !nearOutline(x, y) {
			near(t, "red to green", ratio[0]/ratio[1], 1, 0.02)
			near(t, "blue to green", ratio[2]/ratio[1], 1, 0.02)
			deepest = min(deepest, ratio[1])
		}
	}
	near(t, "core", deepest, 0.6, 0.03)
	wallLight := func(x, y int) float64 { return float64(after[1].row(y)[x] / before[1].row(y)[x]) }
	near(t, "lit side", wallLight(20, 100), 1, 0.02)
	if v := wallLight(160, 100); v > 0.75 {
		t.Errorf("beside the head %.2f of the light is left", v)
	}
}

// farInside and nearOutline keep away from where the person ends.
func farInside(x, y float64) bool {
	return math.Hypot((x-100)/42, (y-115)/50) < 1
}

func nearOutline(x, y float64) bool {
	for _, d := range [][2]float64{{5, 0}, {-5, 0}, {0, 5}, {0, -5}, {4, 4}, {-4, 4}, {4, -4}, {-4, -4}} {
		if class, _ := paintedAt(x+d[0], y+d[1]); class != 0 {
			return true
		}
	}
	return false
}

func TestShadowSoftens(t *testing.T) {
	steepest := func(softness float64) (most float64) {
		l := linear(CastShadow(plainWith(t), Shadow{Strength: 0.5, Offset: 0.5, Softness: softness}))
		row := l[1].row(100)
		for x := 160; x < 195; x++ {
			most = max(most, float64(row[x+1]-row[x]))
		}
		return most
	}
	if hard, soft := steepest(0.02), steepest(0.1); hard < 2*soft {
		t.Errorf("a hard edge rises by %.3f a pixel, a soft one by %.3f", hard, soft)
	}
}

// plainWith is the drawn portrait without texture on the wall.
func plainWith(t *testing.T) Portrait {
	p := drawPortrait(t)
	for i := range 200 * 250 {
		if class, rgb := paintedAt(float64(i%200)+0.5, float64(i/200)+0.5); class == 0 {
			for c, v := range rgb {
				p.Image.Pix[4*i+c] = uint8(v)
			}
		}
	}
	return p
}

func TestAsideIsSideways(t *testing.T) {
	var right int
	for seed := range uint64(200) {
		x, y := ray(aside(Rand(seed, "", "")))
		if math.Abs(x) < 0.85 || y < -0.3 {
			t.Fatalf("a shadow towards %.2f, %.2f", x, y)
		}
		if x > 0 {
			right++
		}
	}
	near(t, "to the right", float64(right), 100, 30)
}

func TestWallGradientFallsOff(t *testing.T) {
	p := plainWith(t)
	before, after := linear(p.Image), linear(WallGradient(p, 0.4, 0))
	ratio := func(x, y int) float64 { return float64(after[1].row(y)[x] / before[1].row(y)[x]) }
	near(t, "left", ratio(1, 10), 1, 0.02)
	near(t, "right", ratio(198, 10), 0.6, 0.02)
	near(t, "face", ratio(100, 140), 1, 1e-6)
}

func TestVignetteCorners(t *testing.T) {
	p := plainPortrait(t, 200)
	after := linear(vignette(p, 0.4))[1]
	full := colour.Light(200. / 255)
	near(t, "corner", float64(after.v[0])/full, 0.6, 0.01)
	near(t, "middle", float64(after.row(125)[100])/full, 1, 0.01)
}

func TestSideLightDarkensOneSide(t *testing.T) {
	p := drawPortrait(t)
	before, after := linear(p.Image), linear(SideLight(p, 0.6, 0))
	ratio := func(x, y int) float64 { return float64(after[1].row(y)[x] / before[1].row(y)[x]) }
	if bright, dark := ratio(132, 140), ratio(68, 140); bright < 0.85 || dark > 0.6 || dark < 0.37 {
		t.Errorf("%.2f of the light is left on the bright cheek, %.2f on the dark one", bright, dark)
	}
	near(t, "wall", ratio(10, 20), 1, 1e-6)
}

func TestNoiseLevel(t *testing.T) {
	p := plainPortrait(t, 118) // a grey card
	out := Noise(p, 6, Rand(1, "", ""))
	var sum, squares float64
	n := float64(len(out.Pix) / 4)
	for i := 1; i < len(out.Pix); i += 4 {
		v := float64(out.Pix[i]) - 118
		sum, squares = sum+v, squares+v*v
	}
	near(t, "mean", sum/n, 0, 0.3)
	near(t, "deviation", math.Sqrt(squares/n), 6, 0.4)
}

func TestGrainIsFound(t *testing.T) {
	for _, level := range []float64{1.5, 4, 10} {
		l := linear(Noise(plainPortrait(t, 118), level, Rand(1, "", "")))
		near(t, "grain", l.grain()/levelNoise, level, 0.35*level)
	}
	near(t, "none", linear(plainPortrait(t, 118).Image).grain(), 0, 1e-9)
}

func TestCompressLeavesBlocks(t *testing.T) {
	p := drawPortrait(t)
	if good, poor := difference(p.Image, Compress(p, 90)), difference(p.Image, Compress(p, 5)); poor < 2*good {
		t.Errorf("quality 90 changed the picture by %.2f, 5 by %.2f", good, poor)
	}
}

// A lamp opposite to the light that a portrait already has would make it more even.
func TestTheLampStandsOnTheBrighterSide(t *testing.T) {
	for _, direction := range []float64{0, 180} {
		p := drawPortrait(t)
		p.Image = SideLight(p, 0.4, direction)
		for seed := range uint64(8) {
			lit := p
			lit.Image = sideLight(p, 0.6, Rand(seed, "", ""))
			if before, after := p.brighter(direction), lit.brighter(direction); before < 1.1 || after < before+0.2 {
				t.Errorf("lit from %.0f°, seed %d: that side is %.2f as bright, then %.2f", direction, seed, before, after)
			}
		}
	}
}
