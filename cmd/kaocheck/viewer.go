package main

import (
	"os"
	"os/exec"
	"runtime"
	"strconv"

	"kaocheck/models"
	"kaocheck/pkg/check"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision/worker"
)

// The models that each level of looking at a photo opens.
var (
	faceModels    = []string{"dlib_landmarks", "dlib_descriptor", "dlib_detector", "onnxruntime", "face_landmark", "blazeface"}
	segmentModels = []string{"fr_eye", "selfie_multiclass"}
)

// A pool decodes photos too, for a Checker that sees it can.
var _ photo.Decoder = (*worker.Pool)(nil)

// openViewer opens the networks that need asks for, in one process for each of jobs; the
// viewer is nil when none is needed. A missing or damaged model is an error here, before the
// first photo. A photo that is alone may use two processors.
func openViewer(need measure.Need, dir string, jobs int, alone bool) (check.Viewer, func() error, error) {
	if need < measure.NeedFaces {
		return nil, func() error { return nil }, nil
	}
	pool, err := worker.Open(workerCommand(need, dir, alone), jobs)
	if err != nil {
		return nil, nil, err
	}
	// the processes start while the files are compared with the manifest
	if err := verifyModels(need, dir); err != nil {
		pool.Kill()
		return nil, nil, err
	}
	if err := pool.Ready(); err != nil {
		pool.Kill()
		return nil, nil, err
	}
	return pool, pool.Close, nil
}

func verifyModels(need measure.Need, dir string) error {
	manifest, err := models.Load()
	if err != nil {
		return err
	}
	names := faceModels
	if need >= measure.NeedSegments {
		names = append(names[:len(names):len(names)], segmentModels...)
	}
	return manifest.Verify(dir, names...)
}

// workerCommand is the command line of a process that looks at pictures: this program
// again. Of many photos each is looked at by one thread, for together they are done sooner so.
func workerCommand(need measure.Need, dir string, alone bool) []string {
	threads := 1
	if alone {
		threads = min(2, runtime.NumCPU())
	}
	return []string{self(), "worker", "--models", dir, "--need", strconv.Itoa(int(need)), "--threads", strconv.Itoa(threads)}
}

// self is the path of this program.
func self() string {
	if path, err := exec.LookPath(os.Args[0]); err == nil {
		return path
	}
	path, err := os.Executable()
	if err != nil {
		return os.Args[0]
	}
	return path
}
