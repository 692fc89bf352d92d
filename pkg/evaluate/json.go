package evaluate

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
)

// maxReport bounds an earlier report: a photo takes a few hundred bytes.
const maxReport = 256 << 20

// writeJSON writes r as one object, a photo a line.
func (r *Report) writeJSON(w io.Writer) error {
	head := *r
	head.Photos = nil
	top, err := pretty(head)
	if err != nil {
		return err
	}
	const none = `"photos": null` + "\n}"
	if _, err := w.Write(append(bytes.TrimSuffix(top, []byte(none)), `"photos": [`...)); err != nil {
		return err
	}
	between := "\n    "
	for _, p := range r.Photos {
		line, err := compact(p)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(w, between+string(line)); err != nil {
			return err
		}
		between = ",\n    "
	}
	_, err = io.WriteString(w, "\n  ]\n}\n")
	return err
}

// compact is v in one line, with <, > and & as they are: this is no HTML.
func compact(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// leaf is an indented object that holds no other. Only whitespace that the encoder made can
// hold a line break, so no text is touched.
var leaf = regexp.MustCompile(`\{\n[^{}\[\]]*\}`)

var lineBreak = regexp.MustCompile(`\n *`)

// pretty indents v, with the innermost objects in one line.
func pretty(v any) ([]byte, error) {
	line, err := compact(v)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, line, "", "  "); err != nil {
		return nil, err
	}
	return leaf.ReplaceAllFunc(b.Bytes(), func(object []byte) []byte {
		object = bytes.ReplaceAll(object, []byte(",\n"), []byte(", \n"))
		return lineBreak.ReplaceAll(object, nil)
	}), nil
}

// Read reads a report back that [Report.Write] wrote as JSON.
func Read(r io.Reader) (*Report, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxReport+1))
	if err != nil {
		return nil, err
	}
	if len(text) > maxReport {
		return nil, fmt.Errorf("larger than %d MiB", maxReport>>20)
	}
	var old Report
	if err := json.Unmarshal(text, &old); err != nil {
		return nil, err
	}
	switch {
	case old.Tool != "kaocheck" || old.Kind != "evaluation":
		return nil, errors.New("no JSON report of kaocheck evaluate")
	case old.Schema != schema:
		return nil, fmt.Errorf("a report of schema %d, this program reads %d", old.Schema, schema)
	}
	return &old, nil
}
