package sketch

// head is the head without its features. Turned, the face moves over it and one ear is lost.
func (p portrait) head() []shape {
	face := 2.5 * p.turn
	list := []shape{oval(-2*p.turn, -6, 25, 28, hair)}
	if p.turn < 0.5 {
		list = append(list, oval(22.5, 6, 3.5, 6.5, skin).edged(contour, 0.6))
	}
	if p.turn > -0.5 {
		list = append(list, oval(-22.5+3*p.turn, 6, 3.5, 6.5, skin).edged(contour, 0.6))
	}
	list = append(list, oval(face, 7, 21.5, 27, skin).edged(contour, 0.6), p.hairline(face))
	if p.shade {
		list = append(list, smooth(line, point{2, -19}, point{14, -15}, point{21, 0}, point{21, 14}, point{15, 28}, point{3, 34}, point{5, 10}).faint(0.45))
	}
	return list
}

func (p portrait) hairline(x float64) shape {
	y := -17 - 6*p.nod
	return smooth(hair, point{x - 22, 0}, point{x - 15, y + 2}, point{x, y}, point{x + 15, y + 2}, point{x + 22, 0},
		point{24, -12}, point{15, -29}, point{0, -34}, point{-15, -29}, point{-24, -12})
}

// features are brows, eyes, nose and mouth.
func (p portrait) features() []shape {
	x, y := 8*p.turn, -5*p.nod
	var list []shape
	for _, side := range []float64{-1, 1} {
		ex := x + side*9.2*(1-0.15*side*p.turn)
		list = append(list, drawn(line, 1.4, point{ex - 5, y - 6}, point{ex, y - 7.5}, point{ex + 5, y - 6}))
		list = append(list, p.eye(ex, y+2)...)
	}
	nose := x * 1.25
	list = append(list, drawn(contour, 1.2, point{nose, y + 5}, point{nose + 3, y + 13}, point{nose - 2, y + 14}))
	return append(list, p.lips(x, y+23)...)
}

func (p portrait) eye(x, y float64) []shape {
	lid := drawn(line, 1.3, point{x - 4.5, y}, point{x, y + 1.6}, point{x + 4.5, y})
	if p.eyes == closed {
		return []shape{lid}
	}
	iris, off := hair, 0.0
	switch p.eyes {
	case red:
		iris = scarlet
	case astray:
		off = 2.6
	}
	return []shape{oval(x, y, 4.6, 2.7, white).edged(line, 0.7), oval(x+off, y, 2.1, 2.3, iris)}
}

func (p portrait) lips(x, y float64) []shape {
	if p.mouth == laughing {
		open := smooth(hair, point{x - 9, y - 2}, point{x, y - 1}, point{x + 9, y - 2}, point{x, y + 7})
		return []shape{open.edged(lip, 1), smooth(white, point{x - 7, y - 1}, point{x, y}, point{x + 7, y - 1}, point{x, y + 2.5})}
	}
	return []shape{drawn(lip, 1.8, point{x - 7, y}, point{x, y + 0.8}, point{x + 7, y})}
}

// worn is what lies over the face: glasses, mask, hat, a long fringe.
func (p portrait) worn() []shape {
	var list []shape
	if p.glasses != bare {
		list = append(list, p.lens(-9.2), p.lens(9.2), drawn(line, 1.2, point{-1.7, 1}, point{1.7, 1}))
	}
	if p.glasses == glaring {
		for _, x := range []float64{-9.2, 9.2} {
			list = append(list, shape{points: []point{{x - 6, 5}, {x - 1, -4}, {x + 6, -3}, {x + 1, 7}}, fill: white})
		}
	}
	if p.mask {
		list = append(list, drawn(white, 1.2, point{-22, 4}, point{-16, 12}), drawn(white, 1.2, point{22, 4}, point{16, 12}),
			smooth(paper, point{-17, 11}, point{0, 8}, point{17, 11}, point{15, 27}, point{0, 35}, point{-15, 27}).edged(line, 0.6))
	}
	if p.hat {
		list = append(list, smooth(cloth, point{-24, -14}, point{-21, -34}, point{0, -41}, point{21, -34}, point{24, -14}),
			oval(0, -14, 33, 4.5, hair))
	}
	if p.fringe {
		list = append(list, smooth(hair, point{-22, 0}, point{-17, 6}, point{-4, 5}, point{2, -2}, point{6, 5}, point{18, 6}, point{22, -2}, point{18, -22}, point{-18, -22}))
	}
	return list
}

func (p portrait) lens(x float64) shape {
	s := oval(x, 2, 7.6, 6.4, none).edged(line, 1.2)
	if p.glasses == dark {
		s.fill = hair
	}
	return s
}
