package defect

import (
	"cmp"
	"image"
	"math"
	"slices"

	"kaocheck/pkg/ramp"
	"kaocheck/pkg/vision"
)

// Parts of an upper lid in IED: the strip of lashes that moves with its edge, how far the lashes stand out above the
// landmarks, and the skin above them that is stretched.
const (
	lashStrip                 = 0.035
	lashRise                  = 0.012
	lidLow                    = 0.008 // how far a shut lid reaches below the lower one's landmarks
	lidSkinLeast, lidSkinMost = 0.055, 0.12
	lidToBrow                 = 0.6 // at most so much of the way to the brow
	lidWide                   = 0.1 // an opening from which on all this counts in full; in the corners it fades
)

// closeEyes draws the upper lids down over a share of the opening, 0–1: the person's own skin between lid and brow is
// stretched, and the lashes go down with the lid's edge.
func closeEyes(p Portrait, share float64) *image.NRGBA {
	eye := p.eye()
	if eye == 0 || share <= 0 {
		return p.Image
	}
	f := p.Scene.Main()
	seen := linear(p.Image)
	out := seen.each(plane.clone)
	for _, l := range newEyelids(f) {
		down := l.axis.Dir.Scale(-eye)
		for i := range out[0].v {
			at := vision.Point{X: float64(i%out[0].w) + 0.5, Y: float64(i/out[0].w) + 0.5}
			if by := l.drawn(at, share); by != 0 {
				for c := range out {
					out[c].v[i] = float32(seen[c].at(at.X+by*down.X, at.Y+by*down.Y))
				}
			}
		}
	}
	return out.picture()
}

// head is a head's own axes, in IED: x to the side, y down from the middle between the eyes.
type head struct {
	axis vision.Axis
	eye  float64 // IED in pixels
}

func (h head) place(p vision.Point) vision.Point {
	up, side := h.axis.Project(p)
	return vision.Point{X: side / h.eye, Y: -up / h.eye}
}

// eyelid knows an eye in the head's axes.
type eyelid struct {
	head
	upper, lower []vision.Point // lines from left to right
	brow         float64        // height of the brow's lower edge
}

// Landmarks along the lower edges of the brows.
var brows = [2][]int{{46, 53, 52, 65, 55}, {276, 283, 282, 295, 285}}

func newEyelids(f *vision.Face) (lids [2]eyelid) {
	for i, ring := range vision.Lids() {
		l := eyelid{head: head{f.Axis(), f.InterEye()}, brow: math.Inf(-1)}
		edge := make([]vision.Point, len(ring))
		for k, mark := range ring {
			edge[k] = l.place(f.Mesh.At(mark))
		}
		for _, mark := range brows[i] {
			l.brow = max(l.brow, l.place(f.Mesh.At(mark)).Y)
		}
		half := len(ring) / 2
		l.upper, l.lower = slices.Clone(edge[:half+1]), append(slices.Clone(edge[half:]), edge[0])
		for _, line := range [][]vision.Point{l.upper, l.lower} {
			slices.SortFunc(line, func(a, b vision.Point) int { return cmp.Compare(a.X, b.X) })
		}
		lids[i] = l
	}
	return lids
}

// drawn returns from how far below p, in IED, the shut lid takes what it shows at p; 0 where it changes nothing.
func (l eyelid) drawn(p vision.Point, share float64) float64 {
	at := l.place(p)
	top, ok := along(l.upper, at.X)
	bottom, in := along(l.lower, at.X)
	if !ok || !in {
		return 0
	}
	full := ramp.Linear(0, lidWide, bottom-top)
	top -= lashRise * full
	edge := top + share*(bottom+lidLow*full-top)
	first := top - min(max(lidToBrow*(top-l.brow), lidSkinLeast), lidSkinMost)
	lash := min(lashStrip, (top-first)/2)
	switch {
	case at.Y < first || at.Y > edge:
		return 0
	case at.Y > edge-lash:
		return top - edge
	}
	return first + (at.Y-first)*(top-lash-first)/(edge-lash-first) - at.Y
}

// along reads the height of a line that goes from left to right at x; ok is false beside it.
func along(line []vision.Point, x float64) (y float64, ok bool) {
	for i, b := range line[1:] {
		if a := line[i]; x >= a.X && x <= b.X && b.X > a.X {
			return a.Y + (b.Y-a.Y)*(x-a.X)/(b.X-a.X), true
		}
	}
	return 0, false
}
