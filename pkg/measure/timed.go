package measure

import "time"

// Timed lets tell know how long each family of s takes when it is measured.
func (s *Sheet) Timed(tell func(family string, took time.Duration)) {
	s.Background = timed(s.Background, "background", tell)
	s.Sharp = timed(s.Sharp, "sharpness", tell)
	s.Light = timed(s.Light, "light", tell)
	s.Grain = timed(s.Grain, "noise", tell)
	s.Blocks = timed(s.Blocks, "compression", tell)
	s.Shape = timed(s.Shape, "shape", tell)
	s.Edit = timed(s.Edit, "editing", tell)
	s.Hat = timed(s.Hat, "hat", tell)
	s.Lenses = timed(s.Lenses, "lenses", tell)
	s.Covering = timed(s.Covering, "covering", tell)
	s.Eyes = timed(s.Eyes, "eyes", tell)
	s.Mouth = timed(s.Mouth, "mouth", tell)
}

func timed[T any](l Lazy[T], family string, tell func(string, time.Duration)) Lazy[T] {
	if l == nil {
		return nil
	}
	return once(func() *T {
		start := time.Now()
		defer func() { tell(family, time.Since(start)) }()
		return l()
	})
}
