package check

import "time"

// lookedFor keeps the times of the networks, each under its own name, and what is left of the whole
// time of looking: sending the picture there and the scene back, and the geometry between.
func (r *Result) lookedFor(whole time.Duration) {
	for stage, took := range r.Scene.Times {
		r.Times["look "+stage] = took
		whole -= took
	}
	r.Times["look rest"] = max(0, whole)
	r.Scene.Times = nil
}
