package measure

import (
	"sync"

	"kaocheck/pkg/vision"
)

// Lazy is a family of a sheet that costs time: it is measured when the first rule asks for
// it, and once. A nil Lazy could not be measured.
type Lazy[T any] func() *T

// Get returns the family, nil when it could not be measured.
func (l Lazy[T]) Get() *T {
	if l == nil {
		return nil
	}
	return l()
}

// Evidence draws where in the picture a quantity comes from. It costs time, so it is asked for only what is
// shown. A nil Evidence has no shape.
type Evidence func() vision.Area

// Area returns the shape, nil without one.
func (e Evidence) Area() vision.Area {
	if e == nil {
		return nil
	}
	return e()
}

// rings is the evidence of polygons that are known.
func rings(list ...vision.Ring) Evidence { return func() vision.Area { return list } }

// Is is a family that is known already.
func Is[T any](family T) Lazy[T] { return func() *T { return &family } }

// once measures a family at the first call.
func once[T any](take func() *T) Lazy[T] { return sync.OnceValue(take) }
