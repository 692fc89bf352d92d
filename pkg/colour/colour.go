// Package colour is the tone curve of sRGB (IEC 61966-2-1), the luminance of its light, and how that looks (CIELAB).
package colour

import (
	"math"
	"sync"
)

// Light returns the light, 0–1, that a stored value of 0–1 stands for.
func Light(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// Value returns the stored value, 0–1, of light: the inverse of [Light].
func Value(light float64) float64 {
	if light <= 0.0031308 {
		return light * 12.92
	}
	return 1.055*math.Pow(light, 1/2.4) - 0.055
}

// Luminance is the weighted sum of linear red, green and blue (Rec. 709).
func Luminance(r, g, b float64) float64 { return 0.2126*r + 0.7152*g + 0.0722*b }

// Luma is the weighted sum of stored red, green and blue (Rec. 601): near to how bright they look.
func Luma(r, g, b float64) float64 { return 0.299*r + 0.587*g + 0.114*b }

// Full is full light as an index into [Bytes]: each step a fifth of one in 8 bits even at the steep dark end.
const Full = 1<<14 - 1

// Bytes tabulates the stored byte of light in steps of 1/[Full]. All share the table: it is to be read only.
func Bytes() *[Full + 1]uint8 { return table() }

var table = sync.OnceValue(func() *[Full + 1]uint8 {
	var t [Full + 1]uint8
	for i := range t {
		t[i] = uint8(Value(float64(i)/Full)*255 + 0.5)
	}
	return &t
})

// lights is the light of every stored byte.
var lights = func() (t [256]float64) {
	for i := range t {
		t[i] = Light(float64(i) / 255)
	}
	return t
}()

// LightOf is the light, 0–1, of a stored byte.
func LightOf(v uint8) float64 { return lights[v] }

// LightAt is the light, 0–1, of a stored value of 0–255 that need not be whole: between two bytes it is linear.
func LightAt(v float32) float64 {
	i := min(max(int(v), 0), 254)
	f := float64(v) - float64(i)
	return lights[i]*(1-f) + lights[i+1]*f
}
