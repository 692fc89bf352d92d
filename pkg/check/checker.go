package check

import (
	"cmp"
	"errors"
	"fmt"
	"image"
	"math"
	"slices"
	"strings"
	"sync"
	"time"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/rule"
	"kaocheck/pkg/vision"
)

// Viewer finds out what is in a picture; [vision.Looker] is one. A Viewer that is a [photo.Decoder] too is asked to decode
// the photos.
type Viewer interface {
	Look(*image.NRGBA) (*vision.Scene, error)
}

// Checker checks photos against one profile. It may be used from many goroutines if its Viewer may.
type Checker struct {
	Profile profile.Profile
	Viewer  Viewer // may be nil when the profile only asks about the file
	Limits  photo.Limits
	Waive   []string // declared exceptions
	DPI     float64  // declared resolution of a scan, 0 takes the file's
	Today   time.Time

	// Beside lets the rules be answered beside each other: sooner for a photo that is alone, and no
	// gain where other photos keep the processors busy.
	Beside bool

	// Inspect, when set, sees each photo with its pixels and its scene before they are let go. It
	// is called from the goroutine that checks the photo.
	Inspect func(*photo.Photo, *Result) error

	// Recall, when set, may know the result of a photo already, which is then not looked at. It
	// is called from the goroutine that checks the photo.
	Recall func(path string) (Result, bool)
}

// Check looks at the photo at path. It never fails: what went wrong is in the result's Err.
func (c *Checker) Check(path string) (r Result) {
	if c.Recall != nil {
		if known, ok := c.Recall(path); ok {
			return known
		}
	}
	start := time.Now()
	r.File, r.Times = path, vision.Times{}
	defer func() { r.conclude(recover(), start) }()
	decoder, _ := c.Viewer.(photo.Decoder)
	p, err := photo.Reader{Limits: c.Limits, Decoder: decoder}.Open(path)
	r.Times["read"], r.Times["decode"] = time.Since(start)-p.Decoding, p.Decoding
	r.Facts, r.Err = p.Facts, err
	if errors.Is(err, photo.ErrNotFile) || errors.Is(err, photo.ErrEmpty) || p.Bytes == 0 {
		return r
	}
	if err == nil {
		hashed := beginHash(p.Pixels)
		c.look(p, &r)
		r.Pixels, r.Times["hash"] = hashed()
	}
	c.measure(p, &r)
	r.Verdict = verdict(r)
	c.inspect(p, &r)
	return r
}

// conclude lets the large parts go, after a panic too.
func (r *Result) conclude(panicked any, start time.Time) {
	if panicked != nil {
		r.Err = fmt.Errorf("checking %q: internal error: %v", r.File, panicked)
	}
	if r.Scene != nil {
		r.Scene.Segments = nil
	}
	r.Verdict = verdict(*r)
	r.Elapsed = time.Since(start)
}

// look asks the networks.
func (c *Checker) look(p *photo.Photo, r *Result) {
	if c.Viewer == nil {
		return
	}
	start := time.Now()
	scene, err := c.Viewer.Look(p.Pixels)
	if err != nil {
		r.Err = fmt.Errorf("looking at %q: %w", r.File, err)
		return
	}
	r.Scene = scene
	r.lookedFor(time.Since(start))
}

// measure takes the measures that the profile's rules ask for, and judges them.
func (c *Checker) measure(p *photo.Photo, r *Result) {
	start := time.Now()
	sheet := measure.Take(p, r.Scene, measure.Given{Name: r.File, Today: c.Today, DPI: c.DPI, Document: c.Profile.Document})
	r.Times.Since(start, "measure geometry")
	start = time.Now()
	var (
		mu       sync.Mutex
		families time.Duration
	)
	sheet.Timed(func(family string, took time.Duration) {
		mu.Lock()
		defer mu.Unlock()
		r.Times["measure "+family] = took
		families += took
	})
	r.Findings = c.judge(sheet)
	r.Tone, r.Crop = c.tone(sheet), crop(sheet, r.Findings, r.Facts)
	if r.Crop != nil {
		mended(r.Findings)
	}
	r.Times["judge"] = max(0, time.Since(start)-families) // families may be measured side by side
}

