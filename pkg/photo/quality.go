package photo

import "encoding/binary"

// quantisation is a quantisation table in zigzag order, as in the file. Its first number is never 0 once it was met.
type quantisation [64]int

// luminance is the table of ITU-T T.81, K.1, in zigzag order. The IJG library and its many heirs scale it by quality.
var luminance = quantisation{
	16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40,
	26, 24, 22, 22, 24, 49, 35, 37, 29, 40, 58, 51, 61, 60, 57, 51,
	56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87,
	95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99,
}

// quantise keeps the tables of a DQT segment: each a byte of precision and number, then 64 numbers of one or two bytes.
func (j *jpegFile) quantise(b []byte) {
	for len(b) > 0 {
		wide, n := int(b[0]>>4), b[0]&15
		size := 64 << wide
		b = b[1:]
		if wide > 1 || len(b) < size {
			return
		}
		for i := range 64 {
			if wide == 1 {
				j.tables[n][i] = int(binary.BigEndian.Uint16(b[2*i:]))
			} else {
				j.tables[n][i] = int(b[i])
			}
		}
		b = b[size:]
	}
}

// quality is the IJG quality whose luminance table is nearest to the file's; 0 when it has none.
func (j *jpegFile) quality() int {
	if len(j.parts) == 0 || j.tables[j.parts[0].table&15][0] == 0 {
		return 0
	}
	table := &j.tables[j.parts[0].table&15]
	best, least := 0, 0
	for q := 100; q >= 1; q-- {
		if d := distance(table, q); best == 0 || d < least {
			best, least = q, d
		}
	}
	return best
}

// distance sums how far table is from the luminance table of quality q.
func distance(table *quantisation, q int) int {
	scale := 200 - 2*q
	if q < 50 {
		scale = 5000 / q
	}
	sum := 0
	for i, std := range luminance {
		d := table[i] - min(max((std*scale+50)/100, 1), 255)
		sum += max(d, -d)
	}
	return sum
}
