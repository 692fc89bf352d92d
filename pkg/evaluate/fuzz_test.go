package evaluate

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/profile"
)

// FuzzCache holds that a file either is no cache, and stays as it is, or remembers what is added to it, whatever
// stood in it before.
func FuzzCache(f *testing.F) {
	whole := &appended{}
	c, err := OpenCache(whole, "run")
	if err != nil {
		f.Fatal(err)
	}
	o := &Outcome{Verdict: check.Reject, Findings: []Finding{found("pose.yaw", profile.Fail, 12.5, 1.5)}}
	if err := c.Add("p1", o); err != nil {
		f.Fatal(err)
	}
	f.Add(whole.content)
	f.Add(whole.content[:len(whole.content)-9])
	f.Add([]byte(cacheHead))
	f.Add([]byte(cacheHead + "\nnull\n[]\n{\"run\":\"run\",\"photo\":\"p9\",\"outcome\":null}\n\x00\xff"))
	f.Fuzz(func(t *testing.T, content []byte) {
		file := &appended{content: bytes.Clone(content)}
		c, err := OpenCache(file, "run")
		if err != nil {
			if !errors.Is(err, ErrNotCache) || !bytes.Equal(file.content, content) {
				t.Errorf("%v, and the file changed: %v", err, !bytes.Equal(file.content, content))
			}
			return
		}
		add(t, c, "p9", o)
		if again, _ := open(t, file.content, "run"); again.Find("p9") == nil || len(again.Find("p9").Findings) != 1 {
			t.Errorf("lost behind %q", content)
		}
	})
}

// FuzzReport holds that any earlier report that reads can be compared with and written about.
func FuzzReport(f *testing.F) {
	now := testReport(f, "", outcomes())
	var whole bytes.Buffer
	if err := now.Write("json", &whole, Options{}); err != nil {
		f.Fatal(err)
	}
	f.Add(whole.Bytes())
	f.Add([]byte(`{"schema":1,"tool":"kaocheck","kind":"evaluation","photos":[{}],"columns":[{"column":"pose"},{}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		old, err := Read(bytes.NewReader(text))
		if err != nil {
			return
		}
		now.Against(old)
		for _, format := range Formats() {
			if err := now.Write(format, io.Discard, Options{}); err != nil {
				t.Errorf("%s: %v", format, err)
			}
		}
	})
}
