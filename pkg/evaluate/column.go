package evaluate

import (
	"fmt"
	"slices"
	"strings"

	"kaocheck/pkg/profile"
	"kaocheck/pkg/rule"
)

// Verdict names the column that labels a photo as a whole.
const Verdict = "verdict"

// askedColumn is a column that the profile asks for.
type askedColumn struct {
	name  string
	place int // in the table, -1 for a derived column
	rules []string
}

// rulesOf returns the rules whose worst answer a column labels; none when it labels nothing.
func rulesOf(name string) []string {
	switch name {
	case Verdict:
		return all("")
	case "pose":
		return all("pose.")
	case "unsharp":
		return []string{"img.focus", "img.shake", "frame.resolution"}
	}
	if _, ok := rule.Find(name); ok {
		return []string{name}
	}
	return nil
}

// all lists the rules of the catalogue whose IDs begin with prefix.
func all(prefix string) []string {
	var ids []string
	for _, r := range rule.All() {
		if strings.HasPrefix(r.ID, prefix) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// within returns those of the rules that p has.
func within(p profile.Profile, rules []string) []string {
	return slices.DeleteFunc(rules, func(id string) bool {
		_, ok := p.Find(id)
		return !ok
	})
}

// isLabel tells whether a column holds labels. A name with a dot is meant as a rule, so one
// that is not known is an error: its labels would be passed over in silence.
func isLabel(name string) (bool, error) {
	if len(rulesOf(name)) > 0 {
		return true, nil
	}
	if strings.Contains(name, ".") {
		return false, fmt.Errorf("column %q is no rule", name)
	}
	return false, nil
}

// Timeless returns p without the age of the photo, unless l labels it: photos in a collection
// grow old, and that says nothing of how well they are looked at.
func Timeless(p profile.Profile, l Labels) profile.Profile {
	const age = "admin.taken"
	if slices.Contains(l.Columns, age) {
		return p
	}
	p.Rules = slices.DeleteFunc(slices.Clone(p.Rules), func(d profile.Demand) bool { return d.Rule == age })
	return p
}
