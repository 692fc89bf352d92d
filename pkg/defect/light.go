package defect

import (
	"image"
	"math"
	"sync"

	"kaocheck/pkg/colour"
)

// light is a picture as linear light: red, green and blue, 0–1.
type light [3]plane

// grey is the same light in all three colours, which share one plane.
func grey(p plane) light { return light{p, p, p} }

func newLight(w, h int) light { return light{newPlane(w, h), newPlane(w, h), newPlane(w, h)} }

// linear decodes sRGB (IEC 61966-2-1).
func linear(img *image.NRGBA) light {
	l := newLight(img.Rect.Dx(), img.Rect.Dy())
	table := decoded()
	for y := range l[0].h {
		row := img.Pix[y*img.Stride:]
		for x := range l[0].w {
			for c := range l {
				l[c].v[y*l[c].w+x] = table[row[4*x+c]]
			}
		}
	}
	return l
}

// picture encodes l as sRGB; what is brighter than white is clipped.
func (l light) picture() *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, l[0].w, l[0].h))
	table := colour.Bytes()
	for c := range l {
		for i, v := range l[c].v {
			img.Pix[4*i+c] = table[int(min(max(v, 0), 1)*colour.Full+0.5)]
		}
	}
	for i := 3; i < len(img.Pix); i += 4 {
		img.Pix[i] = 255
	}
	return img
}

// decoded is the light of every byte.
var decoded = sync.OnceValue(func() *[256]float32 {
	var t [256]float32
	for i := range t {
		t[i] = float32(colour.LightOf(uint8(i)))
	}
	return &t
})

// luminance is Rec. 709's weighted sum.
func (l light) luminance() plane {
	out := newPlane(l[0].w, l[0].h)
	for i := range out.v {
		out.v[i] = 0.2126*l[0].v[i] + 0.7152*l[1].v[i] + 0.0722*l[2].v[i]
	}
	return out
}

// root returns the root of light, which is about how bright it looks and has a photon noise that is the same
// everywhere.
func (p plane) root() plane {
	return p.mapped(func(v float32) float32 { return float32(math.Sqrt(float64(v))) })
}

// each returns l with f done to every plane.
func (l light) each(f func(plane) plane) light { return light{f(l[0]), f(l[1]), f(l[2])} }

// scaled multiplies the light of every pixel by f, in place.
func (l light) scaled(f plane) light {
	for c := range l {
		for i := range f.v {
			l[c].v[i] *= f.v[i]
		}
	}
	return l
}

// mean averages the light with the weights of the first mask that adds up to at least so many pixels, or else evenly.
func (l light) mean(pixels float64, masks ...plane) (mean [3]float64) {
	even := l[0].mapped(func(float32) float32 { return 1 })
	for _, mask := range append(masks, even) {
		var total float64
		mean = [3]float64{}
		for i, w := range mask.v {
			total += float64(w)
			for c := range mean {
				mean[c] += float64(w) * float64(l[c].v[i])
			}
		}
		if total >= pixels && total > 0 {
			return [3]float64{mean[0] / total, mean[1] / total, mean[2] / total}
		}
	}
	return mean
}
