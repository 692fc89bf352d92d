package profile

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/rule"
)

// maxSize is the largest profile that is read, in bytes.
const maxSize = 1 << 20

// maxSide is the longest side of a document in millimetres.
const maxSide = 1000

var validName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Parse reads a profile from YAML; file names it in errors, which state the line.
//
// A profile with a base takes over everything from that built-in profile and states
// only what differs. A demand whose numbers differ needs its own basis and source.
func Parse(file string, text []byte) (Profile, error) {
	return shelf(builtin).parse(file, text, nil)
}

// shelf finds the YAML of the profiles that others build on.
type shelf func(name string) (text []byte, ok bool)

// parse reads a profile on which those of chain build.
func (s shelf) parse(file string, text []byte, chain []string) (Profile, error) {
	r := reader{file: file}
	root, err := r.root(text)
	if err != nil {
		return Profile{}, err
	}
	var p Profile
	if base := value(root, "base"); base != nil {
		if p, err = s.base(r, base, chain); err != nil {
			return Profile{}, err
		}
	}
	if err := r.profile(root, &p); err != nil {
		return Profile{}, err
	}
	p.SHA256 = hash(p.YAML())
	return p, nil
}

func (s shelf) base(r reader, n *yaml.Node, chain []string) (Profile, error) {
	var name string
	if err := r.text(&name)(n); err != nil {
		return Profile{}, err
	}
	text, ok := s(name)
	if !ok {
		return Profile{}, r.errorf(n, "base %q is not known", name)
	}
	if slices.Contains(chain, name) {
		return Profile{}, r.errorf(n, "base %q builds on itself", name)
	}
	return s.parse(name, text, append(chain, name))
}

// profile reads what n states over what p holds already.
func (r reader) profile(n *yaml.Node, p *Profile) error {
	p.Name = "" // each profile has its own
	err := r.fields(n, fields{
		"name":     r.text(&p.Name),
		"kind":     r.kind(&p.Kind),
		"date":     r.date(&p.Date),
		"base":     func(*yaml.Node) error { return nil },
		"title":    r.title(&p.Title),
		"document": r.document(&p.Document),
		"rules":    r.rules(&p.Rules),
	})
	if err != nil {
		return err
	}
	p.Kind = cmp.Or(p.Kind, p.Name)
	switch {
	case !validName.MatchString(p.Name):
		return r.errorf(at(n, "name"), "name is missing or has other characters than a-z, 0-9 and -")
	case p.Date == "":
		return r.errorf(n, "date is missing")
	case p.Title.JA == "" || p.Title.EN == "":
		return r.errorf(at(n, "title"), "title is missing in ja or en")
	case len(p.Rules) == 0:
		return r.errorf(at(n, "rules"), "rules are missing")
	}
	return r.checkDocument(at(n, "document"), p.Document)
}

func (r reader) kind(to *string) field {
	return func(n *yaml.Node) error {
		if !slices.Contains(Names(), n.Value) {
			return r.errorf(n, "kind %q is not known (known: %s)", n.Value, strings.Join(Names(), ", "))
		}
		*to = n.Value
		return nil
	}
}

func (r reader) date(to *string) field {
	return func(n *yaml.Node) error {
		if _, err := time.Parse(time.DateOnly, n.Value); err != nil {
			return r.errorf(n, "date %q is not of the form 2006-01-02", n.Value)
		}
		*to = n.Value
		return nil
	}
}

func (r reader) title(to *Title) field {
	return func(n *yaml.Node) error {
		return r.fields(n, fields{"ja": r.text(&to.JA), "en": r.text(&to.EN)})
	}
}

func (r reader) document(to *measure.Document) field {
	return func(n *yaml.Node) error {
		return r.fields(n, fields{
			"width":      r.number(&to.Width),
			"height":     r.number(&to.Height),
			"trim":       r.number(&to.Trim),
			"tolerance":  r.number(&to.Tolerance),
			"head":       r.span(&to.Head),
			"top":        r.span(&to.Top),
			"centre_max": r.number(&to.CentreMax),
		})
	}
}

func (r reader) span(to *measure.Range) field {
	return func(n *yaml.Node) error {
		return r.fields(n, fields{"aim": r.number(&to.Aim), "min": r.number(&to.Min), "max": r.number(&to.Max)})
	}
}

// checkDocument keeps a crop possible and the search for it short.
func (r reader) checkDocument(n *yaml.Node, d measure.Document) error {
	switch {
	case min(d.Width, d.Height) < 1 || max(d.Width, d.Height) > maxSide:
		return r.errorf(n, "document: width and height have to be 1 to %d mm", maxSide)
	case d.Head.Min < 1 || !ordered(d.Head):
		return r.errorf(n, "document: head has to keep 1 ≤ min ≤ aim ≤ max")
	case d.Top.Min < 0 || !ordered(d.Top):
		return r.errorf(n, "document: top has to keep 0 ≤ min ≤ aim ≤ max")
	case max(d.Head.Max, d.Top.Max, d.Head.Aim+d.Top.Aim) > d.Height:
		return r.errorf(n, "document: head and top are higher than the document")
	case min(d.CentreMax, d.Tolerance, d.Trim) < 0:
		return r.errorf(n, "document: centre_max, tolerance and trim cannot be negative")
	}
	return nil
}

func ordered(r measure.Range) bool { return r.Min <= r.Aim && r.Aim <= r.Max }

// rules reads demands over those of the base and leaves them in the catalogue's order.
func (r reader) rules(to *[]Demand) field {
	return func(n *yaml.Node) error {
		merged := map[string]Demand{}
		for _, d := range *to {
			merged[d.Rule] = d
		}
		err := r.each(n, func(key, value *yaml.Node) error {
			return r.rule(merged, key, value)
		})
		*to = inOrder(merged)
		return err
	}
}

func (r reader) rule(merged map[string]Demand, key, n *yaml.Node) error {
	id := key.Value
	if _, ok := rule.Find(id); !ok {
		return r.errorf(key, "rule %q is not known", id)
	}
	r.subject = fmt.Sprintf("rule %q: ", id)
	off, err := r.off(n)
	if err != nil || off {
		delete(merged, id)
		return err
	}
	d, err := r.demand(key, n, merged[id])
	d.Rule = id
	merged[id] = d
	return err
}

func inOrder(demands map[string]Demand) []Demand {
	ordered := make([]Demand, 0, len(demands))
	for _, r := range rule.All() {
		if d, ok := demands[r.ID]; ok {
			ordered = append(ordered, d)
		}
	}
	return ordered
}
