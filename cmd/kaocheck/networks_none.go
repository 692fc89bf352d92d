//go:build !cgo

package main

import (
	"errors"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/vision/worker"
)

// networks are missing in a program built without cgo; it answers the rules about the file
// and fetches models.
type networks struct {
	dir     string
	need    measure.Need
	threads int
}

func (*networks) open() (worker.Native, error) {
	return worker.Native{}, errors.New("this kaocheck was built without cgo and cannot look at faces: build it with make build")
}
