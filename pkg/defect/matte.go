package defect

import "kaocheck/pkg/vision"

// matteEdge is the radius in IED over which the person's outline is drawn to the edges in the picture.
const matteEdge = 0.06

// matte returns how much of every pixel is the person: one less the background's share, drawn to the edges of the
// picture by a guided filter (He, Sun and Tang 2010), for the network sees the outline in cells of several pixels.
func (p Portrait) matte(l light) plane {
	rough := share(p.Scene.Segments, vision.Background, l[0].w, l[0].h).mapped(func(v float32) float32 { return 1 - v })
	fine := guided(rough, l.luminance().root(), matteEdge*p.eye(), 1e-3)
	return fine.mapped(func(v float32) float32 { return min(max((v-0.1)/0.8, 0), 1) })
}

// share lays the share of one class over a picture.
func share(s *vision.Segments, c vision.Class, w, h int) plane {
	grid := newPlane(s.W, s.H)
	for i, v := range s.Share[c] {
		grid.v[i] = float32(v) / 255
	}
	kx, ky := float64(s.W)/s.Area.W, float64(s.H)/s.Area.H
	return drawn(w, h, func(x, y float64) float64 { return grid.at((x-s.Area.X)*kx, (y-s.Area.Y)*ky) })
}

// core weighs the pixels that show a class and little else.
func core(s *vision.Segments, c vision.Class, w, h int) plane {
	return share(s, c, w, h).mapped(func(v float32) float32 {
		v = max(2*v-1, 0)
		return v * v * v
	})
}

// guided fits value = a·guide + b in every square of radius r and averages the fits; edges of the guide with a
// variance of much more than eps become edges of the value.
func guided(value, guide plane, r, eps float64) plane {
	times := func(a, b float32) float32 { return a * b }
	minus := func(a, b float32) float32 { return a - b }
	mv, mg := value.box(r), guide.box(r)
	cross := value.with(guide, times).box(r).with(mv.with(mg, times), minus)
	variance := guide.with(guide, times).box(r).with(mg.with(mg, times), minus)
	a := cross.with(variance, func(c, v float32) float32 { return c / (v + float32(eps)) })
	b := mv.with(a.with(mg, times), minus)
	return a.box(r).with(guide, times).with(b.box(r), func(a, b float32) float32 { return a + b })
}
