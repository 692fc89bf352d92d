package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/check"
	"kaocheck/pkg/colour"
	"kaocheck/pkg/defect"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/rank"
	"kaocheck/pkg/vision"
)

// touch is a change of a photo of which no person would judge differently.
type touch struct {
	name    string
	quality int
	make    func(defect.Portrait) *image.NRGBA
	moves   string // the rule that has to follow it
}

func touches() []touch {
	same := func(p defect.Portrait) *image.NRGBA { return p.Image }
	return []touch{
		{"mirrored", quality, defect.Mirror, ""},
		{"JPEG quality 80", 80, same, ""},
		{"JPEG quality 60", 60, same, ""},
		{"0.7 of the size", quality, func(p defect.Portrait) *image.NRGBA {
			return imaging.Resize(p.Image, p.Image.Rect.Dx()*7/10, 0, imaging.CatmullRom)
		}, "frame.resolution"},
		{"3 % cut off on the left", quality, func(p defect.Portrait) *image.NRGBA {
			return imaging.CropAnchor(p.Image, p.Image.Rect.Dx()*97/100, p.Image.Rect.Dy(), imaging.Right)
		}, ""},
		{"0.15 stops darker and cooler", quality, func(p defect.Portrait) *image.NRGBA {
			return lit(p.Image, [3]float64{0.86, 0.9, 0.95})
		}, ""},
		{"turned by 2°", quality, func(p defect.Portrait) *image.NRGBA { return defect.Roll(p, 2) }, "pose.roll"},
	}
}

// lit multiplies the light of each channel.
func lit(img *image.NRGBA, by [3]float64) *image.NRGBA {
	var table [3][256]uint8
	for c := range table {
		for v := range table[c] {
			light := min(1, by[c]*colour.Light(float64(v)/255))
			table[c][v] = uint8(255*colour.Value(light) + 0.5)
		}
	}
	out := imaging.Clone(img)
	for i := range out.Pix {
		if c := i % 4; c < 3 {
			out.Pix[i] = table[c][out.Pix[i]]
		}
	}
	return out
}

// holding is how a rule's readings hold still.
type holding struct {
	rule  string
	moved []float64 // in severity, how far each reading moved
	other int       // readings with another status
}

// steady prints as Markdown how far the readings of photos move under changes that no person would judge differently.
func (b *bench) steady(paths []string, stdout io.Writer) error {
	asked, err := profile.Builtin("mynumber-online")
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "steady")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	s := steadiness{
		checker: check.Checker{Profile: asked, Viewer: viewer(b.look)}, file: filepath.Join(folder, "photo.jpg"),
		rules: map[string]*holding{}, verdicts: make([]holding, len(touches())),
	}
	for _, path := range paths {
		fmt.Fprintln(b.log, path)
		p, err := b.open(path)
		if err != nil {
			fmt.Fprintln(b.log, "defect:", err)
			continue
		}
		if err := s.photo(*p); err != nil {
			return fmt.Errorf("checking changes of %q: %w", path, err)
		}
	}
	return s.print(stdout)
}

// viewer is a lookFunc that a checker can ask.
type viewer lookFunc

// Look returns what is in img.
func (v viewer) Look(img *image.NRGBA) (*vision.Scene, error) { return v(img) }

// steadiness gathers how readings hold still.
type steadiness struct {
	checker  check.Checker
	file     string // where a changed photo is stored to be checked
	rules    map[string]*holding
	verdicts []holding // by change
}

func (s *steadiness) photo(p defect.Portrait) error {
	before, err := s.check(p.Image, quality)
	if err != nil {
		return err
	}
	for i, t := range touches() {
		after, err := s.check(t.make(p), t.quality)
		if err != nil {
			return err
		}
		s.verdicts[i].add(0, s.compare(before, after, t.moves))
	}
	return nil
}

func (s *steadiness) check(img *image.NRGBA, quality int) (map[string]check.Finding, error) {
	var buf bytes.Buffer
	if err := jpeg.Encode(&buf, img, &jpeg.Options{Quality: quality}); err != nil {
		return nil, err
	}
	if err := os.WriteFile(s.file, buf.Bytes(), 0o600); err != nil {
		return nil, err
	}
	r := s.checker.Check(s.file)
	found := map[string]check.Finding{}
	for _, f := range r.Findings {
		if !slices.Contains([]string{"file", "print", "admin"}, strings.Split(f.Rule, ".")[0]) {
			found[f.Rule] = f
		}
	}
	return found, r.Err
}

// compare adds the findings of all rules but the one that the change moves, and tells whether the verdict that they make
// is another.
func (s *steadiness) compare(before, after map[string]check.Finding, moves string) (other bool) {
	var was, is profile.Status
	for rule, a := range before {
		b := after[rule]
		if rule == moves {
			continue
		}
		if s.rules[rule] == nil {
			s.rules[rule] = &holding{rule: rule}
		}
		s.rules[rule].add(math.Abs(b.Severity-a.Severity), a.Status != b.Status)
		was, is = worse(was, a.Status), worse(is, b.Status)
	}
	return was != is
}

// worse is the graver of two statuses as a verdict sees them: what is unknown goes to review.
func worse(a, b profile.Status) profile.Status {
	switch {
	case a == profile.Fail || b == profile.Fail:
		return profile.Fail
	case slices.ContainsFunc([]profile.Status{a, b}, func(s profile.Status) bool { return s == profile.Review || s == profile.Unknown }):
		return profile.Review
	}
	return profile.Pass
}

func (h *holding) add(moved float64, other bool) {
	h.moved = append(h.moved, moved)
	if other {
		h.other++
	}
}

// share of the readings that moved no farther than the result.
func (h *holding) share(q float64) float64 { return rank.Quantile(h.moved, q) }

func (s *steadiness) print(w io.Writer) error {
	if len(s.rules) == 0 {
		return errors.New("no photo could be checked")
	}
	fmt.Fprintln(w, "| rule | readings | another status | moved, median | 95 % | most |\n| --- | --- | --- | --- | --- | --- |")
	for _, h := range s.sorted() {
		fmt.Fprintf(w, "| `%s` | %d | %d | %.2f | %.2f | %.2f |\n", h.rule, len(h.moved), h.other, h.share(0.5), h.share(0.95), h.share(1))
	}
	fmt.Fprintln(w, "\n| change | photos | another verdict |\n| --- | --- | --- |")
	for i, t := range touches() {
		fmt.Fprintf(w, "| %s | %d | %d |\n", t.name, len(s.verdicts[i].moved), s.verdicts[i].other)
	}
	return nil
}

// sorted lists the rules, those that move most first.
func (s *steadiness) sorted() (list []*holding) {
	for _, h := range s.rules {
		list = append(list, h)
	}
	slices.SortFunc(list, func(a, b *holding) int {
		return cmp.Or(cmp.Compare(b.share(0.95), a.share(0.95)), cmp.Compare(a.rule, b.rule))
	})
	return list
}
