package models

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// entry describes a file of the given content.
func entry(name, member, content string) File {
	sum := sha256.Sum256([]byte(content))
	return File{Name: name, Member: member, Size: int64(len(content)), SHA256: hex.EncodeToString(sum[:])}
}

func manifestOf(files ...File) Manifest {
	return Manifest{[]Package{{Name: "nets", Version: "1.2.3", Files: files}}}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestVerify(t *testing.T) {
	font := entry("font", "font.ttf", "letters")
	font.Optional = true
	foreign := entry("eye", "other/eye.onnx", "another eye")
	foreign.Platform = "plan9/mips"
	m := manifestOf(entry("eye", "net/eye.onnx", "an eye"), entry("pose", "net/pose.onnx", "a pose"), font, foreign)
	cases := []struct {
		name       string
		eye, pose  string
		models     []string
		want       error
		wantInText string
	}{
		{"all right", "an eye", "a pose", nil, nil, ""},
		{"one is missing", "an eye", "", nil, ErrMissing, "pose.onnx\" is missing"},
		{"a missing one that is not needed", "an eye", "", []string{"eye"}, nil, ""},
		{"an optional one that is needed", "an eye", "a pose", []string{"font"}, ErrMissing, "font.ttf"},
		{"another size", "an eyelid", "a pose", nil, ErrDamaged, "eye.onnx\" is damaged"},
		{"another content", "an ear", "a pose", []string{"pose", "eye"}, ErrDamaged, "eye.onnx\" is damaged"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			for name, content := range map[string]string{"eye.onnx": c.eye, "pose.onnx": c.pose} {
				if content != "" {
					write(t, filepath.Join(dir, name), content)
				}
			}
			err := m.Verify(dir, c.models...)
			if !errors.Is(err, c.want) || (c.want == nil) != (err == nil) {
				t.Fatalf("error is %v, want %v", err, c.want)
			}
			var fault *FileError
			if err != nil && (!errors.As(err, &fault) || !strings.Contains(err.Error(), c.wantInText) || !strings.Contains(fault.Hint(), "kaocheck models fetch")) {
				t.Errorf("error is %v", err)
			}
		})
	}
}

func TestState(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "eye.onnx"), "an eye")
	spare := entry("spare", "spare.onnx", "a spare")
	spare.Optional = true
	for want, f := range map[string]File{
		"ok":                 entry("eye", "eye.onnx", "an eye"),
		"damaged":            entry("eye", "eye.onnx", "an ear"),
		"missing":            entry("ear", "ear.onnx", "an ear"),
		"missing (optional)": spare,
	} {
		if got := f.State(dir); got != want {
			t.Errorf("state is %q, want %q", got, want)
		}
	}
}

func TestVerifyUnknownName(t *testing.T) {
	var fault *FileError
	if err := manifestOf().Verify(t.TempDir(), "nose"); err == nil || errors.As(err, &fault) {
		t.Errorf("error is %v, want one that is not about a file", err)
	}
}

func TestVerifyFolderInPlaceOfFile(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "eye.onnx"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := manifestOf(entry("eye", "eye.onnx", "an eye")).Verify(dir); !errors.Is(err, ErrDamaged) {
		t.Errorf("error is %v", err)
	}
}

func TestDir(t *testing.T) {
	root := t.TempDir()
	if resolved, err := filepath.EvalSymlinks(root); err == nil {
		root = resolved
	}
	beside := filepath.Join(root, "app", "models")
	for _, d := range []string{beside, filepath.Join(root, "bare", "bin"), filepath.Join(root, "app", "bin")} {
		if err := os.MkdirAll(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(root, "app", "bin", "kaocheck"), "")
	if err := os.Symlink(filepath.Join(root, "app", "bin", "kaocheck"), filepath.Join(root, "bare", "bin", "link")); err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", filepath.Join(root, "home"))
	home := filepath.Join(root, "home", ".local", "share", "kaocheck", "models")
	cases := []struct{ name, flag, exe, data, want string }{
		{"flag", "my/models", filepath.Join(root, "app/bin/kaocheck"), "", "my/models"},
		{"beside", "", filepath.Join(root, "app/bin/kaocheck"), "/data", beside},
		{"beside what a link points to", "", filepath.Join(root, "bare/bin/link"), "/data", beside},
		{"data folder", "", filepath.Join(root, "bare/bin/kaocheck"), "/data", "/data/kaocheck/models"},
		{"data folder that is not absolute", "", filepath.Join(root, "bare/bin/kaocheck"), "data", home},
		{"home", "", "", "", home},
	}
	for _, c := range cases {
		t.Setenv("XDG_DATA_HOME", c.data)
		if got, err := Dir(c.flag, c.exe); err != nil || got != c.want {
			t.Errorf("%s: %q, %v, want %q", c.name, got, err, c.want)
		}
	}
}
