package evaluate

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/profile"
)

// appended is a file as it is opened for a cache: reading begins at the start, writing goes to
// the end.
type appended struct {
	content []byte
	read    int
}

func (a *appended) Read(p []byte) (int, error) {
	if a.read == len(a.content) {
		return 0, io.EOF
	}
	n := copy(p, a.content[a.read:])
	a.read += n
	return n, nil
}

func (a *appended) Write(p []byte) (int, error) {
	a.content = append(a.content, p...)
	return len(p), nil
}

func open(t *testing.T, content []byte, run string) (*Cache, *appended) {
	t.Helper()
	file := &appended{content: content}
	c, err := OpenCache(file, run)
	if err != nil {
		t.Fatal(err)
	}
	return c, file
}

func add(t *testing.T, c *Cache, photo string, o *Outcome) {
	t.Helper()
	if err := c.Add(photo, o); err != nil {
		t.Fatal(err)
	}
}

func TestCacheGoesOn(t *testing.T) {
	first := &Outcome{Verdict: check.Reject, Findings: []Finding{
		found("pose.yaw", profile.Fail, 12.5, 1.5), unmeasured("pose.roll", profile.Unknown),
	}}
	second := &Outcome{Verdict: check.Accept, Findings: []Finding{}}
	c, file := open(t, nil, "run")
	add(t, c, "p1", first)
	add(t, c, "p2", second)
	add(t, c, "p3", &Outcome{Verdict: check.Error, Error: "gone"})

	if c.Find("p1") != first || c.Find("p3") != nil {
		t.Error("what was just added is not found, or an error is")
	}
	again, file := open(t, file.content, "run")
	if !reflect.DeepEqual(again.Find("p1"), first) || !reflect.DeepEqual(again.Find("p2"), second) {
		t.Errorf("%+v and %+v", again.Find("p1"), again.Find("p2"))
	}
	if again.Find("p3") != nil || again.Find("p4") != nil {
		t.Error("an error, or what was never added, is found")
	}
	if other, _ := open(t, file.content, "other run"); other.Find("p1") != nil {
		t.Error("what was made with another program or profile is found")
	}
}

// Wherever a run is killed, what was whole before is found again, and what is added then, too.
func TestCacheSurvivesAKill(t *testing.T) {
	c, file := open(t, nil, "run")
	head := len(file.content)
	add(t, c, "p1", &Outcome{Verdict: check.Accept, Findings: []Finding{}})
	one := len(file.content)
	add(t, c, "p2", &Outcome{Verdict: check.Reject, Findings: []Finding{}})
	for end := head; end <= len(file.content); end++ {
		cut, left := open(t, bytes.Clone(file.content[:end]), "run")
		if found := cut.Find("p1") != nil; found != (end >= one) {
			t.Errorf("after %d bytes the first photo is found: %v", end, found)
		}
		add(t, cut, "p9", &Outcome{Verdict: check.Accept, Findings: []Finding{}})
		if again, _ := open(t, left.content, "run"); again.Find("p9") == nil {
			t.Errorf("after %d bytes a new photo is lost", end)
		}
	}
}

func TestCacheIsNothingElse(t *testing.T) {
	for _, content := range []string{"file,pose\na.jpg,pass\n", "\xff\xd8\xff\xe0", cacheHead[:10], strings.Repeat("x", 2*maxLine)} {
		file := &appended{content: []byte(content)}
		if _, err := OpenCache(file, "run"); !errors.Is(err, ErrNotCache) {
			t.Errorf("%.20q: %v", content, err)
		}
		if string(file.content) != content {
			t.Errorf("%.20q was written to", content)
		}
	}
}
