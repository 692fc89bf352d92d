//go:build cgo

package main

import (
	"image"
	"sync"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/vision"
	"kaocheck/pkg/vision/dlib"
	"kaocheck/pkg/vision/onnx"
)

// networks are the native back ends of one process.
type networks struct {
	dir     string
	need    measure.Need
	threads int
	opened  []interface{ Close() error }
}

// open returns what looks at a picture.
func (n *networks) open() (func(*image.NRGBA) (*vision.Scene, error), error) {
	looker, err := n.looker()
	if err != nil {
		return nil, err
	}
	return vision.Watch(looker).Look, nil
}

// looker loads the models side by side.
func (n *networks) looker() (*vision.Looker, error) {
	var (
		wg     sync.WaitGroup
		hog    *dlib.Finder
		hogErr error
	)
	wg.Go(func() { hog, hogErr = dlib.Open(n.dir) })
	looker, err := n.openONNX()
	wg.Wait()
	if hogErr != nil {
		return nil, hogErr
	}
	n.opened = append(n.opened, hog)
	if err != nil {
		return nil, err
	}
	looker.Finders = append(looker.Finders, hog)
	return looker, nil
}

func (n *networks) openONNX() (*vision.Looker, error) {
	if err := onnx.Start(modelPath(n.dir, "onnxruntime")); err != nil {
		return nil, err
	}
	looker := &vision.Looker{}
	mesher, err := onnx.OpenMesher(modelPath(n.dir, "face_landmark"), n.threads)
	if err != nil {
		return nil, err
	}
	n.opened, looker.Mesher = append(n.opened, mesher), mesher
	blaze, err := onnx.OpenBlazeFace(modelPath(n.dir, "blazeface"), n.threads)
	if err != nil {
		return nil, err
	}
	n.opened, looker.Finders = append(n.opened, blaze), append(looker.Finders, blaze)
	if n.need < measure.NeedSegments {
		return looker, nil
	}
	eyes, err := onnx.OpenEyeReader(modelPath(n.dir, "fr_eye"), n.threads)
	if err != nil {
		return nil, err
	}
	n.opened, looker.EyeReader = append(n.opened, eyes), eyes
	segmenter, err := onnx.OpenSegmenter(modelPath(n.dir, "selfie_multiclass"), n.threads)
	if err != nil {
		return nil, err
	}
	n.opened, looker.Segmenter = append(n.opened, segmenter), segmenter
	return looker, nil
}

// close frees what open opened.
func (n *networks) close() {
	for _, o := range n.opened {
		o.Close()
	}
	if len(n.opened) > 0 {
		onnx.Stop()
	}
}
