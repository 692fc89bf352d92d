package profile

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// unwaivable lists the rules that no exception may soften: darkness, blur and an
// impossible crop stay faults whatever the applicant's reason (J-LIS [J1][G2]).
var unwaivable = []string{"frame.crop", "frame.resolution", "light.exposure", "img.focus", "img.shake"}

// off tells whether n drops a rule: null, or {off: true}.
func (r reader) off(n *yaml.Node) (bool, error) {
	if n.ShortTag() == "!!null" {
		return true, nil
	}
	switch off := value(n, "off"); {
	case off == nil:
		return false, nil
	case len(n.Content) > 2:
		return false, r.errorf(off, "off stands beside other keys")
	case off.ShortTag() != "!!bool" || off.Value != "true":
		return false, r.errorf(off, "off can only be true")
	}
	return true, nil
}

// demand reads what n states over what d holds already; key is the rule's ID.
func (r reader) demand(key, n *yaml.Node, d Demand) (Demand, error) {
	if value(n, "good") != nil || value(n, "limit") != nil {
		d.Basis, d.Source = "", "" // other numbers have another origin
	}
	err := r.fields(n, fields{
		"good":   r.band(&d.Good),
		"limit":  r.limit(&d.Limit),
		"basis":  r.basis(&d.Basis),
		"source": r.text(&d.Source),
		"waive":  r.waive(key.Value, &d.Waive),
	})
	if err != nil {
		return d, err
	}
	switch {
	case d.Good.empty():
		return d, r.errorf(key, "good is missing")
	case !d.Good.inside(d.Limit):
		return d, r.errorf(at(n, "limit"), "good is not inside limit")
	case d.Basis == "":
		return d, r.errorf(key, "basis is missing")
	case d.Source == "":
		return d, r.errorf(key, "source is missing")
	}
	return d, nil
}

func (r reader) band(to *Band) field {
	return func(n *yaml.Node) error {
		*to = Band{}
		err := r.fields(n, fields{"min": r.end(&to.Min), "max": r.end(&to.Max)})
		switch {
		case err != nil:
			return err
		case to.empty():
			return r.errorf(n, "band is empty")
		case to.Min != nil && to.Max != nil && *to.Min > *to.Max:
			return r.errorf(n, "min %v is above max %v", *to.Min, *to.Max)
		}
		return nil
	}
}

// limit reads a band that may be null: the rule never fails.
func (r reader) limit(to *Band) field {
	return func(n *yaml.Node) error {
		if n.ShortTag() == "!!null" {
			*to = Band{}
			return nil
		}
		return r.band(to)(n)
	}
}

func (r reader) end(to **float64) field {
	return func(n *yaml.Node) error {
		*to = new(float64)
		return r.number(*to)(n)
	}
}

func (r reader) basis(to *Basis) field {
	return func(n *yaml.Node) error {
		known := []Basis{Published, Guide, Measured, Convention}
		if *to = Basis(n.Value); !slices.Contains(known, *to) {
			return r.errorf(n, "basis %q is not known (known: %s, %s, %s, %s)",
				n.Value, Published, Guide, Measured, Convention)
		}
		return nil
	}
}

func (r reader) waive(id string, to *[]string) field {
	return func(n *yaml.Node) error {
		*to = nil
		return r.list(n, func(item *yaml.Node) error {
			switch {
			case slices.Contains(unwaivable, id):
				return r.errorf(item, "no exception may soften this rule")
			case !slices.Contains(Exceptions(), item.Value):
				return r.errorf(item, "exception %q is not known (known: %s)",
					item.Value, strings.Join(Exceptions(), ", "))
			case slices.Contains(*to, item.Value):
				return r.errorf(item, "exception %q stands twice", item.Value)
			}
			*to = append(*to, item.Value)
			return nil
		})
	}
}

func (b Band) empty() bool { return b.Min == nil && b.Max == nil }

// inside tells whether limit has no end that cuts b.
func (b Band) inside(limit Band) bool {
	low := limit.Min == nil || b.Min != nil && *limit.Min <= *b.Min
	high := limit.Max == nil || b.Max != nil && *b.Max <= *limit.Max
	return low && high
}
