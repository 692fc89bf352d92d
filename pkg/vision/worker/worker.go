// Package worker looks at pictures and decodes JPEG files in processes of its own, so that a crash of native code
// costs one photo at most and not the run, and a hang ends.
//
// Parent and child speak gob, and pixels and files follow as they are; the parent to the child's standard input, the
// child through a pipe of its own: its standard output is left to libraries that print. The child sees the coded picture of a file and a reduced
// copy of its pixels, and nothing else: no path, no name.
package worker

import (
	"bufio"
	"encoding/gob"
	"errors"
	"image"
	"io"
	"os"
	"time"

	"kaocheck/pkg/vision"
)

// request is one picture to look at, rows of RGBA, or one to decode, a JPEG file; the bytes of either follow.
type request struct {
	W, H   int
	Decode bool
	Bytes  int
}

// sound tells whether the bytes can be what the request says.
func (q request) sound() bool {
	const side, most = 1 << 20, 64 << 20 // so that a product of sides fits; the largest file that is read
	return 0 < q.W && q.W <= side && 0 < q.H && q.H <= side && 0 < q.Bytes && q.Bytes <= most && (q.Decode || q.Bytes == 4*q.W*q.H)
}

// reply answers a request; the first one of a child tells whether it could start. A decoded picture takes several, behind each
// of them some bytes of its rows but for the last.
type reply struct {
	Scene *vision.Scene
	Rows  int // bytes of RGBA that follow as they are
	Err   string
}

// Answers is where a child writes to, the first file descriptor behind the standard three.
func Answers() *os.File { return os.NewFile(3, "answers") }

// Native is what a child does by native code.
type Native struct {
	// Look says what is in a picture.
	Look func(*image.NRGBA) (*vision.Scene, error)

	// Decode hands the rows of the picture in a JPEG file of the given size to take, as RGBA from the top, some at once.
	Decode func(file []byte, size image.Point, take func(rows []byte) error) error
}

// errNonsense is what a child leaves with when it does not understand its parent: where the next request begins is unknown.
var errNonsense = errors.New("the request is none")

// Serve answers the requests of in on out until in ends. The error of open, if any, is sent instead of a greeting.
func Serve(in io.Reader, out io.Writer, open func() (Native, error)) error {
	buffered := bufio.NewReader(in) // in which gob leaves what follows a request
	requests, replies := gob.NewDecoder(buffered), gob.NewEncoder(out)
	native, err := open()
	if err != nil {
		return errors.Join(err, replies.Encode(reply{Err: err.Error()}))
	}
	if err := replies.Encode(reply{}); err != nil {
		return err
	}
	send := func(rows []byte) error {
		if err := replies.Encode(reply{Rows: len(rows)}); err != nil {
			return err
		}
		_, err := out.Write(rows)
		return err
	}
	for {
		var q request
		if err := requests.Decode(&q); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if !q.sound() {
			return errNonsense
		}
		body := make([]byte, q.Bytes)
		if _, err := io.ReadFull(buffered, body); err != nil {
			return err
		}
		if err := replies.Encode(native.answer(q, body, send)); err != nil {
			return err
		}
	}
}

// answer sends the rows of a picture to decode, and returns the last reply to a request.
func (n Native) answer(q request, body []byte, send func(rows []byte) error) reply {
	// a parent that is killed does not end a child that hangs
	defer time.AfterFunc(2*patience, func() { os.Exit(1) }).Stop()
	var r reply
	var err error
	if size := image.Pt(q.W, q.H); q.Decode {
		err = n.Decode(body, size, send)
	} else {
		r.Scene, err = n.Look(&image.NRGBA{Pix: body, Stride: 4 * q.W, Rect: image.Rectangle{Max: size}})
	}
	if err != nil {
		return reply{Err: err.Error()}
	}
	return r
}
