//go:build cgo

package main

import (
	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo/libjpeg"
	"kaocheck/pkg/vision"
	"kaocheck/pkg/vision/dlib"
	"kaocheck/pkg/vision/onnx"
	"kaocheck/pkg/vision/worker"
)

// networks are the native back ends of one process. Its end frees them, at once.
type networks struct {
	dir     string
	need    measure.Need
	threads int // processors for one picture
}

// open returns what looks at pictures and decodes them.
func (n *networks) open() (worker.Native, error) {
	looker, err := n.looker()
	if err != nil {
		return worker.Native{}, err
	}
	return worker.Native{Look: vision.Watch(looker).Look, Decode: libjpeg.Decode}, nil
}

// looker opens the models. Those of go-face take longest and are loaded in the background.
func (n *networks) looker() (*vision.Looker, error) {
	hog := dlib.Open(n.dir)
	looker := &vision.Looker{Beside: n.threads > 1}
	if err := n.openONNX(looker); err != nil {
		return nil, err
	}
	looker.Finders = append(looker.Finders, hog)
	return looker, nil
}

// openONNX opens what looks by ONNX Runtime. Only the segmentation is large enough to gain by
// more than one thread.
func (n *networks) openONNX(looker *vision.Looker) error {
	if err := onnx.Start(modelPath(n.dir, "onnxruntime")); err != nil {
		return err
	}
	mesher, err := onnx.OpenMesher(modelPath(n.dir, "face_landmark"), 1)
	if err != nil {
		return err
	}
	looker.Mesher = mesher
	blaze, err := onnx.OpenBlazeFace(modelPath(n.dir, "blazeface"), 1)
	if err != nil {
		return err
	}
	looker.Finders = append(looker.Finders, blaze)
	if n.need < measure.NeedSegments {
		return nil
	}
	eyes, err := onnx.OpenEyeReader(modelPath(n.dir, "fr_eye"), 1)
	if err != nil {
		return err
	}
	looker.EyeReader = eyes
	segmenter, err := onnx.OpenSegmenter(modelPath(n.dir, "selfie_multiclass"), n.threads)
	if err != nil {
		return err
	}
	looker.Segmenter = segmenter
	return nil
}
