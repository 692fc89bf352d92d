package rule

import "kaocheck/pkg/measure"

// jaggedLevels turns the share of repeated pixels into the scale of blocks: every second one repeated is as bad
// as blocks of five grey levels.
const jaggedLevels = 10

var imgCompression = Rule{
	ID: "img.compression", Unit: "level", Needs: measure.NeedFaces,
	Doc: "Grey levels of 255 by which steps between the 8×8 blocks of a JPEG exceed others, seen or to be expected of the file's quality; ten times the share of rows and columns that only repeat the one before.",
	Read: func(s *measure.Sheet) Reading {
		b := s.Blocks.Get()
		if b == nil {
			return unknown(s.Missing)
		}
		jagged := jaggedLevels * b.Jagged * b.Visible
		r := Reading{
			Values: []float64{b.Step * b.Visible, b.Table * b.Visible, jagged},
			Args:   map[string]any{"quality": b.Quality}, Where: &b.Where,
		}
		if jagged > max(b.Step, b.Table)*b.Visible {
			r.Variant = "jagged"
		}
		return r
	},
}
