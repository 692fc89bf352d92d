package evaluate

import (
	"github.com/mattn/go-runewidth"
)

// comparison shows what moved since an earlier report.
func (t text) comparison(c Comparison) {
	t.printf("\ncompared with kaocheck %s, profile %s %s\n", c.Version, c.Profile.Name, c.Profile.Date)
	t.printf("over the photos that both label alike:\n")
	t.words([]int{8, 15, 15, 15, 15}, "photos", "equal error %", "fails passed %", "passes failed", "and reviewed %")
	t.printf("\n")
	for _, change := range c.Columns {
		t.change(change)
	}
	for _, change := range c.Columns {
		t.moves(t.o.sayf("%s, worse", change.Name), change.Worse)
		t.moves(t.o.sayf("%s, better", change.Name), change.Better)
	}
}

func (t text) change(c Change) {
	t.printf("%8d %15s %15s %15s %15s  %s\n", c.Photos,
		rateOf(c.Old.EER)+" → "+rateOf(c.New.EER),
		brief(c.Old.Fails.Pass)+" → "+brief(c.New.Fails.Pass),
		brief(c.Old.Passes.Fail)+" → "+brief(c.New.Passes.Fail),
		brief(c.Old.Passes.Review)+" → "+brief(c.New.Passes.Review), c.Name)
}

func (t text) moves(heading string, all []Move) {
	if len(all) == 0 {
		return
	}
	t.printf("  %s: %d\n", heading, len(all))
	list, more := most(all, t.o.Worst)
	for _, m := range list {
		labelled := t.o.sayf("labelled %s", m.Label)
		from, to := runewidth.FillLeft(t.o.word(m.Old), 7), runewidth.FillRight(t.o.word(m.New), 7)
		t.printf("%s, answer %s → %s  %s\n", runewidth.FillLeft(labelled, 13), from, to, shown(m.File))
	}
	t.more(more)
}
