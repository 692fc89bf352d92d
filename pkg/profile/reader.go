package profile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// reader walks YAML nodes by hand: the library's own strict decoding keeps no lines, and
// stops being strict below a node. Aliases are refused, so nothing ever expands.
type reader struct {
	file    string
	subject string // what an error is about, in front of its text
}

// field reads one node to where it belongs.
type field func(*yaml.Node) error

// fields are the keys that a mapping may have.
type fields map[string]field

func (r reader) errorf(n *yaml.Node, format string, args ...any) error {
	for i, arg := range args {
		if text, ok := arg.(string); ok {
			args[i] = short(text)
		}
	}
	return fmt.Errorf("profile %q: line %d: %s%s", r.file, n.Line, r.subject, fmt.Sprintf(format, args...))
}

// root is the top node of the only document in text.
func (r reader) root(text []byte) (*yaml.Node, error) {
	if len(text) > maxSize {
		return nil, fmt.Errorf("profile %q: larger than %d bytes", r.file, maxSize)
	}
	var document, next yaml.Node
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	switch err := decoder.Decode(&document); {
	case errors.Is(err, io.EOF):
		return nil, fmt.Errorf("profile %q: is empty", r.file)
	case err != nil:
		return nil, fmt.Errorf("profile %q: %s", r.file, strings.TrimPrefix(err.Error(), "yaml: "))
	}
	if err := decoder.Decode(&next); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("profile %q: has more than one document", r.file)
	}
	if alias := findAlias(&document); alias != nil {
		return nil, r.errorf(alias, "aliases are not read")
	}
	return document.Content[0], nil
}

func findAlias(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		return n
	}
	for _, child := range n.Content {
		if alias := findAlias(child); alias != nil {
			return alias
		}
	}
	return nil
}

// fields reads a mapping whose keys are all known.
func (r reader) fields(n *yaml.Node, known fields) error {
	return r.each(n, func(key, value *yaml.Node) error {
		read, ok := known[key.Value]
		if !ok {
			return r.errorf(key, "key %q is not known", key.Value)
		}
		return read(value)
	})
}

// each visits the pairs of a mapping, every key once.
func (r reader) each(n *yaml.Node, visit func(key, value *yaml.Node) error) error {
	if n.Kind != yaml.MappingNode {
		return r.errorf(n, "want keys with values, not %s", kind(n))
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode {
			return r.errorf(key, "want a plain key, not %s", kind(key))
		}
		if seen[key.Value] {
			return r.errorf(key, "key %q stands twice", key.Value)
		}
		seen[key.Value] = true
		if err := visit(key, value); err != nil {
			return err
		}
	}
	return nil
}

// list visits the items of a sequence of plain values.
func (r reader) list(n *yaml.Node, visit func(*yaml.Node) error) error {
	if n.Kind != yaml.SequenceNode {
		return r.errorf(n, "want a list, not %s", kind(n))
	}
	for _, item := range n.Content {
		if err := visit(item); err != nil {
			return err
		}
	}
	return nil
}

// number reads a finite number.
func (r reader) number(to *float64) field {
	return func(n *yaml.Node) error {
		tag := n.ShortTag()
		if n.Kind != yaml.ScalarNode || tag != "!!int" && tag != "!!float" {
			return r.errorf(n, "want a number, not %s", kind(n))
		}
		var x float64
		if err := n.Decode(&x); err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
			return r.errorf(n, "%q is not a finite number", n.Value)
		}
		*to = x + 0 // makes a negative zero plain
		return nil
	}
}

// text reads one line of readable text.
func (r reader) text(to *string) field {
	return func(n *yaml.Node) error {
		if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!str" {
			return r.errorf(n, "want text, not %s", kind(n))
		}
		if !readable(n.Value) {
			return r.errorf(n, "%q is not one line of text", n.Value)
		}
		*to = n.Value
		return nil
	}
}

// readable refuses blank text and invisible characters, which could disguise a report.
func readable(s string) bool {
	hidden := func(c rune) bool { return !unicode.IsGraphic(c) }
	return utf8.ValidString(s) && strings.TrimSpace(s) != "" && !strings.ContainsFunc(s, hidden)
}

func kind(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys with values"
	case yaml.SequenceNode:
		return "a list"
	}
	return fmt.Sprintf("%q", short(n.Value))
}

// value is the value of key in a mapping, or nil.
func value(n *yaml.Node, key string) *yaml.Node {
	if n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}

// at is where an error about key belongs: its value, or n where there is none.
func at(n *yaml.Node, key string) *yaml.Node {
	if v := value(n, key); v != nil {
		return v
	}
	return n
}

// quoteMax bounds what a message quotes of a profile, in bytes: it may be any file.
const quoteMax = 160

// short cuts what is too long to be quoted.
func short(text string) string {
	if len(text) <= quoteMax {
		return text
	}
	return strings.ToValidUTF8(text[:quoteMax], "") + "…"
}
