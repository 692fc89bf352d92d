package measure

import (
	"cmp"
	"math"
	"slices"

	"kaocheck/pkg/ramp"
	"kaocheck/pkg/rank"
	"kaocheck/pkg/vision"
)

// region is a part of the face that is much alike on either side.
type region struct {
	pairs [][2]int // landmarks on the picture's left and right of an upright face
	usual float64  // stops by which its light lies below the cheeks' on portraits in even light
}

// regions are forehead, cheeks, jaw and chin.
var regions = [4]region{
	{[][2]int{{108, 337}, {69, 299}, {104, 333}, {67, 297}, {68, 298}, {103, 332}, {109, 338}}, 0},
	{[][2]int{{117, 346}, {118, 347}, {101, 330}, {36, 266}, {50, 280}, {123, 352}, {205, 425}, {187, 411}}, 0},
	{[][2]int{{207, 427}, {216, 436}, {192, 416}, {214, 434}, {212, 432}, {147, 376}, {213, 433}}, 0.35},
	{[][2]int{{211, 431}, {204, 424}, {194, 418}, {170, 395}, {140, 369}, {169, 394}, {202, 422}, {32, 262}, {208, 428}}, 0.3},
}

// Even holds how unevenly light falls on the face, in stops (log2 of linear luminance).
type Even struct {
	Side   [4]float64     // the picture's left over its right: forehead, cheeks, jaw, chin, 0 where not seen
	Range  float64        // second brightest over second darkest of the eight half regions, each against its usual light, a beard left out
	Uneven float64        // the larger of Range and 1.6 times the cheeks' |Side|
	Dark   string         // where the light is least: "left", "right" (the picture's), "above" or "below"
	Box    vision.Rect    // the darkest half region
	Shape  vision.Outline // the skin in shadow: what lies nearer to the dark half regions than to the bright ones
}

// The regions by their place.
const (
	cheeks = 1
	jaw    = 2 // the first on which a beard grows
)

// lowerLip is where none grows. Its light lies half a stop or more below the cheeks' on nine of ten portraits by a protocol,
// one stop in the median.
var lowerLip = region{[][2]int{{180, 404}, {85, 315}, {179, 403}, {86, 316}, {90, 320}, {89, 319}}, 0.5}

// leastPairs is the number of pairs of landmarks on bare skin from which a region counts. A pair at the edge of hair,
// glasses or beard counts in part, so that no cell of the network's tips the scales.
const leastPairs = 2

// half is one side of a region.
type half struct {
	light  float64
	where  vision.Rect
	region int
	right  bool
}

// takeEven compares weighted medians of mirrored patches of skin, three cells wide each; nil where fewer than two
// regions are seen on both sides. A shadow is never on one half region alone, but a beard or a sheen may be, so the
// extremes are left out, and a full beard by [skin.shave]. The cheeks count more: hair, beard and sheen are least there.
func takeEven(k *skin, m vision.Mesh) *Even {
	e := &Even{}
	var seen []half
	for i, r := range regions {
		left, right, ok := k.halves(r, m)
		if ok {
			left.region, right.region, right.right = i, i, true
			e.Side[i] = left.light - right.light
			seen = append(seen, left, right)
		}
	}
	if len(seen) < 4 {
		return nil
	}
	k.shave(seen, m)
	slices.SortFunc(seen, func(a, b half) int { return cmp.Compare(a.light, b.light) })
	dark, bright := seen[0], seen[len(seen)-1]
	e.Range = seen[len(seen)-2].light - seen[1].light
	e.Uneven = max(e.Range, 1.6*math.Abs(e.Side[cheeks]))
	e.Dark, e.Box = dark.from(bright), dark.where
	e.Shape = k.dim((seen[1].light + seen[len(seen)-2].light) / 2)
	return e
}

// shave lifts jaw and chin of seen, in which left and right take turns, to the light that the lips show on the same side,
// and to the cheek's at most: a dark beard is dark in any light, lips are in a shadow only.
func (k *skin) shave(seen []half, m vision.Mesh) {
	left, right, ok := k.halves(lowerLip, m)
	cheek := slices.IndexFunc(seen, func(h half) bool { return h.region == cheeks })
	if !ok || cheek < 0 {
		return
	}
	least := [2]float64{min(left.light, seen[cheek].light), min(right.light, seen[cheek+1].light)}
	for i := range seen {
		if seen[i].region >= jaw {
			seen[i].light = max(seen[i].light, least[i%2])
		}
	}
}

// dimReach is how far the light is averaged for the shape of a shadow: twice a brow, in cells.
const dimReach = 5

// dim is the bare skin whose light, averaged over its surroundings, lies below level.
func (k *skin) dim(level float64) vision.Outline {
	return func() vision.Area {
		sum, n := make([]float64, len(k.y)), make([]float64, len(k.y))
		for i, ok := range k.bare {
			if ok {
				sum[i], n[i] = stops(k.y[i]), 1
			}
		}
		sum, n = k.grid.Soften(sum, dimReach), k.grid.Soften(n, dimReach)
		return k.shape(func(i int) bool { return sum[i] < level*n[i] })()
	}
}

// from names the direction in which h lies from the brighter half b.
func (h half) from(b half) string {
	switch {
	case h.right != b.right && h.right:
		return "right"
	case h.right != b.right:
		return "left"
	case h.region < b.region:
		return "above"
	}
	return "below"
}

// halves returns the median light of both sides of r, over pairs that count by the skin that is seen on both.
func (k *skin) halves(r region, m vision.Mesh) (left, right half, ok bool) {
	var side [2]rank.Weighted
	var at [2][]vision.Point
	for _, pair := range r.pairs {
		a, shareA := k.around(m.At(pair[0]))
		b, shareB := k.around(m.At(pair[1]))
		if w := ramp.Smooth(0.25, 0.75, min(shareA, shareB)); w > 0 {
			side[0].Add(stops(a), w)
			side[1].Add(stops(b), w)
			at[0], at[1] = append(at[0], m.At(pair[0])), append(at[1], m.At(pair[1]))
		}
	}
	left = half{light: side[0].Median() + r.usual, where: vision.Bounds(at[0])}
	right = half{light: side[1].Median() + r.usual, where: vision.Bounds(at[1])}
	return left, right, side[0].Total >= leastPairs
}
