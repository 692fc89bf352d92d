package measure

import (
	"cmp"
	"image"
	"math"
	"math/cmplx"
	"slices"

	"kaocheck/pkg/colour"
	"kaocheck/pkg/rank"
	"kaocheck/pkg/vision"
)

// dotWindow is the side in pixels of the windows whose spectra are searched for dots; dotWindows how many of
// the plainest are.
const (
	dotWindow  = 64
	dotWindows = 8
)

// pitchMost is the largest pitch in inter-eye distances: on a print of 35×45 mm it is 0.8 mm, twice that of a newspaper.
const pitchMost = 0.09

// dots searches area for a regular grid of printed dots: a frequency that stands out of its surroundings
// in the spectrum of the plainest windows together with the same one at a right angle. The blocks of a JPEG do so
// at multiples of 1/8 and are passed over.
func dots(img *image.NRGBA, area vision.Rect, eye float64) (level, pitch float64) {
	power := spectrum(img, area)
	if power == nil {
		return 0, 0
	}
	var best float64
	lowest := max(5, dotWindow/(pitchMost*eye)) // frequency, in periods a window as u and v
	for v := range dotWindow / 2 {
		for u := 1; u < dotWindow/2; u++ { // the quarter that turned by right angles covers all
			f := math.Hypot(float64(u), float64(v))
			if f < lowest || f > dotWindow/2-1 || onBlocks(u, v) || !peak(power, u, v) {
				continue
			}
			if excess := min(above(power, u, v), above(power, -v, u)); excess > best {
				best, pitch = excess, dotWindow/f
			}
		}
	}
	return math.Sqrt(best), pitch
}

// onBlocks tells whether a frequency is one of the 8×8 blocks of a JPEG, or next to one.
func onBlocks(u, v int) bool {
	near := func(k int) bool { return (k+1)%(dotWindow/8) <= 2 }
	return near(u) && near(v)
}

// standsOut is how many times the median of its surroundings a frequency must have before it counts.
const standsOut = 12

// peak tells whether no neighbour of the frequency u, v is stronger.
func peak(power []float64, u, v int) bool {
	for i := range 9 {
		if powerAt(power, u+i%3-1, v+i/3-1) > powerAt(power, u, v) {
			return false
		}
	}
	return true
}

func powerAt(power []float64, u, v int) float64 {
	return power[(v+dotWindow)%dotWindow*dotWindow+(u+dotWindow)%dotWindow]
}

// above returns the variance that the frequency u, v and its neighbours add to the picture, 0 where
// they do not stand out of what surrounds them.
func above(power []float64, u, v int) float64 {
	var ring []float64
	var sum, most float64
	for dy := -4; dy <= 4; dy++ {
		for dx := -4; dx <= 4; dx++ {
			p := powerAt(power, u+dx, v+dy)
			switch d := max(dx, -dx, dy, -dy); {
			case d <= 1:
				sum, most = sum+p, max(most, p)
			case d >= 3:
				ring = append(ring, p)
			}
		}
	}
	if most < standsOut*rank.Quantile(ring, 0.5) {
		return 0
	}
	return 2 * sum // the frequency and its opposite
}

// spectrum is the lower quartile of the power of the plainest windows of area, for dots are everywhere and a tiled wall is not; nil
// where fewer than four fit. The power of one window adds up to its variance.
func spectrum(img *image.NRGBA, area vision.Rect) []float64 {
	windows := plainest(img, area)
	if len(windows) < 4 {
		return nil
	}
	spectra := make([][]complex128, len(windows))
	for k, w := range windows {
		spectra[k] = w.values(img)
		transform(spectra[k])
	}
	power := make([]float64, dotWindow*dotWindow)
	each := make([]float64, len(windows))
	for i := range power {
		for k, s := range spectra {
			each[k] = real(s[i])*real(s[i]) + imag(s[i])*imag(s[i])
		}
		slices.Sort(each)
		power[i] = each[len(each)/4]
	}
	return power
}

