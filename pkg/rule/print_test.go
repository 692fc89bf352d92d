package rule

import (
	"testing"

	"kaocheck/pkg/measure"
)

// A square print of 43 mm is neither larger nor smaller than one of 45×35.
func TestPrintSizeKnowsWrongShapes(t *testing.T) {
	for _, c := range []struct {
		high, wide float64
		variant    string
	}{{46, 36, ""}, {45, 36, ""}, {40, 30, ""}, {40, 35, ""}, {43.3, 43.3, "shape"}, {46, 34, "shape"}} {
		print := measure.Print{HeightMM: c.high, WidthMM: c.wide, Document: measure.Document{Height: 45, Width: 35}}
		if got := read(t, "print.size", &measure.Sheet{Print: &print}); got.Variant != c.variant {
			t.Errorf("%g×%g mm: variant %q, want %q", c.high, c.wide, got.Variant, c.variant)
		}
	}
}
