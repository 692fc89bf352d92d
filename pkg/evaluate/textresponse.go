package evaluate

import "fmt"

// responses is one line a curve: what it answers to no defect and to the strongest, and where
// its median crosses the bands.
func (t text) responses() {
	if len(t.Responses) == 0 {
		return
	}
	t.printf("\nresponse to %s, medians; the strengths from which a person looks and a photo fails\n", shown(t.Over))
	t.printf("%10s %10s %12s %10s %10s\n", "none", "strongest", "at", "review", "fail")
	for _, r := range t.Responses {
		if len(r.Points) == 0 {
			continue
		}
		first, last := r.Points[0], r.Points[len(r.Points)-1]
		t.printf("%10.3g %10.3g %12.3g %10s %10s  %s, %s\n",
			first.Median, last.Median, last.Strength, crossing(r.Review), crossing(r.Fail), groupName(r.Group), r.Column)
	}
}

func crossing(strength *float64) string {
	if strength == nil {
		return absent
	}
	return fmt.Sprintf("%.2g", *strength)
}
