package evaluate

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"io"
)

// Cache remembers outcomes in a file of JSON lines, so that a run can go on where another one
// stopped. It holds findings and verdicts under hashes: no pixels, no landmarks, no names.
type Cache struct {
	run  string
	seen map[string]*Outcome
	file io.Writer
}

// entry is one line of a cache.
type entry struct {
	Run     string   `json:"run"`   // what the photo was looked at with
	Photo   string   `json:"photo"` // hash of the photo
	Outcome *Outcome `json:"outcome"`
}

// cacheHead is the first line, by which a cache is known for one before it is written to.
const cacheHead = `{"kaocheck":"cache of evaluate","schema":1}`

// maxLine is far more than the findings of every rule take.
const maxLine = 1 << 20

// ErrNotCache says that a file is not a cache.
var ErrNotCache = errors.New("not a cache of kaocheck evaluate")

// OpenCache reads file, a cache or an empty file, which must append what is written to it. run
// stands for the program, the networks and the profile: what was made with others is passed
// over, as is a line that a killed run left unfinished.
func OpenCache(file io.ReadWriter, run string) (*Cache, error) {
	c := &Cache{run: run, seen: map[string]*Outcome{}, file: file}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, maxLine)
	if !lines.Scan() && lines.Err() == nil {
		_, err := io.WriteString(file, cacheHead)
		return c, err
	}
	if lines.Text() != cacheHead {
		return nil, cmp.Or(fileError(lines.Err()), ErrNotCache)
	}
	for lines.Scan() {
		c.remember(lines.Bytes())
	}
	return c, fileError(lines.Err())
}

// fileError is err unless it only says that the lines are not those of a cache.
func fileError(err error) error {
	if errors.Is(err, bufio.ErrTooLong) {
		return ErrNotCache
	}
	return err
}

func (c *Cache) remember(line []byte) {
	var e entry
	if json.Unmarshal(line, &e) == nil && e.Run == c.run && e.Outcome != nil {
		c.seen[e.Photo] = e.Outcome
	}
}

// Find returns what is known of a photo, nil when nothing is.
func (c *Cache) Find(photo string) *Outcome { return c.seen[photo] }

// Add remembers the outcome of a photo. One with an error is not kept: it is worth another try.
// The line break comes first, so that no entry continues a line that was left unfinished.
func (c *Cache) Add(photo string, o *Outcome) error {
	if o.Error != "" {
		return nil
	}
	line, err := json.Marshal(entry{c.run, photo, o})
	if err != nil {
		return err
	}
	c.seen[photo] = o
	_, err = c.file.Write(append([]byte("\n"), line...))
	return err
}
