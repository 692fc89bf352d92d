//go:build cgo

package dlib

// #cgo CXXFLAGS: -std=c++17
// #include <stddef.h>
import "C"

import (
	_ "embed"
	"unsafe"
)

// unpacked is dlib's HOG detector as testdata/unpack.cc prints it.
//
//go:embed frontal_faces.dat
var unpacked string

// frontalFaces hands the detector to frontal.cc.
//
//export frontalFaces
func frontalFaces() (data *C.char, size C.size_t) {
	return (*C.char)(unsafe.Pointer(unsafe.StringData(unpacked))), C.size_t(len(unpacked))
}
