package profile

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"math"
	"strconv"

	"go.yaml.in/yaml/v3"

	"kaocheck/pkg/measure"
)

// YAML is the merged profile in its canonical form, which [Parse] reads back.
func (p Profile) YAML() []byte {
	d := p.Document
	root := mapping(
		pair{"name", text(p.Name)},
		pair{"kind", p.kind()},
		pair{"date", &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!timestamp", Value: p.Date}},
		pair{"title", flow(mapping(pair{"ja", text(p.Title.JA)}, pair{"en", text(p.Title.EN)}))},
		pair{"document", flow(mapping(
			pair{"width", number(d.Width)}, pair{"height", number(d.Height)}, pair{"trim", number(d.Trim)}, pair{"tolerance", number(d.Tolerance)},
			pair{"head", span(d.Head)}, pair{"top", span(d.Top)}, pair{"centre_max", number(d.CentreMax)}))},
		pair{"rules", demands(p.Rules)},
	)
	var out bytes.Buffer
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	// A buffer takes everything, and the nodes are our own.
	_ = encoder.Encode(root)
	_ = encoder.Close()
	return out.Bytes()
}

// kind is nil where the profile's name says it.
func (p Profile) kind() *yaml.Node {
	if p.Kind == p.Name {
		return nil
	}
	return text(p.Kind)
}

func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

func demands(all []Demand) *yaml.Node {
	pairs := make([]pair, len(all))
	for i, d := range all {
		pairs[i] = pair{d.Rule, mapping(
			pair{"good", band(d.Good)},
			pair{"limit", band(d.Limit)},
			pair{"basis", text(string(d.Basis))},
			pair{"source", text(d.Source)},
			pair{"waive", list(d.Waive)},
		)}
	}
	return mapping(pairs...)
}

func band(b Band) *yaml.Node {
	if b.empty() {
		return nil
	}
	return flow(mapping(pair{"min", end(b.Min)}, pair{"max", end(b.Max)}))
}

func span(r measure.Range) *yaml.Node {
	return mapping(pair{"aim", number(r.Aim)}, pair{"min", number(r.Min)}, pair{"max", number(r.Max)})
}

func end(x *float64) *yaml.Node {
	if x == nil {
		return nil
	}
	return number(*x)
}

func list(items []string) *yaml.Node {
	if len(items) == 0 {
		return nil
	}
	n := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
	for _, item := range items {
		n.Content = append(n.Content, text(item))
	}
	return n
}

// number writes what people write: 7000000, not 7e+06.
func number(x float64) *yaml.Node {
	format := byte('f')
	if math.Abs(x) >= 1e15 || x != 0 && math.Abs(x) < 1e-6 {
		format = 'g'
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Value: strconv.FormatFloat(x, format, -1, 64)}
}

func text(s string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
}

type pair struct {
	key   string
	value *yaml.Node
}

// mapping leaves out pairs without a value.
func mapping(pairs ...pair) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode}
	for _, p := range pairs {
		if p.value != nil {
			n.Content = append(n.Content, text(p.key), p.value)
		}
	}
	return n
}

func flow(n *yaml.Node) *yaml.Node {
	n.Style = yaml.FlowStyle
	return n
}
