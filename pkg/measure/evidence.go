package measure

import "kaocheck/pkg/vision"

// Evidence draws where in the picture a quantity comes from. It costs time, so it is asked for only what is
// shown. A nil Evidence has no shape.
type Evidence func() vision.Area

// Area returns the shape, nil without one.
func (e Evidence) Area() vision.Area {
	if e == nil {
		return nil
	}
	return e()
}

// rings is the evidence of polygons that are known.
func rings(list ...vision.Ring) Evidence { return func() vision.Area { return list } }

// shapeSoft is the standard deviation in cells by which the stairs of a mask are smoothed.
const shapeSoft = 0.8

// shape is the outline in the picture of the cells of g that are in.
func shape(g vision.Grid, in func(i int) bool) Evidence { return crowd(g, in, shapeSoft, 0.5) }

// crowd is the outline in the picture of where at least a share of the cells of g around, by a normal distribution of
// the given standard deviation in cells, are in.
func crowd(g vision.Grid, in func(i int) bool, sigma, share float64) Evidence {
	return func() vision.Area {
		mask := make([]float64, g.W*g.H)
		for i := range mask {
			if in(i) {
				mask[i] = 1
			}
		}
		mask = soften(mask, g.W, g.H, sigma)
		return g.Contours(func(x, y int) float64 { return mask[y*g.W+x] }, share)
	}
}
