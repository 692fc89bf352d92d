package measure

import (
	"image"
	"iter"
	"math"

	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
)

// Edit holds traces of changes that were made after the picture was taken, each 0–1.
type Edit struct {
	Software string      // the last program that the file names
	Program  float64     // what kind of program that is, see [programs]
	Made     bool        // the file says that it was made or completed by a generating program
	CutOut   float64     // share of the person's outline that is cut hard out of an even wall
	Filled   float64     // share of the wall that has one and the same colour to the last bit, see [filledWall]
	Mirrored float64     // correlation of the face's fine detail with its mirror image
	Outline  vision.Rect // of the person where it is cut, or of the wall that is filled
	Face     vision.Rect
}

func takeEdit(p *photo.Photo, f *vision.Face, s *vision.Segments) *Edit {
	e := &Edit{Software: p.Software, Program: program(p.Software), Made: p.Generated, Face: f.Box}
	e.Mirrored = mirroredFace(p.Pixels, f)
	if s != nil {
		e.CutOut, e.Outline = cutOut(p.Pixels, f, s)
		filled, wall := filledWall(p.Pixels, s)
		if e.Filled = filled; e.filling() > 2*e.CutOut {
			e.Outline = wall
		}
	}
	return e
}

// leastCrossings is the number of places on the outline below which nothing is said.
const leastCrossings = 30

// cutOut looks along the rows of s where wall and person meet, from well in the wall to well in the person.
// A lens spreads such an edge over two pixels or more. Where the wall is even up to the last pixel and the next one
// differs in full, somebody has cut; on a wall that is burnt out to white the light may have done so. What was cut
// often carries a fringe of its old wall, so the pixels behind the first one may go back towards the new one's colour.
func cutOut(img *image.NRGBA, f *vision.Face, s *vision.Segments) (hard float64, where vision.Rect) {
	reach := max(6, int(0.08*f.InterEye()))
	var at []vision.Point
	all := 0
	for p, inward := range borders(s) {
		cut, ok := crossing(img, int(p.X), int(p.Y), inward, reach)
		if ok {
			all++
		}
		if cut {
			at = append(at, p)
		}
	}
	if all < leastCrossings {
		return 0, vision.Rect{}
	}
	return float64(len(at)) / float64(all), vision.Bounds(at)
}

// borders yields where the wall ends or begins in every other row of s, and which way is into the person: 1 is right.
func borders(s *vision.Segments) iter.Seq2[vision.Point, int] {
	return func(yield func(vision.Point, int) bool) {
		for y := 0; y < s.H; y += 2 {
			for x := 1; x < s.W; x++ {
				left, right := s.Class(x-1, y) == vision.Background, s.Class(x, y) == vision.Background
				inward := 1
				if right {
					inward = -1
				}
				if left != right && !yield(vision.Middle(s.Point(x-1, y), s.Point(x, y)), inward) {
					return
				}
			}
		}
	}
}

// leastCut is the number of grey levels by which an outline has to stand out.
const leastCut = 24

// crossing walks over the outline at x, y, from two and a half reaches in the wall to one in the person, up to the first
// pixel that differs from the wall. There the outline is cut if that pixel differs clearly at once and the one behind it
// does not go on in the same way. ok is false where they hardly differ, the picture ends, the wall is white, or less than
// one and a half reaches of it are even: on a pattern the first pixel that differs is the pattern's.
func crossing(img *image.NRGBA, x, y, inward, reach int) (cut, ok bool) {
	x -= inward * reach * 5 / 2
	n := reach * 7 / 2
	end := x + inward*(n+2)
	if y < 0 || y >= img.Rect.Dy() || min(x, end) < 0 || max(x, end) >= img.Rect.Dx() {
		return false, false
	}
	wall := img.Pix[y*img.Stride+4*x:]
	if min(wall[0], wall[1], wall[2]) > 250 {
		return false, false
	}
	for i := 1; i <= n; i++ {
		at := x + inward*i
		if apart(img, x, at, y) > 6 {
			ok = i >= reach*3/2 && max(apart(img, x, at, y), apart(img, x, at+inward, y), apart(img, x, at+2*inward, y)) >= leastCut
			return ok && atOnce(img, at, y, inward), ok
		}
	}
	return false, false
}

