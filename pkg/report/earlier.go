package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"kaocheck/pkg/check"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
)

// Earlier is a report in JSON lines whose records a later one takes over. It holds where the
// records stand, not the records. It may be used from many goroutines.
type Earlier struct {
	lines io.ReaderAt
	o     Options
	at    map[string]span // of the record that a photo may be taken from, by its file's name
	blank map[string]bool // files of which the last record says that they could not be read
	other int             // records that none may be taken from
}

// span is a line of the report: its offset and its length, in bytes.
type span struct{ from, length int64 }

// recordMax bounds one line; a record of all rules takes about 25 KB.
const recordMax = 16 << 20

// The reasons for which a report cannot be taken over.
var (
	ErrAnonymous  = errors.New("an anonymous report cannot be resumed: it does not tell which photo is which")
	ErrNoJSONLine = errors.New("it is no report in JSON lines (--format jsonl)")
)

// ReadEarlier reads a report whose records may be taken over by one with options o. A last line
// that is not whole, as a killed program leaves it, is passed over.
func ReadEarlier(lines io.ReaderAt, o Options) (*Earlier, error) {
	e := &Earlier{lines: lines, o: o, at: map[string]span{}, blank: map[string]bool{}}
	scanner := bufio.NewScanner(io.NewSectionReader(lines, 0, 1<<62))
	scanner.Buffer(nil, recordMax)
	scanner.Split(wholeLines)
	from := int64(0)
	for n := 1; scanner.Scan(); n++ {
		line := span{from, int64(len(scanner.Bytes()))}
		from += line.length
		if err := e.index(scanner.Bytes(), line); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	return e, scanner.Err()
}

// wholeLines splits what ends in a line break, and drops the rest.
func wholeLines(data []byte, _ bool) (advance int, token []byte, err error) {
	i := bytes.IndexByte(data, '\n') + 1
	if i == 0 {
		return 0, nil, nil
	}
	return i, data[:i], nil
}

// index remembers where the record of one photo stands, if it may be taken over: it was made by
// the same run, of a photo that could be looked at, and if that tells when it was taken, and so
// has an age, on the same day.
func (e *Earlier) index(line []byte, at span) error {
	var p struct {
		File   *string
		SHA256 string
		Error  string
		Image  struct{ Taken *string }
		Run    string
		Day    string `json:"checked"`
	}
	switch err := json.Unmarshal(line, &p); {
	case err != nil || p.File == nil:
		return ErrNoJSONLine
	case p.SHA256 == "" && strings.HasPrefix(*p.File, "#") && p.Run == "":
		return ErrAnonymous
	case p.Error != "":
		e.blank[*p.File] = true
		return nil
	case p.Run != e.o.Run || p.Image.Taken != nil && p.Day != e.o.day():
		e.other++
	case e.o.Continued || e.at[*p.File].length == 0: // else the first record of a photo is the latest
		e.at[*p.File] = at
	}
	delete(e.blank, *p.File)
	return nil
}

// Len is the number of records that may be taken over, and how many were made otherwise: by
// another version, for another profile, in another language.
func (e *Earlier) Len() (usable, other int) { return len(e.at), e.other }

// Holds tells whether there is a record of the photo at path, of whatever content.
func (e *Earlier) Holds(path string) bool {
	_, ok := e.at[valid(path)]
	return ok
}

// Unread tells whether the last record of the photo at path says that it could not be read.
func (e *Earlier) Unread(path string) bool { return e.blank[valid(path)] }

// Recall returns the result that the report holds of the photo at path with the given content.
func (e *Earlier) Recall(path, sha256 string) (check.Result, bool) {
	line, err := e.Line(path)
	if err != nil {
		return check.Result{}, false
	}
	var p photoRecord
	if json.Unmarshal(line, &p) != nil || p.SHA256 != sha256 {
		return check.Result{}, false
	}
	r := p.result()
	r.File, r.Record = path, line
	return r, true
}

// Line returns the record of the photo at path, of whatever content, with its line break.
func (e *Earlier) Line(path string) ([]byte, error) {
	at, ok := e.at[valid(path)]
	if !ok {
		return nil, errors.New("no record")
	}
	line := make([]byte, at.length)
	_, err := e.lines.ReadAt(line, at.from)
	return line, err
}

// takenOver is the record of a result that was recalled. Which photos are the same depends on
// the new report.
func takenOver(r check.Result, o Options) photoRecord {
	var p photoRecord
	if err := json.Unmarshal(r.Record, &p); err != nil {
		r.Record = nil
		return recordOf(r, r.File, o)
	}
	p.DuplicateOf = twin(r, o.Anonymous)
	return p
}

// result is what of a record every format needs.
func (p photoRecord) result() check.Result {
	r := check.Result{
		Verdict: p.Verdict,
		Facts: photo.Facts{
			Format: p.Image.Format, Bytes: p.Image.Bytes, SHA256: p.SHA256, Width: p.Image.Width, Height: p.Image.Height,
		},
		Crop:    p.Crop.rect(),
		Elapsed: time.Duration(p.MS) * time.Millisecond,
	}
	if p.Image.DPI != nil {
		r.Facts.DPI = *p.Image.DPI
	}
	if p.Image.Taken != nil {
		r.Facts.Taken, _ = time.Parse(time.DateOnly, *p.Image.Taken)
	}
	hash, _ := strconv.ParseUint(p.Pixels, 16, 64)
	r.Pixels = check.PixelHash(hash)
	for _, f := range p.Findings {
		r.Findings = append(r.Findings, f.finding())
	}
	return r
}

func (f findingRecord) finding() check.Finding {
	found := check.Finding{
		Rule: f.Rule, Unit: f.Unit, Status: f.Status, Value: f.Value, Where: f.Where.rect(),
		Reason: f.Reason, Waived: f.Waived, Good: f.Good, Limit: f.Limit, Source: f.Source,
		Said: &check.Said{Message: f.Message, Advice: f.Advice},
	}
	if f.Severity != nil {
		found.Severity = *f.Severity
	}
	return found
}

func (b *box) rect() *vision.Rect {
	if b == nil {
		return nil
	}
	return &vision.Rect{X: float64(b[0]), Y: float64(b[1]), W: float64(b[2]), H: float64(b[3])}
}

func pixelsOf(h check.PixelHash) string {
	if h == 0 {
		return ""
	}
	return fmt.Sprintf("%016x", uint64(h))
}
