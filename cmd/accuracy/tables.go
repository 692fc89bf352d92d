package main

import (
	"fmt"
	"strings"

	"kaocheck/pkg/evaluate"
)

// tables renders what the reports allow, by name.
func tables(all map[string]*evaluate.Report, aims []aim) map[string]string {
	list := map[string]string{}
	if photos := all["photos"]; photos != nil {
		list["trust"] = trust(aims, photos, all["defects"])
		list["answers"] = answers(photos)
		list["causes"] = causes(photos)
		list["verdicts"] = verdicts(photos, all["print"])
		list["corrections"] = corrections(photos)
	}
	for _, name := range []string{"ita", "glasses", "origin", "age"} {
		if report := all[name]; report != nil {
			list[name] = groups(report)
		}
	}
	if defects := all["defects"]; defects != nil {
		list["defects"] = responses(defects)
	}
	return list
}

// row writes cells as a line of a table.
func row(cells ...string) string { return "| " + strings.Join(cells, " | ") + " |\n" }

func head(cells ...string) string {
	return row(cells...) + strings.Repeat("| --- ", len(cells)) + "|\n"
}

// trust is the first table: what is best elsewhere, what is ours, is that enough.
func trust(aims []aim, photos, defects *evaluate.Report) string {
	text := head("rule", "requirement", "best published", "aim", "photos, raw", "photos, labels corrected", "faults, sound", "made defects", "reached")
	for _, a := range aims {
		raw, held := figures(photos, a.column)
		made, _ := figures(defects, a.column)
		answer := reached(held, a.aim)
		if held.EER == nil && made.EER != nil {
			answer = "on made faults only: " + reached(made, a.aim)
		}
		text += row(
			"`"+a.column+"`", a.requirement, fmt.Sprintf("%.1f (%s)", a.published, a.by), fmt.Sprintf("%.1f", a.aim),
			rate(raw.EER), interval(held.EER), fmt.Sprintf("%d, %d", held.Fails.Photos, held.Passes.Photos), rate(made.EER), answer,
		)
	}
	return text
}

// reached tells whether the rate is within the aim, and whether the photos are too few to say so.
func reached(f evaluate.Figures, aim float64) string {
	switch {
	case f.EER == nil:
		return "not measured"
	case 100*f.EER.Rate > aim+0.05:
		return "no"
	case 100*f.EER.High > 4*aim:
		return "yes, on few photos"
	}
	return "yes"
}

// figures are those of a column by the table's labels and by the right ones.
func figures(r *evaluate.Report, column string) (raw, held evaluate.Figures) {
	if r == nil {
		return raw, held
	}
	for _, c := range r.Columns {
		if c.Name == column {
			return c.Figures, c.Held()
		}
	}
	return raw, held
}

func rate(e *evaluate.EqualError) string {
	if e == nil {
		return "–"
	}
	return fmt.Sprintf("%.1f", 100*e.Rate)
}

func interval(e *evaluate.EqualError) string {
	if e == nil {
		return "–"
	}
	return fmt.Sprintf("**%.1f** (%.1f–%.1f)", 100*e.Rate, 100*e.Low, 100*e.High)
}

func share(s evaluate.Share) string {
	if s.Of == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f (%.1f–%.1f)", 100*s.Rate, 100*s.Low, 100*s.High)
}

// answers is what users see: statuses, by the right labels.
func answers(r *evaluate.Report) string {
	text := head("column", "faults", "fail", "review", "pass: missed", "sound", "fail: false", "review", "unknown")
	for _, c := range r.Columns {
		f := c.Held()
		text += row("`"+c.Name+"`",
			fmt.Sprint(f.Fails.Photos), share(f.Fails.Fail), share(f.Fails.Review), share(f.Fails.Pass),
			fmt.Sprint(f.Passes.Photos), share(f.Passes.Fail), share(f.Passes.Review), share(f.Passes.Unknown))
	}
	return text
}