// goesOn is the share of a step by which the next one may add to it: in an edge that a lens has drawn it is more.
const goesOn = 0.18

// atOnce tells whether the colour of the pixel at x, y differs clearly from the one before it, and less than goesOn of
// that comes on top with the one behind it.
func atOnce(img *image.NRGBA, x, y, inward int) bool {
	if apart(img, x-inward, x, y) < leastCut {
		return false
	}
	at := func(x int) []uint8 { return img.Pix[y*img.Stride+4*x:] }
	before, here, behind := at(x-inward), at(x), at(x+inward)
	var further, size float64
	for c := range 3 {
		step, next := float64(here[c])-float64(before[c]), float64(behind[c])-float64(here[c])
		further, size = further+step*next, size+step*step
	}
	return further < goesOn*size
}

// apart is the largest difference of a channel between two pixels of a row.
func apart(img *image.NRGBA, a, b, y int) (most float64) {
	p, q := img.Pix[y*img.Stride+4*a:], img.Pix[y*img.Stride+4*b:]
	for c := range 3 {
		most = max(most, math.Abs(float64(p[c])-float64(q[c])))
	}
	return most
}

// mirrorStep is the size of a sample for [mirroredFace] in inter-eye distances.
const mirrorStep = 0.02

// mirroredFace correlates what is finer than 0.1 IED on the left half of the face with the right half mirrored, at
// the best of a few shifts, since the middle line is not known to the pixel. Faces are alike on both sides in
// eyes and brows, but never in their pores and hairs.
func mirroredFace(img *image.NRGBA, f *vision.Face) float64 {
	const w, h = 100, 110
	a, unit := f.Axis(), f.InterEye()*mirrorStep
	right, down := vision.Point{X: -a.Dir.Y, Y: a.Dir.X}.Scale(unit), a.Dir.Scale(-unit)
	g := vision.Grid{Origin: a.Eyes.Sub(right.Scale(w / 2)).Sub(down.Scale(h / 3)), U: right, V: down, W: w, H: h}
	fine := detail(luminances(vision.Sample(img, g)), w, h)
	var best float64
	for dx := -4; dx <= 4; dx++ {
		best = max(best, mirrorMatch(fine, w, h, dx))
	}
	return best
}

// mirrorMatch correlates fine with its mirror image about the middle column moved by dx/2.
func mirrorMatch(fine []float64, w, h, dx int) float64 {
	var ab, aa, bb float64
	for y := range h {
		for x := 8; x < w/2-2; x++ {
			a, b := fine[y*w+x], fine[y*w+w-1-x+dx]
			ab, aa, bb = ab+a*b, aa+a*a, bb+b*b
		}
	}
	return ab / max(math.Sqrt(aa*bb), 1e-12)
}

// detail takes the mean of 5×5 samples away from the root of each.
func detail(y []float64, w, h int) []float64 {
	root := make([]float64, len(y))
	for i, v := range y {
		root[i] = math.Sqrt(v)
	}
	fine := make([]float64, len(y))
	for j := 2; j < h-2; j++ {
		for i := 2; i < w-2; i++ {
			var sum float64
			for dy := -2; dy <= 2; dy++ {
				for dx := -2; dx <= 2; dx++ {
					sum += root[(j+dy)*w+i+dx]
				}
			}
			fine[j*w+i] = root[j*w+i] - sum/25
		}
	}
	return fine
}

// Trace is one kind of evidence of a change and how strong it is, 0–1.
type Trace struct {
	Kind   string
	Weight float64
}

// The kinds of traces.
const (
	TraceProgram   = "program"
	TraceGenerated = "generated"
	TraceCutOut    = "cutout"
	TraceMirrored  = "mirrored"
)

// Traces weighs the evidence on one scale: half the outline cut is full evidence, and so is a wall all filled; faces
// mirror each other to 0.7 by nature and copies to almost 1.
func (e *Edit) Traces() []Trace {
	made := 0.0
	if e.Made {
		made = 1
	}
	return []Trace{
		{TraceProgram, e.Program},
		{TraceGenerated, made},
		{TraceCutOut, min(1, max(2*e.CutOut, e.filling()))},
		{TraceMirrored, max(0, (e.Mirrored-0.7)/0.3)},
	}
}
