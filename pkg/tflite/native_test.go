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

// TestProductsAreConvolutions runs networks whose kernels reach no neighbour, and the same with kernels that reach further
// and find nothing there: those are no products of matrices.
func TestProductsAreConvolutions(t *testing.T) {
	startRuntime(t)
	for name, network := range map[string]func(mix, spread value) operatorCase{
		"mix": func(mix, _ value) operatorCase {
			return operatorCase{"", []value{shape(1, 3, 2, 3), mix, numbers(2), shape(1, 3, 2, 2)}, []step{
				{code: 3, tag: 1, inputs: []int32{0, 1, 2}, output: 3, options: fields{same, int32(1), int32(1), relu6}},
			}}
		},
		"spread, then mix": func(mix, spread value) operatorCase {
			values := []value{shape(1, 3, 2, 2), integers(1, 6, 4, 3), spread, numbers(3), mix, numbers(2), shape(1, 6, 4, 3), shape(1, 6, 4, 2)}
			return operatorCase{"", values, []step{
				{code: 67, tag: 49, inputs: []int32{1, 2, 0, 3}, output: 6, options: fields{same, int32(2), int32(2), relu}},
				{code: 3, tag: 1, inputs: []int32{6, 4, 5}, output: 7, options: fields{same, int32(1), int32(1), relu}},
			}}
		},
		"mix, then mix at once": func(mix, _ value) operatorCase {
			values := []value{shape(1, 3, 2, 3), numbers(3, 1, 1, 3), numbers(3), mix, numbers(2), shape(1, 3, 2, 3), shape(1, 3, 2, 2)}
			return operatorCase{"", values, []step{
				{code: 3, tag: 1, inputs: []int32{0, 1, 2}, output: 5, options: fields{same, int32(1), int32(1), none}},
				{code: 3, tag: 1, inputs: []int32{5, 3, 4}, output: 6, options: fields{same, int32(1), int32(1), none}},
			}}
		},
		"mix, then mix at once, and add": func(mix, _ value) operatorCase {
			values := []value{shape(1, 3, 2, 2), numbers(3, 1, 1, 2), numbers(3), mix, numbers(2), shape(1, 3, 2, 3), shape(1, 3, 2, 2), shape(1, 3, 2, 3), shape(1, 3, 2, 2), shape(1, 3, 2, 2)}
			return operatorCase{"", values, []step{
				{code: 3, tag: 1, inputs: []int32{0, 1, 2}, output: 5, options: fields{same, int32(1), int32(1), none}},
				{code: 3, tag: 1, inputs: []int32{5, 3, 4}, output: 6, options: fields{same, int32(1), int32(1), relu}},
				{code: 0, tag: 11, inputs: []int32{5, 2}, output: 7, options: fields{relu}},
				{code: 3, tag: 1, inputs: []int32{7, 3, 4}, output: 8, options: fields{same, int32(1), int32(1), none}},
				{code: 0, tag: 11, inputs: []int32{6, 8}, output: 9, options: fields{none}},
			}}
		},
		"spread, then mix at once": func(mix, spread value) operatorCase {
			values := []value{shape(1, 3, 2, 2), integers(1, 6, 4, 3), spread, numbers(3), mix, numbers(2), shape(1, 6, 4, 3), shape(1, 6, 4, 2)}
			return operatorCase{"", values, []step{
				{code: 67, tag: 49, inputs: []int32{1, 2, 0, 3}, output: 6, options: fields{same, int32(2), int32(2), none}},
				{code: 3, tag: 1, inputs: []int32{6, 4, 5}, output: 7, options: fields{same, int32(1), int32(1), none}},
			}}
		},
		"spread, then add": func(_, spread value) operatorCase {
			values := []value{shape(1, 3, 2, 2), integers(1, 6, 4, 3), spread, numbers(3), shape(1, 6, 4, 3), shape(1, 6, 4, 3)}
			return operatorCase{"", values, []step{
				{code: 67, tag: 49, inputs: []int32{1, 2, 0}, output: 4, options: fields{same, int32(2), int32(2)}},
				{code: 0, tag: 11, inputs: []int32{4, 3}, output: 5, options: fields{none}},
			}}
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, got := run(t, network(numbers(2, 1, 1, 3), numbers(3, 2, 2, 2)))
			_, want := run(t, network(widened(numbers(2, 1, 1, 3), 1), widened(numbers(3, 2, 2, 2), 0)))
			if !slices.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

// TestSlopes runs a PRELU with a slope for each channel behind a convolution, and the convolution alone.
func TestSlopes(t *testing.T) {
	startRuntime(t)
	values := []value{shape(1, 3, 2, 2), numbers(5, 3, 3, 2), numbers(5), numbers(1, 1, 5), shape(1, 3, 2, 5), shape(1, 3, 2, 5)}
	steps := []step{
		{code: 3, tag: 1, inputs: []int32{0, 1, 2}, output: 4, options: fields{same, int32(1), int32(1), none}},
		{code: 54, tag: 32, inputs: []int32{4, 3}, output: 5, options: fields{}},
	}
	_, want := run(t, operatorCase{"", values[:5], steps[:1]})
	for i, slopes := 0, (tensor{shape: []int{5}, data: values[3].data}).floats(); i < len(want); i++ {
		if want[i] < 0 {
			want[i] *= slopes[i%5]
		}
	}
	if _, got := run(t, operatorCase{"", values, steps}); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// widened is kernel k, [out,h,w,in], within one of 3×3 zeros, its first value at row and column at.
func widened(k value, at int) value {
	out, side, in := int(k.shape[0]), int(k.shape[1]), int(k.shape[3])
	wide := value{shape: []int32{k.shape[0], 3, 3, k.shape[3]}, data: make([]byte, 4*9*out*in)}
	for o := range out {
		for row := range side {
			to, from := (9*o+3*(row+at)+at)*in, (side*o+row)*side*in
			copy(wide.data[4*to:], k.data[4*from:4*(from+side*in)])
		}
	}
	return wide
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
