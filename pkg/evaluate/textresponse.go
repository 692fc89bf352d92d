package evaluate

import "fmt"

// responses is one line a curve: what it answers to no defect and to the strongest, and where
// its median crosses the bands.
func (t text) responses() {
	if len(t.Responses) == 0 {
		return
	}
	t.printf("\nresponse to %s, medians; the strengths from which a person looks and a photo fails\n", shown(t.Over))
	t.words([]int{10, 10, 12, 10, 10}, "none", "strongest", "at", "review", "fail")
	t.printf("\n")
	for _, r := range t.Responses {
		if len(r.Points) == 0 {
			continue
		}
		first, last := r.Points[0], r.Points[len(r.Points)-1]
		t.printf("%10.3g %10.3g %12.3g %10s %10s  %s, %s\n",
			first.Median, last.Median, last.Strength, crossing(r.Review), crossing(r.Fail), t.o.group(r.Group), r.Column)
	}
}

func crossing(strength *float64) string {
	if strength == nil {
		return absent
	}
	return fmt.Sprintf("%.2g", *strength)
}
