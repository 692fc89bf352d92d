package vision

import (
	"reflect"
	"testing"
)

// Every length of a scene grows alike; what is no length stays.
func TestScale(t *testing.T) {
	drawn := func(k float64) *Scene {
		return &Scene{
			Faces: []Face{{
				Box:  Rect{1 * k, 2 * k, 3 * k, 4 * k},
				Mesh: Mesh{Points: []Point3{{5 * k, 6 * k, 7 * k}}, Presence: 0.9},
			}},
			Segments: &Segments{Area: Rect{8 * k, 9 * k, 10 * k, 11 * k}, W: 2, H: 3},
			Head:     &Head{Crown: Point{12 * k, 13 * k}, Chin: Point{14 * k, 15 * k}, Left: 16 * k, Right: 17 * k},
			Expected: 1,
		}
	}
	for _, k := range []float64{0.5, 1, 4} {
		got := drawn(1)
		if got.Scale(k); !reflect.DeepEqual(got, drawn(k)) {
			t.Errorf("×%v: %+v, want %+v", k, got, drawn(k))
		}
	}
	(&Scene{}).Scale(2) // nobody in it
}
