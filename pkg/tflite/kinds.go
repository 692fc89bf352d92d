package tflite

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// kind is an operator we can translate. Each letter of operands is what it
// takes at that place: x a float picture [n,h,w,c], f any float value, k a
// constant float kernel of four axes, c a constant list of floats, h a constant
// of 16-bit floats, i a constant list of integers. A capital may be missing.
type kind struct {
	operands  string
	translate func(*builder, operator) error
}

// The codes of the convolutions, and one of no operator.
const (
	codeConv       = 3
	codeTransposed = 67
	codeNone       = -2
)

var kinds = map[int]kind{
	0:              {"ff", arithmetic("Add")},
	codeConv:       {"xkC", (*builder).convolve},
	4:              {"xkC", (*builder).convolveDepthwise},
	6:              {"h", (*builder).dequantize},
	17:             {"x", (*builder).maxPool},
	18:             {"ff", arithmetic("Mul")},
	22:             {"fI", (*builder).reshape},
	23:             {"xi", (*builder).resizeBilinear},
	25:             {"f", (*builder).softmax},
	34:             {"fi", (*builder).pad},
	39:             {"fi", (*builder).transpose},
	54:             {"ff", (*builder).prelu},
	codeTransposed: {"ikxC", (*builder).convolveTransposed},
	74:             {"fi", (*builder).sum},
	97:             {"xi", (*builder).resizeNearest},
}

// operatorNames are the builtin operators in the order of their codes.
var operatorNames = strings.Fields(`
	ADD AVERAGE_POOL_2D CONCATENATION CONV_2D DEPTHWISE_CONV_2D DEPTH_TO_SPACE DEQUANTIZE EMBEDDING_LOOKUP FLOOR
	FULLY_CONNECTED HASHTABLE_LOOKUP L2_NORMALIZATION L2_POOL_2D LOCAL_RESPONSE_NORMALIZATION LOGISTIC
	LSH_PROJECTION LSTM MAX_POOL_2D MUL RELU RELU_N1_TO_1 RELU6 RESHAPE RESIZE_BILINEAR RNN SOFTMAX SPACE_TO_DEPTH
	SVDF TANH CONCAT_EMBEDDINGS SKIP_GRAM CALL CUSTOM EMBEDDING_LOOKUP_SPARSE PAD UNIDIRECTIONAL_SEQUENCE_RNN GATHER
	BATCH_TO_SPACE_ND SPACE_TO_BATCH_ND TRANSPOSE MEAN SUB DIV SQUEEZE UNIDIRECTIONAL_SEQUENCE_LSTM STRIDED_SLICE
	BIDIRECTIONAL_SEQUENCE_RNN EXP TOPK_V2 SPLIT LOG_SOFTMAX DELEGATE BIDIRECTIONAL_SEQUENCE_LSTM CAST PRELU MAXIMUM
	ARG_MAX MINIMUM LESS NEG PADV2 GREATER GREATER_EQUAL LESS_EQUAL SELECT SLICE SIN TRANSPOSE_CONV SPARSE_TO_DENSE
	TILE EXPAND_DIMS EQUAL NOT_EQUAL LOG SUM SQRT RSQRT SHAPE POW ARG_MIN FAKE_QUANT REDUCE_PROD REDUCE_MAX PACK
	LOGICAL_OR ONE_HOT LOGICAL_AND LOGICAL_NOT UNPACK REDUCE_MIN FLOOR_DIV REDUCE_ANY SQUARE ZEROS_LIKE FILL
	FLOOR_MOD RANGE RESIZE_NEAREST_NEIGHBOR LEAKY_RELU SQUARED_DIFFERENCE MIRROR_PAD ABS SPLIT_V UNIQUE CEIL
	REVERSE_V2 ADD_N GATHER_ND COS WHERE RANK ELU REVERSE_SEQUENCE MATRIX_DIAG QUANTIZE MATRIX_SET_DIAG ROUND
	HARD_SWISH IF WHILE`)

func operatorName(code int) string {
	if code >= 0 && code < len(operatorNames) {
		return operatorNames[code] + " (" + strconv.Itoa(code) + ")"
	}
	return strconv.Itoa(code)
}

// checkOperands makes sure that the inputs are what operands asks for and that
// they exist by now, and that the one output does not.
func (b *builder) checkOperands(op operator, operands string) error {
	if len(op.inputs) > len(operands) || len(op.outputs) != 1 || op.outputs[0] < 0 {
		return fmt.Errorf("%d inputs and %d outputs are not supported", len(op.inputs), len(op.outputs))
	}
	for place, letter := range operands {
		if place >= len(op.inputs) || op.inputs[place] < 0 {
			if letter > 'Z' {
				return fmt.Errorf("input %d is missing", place)
			}
			continue
		}
		if err := b.checkOperand(op.inputs[place], string(letter)); err != nil {
			return fmt.Errorf("input %d %w", place, err)
		}
	}
	out := op.outputs[0]
	t := b.tensors[out]
	if b.computed(out) || t.data != nil || t.kind != typeFloat32 || strings.Contains(operands, "x") && len(t.shape) != 4 {
		return fmt.Errorf("output %d of type %d and shape %v is not supported", out, t.kind, t.shape)
	}
	return nil
}

func (b *builder) computed(i int) bool {
	return b.last[i] != "" || b.first[i] != "" || b.parts[i] != ""
}

func (b *builder) checkOperand(i int, letter string) error {
	t := b.tensors[i]
	integer := strings.ToLower(letter) == "i"
	switch {
	case integer && t.kind != typeInt32, !integer && t.kind != typeFloat32 && t.kind != typeFloat16:
		return fmt.Errorf("of type %d is not supported", t.kind)
	case letter == "h" && t.kind != typeFloat16:
		return fmt.Errorf("of type %d is not 16-bit float", t.kind)
	case letter != "x" && letter != "f" && t.data == nil:
		return errors.New("is not constant, which is not supported")
	case t.data == nil && !b.computed(i):
		return errors.New("is used before it is computed")
	case (letter == "x" || letter == "k") && len(t.shape) != 4:
		return fmt.Errorf("of shape %v is not supported", t.shape)
	case integer && t.elements() > 4*maxRank:
		return fmt.Errorf("of %d numbers is not supported", t.elements())
	}
	return nil
}

// option bounds a number of the options that has to be positive.
func option(name string, value int) (int, error) {
	if value < 1 || value > maxSide {
		return 0, fmt.Errorf("%s %d is not supported", name, value)
	}
	return value, nil
}
