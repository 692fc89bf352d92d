package profile

import (
	"regexp"
	"testing"
)

// Every tag that a built-in profile cites is a known source, and every source is cited.
func TestSourcesAreCited(t *testing.T) {
	tag := regexp.MustCompile(`\[[A-Z][0-9]+b?\]`)
	used := map[string]bool{}
	for _, name := range Names() {
		for _, d := range mustBuiltin(t, name).Rules {
			if tags := tag.FindAllString(d.Source, -1); len(tags) != len(Cited(d.Source)) {
				t.Errorf("%s: %s: %q cites what is not in the list of sources", name, d.Rule, d.Source)
			}
			for _, s := range Cited(d.Source) {
				used[s.Tag] = true
			}
		}
	}
	for _, s := range sources {
		if !used[s.Tag] {
			t.Errorf("nothing cites [%s]", s.Tag)
		}
	}
}
