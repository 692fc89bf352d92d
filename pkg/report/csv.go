package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"kaocheck/pkg/check"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/wording"
)

// bom is the byte order mark, by which Excel knows UTF-8.
const bom = "\uFEFF"

// table writes one row a photo: what is wrong with it in a few columns to read, then
// two columns for every rule of the profile to filter by, its status and its value.
type table struct {
	w     *csv.Writer
	raw   io.Writer
	o     Options
	names names
	begun bool
}

func newTable(w io.Writer, o Options) *table {
	return &table{w: csv.NewWriter(w), raw: w, o: o, names: names{anonymous: o.Anonymous}}
}

// Photo implements [Writer].
func (t *table) Photo(r check.Result) error {
	if err := t.begin(); err != nil {
		return err
	}
	return t.row(t.cells(r))
}

// Close implements [Writer].
func (t *table) Close() error { return t.begin() }

func (t *table) begin() error {
	if t.begun {
		return nil
	}
	t.begun = true
	if t.o.Continued {
		return nil
	}
	if t.o.BOM || t.o.Excel {
		if _, err := io.WriteString(t.raw, bom); err != nil {
			return err
		}
	}
	return t.row(t.head())
}

func (t *table) head() []string {
	head := t.columns("file", "verdict", "error", "worst", "message", "advice", "fail", "review", "unknown")
	for _, d := range t.o.Profile.Rules {
		head = append(head, t.rule(d.Rule), t.valueOf(d.Rule))
	}
	return append(head, t.columns("duplicate_of", "crop")...)
}

// row is written out at once, so that an interrupted run keeps what it has.
func (t *table) row(cells []string) error {
	if err := t.w.Write(cells); err != nil {
		return err
	}
	t.w.Flush()
	return t.w.Error()
}

func (t *table) cells(r check.Result) []string {
	findings := check.Ordered(r.Findings)
	row := []string{
		defused(printable(t.names.next(r.File))),
		t.verdict(r.Verdict),
		defused(printable(t.failure(r))),
	}
	row = append(row, t.worst(r, findings)...)
	for _, s := range []profile.Status{profile.Fail, profile.Review, profile.Unknown} {
		row = append(row, t.rules(r, check.Having(findings, s)))
	}
	row = append(row, t.byRule(findings)...)
	return append(row, defused(printable(twin(r, t.o.Anonymous))), cropCell(r))
}

// cropCell is the crop as left, top, width and height in pixels, "" for none.
func cropCell(r check.Result) string {
	if r.Crop == nil {
		return ""
	}
	return strings.Trim(fmt.Sprint(*boxOf(r.Crop)), "[]")
}

// worst is the rule of the first fault, with its words; or why there was nothing to find.
func (t *table) worst(r check.Result, findings []check.Finding) []string {
	if r.Err != nil {
		return []string{"", wording.Failure(t.o.Lang, r), ""}
	}
	list := check.Having(findings, profile.Fail, profile.Review, profile.Unknown)
	if len(list) == 0 {
		return []string{"", "", ""}
	}
	w := wording.Of(t.o.Lang, r, list[0])
	return []string{t.rule(list[0].Rule), defused(w.Cause(t.o.Lang)), defused(w.Action(t.o.Lang))}
}

func (t *table) byRule(findings []check.Finding) []string {
	var row []string
	for _, d := range t.o.Profile.Rules {
		status, value := "", ""
		for _, f := range findings {
			if f.Rule == d.Rule {
				status, value = t.status(f.Status), t.value(f)
			}
		}
		row = append(row, status, value)
	}
	return row
}

func (t *table) rules(r check.Result, findings []check.Finding) string {
	if t.o.Excel {
		return t.titles(r, findings)
	}
	var rules []string
	for _, f := range findings {
		rules = append(rules, f.Rule)
	}
	return strings.Join(rules, "; ")
}

func number(v *float64) string {
	if v = rounded(v, 4); v == nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)
}

// defused keeps a spreadsheet from reading a text as a formula.
func defused(cell string) string {
	if strings.ContainsAny(first(cell), "=+-@\t\r\n＝＋－＠") {
		return "'" + cell
	}
	return cell
}

func first(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}
