package measure

import "math"

// Lean says along which direction the finest details of a face are lost more than along the others.
type Lean struct {
	X, Y       float64 // by how much less they are along the horizontal, and along the falling diagonal, than along their normals, as a share of what is kept
	OwnX, OwnY float64 // the same of details twice as large, which show how the face's own lines lie
	Kept       float64 // logarithm of the power of the finest details over that of those twice as large
}

// shakeFit tells camera shake: how much of the face's own lean is taken off, how much a lean between level and upright
// counts beside one along them, and the logistic curve of what is left. It is fitted on testdata/shake.csv with cmd/fit:
// portraits blurred by discs and by shaken paths of 0.06 to 0.18 inter-eye distances.
var shakeFit = struct{ own, aslant, constant, weight float64 }{0.55, 3.25, -3.0822, 27.3564}

// Direction returns how much the finest details are lost along one direction more than along the others, and that
// direction in radians, 0…π.
func (l Lean) Direction() (strength, angle float64) {
	x, y := l.without(shakeFit.own)
	return l.Strength(shakeFit.own, shakeFit.aslant), math.Mod(math.Atan2(y, x)/2+math.Pi, math.Pi)
}

// Strength returns the length of the lean less a share of the face's own, with a weight for what lies between level and
// upright. The face's own lines, which lie level, are told by what the next level shows: there, details are larger, and
// lost less. They vary far more between level and upright than they lean.
func (l Lean) Strength(own, aslant float64) float64 {
	x, y := l.without(own)
	return rise(0.1, 0.25, l.Kept) * math.Hypot(x, aslant*y)
}

func (l Lean) without(own float64) (x, y float64) { return l.X - own*l.OwnX, l.Y - own*l.OwnY }

// leanOf compares the gains of the first level and the next.
func leanOf(fine, next tensor) Lean {
	l := Lean{Kept: (fine.xx + fine.yy) / 2}
	l.X, l.Y = fine.lean()
	l.OwnX, l.OwnY = next.lean()
	return l
}

// lean parts a gain into the share by which it is less along the horizontal (x) and along the falling diagonal (y)
// than along their normals.
func (t tensor) lean() (x, y float64) {
	m := max((t.xx+t.yy)/2, 0.02)
	return (t.yy - t.xx) / 2 / m, -t.xy / m
}
