package wall

import (
	"math"

	"kaocheck/pkg/ramp"
	"kaocheck/pkg/vision"
)

// The search for a cast shadow in units of T.
const (
	shadeNear  = 0.08  // smallest displacement of the outline
	shadeFar   = 0.7   // largest one
	shadeHigh  = -0.15 // largest one upwards: lamps hang high
	shadeStep  = 0.1
	shadeFaint = 0.05 // strength below which it matters not whether it is a shadow
	shadeWeak  = 1e-6 // a shape with less than this beyond a smooth surface tells nothing

	// How much of what a shadow explains light of its shape may explain elsewhere, till it counts less, and till it
	// counts shadeUnsure at most: six real shadows and 24 made ones have 0.2 at most, of 41 that were seen among things
	// 34 have more.
	shadeSure, shadeChance = 0.2, 0.4
	shadeUnsure            = 0.1

	// How far a tenth of the wall may lie off light and shadow, ΔE, until a shadow has to explain more of the wall's steps,
	// and until it has to explain half of them: six real shadows and 24 made ones leave 6 at most, of 71 claimed ones
	// among things and scenery 54 leave more than 10, and 45 of these explain less than a quarter.
	shadeCalm, shadeBusy   = 10, 20
	shadeLittle, shadeMuch = 0.25, 0.5
)

// The outline may darken the wall, as a shadow does, or light it, as nothing does.
const darkens, lights = -1, 1

// shadeSoft are the standard deviations of the shadow's edge that are tried, in T.
var shadeSoft = []float64{0.05, 0.12}

// shade is a shadow on the wall: the person's outline, displaced and softened.
type shade struct {
	dx, dy, soft float64 // in T
	depth        float64 // light missing in the core, 0–1, the least of the three colours
	fit          float64 // share of the squared steps in brightness that it explains, 0–1
	seen         float64 // area on the bare wall in T²
	shape        []float64
}

// strength is the shadow's depth as far as it is a shadow, 0–1.
func (s shade) strength() float64 {
	return s.depth * math.Sqrt(s.fit) * min(1, s.seen/shadowSeen)
}

// shade finds the displacement and softness of the outline that explain most of the steps in
// brightness on the wall, and how strong a shadow that is. Steps between neighbours, and not
// brightness itself, because light changes slowly over a wall and fast at the edge of a shadow;
// what a smooth surface would have of them is taken out of wall and shape alike. Where the edge of
// a lamp's light explains more, only what is a shadow besides it counts.
func (w *wall) shade(rest [][3]float64) (best shade, strength float64) {
	c := w.coarse(rest)
	best = c.search(darkens)
	w.cast(&best)
	strength = best.strength()
	if strength < shadeFaint {
		return best, strength
	}
	if strength > shadeUnsure {
		strength = max(shadeUnsure, strength*c.sure(best.fit))
	}
	if f, ok := c.fallOff(best.fit); ok {
		c.allow(f)
		besides := c.search(darkens)
		w.cast(&besides)
		strength = min(strength, besides.strength())
	}
	return best, strength
}

// sure is how far a shadow that explains fit is one, 0–1. Before a wall full of things some displacement of the outline
// always explains something, and there one that lights the wall explains as much.
func (c *coarse) sure(fit float64) float64 {
	chance := c.search(lights).fit / fit
	return ramp.Linear(shadeChance, shadeSure, chance)
}

// onWall is how far the shadow lies on a wall, 0–1, of which a tenth is off light and shadow by texture, ΔE: before
// scenery some displacement of the outline always explains something, but little.
func (s shade) onWall(texture float64) float64 {
	calm := (shadeBusy - texture) / (shadeBusy - shadeCalm)
	much := (s.fit - shadeLittle) / (shadeMuch - shadeLittle)
	return min(max(calm, much, 0), 1)
}

// search tries all displacements at every softness.
func (c *coarse) search(way float64) (best shade) {
	grid := vision.Grid{W: c.w, H: c.h}
	for _, soft := range shadeSoft {
		held := grid.Soften(c.held, soft*c.unit)
		for dy := shadeHigh; dy <= shadeFar; dy += shadeStep {
			for dx := -shadeFar; dx < shadeFar+shadeStep/2; dx += shadeStep {
				c.try(&best, way, held, shade{dx: dx, dy: dy, soft: soft})
			}
		}
		if best.soft == soft {
			c.refine(&best, way, held)
		}
	}
	return best
}

// refine tries the places around the best one at half the step.
func (c *coarse) refine(best *shade, way float64, held []float64) {
	at := *best
	for _, d := range [8][2]float64{{-1, -1}, {0, -1}, {1, -1}, {-1, 0}, {1, 0}, {-1, 1}, {0, 1}, {1, 1}} {
		c.try(best, way, held, shade{dx: at.dx + d[0]*shadeStep/2, dy: at.dy + d[1]*shadeStep/2, soft: at.soft})
	}
}

// try keeps s as the best when it changes the wall's light that way and explains more.
func (c *coarse) try(best *shade, way float64, held []float64, s shade) {
	if r := math.Hypot(s.dx, s.dy); r < shadeNear || r > shadeFar {
		return
	}
	steps := c.stepsOf(shifted(held, c.w, c.h, s.dx*c.unit, s.dy*c.unit))
	light := c.product(steps, 3)
	if light*way <= 0 {
		return
	}
	norm := c.norm(steps)
	if norm < shadeWeak {
		return
	}
	if s.fit = light * light / norm / c.energy; s.fit <= best.fit {
		return
	}
	s.depth = 1 - math.Exp(-max(0, min(-c.product(steps, 0), -c.product(steps, 1), -c.product(steps, 2)))/norm)
	*best = s
}

// cast draws the shadow on the cells of the wall.
func (w *wall) cast(s *shade) {
	held := w.grid().Soften(w.held, s.soft*w.unit)
	s.shape = shifted(held, w.w, w.h, s.dx*w.unit, s.dy*w.unit)
	for i, ok := range w.bare {
		if ok {
			s.seen += s.shape[i] / (w.unit * w.unit)
		}
	}
}

// shifted moves a w×h grid by dx, dy cells; beyond its edges the nearest cell is repeated.
func shifted(v []float64, w, h int, dx, dy float64) []float64 {
	out := make([]float64, len(v))
	x0, y0 := int(math.Floor(-dx)), int(math.Floor(-dy))
	fx, fy := -dx-float64(x0), -dy-float64(y0)
	for y := range h {
		a := v[min(max(y+y0, 0), h-1)*w:]
		b := v[min(max(y+y0+1, 0), h-1)*w:]
		for x := range w {
			l, r := min(max(x+x0, 0), w-1), min(max(x+x0+1, 0), w-1)
			out[y*w+x] = (a[l]*(1-fx)+a[r]*fx)*(1-fy) + (b[l]*(1-fx)+b[r]*fx)*fy
		}
	}
	return out
}
