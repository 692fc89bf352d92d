package colour

import "math"

// Lab is the CIELAB colour (D65, 2°) of the light, 0–1, of red, green and blue: L* of 0–100, a* and b*.
func Lab(c [3]float64) [3]float64 {
	x := (0.4124*c[0] + 0.3576*c[1] + 0.1805*c[2]) / 0.9505
	y := Luminance(c[0], c[1], c[2])
	z := (0.0193*c[0] + 0.1192*c[1] + 0.9505*c[2]) / 1.0890
	fx, fy, fz := labRoot(x), labRoot(y), labRoot(z)
	return [3]float64{116*fy - 16, 500 * (fx - fy), 200 * (fy - fz)}
}

func labRoot(t float64) float64 {
	if t > 216.0/24389 {
		return math.Cbrt(t)
	}
	return (24389.0/27*t + 16) / 116
}
