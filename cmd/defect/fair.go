package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/evaluate"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/rule"
)

// trial is a made fault in one strength, none at 0, that a rule has to tell alike on everybody.
type trial struct {
	rule, kind string
	digits     int // of the value after the point
	strength   float64
	seen       map[string][]profile.Judgement // by the tone of the skin
}

// trials are those of the bench's kinds whose rules look at skin, eyes or hair.
func (b *bench) trials() (list []trial) {
	for _, f := range []struct {
		rule, kind string
		digits     int
		strengths  []float64
	}{
		{"light.exposure", "underexposure", 2, []float64{1.5, 2, 3}},
		{"light.exposure", "overexposure", 2, []float64{1, 2}},
		{"light.even", "side-light", 2, []float64{0, 0.4, 0.6}},
		{"eyes.red", "red-eye", 2, []float64{0, 0.2, 0.4, 1}},
		{"eyes.open", "closed-eyes", 2, []float64{0, 0.5, 0.75}},
		{"face.expression", "teeth", 2, []float64{0, 0.02}},
		{"bg.separation", "merging", 1, []float64{0, 0.75, 1}},
		{"img.focus", "defocus", 2, []float64{0.04, 0.06, 0.08}},
	} {
		if !slices.ContainsFunc(b.kinds, func(k defect.Kind) bool { return k.Name == f.kind }) {
			continue
		}
		for _, strength := range f.strengths {
			list = append(list, trial{f.rule, f.kind, f.digits, strength, map[string][]profile.Judgement{}})
		}
	}
	return list
}

// fair writes a table of what the rules say of the same faults on all tones of skin. The tone is measured in the portraits
// as they are, so that they have to be taken under one light.
func (b *bench) fair(paths []string, out io.Writer) error {
	list, people := b.trials(), map[string]int{}
	for _, path := range paths {
		p, err := b.open(path)
		if err != nil {
			fmt.Fprintln(b.log, "defect:", err)
			continue
		}
		fmt.Fprintln(b.log, path)
		tone, err := b.tone(*p)
		if err != nil {
			return err
		}
		people[tone]++
		for _, t := range list {
			sheet, err := b.try(t, *p, stem(path))
			if err != nil {
				return fmt.Errorf("making %s of %q: %w", t.kind, path, err)
			}
			t.seen[tone] = append(t.seen[tone], b.judged(sheet, t.rule))
		}
	}
	writeFair(out, list, people)
	return nil
}

// tone is the number of the group of p's skin, "" without colour.
func (b *bench) tone(p defect.Portrait) (string, error) {
	s, err := b.sheet(p.Image, p, false)
	if err != nil {
		return "", err
	}
	light := s.Light.Get()
	if light == nil || light.Exposure == nil || math.IsNaN(light.Exposure.Tone) {
		return "", nil
	}
	number, _, _ := strings.Cut(evaluate.ToneGroup(&light.Exposure.Tone), " ")
	return number, nil
}

// try measures p with the fault.
func (b *bench) try(t trial, p defect.Portrait, name string) (*measure.Sheet, error) {
	img, moved := p.Image, false
	if t.strength > 0 {
		kinds, err := choose(t.kind)
		if err != nil {
			return nil, err
		}
		img, moved = kinds[0].Make(p, t.strength, defect.Rand(b.seed, name, t.kind)), kinds[0].Moves
	}
	return b.sheet(defect.Compress(defect.Portrait{Image: img}, quality), p, moved)
}

func (b *bench) judged(s *measure.Sheet, id string) profile.Judgement {
	read, _ := rule.Find(id)
	demand, _ := b.demands.Find(id)
	return demand.Judge(read.Read(s).Values...)
}

// writeFair writes a row a trial and a column a tone that was seen.
func writeFair(w io.Writer, list []trial, people map[string]int) {
	var tones []string
	for _, t := range []string{"I", "II", "III", "IV", "V", "VI"} {
		if people[t] > 0 {
			tones = append(tones, t)
		}
	}
	fmt.Fprint(w, "| rule | fault | strength |")
	for _, t := range tones {
		fmt.Fprintf(w, " %s: %d |", t, people[t])
	}
	fmt.Fprintln(w, "\n"+strings.Repeat("| --- ", 3+len(tones))+"|")
	for _, t := range list {
		kind := t.kind
		if t.strength == 0 {
			kind = "none"
		}
		fmt.Fprintf(w, "| `%s` | %s | %s |", t.rule, kind, number(t.strength))
		for _, tone := range tones {
			fmt.Fprintf(w, " %s |", cell(t.seen[tone], t.digits))
		}
		fmt.Fprintln(w)
	}
}

// cell gives the median of the values and how many per cent do not pass.
func cell(list []profile.Judgement, digits int) string {
	var values []float64
	flagged := 0
	for _, j := range list {
		if j.Status == profile.Unknown {
			continue
		}
		values = append(values, j.Value)
		if j.Status != profile.Pass {
			flagged++
		}
	}
	n := len(values)
	if n == 0 {
		return "–"
	}
	slices.Sort(values)
	return fmt.Sprintf("%.*f, %.0f %%", digits, (values[(n-1)/2]+values[n/2])/2, 100*float64(flagged)/float64(n))
}
