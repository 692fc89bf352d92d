package vision

// Outline draws a part of the picture. That takes time, so it is asked for only where it is shown. A nil Outline
// encloses nothing.
type Outline func() Area

// Area returns what o encloses, nil where it is nothing.
func (o Outline) Area() Area {
	if o == nil {
		return nil
	}
	return o()
}

// Rings is the outline of polygons that are known.
func Rings(list ...Ring) Outline { return func() Area { return list } }

// stairs is the standard deviation in cells by which the stairs of a mask are smoothed.
const stairs = 0.8

// Outline is that of the cells of g that are in.
func (g Grid) Outline(in func(i int) bool) Outline { return g.Crowd(in, stairs, 0.5) }

// Crowd is the outline of where at least a share of the cells of g around, by a normal distribution of the given standard
// deviation in cells, are in.
func (g Grid) Crowd(in func(i int) bool, sigma, share float64) Outline {
	return func() Area {
		mask := make([]float64, g.W*g.H)
		for i := range mask {
			if in(i) {
				mask[i] = 1
			}
		}
		mask = g.Soften(mask, sigma)
		return g.Contours(func(x, y int) float64 { return mask[y*g.W+x] }, share)
	}
}
