package evaluate

import (
	"cmp"
	"slices"

	"kaocheck/pkg/profile"
)

// Comparison sets an earlier report against a new one.
type Comparison struct {
	Version string   `json:"version"` // of the program then
	Profile Profile  `json:"profile"` // then
	Columns []Change `json:"columns"`
}

// Change is what became of one column.
type Change struct {
	Name   string  `json:"column"`
	Photos int     `json:"photos"` // labelled alike in both reports
	Old    Figures `json:"old"`
	Worse  []Move  `json:"worse"`  // answers that are wrong now, or no longer known
	Better []Move  `json:"better"` // answers that are right now, or at least no longer wrong
}

// Move is one photo whose answer changed sides.
type Move struct {
	File  string         `json:"file"`
	Label Label          `json:"label"`
	Old   profile.Status `json:"old"`
	New   profile.Status `json:"new"`
	Gain  float64        `json:"severity_change"` // new severity less the old one; 0 when one is missing
}

// Against compares r with an earlier report, over the columns that both have.
func (r *Report) Against(old *Report) {
	c := &Comparison{Version: old.Version, Profile: old.Profile, Columns: []Change{}}
	before := make(map[string]Photo, len(old.Photos))
	for _, p := range old.Photos {
		before[p.File] = p
	}
	for _, column := range r.Columns {
		if was := old.column(column.Name); was != nil {
			change := Change{Name: column.Name, Old: was.Figures, Worse: []Move{}, Better: []Move{}}
			for _, now := range r.Photos {
				change.add(now, before[now.File])
			}
			change.sort()
			c.Columns = append(c.Columns, change)
		}
	}
	r.Compare = c
}

func (c *Change) add(now, then Photo) {
	after, ok1 := now.Cases[c.Name]
	before, ok2 := then.Cases[c.Name]
	if !ok1 || !ok2 || after.Label != before.Label {
		return
	}
	c.Photos++
	move := Move{File: now.File, Label: after.Label, Old: before.Answer, New: after.Answer}
	if after.Severity != nil && before.Severity != nil {
		move.Gain = micro(*after.Severity - *before.Severity)
	}
	switch d := after.quality() - before.quality(); {
	case d < 0:
		c.Worse = append(c.Worse, move)
	case d > 0:
		c.Better = append(c.Better, move)
	}
}

// quality ranks a case: wrong, unknown, right.
func (c Case) quality() int {
	switch {
	case c.missed() || c.flagged():
		return 0
	case c.Answer == profile.Unknown:
		return 1
	}
	return 2
}

// sort puts true fails before true passes, and names in order.
func (c *Change) sort() {
	order := func(a, b Move) int {
		return cmp.Or(cmp.Compare(a.Label, b.Label), cmp.Compare(a.File, b.File))
	}
	slices.SortFunc(c.Worse, order)
	slices.SortFunc(c.Better, order)
}
