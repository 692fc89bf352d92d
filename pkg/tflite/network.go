package tflite

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
)

// Element types of the format.
const (
	typeFloat32 = 0
	typeFloat16 = 1
	typeInt32   = 2
)

// Bounds that no network we convert comes near; they keep a hostile file from
// costing more than its own size.
const (
	maxItems    = 1 << 16
	maxRank     = 6
	maxOperands = 16
	maxSide     = 1 << 20
	maxElements = 1 << 28
)

var elementSize = map[int]int{typeFloat32: 4, typeFloat16: 2, typeInt32: 4}

// tensor is one value of the network; data is nil unless it is a constant.
type tensor struct {
	name  string
	shape []int
	kind  int
	data  []byte
}

// operator is one step; inputs and outputs are tensor numbers, -1 for none.
type operator struct {
	code            int
	inputs, outputs []int
	options         table
}

type network struct {
	source          *reader
	tensors         []tensor
	operators       []operator
	inputs, outputs []int
}

// parse reads the one graph of a model and checks that every number in it
// refers to something that exists.
func parse(model []byte) (*network, error) {
	if len(model) < 8 || string(model[4:8]) != "TFL3" {
		return nil, errors.New("not a TensorFlow Lite model")
	}
	r := &reader{data: model}
	root := r.tableAt(0)
	graphs := root.children(2, maxItems)
	if r.err == nil && len(graphs) != 1 {
		return nil, fmt.Errorf("model has %d graphs, only 1 is supported", len(graphs))
	}
	if r.err != nil {
		return nil, r.err
	}
	n := &network{source: r, inputs: graphs[0].ints(1, maxOperands), outputs: graphs[0].ints(2, maxOperands)}
	if err := n.readTensors(graphs[0], root.children(4, maxItems)); err != nil {
		return nil, err
	}
	n.readOperators(graphs[0], root.children(1, maxItems))
	if r.err != nil {
		return nil, r.err
	}
	return n, n.checkNumbers()
}

func (n *network) readTensors(graph table, buffers []table) error {
	for i, t := range graph.children(0, maxItems) {
		next := tensor{shape: t.ints(0, maxRank), kind: t.byte(1), name: string(t.raw(3))}
		if b := t.int(2, 0); b > 0 && b < len(buffers) {
			next.data = buffers[b].raw(0)
		}
		if t.has(6) {
			return fmt.Errorf("tensor %d: sparse tensors are not supported", i)
		}
		if err := next.check(); err != nil {
			return fmt.Errorf("tensor %d: %w", i, err)
		}
		n.tensors = append(n.tensors, next)
	}
	return graph.r.err
}

func (n *network) readOperators(graph table, codes []table) {
	for _, t := range graph.children(3, maxItems) {
		op := operator{code: -1, inputs: t.ints(1, maxOperands), outputs: t.ints(2, maxOperands), options: t.child(4)}
		if c := t.int(0, 0); c >= 0 && c < len(codes) {
			// Field 0 is all that files from before 2020 have; it cannot hold codes above 127.
			op.code = max(codes[c].byte(0), codes[c].int(3, 0))
		}
		n.operators = append(n.operators, op)
	}
}

func (n *network) checkNumbers() error {
	if len(n.inputs) == 0 || len(n.outputs) == 0 {
		return errors.New("network has no inputs or no outputs")
	}
	for _, i := range slices.Concat(n.inputs, n.outputs) {
		if i < 0 || i >= len(n.tensors) {
			return fmt.Errorf("network refers to tensor %d of %d", i, len(n.tensors))
		}
	}
	for k, op := range n.operators {
		for _, i := range slices.Concat(op.inputs, op.outputs) {
			if i < -1 || i >= len(n.tensors) {
				return fmt.Errorf("operator %d refers to tensor %d of %d", k, i, len(n.tensors))
			}
		}
	}
	return nil
}

// check refuses shapes that are open, too large, or unlike the stored data.
func (t tensor) check() error {
	for _, side := range t.shape {
		if side < 1 || side > maxSide {
			return fmt.Errorf("shape %v is not supported", t.shape)
		}
	}
	n := t.elements()
	if n > maxElements {
		return fmt.Errorf("shape %v is too large", t.shape)
	}
	if size, known := elementSize[t.kind]; known && t.data != nil && len(t.data) != n*size {
		return fmt.Errorf("shape %v does not fit %d bytes of data", t.shape, len(t.data))
	}
	return nil
}

func (t tensor) elements() int {
	n := 1
	for _, side := range t.shape {
		if n *= side; n > maxElements {
			return n
		}
	}
	return n
}

// perChannel tells whether t is a constant with one value for each channel.
func (t tensor) perChannel() bool {
	return t.data != nil && len(t.shape) > 0 && t.shape[len(t.shape)-1] == t.elements()
}

// weights tells whether t is a constant of floats.
func (t tensor) weights() bool {
	return t.data != nil && (t.kind == typeFloat32 || t.kind == typeFloat16)
}

func (t tensor) floats() []float32 {
	values := make([]float32, t.elements())
	for i := range values {
		if t.kind == typeFloat16 {
			values[i] = halfToFloat(binary.LittleEndian.Uint16(t.data[2*i:]))
		} else {
			values[i] = math.Float32frombits(binary.LittleEndian.Uint32(t.data[4*i:]))
		}
	}
	return values
}

func (t tensor) integers() []int {
	values := make([]int, t.elements())
	for i := range values {
		values[i] = int(int32(binary.LittleEndian.Uint32(t.data[4*i:])))
	}
	return values
}

func halfToFloat(h uint16) float32 {
	sign, exponent, fraction := uint32(h>>15)<<31, uint32(h>>10&31), uint32(h&1023)
	switch exponent {
	case 0:
		value := float32(fraction) / (1 << 24)
		return math.Float32frombits(sign | math.Float32bits(value))
	case 31:
		return math.Float32frombits(sign | 0xff<<23 | fraction<<13)
	}
	return math.Float32frombits(sign | (exponent+127-15)<<23 | fraction<<13)
}
