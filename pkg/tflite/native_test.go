//go:build cgo

package tflite

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	ort "github.com/yalue/onnxruntime_go"
)

// TestOperators runs converted networks of one operator and compares them with
// what TensorFlow Lite makes of the same file and input.
func TestOperators(t *testing.T) {
	startRuntime(t)
	var golden map[string]struct {
		Shape  []int64
		Values []float32
	}
	data, err := os.ReadFile("testdata/operators.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &golden); err != nil {
		t.Fatal(err)
	}
	for _, c := range operatorCases {
		t.Run(c.name, func(t *testing.T) {
			want := golden[c.name]
			shape, got := run(t, c)
			if !slices.Equal(shape, want.Shape) {
				t.Fatalf("shape is %v, want %v", shape, want.Shape)
			}
			for i, v := range want.Values {
				if math.Abs(float64(got[i]-v)) > 1e-5*max(1, math.Abs(float64(v))) {
					t.Fatalf("value %d is %v, want %v\n got %v\nwant %v", i, got[i], v, got, want.Values)
				}
			}
		})
	}
}

func startRuntime(t *testing.T) {
	t.Helper()
	library, err := filepath.Abs("../../models/libonnxruntime.so.1")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(library); err != nil || runtime.GOOS != "linux" {
		t.Skip("needs ONNX Runtime: run kaocheck models fetch")
	}
	t.Setenv("ORT_DISABLE_TELEMETRY", "1") // it would write files and call its makers
	ort.SetSharedLibraryPath(library)
	if err := ort.InitializeEnvironment(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ort.DestroyEnvironment() })
}

func run(t *testing.T, c operatorCase) ([]int64, []float32) {
	t.Helper()
	converted, err := Convert(model(c.values, c.steps))
	if err != nil {
		t.Fatal(err)
	}
	session, err := ort.NewDynamicAdvancedSessionWithONNXData(converted, []string{"x"}, []string{"y"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer session.Destroy()
	var sides []int64
	for _, s := range c.values[0].shape {
		sides = append(sides, int64(s))
	}
	shape := ort.NewShape(sides...)
	x, err := ort.NewTensor(shape, given(int(shape.FlattenedSize())))
	if err != nil {
		t.Fatal(err)
	}
	defer x.Destroy()
	outputs := []ort.Value{nil}
	if err := session.Run([]ort.Value{x}, outputs); err != nil {
		t.Fatal(err)
	}
	defer outputs[0].Destroy()
	y := outputs[0].(*ort.Tensor[float32])
	return y.GetShape(), slices.Clone(y.GetData())
}

// given is the input of every network under test.
func given(n int) []float32 {
	values := make([]float32, n)
	for k := range values {
		values[k] = float32((k*37+11)%23-11) / 4
	}
	return values
}
