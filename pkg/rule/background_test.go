package rule

import (
	"math"
	"slices"
	"testing"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/vision"
	"kaocheck/pkg/wall"
)

func TestBackgroundReadings(t *testing.T) {
	place := &vision.Rect{X: 1, W: 2, H: 3}
	for _, c := range []struct {
		name, rule string
		in         wall.Background
		worst      float64
		variant    string
		soft       bool
	}{
		{"plain wall", "bg.plain", wall.Background{Patch: 1, White: 6}, 1, "", false},
		{"thing", "bg.plain", wall.Background{Patch: 30, Texture: 4, White: 60, PatchArea: place}, 30, "", false},
		{"pattern", "bg.plain", wall.Background{Patch: 4, Texture: 5, White: 60, PatchArea: place}, 10, "pattern", false},
		{"corner of a room", "bg.plain", wall.Background{Patch: 4, Texture: 1, Line: 5, White: 60, PatchArea: place, LineArea: place}, 10, "line", false},
		{"black wall", "bg.plain", wall.Background{Patch: 1, White: 96, PatchArea: place}, 8, "colour", true},
		{"shadow", "bg.shadow", wall.Background{Shadow: 0.3, ShadowArea: place}, 0.3, "", false},
		{"black hair before black", "bg.separation", wall.Background{Head: 3, Clothes: 20}, 3, "head", false},
		{"white shirt before white", "bg.separation", wall.Background{Head: 40, Clothes: 3}, 7.5, "clothes", true},
		{"no shoulders", "bg.separation", wall.Background{Head: 40, Clothes: math.NaN()}, 40, "head", false},
		{"hat to the edges", "bg.separation", wall.Background{Head: math.NaN(), Clothes: 10}, 25, "clothes", true},
	} {
		s := sheet()
		s.Background = measure.Is(c.in)
		r, _ := Find(c.rule)
		got := r.Read(s)
		worst := math.Inf(-1)
		for _, v := range got.Values {
			worst = max(worst, v)
		}
		if worst != c.worst || got.Variant != c.variant || got.Soft != c.soft {
			t.Errorf("%s: %+v", c.name, got)
		}
		if marked := c.variant != "colour" && (c.in.PatchArea != nil || c.in.ShadowArea != nil); (got.Where != nil) != marked {
			t.Errorf("%s: marked at %v", c.name, got.Where)
		}
	}
}

func TestBackgroundThatIsNotSeen(t *testing.T) {
	for _, id := range []string{"bg.plain", "bg.shadow", "bg.separation"} {
		r, _ := Find(id)
		if got := r.Read(sheet()); len(got.Values) > 0 || got.Reason != measure.NoWall {
			t.Errorf("%s: %+v", id, got)
		}
	}
	s := sheet()
	s.Background = measure.Is(wall.Background{Head: math.NaN(), Clothes: math.NaN()})
	if got := bgSeparation.Read(s); len(got.Values) > 0 || got.Reason != measure.NoWall {
		t.Errorf("without an outline: %+v", got)
	}
}

// What surrounds the photo is told as such where it is clearer than anything on the wall, and never hides that.
func TestBackgroundTellsWhatSurroundsThePhoto(t *testing.T) {
	for _, c := range []struct {
		patch, around, value float64
		variant              string
	}{{1, 30, 30, "surround"}, {40, 30, 40, ""}, {1, 0, 1, ""}} {
		s := &measure.Sheet{Background: measure.Is(wall.Background{Patch: c.patch})}
		if c.around > 0 {
			s.Surround = &measure.Surround{Contrast: c.around}
		}
		r := read(t, "bg.plain", s)
		if slices.Max(r.Values) != c.value || r.Variant != c.variant {
			t.Errorf("patch %g, around %g: values %v, variant %q", c.patch, c.around, r.Values, r.Variant)
		}
	}
}

func TestPhotosOnOneSheetAreTold(t *testing.T) {
	for apart, variant := range map[bool]string{true: "photos", false: ""} {
		if r := read(t, "face.count", &measure.Sheet{Faces: &measure.Faces{Expected: 4, Count: 4, Apart: apart}}); r.Variant != variant {
			t.Errorf("apart %v: variant %q", apart, r.Variant)
		}
	}
}
