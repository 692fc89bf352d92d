package rule

import "kaocheck/pkg/measure"

var imgEdited = Rule{
	ID: "img.edited", Unit: "trace", Needs: measure.NeedSegments,
	Doc: "Strongest trace of a change, 0–1: the program that the file names, a mark of generated media, an outline cut hard out of an even wall, a wall filled with one colour, a face whose halves mirror each other.",
	Read: func(s *measure.Sheet) Reading {
		e := s.Edit.Get()
		if e == nil {
			return unknown(s.Missing)
		}
		r := Reading{Soft: true, Where: &e.Face, Args: map[string]any{"program": e.Software}}
		most := -1.0
		for _, trace := range e.Traces() {
			r.Values = append(r.Values, trace.Weight)
			if trace.Weight > most {
				most, r.Variant = trace.Weight, trace.Kind
			}
		}
		if r.Variant == measure.TraceCutOut {
			r.Where = &e.Outline
		}
		return r
	},
}
