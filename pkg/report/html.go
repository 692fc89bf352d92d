package report

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/rule"
)

var (
	//go:embed page/page.gohtml
	pageSource string
	//go:embed page/page.css
	pageStyle string
	//go:embed page/page.js
	pageScript string
)

// page writes one HTML file that needs no other. Each photo is written as it comes; the
// summary follows the last one and is put at the top by the browser.
//
// A photo's details are held by a noscript element. A browser that runs the page's script
// reads them as plain text until they are opened, so that thousands of photos cost
// little; one that runs none shows them all.
type page struct {
	w       io.Writer
	o       Options
	parts   *template.Template
	names   names
	summary *Summary
	places  map[string]int // of the rules in the profile, from 1
	undated bool           // some photo does not tell when it was taken
	exempt  bool           // an exception is open for some fault
	begun   bool
}

func newPage(w io.Writer, o Options) (*page, error) {
	p := &page{w: w, o: o, names: names{anonymous: o.Anonymous}, summary: NewSummary(), places: map[string]int{}}
	for i, d := range o.Profile.Rules {
		p.places[d.Rule] = i + 1
	}
	var err error
	p.parts, err = template.New("page").Funcs(template.FuncMap{"say": p.say}).Parse(pageSource)
	return p, err
}

// say finds a word of the page; pairs of a placeholder's name and its value may follow.
func (p *page) say(name string, fill ...any) (string, error) {
	t := message.Page(name)
	if t.Empty() {
		return "", fmt.Errorf("the page has no word %q", name)
	}
	pairs := make([]string, len(fill))
	for i, v := range fill {
		pairs[i] = fmt.Sprint(v)
	}
	return t.With(p.o.Lang, pairs...), nil
}

// Photo implements [Writer].
func (p *page) Photo(r check.Result) error {
	if err := p.begin(); err != nil {
		return err
	}
	p.summary.Add(r)
	p.undated = p.undated || r.Err == nil && r.Facts.Taken.IsZero()
	return p.parts.ExecuteTemplate(p.w, "photo", p.sheet(r))
}

// Close implements [Writer].
func (p *page) Close() error {
	if err := p.begin(); err != nil {
		return err
	}
	return p.parts.ExecuteTemplate(p.w, "tail", p.tail())
}

func (p *page) begin() error {
	if p.begun {
		return nil
	}
	p.begun = true
	return p.parts.ExecuteTemplate(p.w, "head", p.head())
}

// pageHead is what stands before the first photo.
type pageHead struct {
	Lang          message.Lang
	Staff         bool
	Policy        string // what the browser may load and run: nothing but the two below
	Style         template.HTML
	Checked       string
	StandardTitle string
	Standard      string
	Rows          []ruleRow
}

// ruleRow is what the list of passed rules shows of a rule besides the value.
type ruleRow struct {
	Place     int
	ID, Title string
	Bands     *scale
	Asked     string
}

func (p *page) head() pageHead {
	return pageHead{
		Lang: p.o.Lang, Staff: p.o.Staff,
		Policy: "default-src 'none'; img-src data:; style-src " + digest(pageStyle) + "; script-src " + digest(pageScript) +
			"; base-uri 'none'; form-action 'none'",
		Style:         template.HTML("<style>" + pageStyle + "</style>"),
		Checked:       message.Date(p.o.Lang, p.o.day()),
		StandardTitle: message.Standard.In(p.o.Lang),
		Standard:      standard(p.o),
		Rows:          p.rows(),
	}
}

func (p *page) rows() []ruleRow {
	var rows []ruleRow
	for i, d := range p.o.Profile.Rules {
		r, _ := rule.Find(d.Rule)
		row := ruleRow{Place: i + 1, Title: message.For(d.Rule).Title.In(p.o.Lang)}
		if p.o.Staff {
			row.ID = d.Rule
		}
		if a := newAxis(r.Unit, d.Good, d.Limit); a != nil {
			row.Bands, row.Asked = a.bands(), message.Interval(p.o.Lang, message.Range(d.Good), r.Unit)
		}
		rows = append(rows, row)
	}
	return rows
}

// digest names a text in a content security policy.
func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// pageTail is what stands after the last photo.
type pageTail struct {
	pageHead
	Version   string
	Photos    int
	Lead      string // how the run went, in a sentence
	Verdicts  []verdictCount
	Rules     []ruleCount
	MoreRules []ruleCount
	StaffList []string
	StaffHead string
	Route     string
	Closing   string
	Script    template.HTML
}

func (p *page) tail() pageTail {
	l := p.o.Lang
	t := pageTail{
		pageHead: p.head(), Version: p.o.Version, Photos: p.summary.Photos, Lead: p.lead(), Verdicts: p.verdicts(),
		StaffHead: message.Staff.In(l), Closing: message.Closing(p.o.Profile.Kind).In(l),
		Script: template.HTML("<script>" + pageScript + "</script>"),
	}
	const most = 8
	t.Rules = p.bars()
	if len(t.Rules) > most {
		t.Rules, t.MoreRules = t.Rules[:most], t.Rules[most:]
	}
	if p.o.Staff {
		for _, item := range message.StaffList(p.o.Profile.Kind, !p.undated) {
			t.StaffList = append(t.StaffList, item.In(l))
		}
	}
	if p.exempt {
		t.Route = message.ExceptionRoute(p.o.Profile.Kind).In(l)
	}
	return t
}
