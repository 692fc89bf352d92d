package defect

import (
	"bytes"
	"image"
	"slices"
	"testing"

	"kaocheck/pkg/vision"
)

func TestKindsAreSound(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range All() {
		if seen[k.Name] {
			t.Errorf("%s: listed twice", k.Name)
		}
		seen[k.Name] = true
		if k.Column == "" || k.Unit == "" || k.Make == nil {
			t.Errorf("%s: incomplete: %+v", k.Name, k)
		}
		if k.Print && !k.Moves {
			t.Errorf("%s: a print lies elsewhere than in the picture, but it moves nothing", k.Name)
		}
		if len(k.Strengths) == 0 || k.Strengths[0] <= 0 || !slices.IsSorted(k.Strengths) {
			t.Errorf("%s: strengths %v do not grow from above zero", k.Name, k.Strengths)
		}
		if k.Harmless == slices.Contains(k.Strengths, k.Nominal) {
			t.Errorf("%s: nominal strength %g among %v, harmless %t", k.Name, k.Nominal, k.Strengths, k.Harmless)
		}
	}
}

func TestSameSeedSamePicture(t *testing.T) {
	p := drawPortrait(t)
	before := bytes.Clone(p.Image.Pix)
	for _, k := range All() {
		s := k.Strengths[len(k.Strengths)-1]
		a := k.Make(p, s, Rand(7, "a", k.Name))
		b := k.Make(p, s, Rand(7, "a", k.Name))
		if !bytes.Equal(a.Pix, b.Pix) || a.Rect != b.Rect {
			t.Errorf("%s: the same seed gave two pictures", k.Name)
		}
		if !bytes.Equal(before, p.Image.Pix) {
			t.Fatalf("%s: changed its input", k.Name)
		}
	}
}

func TestOtherSeedsOtherPictures(t *testing.T) {
	p := drawPortrait(t)
	for _, name := range []string{"shake", "shadow", "clutter", "noise", "sunglasses"} {
		k := kind(t, name)
		a := k.Make(p, k.Nominal, Rand(1, "a", name))
		for _, rng := range []uint64{2, 3} {
			if b := k.Make(p, k.Nominal, Rand(rng, "a", name)); bytes.Equal(a.Pix, b.Pix) {
				t.Errorf("%s: seed %d gave the picture of seed 1", name, rng)
			}
		}
	}
}

func TestNothingAtZero(t *testing.T) {
	p := drawPortrait(t)
	for _, k := range All() {
		out := k.Make(p, 0, Rand(1, "a", k.Name))
		if k.Print {
			near(t, k.Name+": height to width", float64(out.Rect.Dy())/float64(out.Rect.Dx()), 45./35, 0.01)
		} else if !bytes.Equal(out.Pix, p.Image.Pix) {
			t.Errorf("%s: strength zero changed the picture", k.Name)
		}
	}
}

// Faults that keep things in their places change the picture more and more.
func TestChangeGrows(t *testing.T) {
	p := drawPortrait(t)
	for _, k := range All() {
		if k.Name == "cut-out" {
			continue // its fringe hides the new wall
		}
		last := 0.0
		for i := 0; i < len(k.Strengths); i += 2 {
			s := k.Strengths[i]
			out := k.Make(p, s, Rand(3, "a", k.Name))
			if out.Rect != p.Image.Rect {
				if !k.Moves {
					t.Errorf("%s: gave %v", k.Name, out.Rect)
				}
				break
			}
			d := difference(p.Image, out)
			if d <= last {
				t.Errorf("%s: strength %g changed the picture by %.3f, the one before by %.3f", k.Name, s, d, last)
			}
			last = d
		}
	}
}

func TestPoorInput(t *testing.T) {
	whole := drawPortrait(t)
	faceless := whole
	faceless.Scene = &vision.Scene{}
	unsegmented := whole
	unsegmented.Scene = &vision.Scene{Faces: whole.Scene.Faces}
	sceneless := whole
	sceneless.Scene = nil
	inputs := map[string]Portrait{"faceless": faceless, "unsegmented": unsegmented, "sceneless": sceneless, "empty": {}}
	for name, side := range map[string]int{"no pixels": 0, "one pixel": 1, "8×8": 8} {
		inputs[name] = Portrait{Image: image.NewNRGBA(image.Rect(0, 0, side, side)), Scene: whole.Scene}
		inputs[name+" without scene"] = Portrait{Image: image.NewNRGBA(image.Rect(0, 0, side, side))}
	}
	for name, p := range inputs {
		for _, k := range All() {
			out := k.Make(p, k.Strengths[0], Rand(1, name, k.Name))
			if (out == nil) != (p.Image == nil) {
				t.Errorf("%s, %s: %v", k.Name, name, out)
			}
		}
	}
}
