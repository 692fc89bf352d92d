package measure

import (
	"image"
	"math"

	"kaocheck/pkg/vision"
)

// Blocks holds the traces of storing a picture with too few numbers.
type Blocks struct {
	Quality int         // of the JPEG file's tables, 0 when unknown
	Step    float64     // grey levels by which steps between the 8×8 blocks exceed those inside
	Table   float64     // such a step as the file's tables lead to expect
	Jagged  float64     // share of rows and of columns that only repeat the one before, the lesser
	Visible float64     // how much of it a print shows, 0–1: all up to 180 px between the eyes, then less
	Where   vision.Rect // the area looked at
}

func takeBlocks(img *image.NRGBA, f *vision.Face, quality int) *Blocks {
	b := &Blocks{Quality: quality, Where: surroundings(img, f, 1.2), Visible: min(1, 2*printEye/f.InterEye())}
	across := stepsOf(img, b.Where, false)
	down := stepsOf(img, b.Where, true)
	b.Step = (across.blocks() + down.blocks()) / 2
	b.Jagged = min(across.repeated(), down.repeated())
	if quality > 0 {
		b.Table = tableStep(quality)
	}
	return b
}

// tableStep is the median [Blocks.Step] of portraits stored at a quality of the IJG scale, whose tables grow
// with 5000/q below 50 and 200−2q above.
func tableStep(quality int) float64 {
	q := float64(quality)
	scale := 200 - 2*q
	if q < 50 {
		scale = 5000 / q
	}
	return 0.19 * math.Sqrt(scale)
}

// steps are the mean sizes of the steps between neighbouring columns (or rows) of pixels.
type steps struct {
	plain []float64 // |b − a|, those up to repeatNoise counting little
	bent  []float64 // beyond what the pixels on either side lead to expect, where these are plain
	count []float64
	from  int // the first one's place in the picture
}

// blockPlain is the sum of the steps beside a place up to which it is plain: elsewhere blocks do not show.
const blockPlain = 8

// blockLines is about how many lines across the steps are looked at.
const blockLines = 150

// stepsOf goes through an area column by column, or, down, row by row.
func stepsOf(img *image.NRGBA, area vision.Rect, down bool) steps {
	x0, y0, w, h := int(area.X), int(area.Y), int(area.W), int(area.H)
	s := steps{from: x0}
	if down {
		s.from, w, h = y0, h, w
	}
	at := func(x, y int) float64 {
		if down {
			x, y = y, x
		}
		return float64(img.Pix[(y0+y)*img.Stride+4*(x0+x)+1])
	}
	s.plain, s.bent, s.count = make([]float64, w), make([]float64, w), make([]float64, w)
	every := max(2, h/blockLines)
	for y := 0; y < h; y += every {
		a, b, c := at(0, y), at(min(1, w-1), y), at(min(2, w-1), y)
		for x := 1; x+2 < w; x++ {
			d := at(x+2, y)
			size := math.Abs(c - b)
			s.plain[x] += size * size / (size + repeatNoise)
			if inside := math.Abs(b-a) + math.Abs(d-c); inside <= blockPlain {
				s.bent[x] += max(0, math.Abs(c-b)-inside/2)
				s.count[x]++
			}
			a, b, c = b, c, d
		}
	}
	for x := range s.plain {
		s.plain[x] /= float64((h + every - 1) / every)
		s.bent[x] /= max(s.count[x], 1)
	}
	return s
}

// blocks returns the mean bent step at every eighth place, wherever the grid of a cut picture begins, less
// that at the others.
func (s steps) blocks() float64 {
	var sum, n [8]float64
	for x := 1; x+2 < len(s.bent); x++ {
		sum[(s.from+x)%8] += s.bent[x]
		n[(s.from+x)%8]++
	}
	var best float64
	for i := range sum {
		var other float64
		for j := range sum {
			if j != i {
				other += sum[j] / max(n[j], 1) / 7
			}
		}
		best = max(best, sum[i]/max(n[i], 1)-other)
	}
	return best
}

// repeatNoise is the step in grey levels that counts half: by less, pixels that were alike differ after storing at
// quality 95.
const repeatNoise = 7

// repeated returns the share of places without a step among places with one: pixels that were
// only repeated, as enlarging without smoothing does.
func (s steps) repeated() float64 {
	n, all := 0, 0
	for x := 4; x+5 < len(s.plain); x++ {
		var near float64
		for d := -3; d <= 3; d++ {
			near += s.plain[x+d] / 7
		}
		all++
		if s.plain[x] < 0.3*near {
			n++
		}
	}
	return float64(n) / float64(max(all, 1))
}
