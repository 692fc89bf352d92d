//go:build cgo

// Package onnx runs the pretrained networks by ONNX Runtime on the CPU: BlazeFace, face mesh,
// eye state and segmentation. What is opened stays open until the process ends.
package onnx

import (
	"fmt"
	"os"
	"sync"

	ort "github.com/yalue/onnxruntime_go"
)

// network is one opened model with reusable input and output tensors. It may be used
// from many goroutines; each run borrows a set of tensors.
type network struct {
	name    string
	session *ort.DynamicAdvancedSession
	ports   ports

	mu   sync.Mutex
	idle []*tensors
}

// ports are the one input of a network and its outputs, in the order in which they are read. They are
// written down here because ONNX Runtime tells them only of a second session, which takes longer to open than the first.
type ports struct {
	in  port
	out []port
}

// port is an input or output: its name in the model and its shape.
type port struct {
	name  string
	shape ort.Shape
}

// tensors are the native buffers of one run.
type tensors struct {
	in  *ort.Tensor[float32]
	out []*ort.Tensor[float32]
}

// Start loads the ONNX Runtime library at path, once for the process. Since version 1.29 that library tells its makers of
// each run, with files in the user's folders and over the network, unless this variable is set before it starts.
func Start(path string) error {
	if ort.IsInitialized() {
		return nil
	}
	if err := os.Setenv("ORT_DISABLE_TELEMETRY", "1"); err != nil {
		return fmt.Errorf("switching ONNX Runtime's telemetry off: %w", err)
	}
	ort.SetSharedLibraryPath(path)
	if err := ort.InitializeEnvironment(ort.WithLogLevelError()); err != nil {
		return fmt.Errorf("loading ONNX Runtime from %q: %w", path, err)
	}
	return nil
}

// open loads the model at path, to run on the given number of threads.
func open(path string, p ports, threads int) (*network, error) {
	options, err := sessionOptions(threads)
	if err != nil {
		return nil, err
	}
	defer options.Destroy()
	names := make([]string, len(p.out))
	for i, o := range p.out {
		names[i] = o.name
	}
	session, err := ort.NewDynamicAdvancedSession(path, []string{p.in.name}, names, options)
	if err != nil {
		return nil, fmt.Errorf("opening model %q: %w", path, err)
	}
	return &network{name: path, session: session, ports: p}, nil
}

func sessionOptions(threads int) (*ort.SessionOptions, error) {
	o, err := ort.NewSessionOptions()
	if err != nil {
		return nil, fmt.Errorf("session options: %w", err)
	}
	for _, set := range []func() error{
		func() error { return o.SetIntraOpNumThreads(threads) },
		func() error { return o.SetInterOpNumThreads(1) },
		// spinning threads would take the processor from the other jobs
		func() error { return o.AddSessionConfigEntry("session.intra_op.allow_spinning", "0") },
	} {
		if err := set(); err != nil {
			o.Destroy()
			return nil, fmt.Errorf("session options: %w", err)
		}
	}
	return o, nil
}

// run feeds data to the network and hands its outputs, in the order of its ports, to read
// while they are valid.
func (n *network) run(data []float32, read func(out [][]float32)) error {
	t, err := n.borrow()
	if err != nil {
		return fmt.Errorf("running %q: %w", n.name, err)
	}
	defer n.give(t)
	copy(t.in.GetData(), data)
	out := make([]ort.Value, len(t.out))
	for i := range t.out {
		out[i] = t.out[i]
	}
	if err := n.session.Run([]ort.Value{t.in}, out); err != nil {
		return fmt.Errorf("running %q: %w", n.name, err)
	}
	views := make([][]float32, len(t.out))
	for i := range t.out {
		views[i] = t.out[i].GetData()
	}
	read(views)
	return nil
}

func (n *network) borrow() (*tensors, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if k := len(n.idle); k > 0 {
		t := n.idle[k-1]
		n.idle = n.idle[:k-1]
		return t, nil
	}
	return n.allocate()
}

func (n *network) give(t *tensors) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.idle = append(n.idle, t)
}

func (n *network) allocate() (*tensors, error) {
	in, err := ort.NewEmptyTensor[float32](n.ports.in.shape)
	if err != nil {
		return nil, err
	}
	t := &tensors{in: in}
	for _, p := range n.ports.out {
		out, err := ort.NewEmptyTensor[float32](p.shape)
		if err != nil {
			t.destroy()
			return nil, err
		}
		t.out = append(t.out, out)
	}
	return t, nil
}

func (t *tensors) destroy() {
	t.in.Destroy()
	for _, o := range t.out {
		o.Destroy()
	}
}
