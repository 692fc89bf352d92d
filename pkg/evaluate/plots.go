package evaluate

import (
	_ "embed"
	"html/template"
	"io"

	"kaocheck/pkg/message"
)

//go:embed plots.gohtml
var plotsSource string

// Plots names the drawings that [Report.Plot] makes of r, without ending.
func (r *Report) Plots() []string {
	var list []string
	if len(r.Responses) > 0 {
		list = append(list, "responses")
	}
	if r.Over == "" && len(r.tradeOffs()) > 0 { // kinds of defects at all strengths are no one curve
		list = append(list, "trade-offs")
	}
	return list
}

// Plot writes one of [Report.Plots] as an SVG file of its own, in English.
func (r *Report) Plot(name string, w io.Writer) error {
	t, err := parsePlots(template.FuncMap{"percent": percent, "sub": sub, "say": Options{Lang: message.EN}.sayf})
	if err != nil {
		return err
	}
	if name == "responses" {
		return t.ExecuteTemplate(w, name, newSheet(r.Responses))
	}
	dets := r.tradeOffs()
	return t.ExecuteTemplate(w, name, map[string]any{
		"DETs": dets, "Height": (len(dets) + detsInRow - 1) / detsInRow * detHigh,
	})
}

func parsePlots(funcs template.FuncMap) (*template.Template, error) {
	return template.New("plots").Funcs(funcs).Parse(plotsSource)
}

// sheet is all response curves side by side.
type sheet struct {
	Panels []panel
	Height int
}

func newSheet(responses []Response) sheet {
	panels, height := newPanels(responses)
	return sheet{panels, height}
}

// The places of several trade-off curves.
const (
	detsInRow        = 3
	detWide, detHigh = 330, 340
)

// tradeOff is the curve of one column.
type tradeOff struct {
	X, Y  int
	Title string
	DET   *det
}

func (r *Report) tradeOffs() []tradeOff {
	var list []tradeOff
	for _, c := range r.Columns {
		figures := c.Held()
		if d := newDET(scoresOf(r.cases(c.Name), Case.held), figures.EER); d != nil {
			i := len(list)
			list = append(list, tradeOff{i % detsInRow * detWide, i / detsInRow * detHigh, c.Name, d})
		}
	}
	return list
}

// Held are the figures by the right labels.
func (c Column) Held() Figures {
	if c.Corrected != nil {
		return *c.Corrected
	}
	return c.Figures
}

func sub(a, b float64) float64 { return tenth(a - b) }
