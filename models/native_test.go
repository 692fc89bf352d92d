//go:build cgo

package models

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	ort "github.com/yalue/onnxruntime_go"
)

// TestConvertedNetworks compares the converted networks with TensorFlow Lite:
// testdata/networks.json holds every step-th output of its WebAssembly build for
// the unconverted file and the same drawn picture.
func TestConvertedNetworks(t *testing.T) {
	m := manifest(t)
	if err := m.Verify(".", "onnxruntime", "selfie_multiclass", "face_landmark"); err != nil {
		t.Skipf("needs the models: %v", err)
	}
	library, err := filepath.Abs("libonnxruntime.so.1")
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("ORT_DISABLE_TELEMETRY", "1") // it would write files and call its makers
	ort.SetSharedLibraryPath(library)
	if err := ort.InitializeEnvironment(); err != nil {
		t.Fatal(err)
	}
	defer ort.DestroyEnvironment()
	t.Run("selfie_multiclass", func(t *testing.T) {
		picture := draw(256, func(v int) float32 { return float32(v)/127.5 - 1 })
		got := infer(t, "selfie_multiclass_256x256.onnx", "input_29", 256, picture, "Identity")
		compareGolden(t, "Identity", got[0], 1e-3)
	})
	t.Run("face_landmark", func(t *testing.T) {
		picture := draw(192, func(v int) float32 { return float32(v) / 255 })
		got := infer(t, "face_landmark.onnx", "input_1", 192, picture, "conv2d_21", "conv2d_31")
		compareGolden(t, "conv2d_21", got[0], 5e-3)
		compareGolden(t, "conv2d_31", got[1], 1e-3)
	})
}

func infer(t *testing.T, file, input string, side int64, picture []float32, outputs ...string) [][]float32 {
	t.Helper()
	session, err := ort.NewDynamicAdvancedSession(file, []string{input}, outputs, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer session.Destroy()
	x, err := ort.NewTensor(ort.NewShape(1, side, side, 3), picture)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Destroy()
	values := make([]ort.Value, len(outputs))
	if err := session.Run([]ort.Value{x}, values); err != nil {
		t.Fatal(err)
	}
	var results [][]float32
	for _, v := range values {
		results = append(results, append([]float32{}, v.(*ort.Tensor[float32]).GetData()...))
		v.Destroy()
	}
	return results
}

func compareGolden(t *testing.T, name string, got []float32, tolerance float64) {
	t.Helper()
	data, err := os.ReadFile("testdata/networks.json")
	if err != nil {
		t.Fatal(err)
	}
	var golden map[string]struct {
		Step   int
		Values []float64
	}
	if err := json.Unmarshal(data, &golden); err != nil {
		t.Fatal(err)
	}
	want := golden[name]
	if n := (len(got) + want.Step - 1) / want.Step; n != len(want.Values) {
		t.Fatalf("%s: %d samples, want %d", name, n, len(want.Values))
	}
	for i, v := range want.Values {
		if g := float64(got[i*want.Step]); math.Abs(g-v) > tolerance {
			t.Errorf("%s: sample %d is %v, want %v", name, i, g, v)
		}
	}
}

// draw paints a simple portrait with a little texture, in whole numbers only.
func draw(side int, scale func(int) float32) []float32 {
	var picture []float32
	for y := range side {
		for x := range side {
			u, v := x*256/side, y*256/side
			for _, c := range portrait(u, v) {
				picture = append(picture, scale(c+(u*u+3*v)%17-8))
			}
		}
	}
	return picture
}

func portrait(u, v int) [3]int {
	inside := func(x, y, a, b int) bool { return (u-x)*(u-x)*b*b+(v-y)*(v-y)*a*a < a*a*b*b }
	switch {
	case inside(128, 150, 18, 6):
		return [3]int{180, 80, 80}
	case inside(107, 108, 9, 5), inside(149, 108, 9, 5):
		return [3]int{40, 30, 30}
	case inside(128, 118, 52, 66):
		return [3]int{225, 180, 150}
	case u >= 108 && u < 148 && v >= 150 && v < 205:
		return [3]int{205, 160, 130}
	case inside(128, 105, 68, 82):
		return [3]int{50, 35, 25}
	case inside(128, 270, 110, 80):
		return [3]int{40, 60, 120}
	}
	return [3]int{200, 210, 220}
}
