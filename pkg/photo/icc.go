package photo

import (
	"encoding/binary"
	"math"
)

// profileHead is the length of an ICC profile's header (ICC.1:2022, 7.2); a count of tags and the tags follow it.
const profileHead = 128

// parseICC names an ICC profile and, for an RGB one made of a matrix and tone curves, returns the colours to convert
// from; nil for sRGB and for whatever is left as it is.
func parseICC(b []byte) (Profile, *space) {
	if len(b) < profileHead+4 || string(b[36:40]) != "acsp" {
		return OtherProfile, nil
	}
	switch string(b[16:20]) {
	case "GRAY":
		return GreyProfile, nil
	case "RGB ":
		s, ok := matrixProfile(b)
		if !ok {
			return OtherProfile, nil
		}
		return s.name()
	}
	return OtherProfile, nil
}

// matrixProfile reads the colorants and tone curves of a profile.
func matrixProfile(b []byte) (s *space, ok bool) {
	s = &space{}
	for i, c := range []string{"r", "g", "b"} {
		xyz := profileTag(b, c+"XYZ")
		if len(xyz) < 20 || string(xyz[:4]) != "XYZ " {
			return nil, false
		}
		for k := range 3 {
			s.colorants[i][k] = fixed(xyz[8+4*k:])
		}
		if s.curves[i] = parseCurve(profileTag(b, c+"TRC")); s.curves[i] == nil {
			return nil, false
		}
	}
	return s, string(b[20:24]) == "XYZ " && s.white()
}

// profileTag returns the data of a tag, nil when it is not there.
func profileTag(b []byte, name string) []byte {
	n := int(binary.BigEndian.Uint32(b[profileHead:]))
	for i, e := 0, b[profileHead+4:]; i < n && len(e) >= 12; i, e = i+1, e[12:] {
		at, size := uint64(binary.BigEndian.Uint32(e[4:])), uint64(binary.BigEndian.Uint32(e[8:]))
		if string(e[:4]) == name && at+size <= uint64(len(b)) {
			return b[at : at+size]
		}
	}
	return nil
}

// fixed reads an s15Fixed16Number.
func fixed(b []byte) float64 {
	return float64(int32(binary.BigEndian.Uint32(b))) / 65536
}

// parseCurve reads a tone curve of type curv (ICC.1:2022, 10.6) or para (10.18), nil when it is neither or is broken.
func parseCurve(b []byte) curve {
	if len(b) < 12 {
		return nil
	}
	switch string(b[:4]) {
	case "curv":
		return sampledCurve(binary.BigEndian.Uint32(b[8:]), b[12:])
	case "para":
		return parametricCurve(binary.BigEndian.Uint16(b[8:]), b[12:])
	}
	return nil
}

// sampledCurve is a straight line for no sample, a power for one, and a polyline through more.
func sampledCurve(n uint32, b []byte) curve {
	if uint64(len(b)) < 2*uint64(n) {
		return nil
	}
	if n == 0 {
		return gammaCurve(1)
	}
	if n == 1 {
		return gammaCurve(float64(binary.BigEndian.Uint16(b)) / 256)
	}
	return func(v float64) float64 {
		whole, part := math.Modf(v * float64(n-1))
		i := min(int(whole), int(n)-2)
		lo, hi := binary.BigEndian.Uint16(b[2*i:]), binary.BigEndian.Uint16(b[2*i+2:])
		if i < int(whole) {
			part = 1
		}
		return (float64(lo) + part*(float64(hi)-float64(lo))) / 65535
	}
}

// parametricCurve is a power above d, and from type 3 on a straight line below it.
func parametricCurve(kind uint16, b []byte) curve {
	counts := []int{1, 3, 4, 5, 7}
	if int(kind) >= len(counts) || len(b) < 4*counts[kind] {
		return nil
	}
	var p [7]float64
	for i := range counts[kind] {
		p[i] = fixed(b[4*i:])
	}
	g, a, bb, c, d, e, f := p[0], p[1], p[2], p[3], p[4], p[5], p[6]
	switch kind {
	case 0:
		return gammaCurve(g)
	case 1:
		c, d = 0, -bb/a
	case 2:
		c, d, e, f = 0, -bb/a, c, c
	}
	return func(v float64) float64 {
		if v < d {
			return c*v + f
		}
		return math.Pow(a*v+bb, g) + e
	}
}
