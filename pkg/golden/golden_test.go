package golden

import (
	"os"
	"path/filepath"
	"testing"
)

// recorder is a test that only remembers whether it failed.
type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.failed = true }

func TestCheck(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new", "report.txt")
	*update = true
	Check(t, file, []byte("as it is"))
	*update = false
	for text, want := range map[string]bool{"as it is": false, "as it was": true} {
		r := recorder{TB: t}
		if Check(&r, file, []byte(text)); r.failed != want {
			t.Errorf("%q: failed %v", text, r.failed)
		}
	}
	if got, _ := os.ReadFile(file); string(got) != "as it is" {
		t.Errorf("the file was changed to %q", got)
	}
}

func TestFirstChange(t *testing.T) {
	for _, c := range []struct {
		a, b string
		n    int
		inA  string
		inB  string
	}{
		{"a\nb\nc\n", "a\nB\nC\n", 2, "b\n", "B\n"},
		{"a\n", "a\nb\n", 2, "", "b\n"},
		{"a\nb", "a\nb\n", 2, "b", "b\n"},
		{"", "a", 1, "", "a"},
	} {
		if n, inA, inB := firstChange([]byte(c.a), []byte(c.b)); n != c.n || string(inA) != c.inA || string(inB) != c.inB {
			t.Errorf("%q, %q: line %d, %q and %q", c.a, c.b, n, inA, inB)
		}
	}
}
