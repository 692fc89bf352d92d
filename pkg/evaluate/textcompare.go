package evaluate

// comparison shows what moved since an earlier report.
func (t text) comparison(c Comparison) {
	t.printf("\ncompared with kaocheck %s, profile %s %s\n", c.Version, c.Profile.Name, c.Profile.Date)
	t.printf("over the photos that both label alike:\n")
	t.printf("%8s %15s %15s %15s %15s\n", "photos", "equal error %", "fails passed %", "passes failed", "and reviewed %")
	for _, change := range c.Columns {
		t.change(change)
	}
	for _, change := range c.Columns {
		t.moves(change.Name+", worse", change.Worse)
		t.moves(change.Name+", better", change.Better)
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
		t.printf("%12s, answer %7s → %-7s  %s\n", "labelled "+m.Label, m.Old, m.New, shown(m.File))
	}
	t.more(more)
}
