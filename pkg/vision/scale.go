package vision

// Scale multiplies all positions by k: from a reduced copy to the picture.
func (s *Scene) Scale(k float64) {
	if k == 1 {
		return
	}
	for i := range s.Faces {
		s.Faces[i].scale(k)
	}
	if s.Segments != nil {
		s.Segments.Area = s.Segments.Area.scale(k)
	}
	if h := s.Head; h != nil {
		h.Crown, h.Chin = h.Crown.Scale(k), h.Chin.Scale(k)
		h.Left, h.Right = h.Left*k, h.Right*k
	}
}

func (f *Face) scale(k float64) {
	f.Box = f.Box.scale(k)
	for i := range f.Mesh.Points {
		p := &f.Mesh.Points[i]
		p.X, p.Y, p.Z = p.X*k, p.Y*k, p.Z*k
	}
}

func (r Rect) scale(k float64) Rect { return Rect{r.X * k, r.Y * k, r.W * k, r.H * k} }
