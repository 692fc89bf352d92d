package measure

import (
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"kaocheck/pkg/photo"
)

// Admin holds what concerns the office rather than the picture.
type Admin struct {
	Taken  time.Time // zero when the file does not say
	Days   float64   // from Taken to today, negative for a date in the future
	Number bool      // the file name holds twelve digits, as a 個人番号 has
	GPS    bool      // the file holds a position
}

func takeAdmin(p *photo.Photo, given Given) *Admin {
	a := &Admin{Taken: p.Taken, Number: holdsNumber(given.Name), GPS: p.GPS}
	if !p.Taken.IsZero() {
		a.Days = day(given.Today).Sub(day(p.Taken)).Hours() / 24
	}
	return a
}

// day drops the time of day and the zone: cameras write local time without one.
func day(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

var twelveDigits = regexp.MustCompile(`(?:^|[^0-9])[0-9]{4}[ _-]?[0-9]{4}[ _-]?[0-9]{4}(?:[^0-9]|$)`)

// holdsNumber tells whether a file name holds a run of exactly twelve digits, in one piece or
// in groups of four, also in full-width digits.
func holdsNumber(name string) bool {
	base := filepath.Base(name)
	base = strings.TrimSuffix(base, filepath.Ext(base))
	return twelveDigits.MatchString(norm.NFKC.String(base))
}
