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

// Change is what became of one column, over the photos that both reports label alike.
type Change struct {
	Name   string  `json:"column"`
	Photos int     `json:"photos"`
	Old    Figures `json:"old"`
	New    Figures `json:"new"`
	Worse  []Move  `json:"worse"`  // answers that are wrong now, or no longer known
	Better []Move  `json:"better"` // answers that are right now, or at least no longer wrong
}

// Move is one photo whose answer changed sides.
type Move struct {
	File  string         `json:"file"`
	Label Label          `json:"label"`
	Old   profile.Status `json:"old"`
	New   profile.Status `json:"new"`
}

// Against compares r with an earlier report, over the columns that both have.
func (r *Report) Against(old *Report) {
	c := &Comparison{Version: old.Version, Profile: old.Profile, Columns: []Change{}}
	before := make(map[string]Photo, len(old.Photos))
	for _, p := range old.Photos {
		before[p.File] = p
	}
	for _, column := range r.Columns {
		if old.column(column.Name) != nil {
			c.Columns = append(c.Columns, r.changeOf(column.Name, before))
		}
	}
	r.Compare = c
}

// changeOf compares one column with the photos of the earlier report, by file.
func (r *Report) changeOf(column string, before map[string]Photo) Change {
	c := Change{Name: column, Worse: []Move{}, Better: []Move{}}
	var then, now []Case
	for _, p := range r.Photos {
		is, ok1 := p.Cases[column]
		was, ok2 := before[p.File].Cases[column]
		if !ok1 || !ok2 || is.held() != was.held() {
			continue
		}
		then, now = append(then, was), append(now, is)
		c.add(p.File, was, is)
	}
	c.Photos, c.Old, c.New = len(now), figuresOf(then, Case.held, nil, profile.Profile{}), figuresOf(now, Case.held, nil, profile.Profile{})
	c.sort()
	return c
}

func (c *Change) add(file string, was, is Case) {
	move := Move{File: file, Label: is.held(), Old: was.Answer, New: is.Answer}
	switch d := is.quality() - was.quality(); {
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