// inspect shows the photo to whoever wants to see it.
func (c *Checker) inspect(p *photo.Photo, r *Result) {
	if c.Inspect == nil || p.Pixels == nil {
		return
	}
	defer r.Times.Since(time.Now(), "draw")
	if err := c.Inspect(p, r); err != nil && r.Err == nil {
		r.Err = err
	}
}

// judge answers every rule of the profile, the worst first.
func (c *Checker) judge(sheet *measure.Sheet) []Finding {
	if c.Beside {
		c.ahead(sheet)
	}
	findings := make([]Finding, 0, len(c.Profile.Rules))
	for _, demand := range c.Profile.Rules {
		if r, ok := rule.Find(demand.Rule); ok {
			findings = append(findings, c.finding(r, demand, r.Read(sheet)))
		}
	}
	slices.SortStableFunc(findings, worse)
	return findings
}

// ahead measures what the rules will ask for, beside each other; a sheet measures it once.
func (c *Checker) ahead(sheet *measure.Sheet) {
	demands := slices.Clone(c.Profile.Rules)
	slices.SortStableFunc(demands, func(a, b profile.Demand) int { return cmp.Compare(late(a), late(b)) })
	var wg sync.WaitGroup
	for _, demand := range demands {
		if r, ok := rule.Find(demand.Rule); ok {
			wg.Go(func() {
				defer func() { _ = recover() }() // it panics again when the rule is answered
				r.Read(sheet)
			})
		}
	}
	wg.Wait()
}

// late is 0 for the background, which takes longest, and 1 for what can be measured meanwhile.
func late(d profile.Demand) int {
	if strings.HasPrefix(d.Rule, "bg.") {
		return 0
	}
	return 1
}

func (c *Checker) finding(r rule.Rule, d profile.Demand, read rule.Reading) Finding {
	f := Finding{
		Rule: r.ID, Unit: r.Unit, Good: d.Good, Limit: d.Limit, Source: d.Source,
		Variant: read.Variant, Args: read.Args, Where: read.Where, Reason: read.Reason,
	}
	if read.NA {
		f.Status = profile.NotApplicable
		return f
	}
	j := d.Judge(read.Values...)
	f.Status, f.Severity, f.Side = j.Status, j.Severity, j.Side
	if j.Status == profile.Unknown {
		return f
	}
	f.Value = &j.Value
	if f.Status == profile.Fail && read.Soft {
		f.Status = profile.Review
	}
	if c.Inspect != nil && f.Status != profile.Pass {
		f.Area = read.Evidence.Area()
	}
	if why, ok := d.Waives(c.Waive); ok && f.Status == profile.Fail {
		f.Status, f.Waived = profile.Review, why
	}
	return f
}

// ranks order statuses, the one that is looked at first before the others.
var ranks = map[profile.Status]int{
	profile.Fail: 0, profile.Review: 1, profile.Unknown: 2, profile.Pass: 3, profile.NotApplicable: 4,
}

// worse orders findings: fails, reviews, unknown, passes, not applicable, each by severity. It is below 0 where a comes
// before b, as [slices.SortFunc] asks.
func worse(a, b Finding) int {
	return cmp.Or(cmp.Compare(ranks[a.Status], ranks[b.Status]), cmp.Compare(b.Severity, a.Severity))
}

// verdict sums up a result.
func verdict(r Result) Verdict {
	if r.Err != nil {
		return Error
	}
	v := Accept
	for _, f := range r.Findings {
		switch f.Status {
		case profile.Fail:
			return Reject
		case profile.Review, profile.Unknown:
			v = Review
		}
	}
	return v
}

// tone is the skin's tone where a rule asks for the exposure and the picture has colour.
func (c *Checker) tone(s *measure.Sheet) *float64 {
	if _, asked := c.Profile.Find("light.exposure"); !asked {
		return nil
	}
	if l := s.Light.Get(); l != nil && l.Exposure != nil && !math.IsNaN(l.Exposure.Tone) {
		return &l.Exposure.Tone
	}
	return nil
}
