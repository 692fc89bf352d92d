package defect

import "math"

// margins are strips along the edges of a picture, in pixels, that are mirrored to and fro where more picture is needed
// than there is; they hold wall and no head.
type margins struct{ w, h, left, top, right, bottom int }

// margins takes what is free beside the head; at the bottom a strip of clothes.
func (p Portrait) margins() margins {
	m := margins{w: p.Image.Rect.Dx(), h: p.Image.Rect.Dy()}
	m.left, m.top, m.right, m.bottom = m.w/16, m.h/16, m.w/16, m.h/16
	if head := p.Scene.Head; head != nil {
		m.left, m.top = int(0.8*head.Left), int(0.8*head.Crown.Y)
		m.right = int(0.8 * (float64(m.w) - head.Right))
	}
	return m
}

// fold carries a pixel outside the picture into its margins.
func (m margins) fold(x, y int) (int, int) {
	return folded(x, m.w, m.left, m.right), folded(y, m.h, m.top, m.bottom)
}

func folded(x, n, first, last int) int {
	switch {
	case x < 0:
		return zigzag(-1-x, min(first, n))
	case x >= n:
		return n - 1 - zigzag(x-n, min(last, n))
	}
	return x
}

// zigzag walks 0…n−1 and back again.
func zigzag(x, n int) int {
	if n <= 1 {
		return 0
	}
	x %= 2 * n
	return min(x, 2*n-1-x)
}

// warped reads every pixel of a w×h picture from where from says, between pixels with a cubic; x, y are the pixels'
// middles.
func (l light) warped(w, h int, m margins, from func(x, y float64) (float64, float64)) light {
	out := newLight(w, h)
	for i := range w * h {
		x, y := from(float64(i%w)+0.5, float64(i/w)+0.5)
		for c, v := range l.cubicAt(x, y, m) {
			out[c].v[i] = float32(v)
		}
	}
	return out
}

// cubicAt reads l between its pixels with 4×4 neighbours.
func (l light) cubicAt(x, y float64, m margins) (sum [3]float64) {
	x0, y0 := int(math.Floor(x-0.5)), int(math.Floor(y-0.5))
	fx, fy := x-0.5-float64(x0), y-0.5-float64(y0)
	for j := -1; j <= 2; j++ {
		for i := -1; i <= 2; i++ {
			px, py := m.fold(x0+i, y0+j)
			weight := cubic(float64(i)-fx) * cubic(float64(j)-fy)
			for c := range sum {
				sum[c] += weight * float64(l[c].v[py*m.w+px])
			}
		}
	}
	return sum
}
