package report

import (
	"bytes"
	"encoding/json"
	"io"
	"regexp"

	"kaocheck/pkg/check"
)

// document writes one JSON object, photo by photo.
type document struct {
	w       io.Writer
	o       Options
	names   names
	summary *Summary
}

type profileRecord struct {
	Name   string `json:"name"`
	Date   string `json:"date"`
	SHA256 string `json:"sha256"`
}

func newJSON(w io.Writer, o Options) *document {
	return &document{w: w, o: o, names: names{anonymous: o.Anonymous}, summary: NewSummary()}
}

// Photo implements [Writer].
func (d *document) Photo(r check.Result) error {
	before := ",\n    "
	if d.summary.Photos == 0 {
		head, err := d.head()
		if err != nil {
			return err
		}
		before = head + "\n    "
	}
	body, err := pretty(recordOf(r, d.names.next(r.File), d.o), "    ")
	if err != nil {
		return err
	}
	d.summary.Add(r)
	_, err = io.WriteString(d.w, before+body)
	return err
}

// Close implements [Writer].
func (d *document) Close() error {
	before := "\n  ],\n"
	if d.summary.Photos == 0 {
		head, err := d.head()
		if err != nil {
			return err
		}
		before = head + "],\n"
	}
	body, err := pretty(d.summary, "  ")
	if err != nil {
		return err
	}
	_, err = io.WriteString(d.w, before+`  "summary": `+body+"\n}\n")
	return err
}

// head is everything up to the first photo.
func (d *document) head() (string, error) {
	p := d.o.Profile
	body, err := pretty(struct {
		Schema  int           `json:"schema"`
		Tool    string        `json:"tool"`
		Version string        `json:"version"`
		Profile profileRecord `json:"profile"`
	}{schema, "kaocheck", d.o.Version, profileRecord{p.Name, p.Date, p.SHA256}}, "")
	return body[:max(0, len(body)-len("\n}"))] + ",\n  \"photos\": [", err
}

// numbers is an indented array of numbers. Only whitespace that the encoder made can
// hold a line break, so no text is touched.
var numbers = regexp.MustCompile(`\[\n\s*-?[\d.]+(?:,\n\s*-?[\d.]+)*\n\s*\]`)

var blank = regexp.MustCompile(`\n\s*`)

// pretty indents v, with arrays of numbers in one line.
func pretty(v any, prefix string) (string, error) {
	plain, err := compact(v)
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, plain, prefix, "  "); err != nil {
		return "", err
	}
	return string(numbers.ReplaceAllFunc(b.Bytes(), func(list []byte) []byte {
		list = bytes.ReplaceAll(list, []byte(","), []byte(", "))
		return blank.ReplaceAll(list, nil)
	})), nil
}

// compact is v in one line, with <, > and & as they are: this is no HTML.
func compact(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}

// lines writes one photo object a line.
type lines struct {
	w     io.Writer
	o     Options
	names names
}

func newLines(w io.Writer, o Options) *lines {
	return &lines{w: w, o: o, names: names{anonymous: o.Anonymous}}
}

// Photo implements [Writer].
func (l *lines) Photo(r check.Result) error {
	line, err := compact(recordOf(r, l.names.next(r.File), l.o))
	if err != nil {
		return err
	}
	_, err = l.w.Write(append(line, '\n'))
	return err
}

// Close implements [Writer].
func (l *lines) Close() error { return nil }
