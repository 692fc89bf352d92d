// Package worker looks at pictures in processes of its own, so that a crash of native code
// costs one photo and not the run, and a hang ends.
//
// Parent and child speak gob, the parent to the child's standard input, the child through a pipe of
// its own: its standard output is left to libraries that print. The child sees a reduced copy of the
// pixels and nothing else: no path, no name.
package worker

import (
	"encoding/gob"
	"errors"
	"image"
	"io"
	"os"
	"time"

	"kaocheck/pkg/vision"
)

// request is one picture to look at: rows of RGBA.
type request struct {
	W, H int
	Pix  []byte
}

// sound tells whether the pixels are all there.
func (q request) sound() bool {
	const most = 1 << 20 // of a side, so that the product fits
	return 0 < q.W && q.W <= most && 0 < q.H && q.H <= most && len(q.Pix) == 4*q.W*q.H
}

// reply answers a request; the first one of a child tells whether it could start.
type reply struct {
	Scene *vision.Scene
	Err   string
}

// Answers is where a child writes to, the first file descriptor behind the standard three.
func Answers() *os.File { return os.NewFile(3, "answers") }

// Serve answers the requests of in on out with look until in ends. The error of open, if any,
// is sent instead of a greeting.
func Serve(in io.Reader, out io.Writer, open func() (look func(*image.NRGBA) (*vision.Scene, error), err error)) error {
	requests, replies := gob.NewDecoder(in), gob.NewEncoder(out)
	look, err := open()
	if err != nil {
		return errors.Join(err, replies.Encode(reply{Err: err.Error()}))
	}
	if err := replies.Encode(reply{}); err != nil {
		return err
	}
	for {
		var q request
		if err := requests.Decode(&q); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if err := replies.Encode(answer(q, look)); err != nil {
			return err
		}
	}
}

func answer(q request, look func(*image.NRGBA) (*vision.Scene, error)) reply {
	if !q.sound() {
		return reply{Err: "no picture arrived"}
	}
	// a parent that is killed does not end a child that hangs
	defer time.AfterFunc(2*patience, func() { os.Exit(1) }).Stop()
	img := &image.NRGBA{Pix: q.Pix, Stride: 4 * q.W, Rect: image.Rect(0, 0, q.W, q.H)}
	scene, err := look(img)
	if err != nil {
		return reply{Err: err.Error()}
	}
	return reply{Scene: scene}
}
