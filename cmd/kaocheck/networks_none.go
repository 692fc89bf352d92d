//go:build !cgo

package main

import (
	"errors"
	"image"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/vision"
)

// networks are missing in a program built without cgo; it answers the rules about the file
// and fetches models.
type networks struct {
	dir     string
	need    measure.Need
	threads int
}

func (*networks) open() (func(*image.NRGBA) (*vision.Scene, error), error) {
	return nil, errors.New("this kaocheck was built without cgo and cannot look at faces: build it with make build")
}
