package blur

import "math"

// rose sums the squared slopes of edges, through the fine and the broad Gaussian, by the direction of their normals.
type rose [16]petal

type petal struct{ fine, broad, edges float64 }

func (p *petal) add(q petal, weight float64) {
	p.fine, p.broad, p.edges = p.fine+weight*q.fine, p.broad+weight*q.broad, p.edges+q.edges
}

// petalEdges is the least number of edges within 45° of a direction that tell what is kept there.
const petalEdges = 8

func roseOf(list []edge) (r rose) {
	for _, e := range list {
		kept := min(max(e.ratio, 0.5), broadVar/fineVar) // outside of it is grain
		power := e.slope * e.slope
		r[int(e.angle/math.Pi*float64(len(r)))%len(r)].add(petal{kept * power, power, 1}, 1)
	}
	return r
}

// smoothed spreads every direction over its neighbours less than 45° away.
func (r rose) smoothed() (out rose) {
	n := len(r)
	for i := range r {
		for k := 1 - n/4; k < n/4; k++ {
			c := math.Cos(2 * math.Pi * float64(k) / float64(n))
			out[i].add(r[(i+k+n)%n], c*c)
		}
	}
	return out
}

// loss is the second harmonic of what is kept; nothing where a third of the directions have too few edges.
func (r rose) loss() (l Loss) {
	var told float64
	var cosines, sines float64
	var x, y float64
	for i, p := range r.smoothed() {
		if p.edges < petalEdges {
			continue
		}
		kept := math.Log(p.fine / p.broad)
		sin, cos := math.Sincos(2 * math.Pi * (float64(i) + 0.5) / float64(len(r)))
		told, l.Kept = told+1, l.Kept+kept
		cosines, sines = cosines+cos, sines+sin
		x, y = x+kept*cos, y+kept*sin
	}
	if told < 2*float64(len(r))/3 {
		return Loss{}
	}
	l.Kept /= told
	half := float64(len(r)) / 2
	l.X, l.Y = (l.Kept*cosines-x)/half, (l.Kept*sines-y)/half // where no edge is, the mean is kept
	return l
}
