package defect

import "image"

// wall is the background of a portrait as something that can be painted on.
type wall struct {
	seen   light // the picture
	person plane // share of the person in every pixel
	plate  light // the wall alone, also behind the person
}

// newWall takes the person off the wall; ok is false where they cannot be told apart.
func newWall(p Portrait) (w wall, ok bool) {
	if !p.segmented() {
		return w, false
	}
	w.seen = linear(p.Image)
	w.person = p.matte(w.seen)
	bare := w.person.box(matteEdge * p.eye() / 2).mapped(func(v float32) float32 {
		if v > 0.02 {
			return 0
		}
		return 1
	})
	w.plate = filled(w.seen, bare)
	return w, true
}

// times multiplies the light of the wall by f and leaves the person: of a pixel that shows both only the wall's part
// changes, seen' = seen + part·(f − 1), where part = (1 − person)·plate and no more than is seen.
func (w wall) times(f light) *image.NRGBA {
	out := newLight(w.person.w, w.person.h)
	for i, m := range w.person.v {
		behind := min(m/0.2, 1) // where there is nothing but wall, its own grain is kept
		for c := range out {
			seen := w.seen[c].v[i]
			plate := seen + behind*(w.plate[c].v[i]-seen)
			out[c].v[i] = seen + min((1-m)*plate, seen)*(f[c].v[i]-1)
		}
	}
	return out.picture()
}

// dimmed multiplies the wall's light by one plane for all colours.
func (w wall) dimmed(f plane) *image.NRGBA { return w.times(grey(f)) }

// colour returns the wall's mean light.
func (w wall) colour() [3]float64 {
	return w.seen.mean(0, w.person.mapped(func(v float32) float32 { return 1 - v }))
}

// filled spreads the known pixels of l, weight 1, over the unknown, weight 0: each unknown pixel takes the value of
// the next coarser picture (Gortler et al. 1996, push and pull).
func filled(l light, known plane) light {
	if known.w == 1 && known.h == 1 || min(known.w, known.h) == 0 {
		return l
	}
	half, weight := halved(l, known)
	coarse := filled(half, weight)
	out := newLight(known.w, known.h)
	for i, k := range known.v {
		x, y := float64(i%known.w)/2+0.25, float64(i/known.w)/2+0.25
		for c := range out {
			out[c].v[i] = l[c].v[i]
			if k < 1 {
				out[c].v[i] = k*l[c].v[i] + (1-k)*float32(coarse[c].at(x, y))
			}
		}
	}
	return out
}

// halved averages what is known of every 2×2 pixels.
func halved(l light, known plane) (light, plane) {
	half := newLight((known.w+1)/2, (known.h+1)/2)
	weight := newPlane(half[0].w, half[0].h)
	for i, k := range known.v {
		j := i/known.w/2*weight.w + i%known.w/2
		weight.v[j] += k
		for c := range half {
			half[c].v[j] += k * l[c].v[i]
		}
	}
	for j, k := range weight.v {
		if k > 0 {
			for c := range half {
				half[c].v[j] /= k
			}
		}
		weight.v[j] = min(k, 1)
	}
	return half, weight
}
