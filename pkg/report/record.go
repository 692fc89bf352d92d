package report

import (
	"math"
	"strings"
	"time"

	"kaocheck/pkg/check"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/message"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
	"kaocheck/pkg/wording"
)

// schema is the version of the JSON below. It changes when a key is taken away or
// gets another meaning, not when one is added.
const schema = 1

// photoRecord is one photo in JSON.
type photoRecord struct {
	File     string          `json:"file"`
	SHA256   string          `json:"sha256"`
	Verdict  check.Verdict   `json:"verdict"`
	Error    string          `json:"error"`
	Image    imageRecord     `json:"image"`
	Face     *faceRecord     `json:"face"`
	Findings []findingRecord `json:"findings"`
	Crop     *box            `json:"crop"`
	MS       int64           `json:"ms"`

	Pixels      string `json:"pixels,omitempty"`       // stands for the decoded picture
	DuplicateOf string `json:"duplicate_of,omitempty"` // an earlier photo of the report with the same pixels
	Checked     string `json:"checked,omitempty"`      // the day, for a photo's age depends on it
	Run         string `json:"run,omitempty"`          // see [Options]
}

type imageRecord struct {
	Format photo.Format `json:"format"`
	Width  int          `json:"width"`
	Height int          `json:"height"`
	Bytes  int64        `json:"bytes"`
	DPI    *float64     `json:"dpi"`
	Taken  *string      `json:"taken"`
}

type faceRecord struct {
	Box    box       `json:"box"`
	Eyes   *[2]point `json:"eyes"`
	CrownY *int      `json:"crown_y"`
	ChinY  *int      `json:"chin_y"`
	Yaw    float64   `json:"yaw"`
	Pitch  float64   `json:"pitch"`
	Roll   float64   `json:"roll"`
}

type findingRecord struct {
	Rule     string          `json:"rule"`
	Status   profile.Status  `json:"status"`
	Value    *float64        `json:"value"`
	Unit     string          `json:"unit"`
	Good     profile.Band    `json:"good"`
	Limit    profile.Band    `json:"limit"`
	Severity *float64        `json:"severity"`
	Where    *box            `json:"where"`
	Reason   measure.Missing `json:"reason,omitempty"`
	Waived   string          `json:"waived,omitempty"`
	Title    string          `json:"title"`
	Message  string          `json:"message"`
	Advice   string          `json:"advice"`
	Source   string          `json:"source"`
}

type (
	box   [4]int
	point [2]int
)

// recordOf puts a result into the shape of the contract.
func recordOf(r check.Result, name string, o Options) photoRecord {
	if r.Record != nil {
		return takenOver(r, o)
	}
	p := photoRecord{
		File: name, SHA256: r.Facts.SHA256, Verdict: r.Verdict,
		Error:    failureCode(r, o.Anonymous),
		Image:    imageOf(r.Facts),
		Face:     faceOf(r.Scene),
		Findings: []findingRecord{},
		Crop:     boxOf(r.Crop),
		MS:       r.Elapsed.Milliseconds(),

		Pixels: pixelsOf(r.Pixels), DuplicateOf: twin(r, o.Anonymous), Checked: o.day(), Run: o.Run,
	}
	if o.Anonymous {
		p.SHA256, p.Pixels, p.Run = "", "", ""
	}
	for _, f := range check.Ordered(r.Findings) {
		p.Findings = append(p.Findings, findingOf(r, f, o.Lang))
	}
	return p
}

func imageOf(f photo.Facts) imageRecord {
	i := imageRecord{Format: f.Format, Width: f.Width, Height: f.Height, Bytes: f.Bytes}
	if f.DPI > 0 {
		i.DPI = rounded(&f.DPI, 2)
	}
	if !f.Taken.IsZero() {
		i.Taken = new(f.Taken.Format(time.DateOnly))
	}
	return i
}

func faceOf(s *vision.Scene) *faceRecord {
	f := s.Main()
	if f == nil {
		return nil
	}
	r := &faceRecord{
		Box: *boxOf(&f.Box),
		Yaw: tenth(f.Pose.Yaw), Pitch: tenth(f.Pose.Pitch), Roll: tenth(f.Pose.Roll),
	}
	if len(f.Mesh.Points) == vision.MeshSize {
		e := f.Eyes()
		r.Eyes = &[2]point{pointOf(e[0]), pointOf(e[1])}
	}
	if s.Head != nil {
		r.CrownY, r.ChinY = new(s.Head.Crown.Pixel().Y), new(s.Head.Chin.Pixel().Y)
	}
	return r
}

func findingOf(r check.Result, f check.Finding, l message.Lang) findingRecord {
	w := wording.Of(l, r, f)
	record := findingRecord{
		Rule: f.Rule, Status: f.Status, Unit: f.Unit,
		Value: rounded(f.Value, 4),
		Good:  f.Good, Limit: f.Limit,
		Where: boxOf(f.Where), Reason: f.Reason, Waived: f.Waived, Source: f.Source,
		Title: w.Title, Message: w.Cause(l), Advice: w.Action(l),
	}
	if record.Value != nil {
		record.Severity = rounded(&f.Severity, 3)
	}
	return record
}

func boxOf(r *vision.Rect) *box {
	if r == nil {
		return nil
	}
	p := r.Pixels()
	return &box{p.Min.X, p.Min.Y, p.Dx(), p.Dy()}
}

func pointOf(p vision.Point) point {
	q := p.Pixel()
	return point{q.X, q.Y}
}

func tenth(v float64) float64 {
	if r := rounded(&v, 1); r != nil {
		return *r
	}
	return 0
}

// rounded returns v with at most d decimals; nil for what JSON cannot hold.
func rounded(v *float64, d int) *float64 {
	if v == nil || math.IsNaN(*v) || math.IsInf(*v, 0) {
		return nil
	}
	p := math.Pow10(d)
	r := math.Round(*v*p)/p + 0 // no minus before zero
	if math.IsInf(r, 0) {
		r = *v
	}
	return &r
}

// failureCode is the error as programs get it: in the program's own words, or in those
// of its kind when the words might hold the path.
func failureCode(r check.Result, anonymous bool) string {
	switch {
	case r.Err == nil:
		return ""
	case anonymous:
		return wording.Failure(message.EN, r)
	}
	return strings.ToValidUTF8(r.Err.Error(), "\uFFFD")
}
