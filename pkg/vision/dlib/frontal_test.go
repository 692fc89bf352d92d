//go:build cgo

package dlib

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/Kagami/go-face"
)

// TestFrontalFacesAreDlibs lets dlib unpack its detector.
func TestFrontalFacesAreDlibs(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a program against dlib")
	}
	program := filepath.Join(t.TempDir(), "unpack")
	if out, err := exec.Command("c++", "-std=c++17", "-DNDEBUG", "-o", program, "testdata/unpack.cc", "-ldlib").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	want, err := exec.Command(program).Output()
	if err != nil {
		t.Fatal(err)
	}
	if unpacked != string(want) {
		t.Errorf("frontal_faces.dat is not what this version of dlib unpacks: make it anew with testdata/unpack.cc")
	}
}

// TestFrontalFacesAreHandedOver shows that go-face is linked to what stands in dlib's place: without it nothing opens.
func TestFrontalFacesAreHandedOver(t *testing.T) {
	whole := unpacked
	t.Cleanup(func() { unpacked = whole })
	unpacked = "no detector"
	if _, err := face.NewRecognizer("no folder"); err == nil || !strings.Contains(err.Error(), "deserializing") {
		t.Errorf("error is %v, want one about the detector", err)
	}
}
