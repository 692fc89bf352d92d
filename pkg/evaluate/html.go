package evaluate

import (
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"kaocheck/pkg/message"
)

//go:embed page.gohtml
var pageSource string

// page is what the template shows besides the report.
type page struct {
	*Report
	Failed     []Photo
	MoreFailed int
	Sections   []section
	Curves     sheet
	Picture    int // width of the pictures in pixels
}

// section is one column.
type section struct {
	Column
	Held      Figures // by the right labels
	Title     string
	Sentences []string
	DET       *det
	Histogram *histogram
	Lists     []list
	Change    *Change
}

// list is a contact sheet of photos that went wrong.
type list struct {
	Heading string
	Total   int
	Photos  []picture
	More    int
}

type picture struct {
	Wrong
	Word     string // for the answer
	Quantity string
	Data     template.URL // the thumbnail, "" for none
}

// writeHTML writes one file that needs no other: no script, nothing from elsewhere.
func (r *Report) writeHTML(w io.Writer, o Options) error {
	t, err := parsePlots(template.FuncMap{
		"percent": percent, "span": span, "shown": shown, "brief": brief, "rateOf": rateOf, "area": area, "group": o.group, "sub": sub,
		"say":       o.sayf,
		"word":      o.word,
		"lang":      func() string { return string(o.Lang) },
		"complaint": func(english string) string { return message.Complaint(o.Lang, english) },
		"join":      func(list []string) string { return strings.Join(list, ", ") },
		"title":     func(id string) string { return message.For(id).Title.In(o.Lang) },
		"figure":    func(name string, f Figures) figure { return figure{name, f} },
		"most":      func(list []Move) []Move { kept, _ := most(list, o.Worst); return kept },
	})
	if err != nil {
		return err
	}
	if t, err = t.New("page").Parse(pageSource); err != nil {
		return err
	}
	p := page{Report: r, Curves: newSheet(r.Responses), Picture: max(o.Width, 160) + 2}
	p.Failed, p.MoreFailed = most(r.failed(), o.Worst)
	for _, c := range r.Columns {
		p.Sections = append(p.Sections, r.section(c, o))
	}
	return t.Execute(w, p)
}

// figure is a row of a table.
type figure struct {
	Name string
	Figures
}

func (r *Report) section(c Column, o Options) section {
	s := section{Column: c, Held: c.Held(), Title: o.title(c), Sentences: c.Held().sentences(o)}
	scores := scoresOf(r.cases(c.Name), Case.held)
	s.DET, s.Histogram = newDET(scores, s.Held.EER), newHistogram(scores)
	s.Lists = []list{
		o.list(o.say("Labelled fail, but passed"), c, r.missed(c.Name)),
		o.list(o.say("Labelled pass, but failed or left to a person"), c, r.flagged(c.Name)),
	}
	if r.Compare != nil {
		if i := slices.IndexFunc(r.Compare.Columns, func(old Change) bool { return old.Name == c.Name }); i >= 0 {
			s.Change = &r.Compare.Columns[i]
		}
	}
	return s
}

func (o Options) title(c Column) string {
	switch {
	case c.Name == Verdict:
		return o.say("the photo as a whole")
	case len(c.Rules) == 1:
		return message.For(c.Rules[0]).Title.In(o.Lang)
	}
	return o.say("the worst of ") + strings.Join(c.Rules, ", ")
}

func (o Options) list(heading string, c Column, all []Wrong) list {
	l := list{Heading: heading, Total: len(all)}
	kept, more := most(all, o.Worst)
	l.More = more
	for _, w := range kept {
		p := picture{Wrong: w, Word: o.word(w.Answer), Quantity: o.quantity(w.Rule, w.Value)}
		if o.Thumb != nil {
			p.Data = dataURL(o.Thumb(w.File, c.Rules))
		}
		l.Photos = append(l.Photos, p)
	}
	return l
}

func dataURL(jpeg []byte) template.URL {
	if len(jpeg) == 0 {
		return ""
	}
	return template.URL("data:image/jpeg;base64," + base64.StdEncoding.EncodeToString(jpeg))
}

// Line is the answer with its severity and value, under a picture.
func (p picture) Line() string {
	line := p.Word
	if p.Severity != nil {
		line += fmt.Sprintf(", severity %.2f", *p.Severity)
	}
	if p.Quantity != "" {
		line += ", " + p.Rule + " " + p.Quantity
	}
	return line
}
