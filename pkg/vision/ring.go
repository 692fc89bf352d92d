package vision

// Lids returns the landmarks around the opening of each eye, from the outer corner along the upper lid and back, the
// picture's left eye of an upright face first.
func Lids() [2][]int {
	return [2][]int{
		{33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7},
		{263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249},
	}
}

// Lips returns the landmarks along the inner and along the outer edge of the lips, each from the picture's left corner of an
// upright face along the upper lip and back; the eleventh is the right corner.
func Lips() [2][]int {
	return [2][]int{
		{78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95},
		{61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146},
	}
}

// Oval returns the landmarks along the edge of the face, from the forehead clockwise.
func Oval() []int {
	return []int{
		10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
		152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
	}
}

// Ring returns landmarks of m as a polygon.
func (m Mesh) Ring(landmarks []int) Ring {
	list := make(Ring, len(landmarks))
	for i, k := range landmarks {
		list[i] = m.At(k)
	}
	return list
}

// Contains tells whether q lies in r (even-odd rule).
func (r Ring) Contains(q Point) bool {
	if len(r) == 0 {
		return false
	}
	in, a := false, r[len(r)-1]
	for _, b := range r {
		if (a.Y > q.Y) != (b.Y > q.Y) && q.X < a.X+(q.Y-a.Y)/(b.Y-a.Y)*(b.X-a.X) {
			in = !in
		}
		a = b
	}
	return in
}
