package report

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
)

var update = flag.Bool("update", false, "rewrite the golden reports")

func TestGolden(t *testing.T) {
	one := []check.Result{rejected()}
	for _, l := range []message.Lang{message.JA, message.EN} {
		for _, format := range Formats() {
			golden(t, "photos-"+string(l)+"."+format, write(t, format, testOptions(l), testResults()))
		}
		golden(t, "one-"+string(l)+".text", write(t, "text", testOptions(l), one))
		golden(t, "accepted-"+string(l)+".text", write(t, "text", testOptions(l), []check.Result{accepted()}))
	}
}

func TestGoldenAnonymous(t *testing.T) {
	o := testOptions(message.JA)
	o.Anonymous = true
	for _, format := range Formats() {
		golden(t, "anonymous."+format, write(t, format, o, testResults()))
	}
}

func write(t testing.TB, format string, o Options, results []check.Result) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := New(format, &b, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if err := w.Photo(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("..", "..", "testdata", "golden", "report", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs (run with -update to accept):\n%s", name, got)
	}
}
