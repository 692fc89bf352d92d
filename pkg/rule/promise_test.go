package rule_test

import (
	"cmp"
	"image"
	"math"
	"testing"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/rule"
)

// promise is what a rule keeps on any portrait: it passes without a fault, grows with it to the worst that the profile
// knows, and nothing else moves it.
type promise struct {
	rule  string
	or    string                                          // a rule that may tell the fault instead
	fault string                                          // what is amiss
	grow  []float64                                       // its strengths: first none, last the worst; the last but one is held against all changes
	sit   func(p *person, v float64)                      // who has the fault,
	make  func(p defect.Portrait, v float64) *image.NRGBA // or how it is made in the picture,
	lies  func(p *view, v float64)                        // and how the picture lies then, where that moves
	ends  profile.Status                                  // the worst it comes to, where that is not the rule's
	eye   float64                                         // pixels between the eyes, 60 where it says nothing
	but   map[change]known                                // changes that move it further than is usual
}

// known is a change that moves a value: by how much at most, and why that is right, or not mended.
type known struct {
	by  float64
	why string
}

// freely is how far a change may move it that makes the fault another one.
var freely = math.Inf(1)

// usual is how far what must not matter may move a value, as a share of the way from the edge of good to that of limit: it
// never turns a pass into a fail, or a fail into a pass.
const usual = 0.25

// level is how much less a stronger fault may measure, by the same scale.
const level = 0.02

// facts are the rules that read what a file says of itself. Nothing is measured in the pixels that could be moved.
var facts = map[string]string{
	"file.format": "the file's first bytes and its name", "file.color": "the file's header", "file.bytes": "the file's size",
	"file.pixels": "the file's header", "print.size": "the file's or the user's resolution",
	"admin.taken": "the file's date", "admin.private": "the file's name and position",
}

var mynumber, _ = profile.Builtin(profile.Default)

func TestEveryRuleHasItsPromise(t *testing.T) {
	made := map[string]bool{}
	for _, r := range promises() {
		made[r.rule] = true
	}
	for _, r := range rule.All() {
		if _, fact := facts[r.ID]; fact == made[r.ID] {
			t.Errorf("%s: has a promise: %t, is a fact of the file: %t; want one of them", r.ID, made[r.ID], fact)
		}
		if _, ok := mynumber.Find(r.ID); made[r.ID] && !ok {
			t.Errorf("%s: profile %s has no band to judge the promise by", r.ID, mynumber.Name)
		}
		delete(made, r.ID)
	}
	for id := range made {
		t.Errorf("%s: has a promise and is no rule", id)
	}
}

func TestPromises(t *testing.T) {
	for _, r := range promises() {
		t.Run(r.rule+" "+r.fault, func(t *testing.T) {
			t.Parallel()
			var grown []profile.Judgement
			for _, v := range r.grow {
				grown = append(grown, r.judge(t, v, none))
			}
			r.grows(t, grown)
			r.keeps(t, r.grow[len(grown)-2], grown[len(grown)-2])
		})
	}
}

// grows wants the judgements of growing strengths to begin with a pass, never to fall, and to end with the worst.
func (r promise) grows(t *testing.T, list []profile.Judgement) {
	t.Helper()
	for i := 1; i < len(list); i++ {
		if list[i].Severity < list[i-1].Severity-level {
			t.Errorf("at %g it falls: %+v", r.grow[i], list)
		}
	}
	if last := list[len(list)-1]; list[0].Status != profile.Pass || last.Status != r.worst() {
		t.Errorf("grows from %+v to %+v, want %s to %s", list[0], last, profile.Pass, r.worst())
	}
}

// keeps wants a strength near the rule's band to be judged alike whatever does not matter.
func (r promise) keeps(t *testing.T, strength float64, want profile.Judgement) {
	t.Helper()
	if want.Severity < -0.6 || want.Severity > 1.5 {
		t.Errorf("at %g it is too far from its band to show what moves it: %+v", strength, want)
	}
	for _, c := range changes() {
		got := r.judge(t, strength, c)
		moved := math.Abs(got.Severity - want.Severity)
		known, excused := r.but[c]
		if most := max(usual, known.by); !(moved <= most) {
			t.Errorf("%s: %.4g (%+.2f), want %.4g (%+.2f) ± %.2f", c, got.Value, got.Severity, want.Value, want.Severity, most)
		}
		if excused && moved <= usual {
			t.Errorf("%s: moves it by %.2f only, no need to say that %s", c, moved, known.why)
		}
	}
}

// TestPlainPersonPasses wants every rule to pass somebody with whom nothing is amiss, and no change to move it.
func TestPlainPersonPasses(t *testing.T) {
	want := promise{eye: 100}.sheet(0, none)
	for _, c := range append(changes(), none) {
		t.Run(string(c), func(t *testing.T) {
			t.Parallel()
			s := promise{eye: 100}.sheet(0, c)
			for _, d := range mynumber.Rules {
				if facts[d.Rule] != "" || d.Rule == "frame.resolution" && c == half {
					continue
				}
				got, want := judged(t, s, d.Rule), judged(t, want, d.Rule)
				if got.Status != profile.Pass || got.Severity > -usual && got.Severity > want.Severity+usual {
					t.Errorf("%s: %+v, want %+v", d.Rule, got, want)
				}
			}
		})
	}
}

// judge measures a person with the fault in some strength, changed by c, and judges the rule.
func (r promise) judge(t *testing.T, strength float64, c change) profile.Judgement {
	t.Helper()
	s := r.sheet(strength, c)
	worst := judged(t, s, r.rule)
	if r.or != "" {
		if other := judged(t, s, r.or); other.Severity > worst.Severity {
			worst = other
		}
	}
	return worst
}

func judged(t *testing.T, s *measure.Sheet, id string) profile.Judgement {
	t.Helper()
	read, _ := rule.Find(id)
	demand, _ := mynumber.Find(id)
	j := demand.Judge(read.Read(s).Values...)
	if j.Status == profile.Unknown {
		t.Fatalf("%s is unknown", id)
	}
	return j
}

// worst is the status that the strongest fault has.
func (r promise) worst() profile.Status {
	demand, _ := mynumber.Find(r.rule)
	switch {
	case r.ends != "":
		return r.ends
	case demand.Limit == profile.Band{}:
		return profile.Review
	}
	return profile.Fail
}

func (r promise) sheet(strength float64, c change) *measure.Sheet {
	p := plain()
	p.eye = cmp.Or(r.eye, 60)
	if r.sit != nil {
		r.sit(&p, strength)
	}
	p = p.with(c)
	v, img := p.view(), p.draw()
	if r.make != nil {
		img = r.make(defect.Portrait{Image: img, Scene: v.scene()}, strength)
	}
	if r.lies != nil {
		r.lies(&v, strength)
	}
	v, img = v.shown(c, img)
	return measure.Take(&photo.Photo{Pixels: img}, v.scene(), measure.Given{Document: mynumber.Document})
}