// pace is how far apart windows begin where n fit side by side: some five each way, half overlapping where there is
// little room.
func pace(n int) int {
	if n < 4 {
		return dotWindow / 2
	}
	return max(1, n/5) * dotWindow
}

type window struct {
	left, top int
	mean      float64
	rough     float64
	midtone   bool // paper and full ink show no dots
}

// plainest returns the windows of area with the least large-scale change.
func plainest(img *image.NRGBA, area vision.Rect) []window {
	var list []window
	nx, ny := int(area.W)/dotWindow, int(area.H)/dotWindow
	sx, sy := pace(nx), pace(ny)
	for y := 0; y+dotWindow <= int(area.H); y += sy {
		for x := 0; x+dotWindow <= int(area.W); x += sx {
			if w := newWindow(img, int(area.X)+x, int(area.Y)+y); w.midtone {
				list = append(list, w)
			}
		}
	}
	slices.SortFunc(list, func(a, b window) int { return cmp.Compare(a.rough, b.rough) })
	return list[:min(len(list), dotWindows)]
}

// hann is the window function, scaled so that the power adds up to the variance.
var hann = func() (list [dotWindow]float64) {
	for i := range list {
		list[i] = (1 - math.Cos(2*math.Pi*(float64(i)+0.5)/dotWindow)) / 2 / math.Sqrt(0.375) / dotWindow
	}
	return list
}()

func newWindow(img *image.NRGBA, left, top int) window {
	w := window{left: left, top: top}
	var cells [16]float64
	for y := range dotWindow {
		for x := range dotWindow {
			cells[y/16*4+x/16] += luma(img, left+x, top+y) / 256
		}
	}
	for _, v := range cells {
		w.mean += v / 16
	}
	w.rough = slices.Max(cells[:]) - slices.Min(cells[:])
	w.midtone = w.mean > 30 && w.mean < 225
	return w
}

// values are the window's deviations from its mean, faded at its edges.
func (w window) values(img *image.NRGBA) []complex128 {
	values := make([]complex128, dotWindow*dotWindow)
	for i := range values {
		x, y := i%dotWindow, i/dotWindow
		values[i] = complex((luma(img, w.left+x, w.top+y)-w.mean)*hann[x]*hann[y], 0)
	}
	return values
}

// luma is the sRGB luma, 0–255, of a pixel.
func luma(img *image.NRGBA, x, y int) float64 {
	p := img.Pix[y*img.Stride+4*x:]
	return colour.Luma(float64(p[0]), float64(p[1]), float64(p[2]))
}

// transform is the discrete Fourier transform of a square window, rows and then columns.
func transform(f []complex128) {
	line := make([]complex128, dotWindow)
	for y := range dotWindow {
		fourier(f[y*dotWindow : (y+1)*dotWindow])
	}
	for x := range dotWindow {
		for y := range line {
			line[y] = f[y*dotWindow+x]
		}
		fourier(line)
		for y := range line {
			f[y*dotWindow+x] = line[y]
		}
	}
}

// fourier is Cooley and Tukey's transform in place; the length is a power of two.
func fourier(f []complex128) {
	n := len(f)
	for i, j := 1, 0; i < n; i++ {
		bit := n >> 1
		for ; j&bit != 0; bit >>= 1 {
			j ^= bit
		}
		j ^= bit
		if i < j {
			f[i], f[j] = f[j], f[i]
		}
	}
	for size := 2; size <= n; size *= 2 {
		turn := cmplx.Rect(1, -2*math.Pi/float64(size))
		for from := 0; from < n; from += size {
			w := complex(1, 0)
			for k := from; k < from+size/2; k++ {
				a, b := f[k], f[k+size/2]*w
				f[k], f[k+size/2] = a+b, a-b
				w *= turn
			}
		}
	}
}