// verdicts is the photo as a whole, for both ways to hand it in.
func verdicts(online, print *evaluate.Report) string {
	text := head("profile", "labels", "sound photos", "rejected", "to review", "faulty photos", "not accepted", "rejected")
	for _, r := range []*evaluate.Report{online, print} {
		raw, held := figures(r, evaluate.Verdict)
		for i, f := range []evaluate.Figures{raw, held} {
			if f.Passes.Photos == 0 {
				continue
			}
			missed := f.Fails.Pass
			text += row("`"+r.Profile.Name+"`", []string{"raw", "corrected"}[i],
				fmt.Sprint(f.Passes.Photos), share(f.Passes.Fail), share(f.Passes.Review),
				fmt.Sprint(f.Fails.Photos), fmt.Sprintf("%.1f (%.1f–%.1f)", 100-100*missed.Rate, 100-100*missed.High, 100-100*missed.Low), share(f.Fails.Fail))
		}
	}
	return text
}

func causes(r *evaluate.Report) string {
	text := head("rule", "rejected", "to review", "unknown")
	for _, c := range r.Columns {
		for _, cause := range c.Causes {
			text += row("`"+cause.Rule+"`", fmt.Sprint(cause.Fail), fmt.Sprint(cause.Review), fmt.Sprint(cause.Unknown))
		}
	}
	return text
}

// corrections counts the wrong labels of each column, by what is right.
func corrections(r *evaluate.Report) string {
	text := head("column", "labelled fail or empty, right is pass", "labelled pass or empty, right is fail", "cannot be told, left out")
	for _, c := range r.Columns {
		count := map[evaluate.Label]int{}
		for _, wrong := range r.Corrections {
			if wrong.Column == c.Name {
				count[wrong.Label]++
			}
		}
		if len(count) > 0 {
			text += row("`"+c.Name+"`", fmt.Sprint(count[evaluate.Pass]), fmt.Sprint(count[evaluate.Fail]), fmt.Sprint(count[evaluate.None]))
		}
	}
	return text
}

// groups tells for each group how many sound photos are bothered: as a whole, and in each column
// where a group is rejected clearly more often than all.
func groups(r *evaluate.Report) string {
	text := head("rule", "group", "sound photos", "rejected", "to review", "rejected, more than all")
	var even []string
	for _, c := range r.Columns {
		all, uneven, rows := c.Held().Passes.Fail, false, ""
		for _, g := range c.Groups {
			p := g.Figures.Passes
			if p.Photos == 0 || g.Value == "" {
				continue
			}
			more := 100 * (p.Fail.Rate - all.Rate)
			mark := fmt.Sprintf("%+.1f", more)
			if more > 1 {
				uneven, mark = true, "**"+mark+"**"
			}
			rows += row("`"+c.Name+"`", g.Value, fmt.Sprint(p.Photos), share(p.Fail), share(p.Review), mark)
		}
		if uneven || c.Name == evaluate.Verdict {
			text += rows
		} else {
			even = append(even, "`"+c.Name+"`")
		}
	}
	if len(even) > 0 {
		text += "\nNo group is rejected more than one percentage point more often than all for " + strings.Join(even, ", ") + ".\n"
	}
	return text
}

// responses tells where each made defect is noticed.
func responses(r *evaluate.Report) string {
	text := head("column", "defect", "unit", "median without", "at the strongest", "to review from", "rejected from")
	for _, curve := range r.Responses {
		if len(curve.Points) == 0 {
			continue
		}
		first, last := curve.Points[0], curve.Points[len(curve.Points)-1]
		text += row("`"+curve.Column+"`", curve.Group, quantity(curve), fmt.Sprintf("%.3g", first.Median),
			fmt.Sprintf("%.3g at %.3g", last.Median, last.Strength), strength(curve.Review), strength(curve.Fail))
	}
	return text
}

func quantity(r evaluate.Response) string {
	if r.Rule == "" {
		return "severity"
	}
	return "value"
}

func strength(s *float64) string {
	if s == nil {
		return "never"
	}
	return fmt.Sprintf("%.2g", *s)
}
