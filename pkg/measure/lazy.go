package measure

import "sync"

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

// Is is a family that is known already.
func Is[T any](family T) Lazy[T] { return func() *T { return &family } }

// once measures a family at the first call.
func once[T any](take func() *T) Lazy[T] { return sync.OnceValue(take) }
