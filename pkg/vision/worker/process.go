package worker

import (
	"bufio"
	"encoding/gob"
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"kaocheck/pkg/vision"
)

// process is one running child.
type process struct {
	cmd      *exec.Cmd
	in       io.WriteCloser
	out      *os.File
	requests *gob.Encoder
	replies  *gob.Decoder
	rows     io.Reader // behind replies
	stderr   *beginning
}

// start runs command and does not wait until it is ready.
func start(command []string) (*process, error) {
	out, childs, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("starting a worker: %w", err)
	}
	defer childs.Close()
	p := &process{cmd: exec.Command(command[0], command[1:]...), out: out, stderr: &beginning{}}
	p.cmd.Stdout, p.cmd.Stderr, p.cmd.ExtraFiles = p.stderr, p.stderr, []*os.File{childs}
	p.in, err = p.cmd.StdinPipe()
	if err == nil {
		err = p.cmd.Start() // where it fails it closes p.in
	}
	if err != nil {
		out.Close()
		return nil, fmt.Errorf("starting a worker: %w", err)
	}
	widen(out)
	if pipe, ok := p.in.(*os.File); ok {
		widen(pipe)
	}
	p.requests = gob.NewEncoder(p.in)
	p.hear(out)
	return p, nil
}

// hear reads answers from out: gob leaves what follows one in a buffered reader.
func (p *process) hear(out io.Reader) {
	buffered := bufio.NewReader(out)
	p.replies, p.rows = gob.NewDecoder(buffered), buffered
}

// greet waits until the child is ready, at most for the given time.
func (p *process) greet(limit time.Duration) error {
	return p.within(limit, func() error {
		var r reply
		if err := p.replies.Decode(&r); err != nil {
			return vision.ErrCrashed
		}
		return r.err()
	})
}

// look sends img and waits for the answer, at most for the given time.
func (p *process) look(img *image.NRGBA, limit time.Duration) (scene *vision.Scene, err error) {
	err = p.within(limit, func() error {
		if p.ask(img, false, pixels(img)) != nil {
			return vision.ErrCrashed
		}
		scene, err = p.receive()
		return err
	})
	return scene, err
}

// ask sends a picture of img's size to look at or to decode.
func (p *process) ask(img *image.NRGBA, decode bool, body []byte) error {
	if err := p.requests.Encode(request{W: img.Rect.Dx(), H: img.Rect.Dy(), Decode: decode, Bytes: len(body)}); err != nil {
		return err
	}
	_, err := p.in.Write(body)
	return err
}

// receive waits for an answer. What is none is as good as a crash: native code may have written into it.
func (p *process) receive() (*vision.Scene, error) {
	var r reply
	if err := p.replies.Decode(&r); err != nil || r.Err == "" && r.Scene == nil {
		return nil, vision.ErrCrashed
	}
	if r.Err != "" {
		return nil, r.err()
	}
	return r.Scene, nil
}

// decode sends a JPEG file of img's size and waits for its pixels, at most for the given time.
func (p *process) decode(file []byte, img *image.NRGBA, limit time.Duration) error {
	return p.within(limit, func() error {
		if p.ask(img, true, file) != nil {
			return vision.ErrCrashed
		}
		return p.fill(img.Pix)
	})
}

// fill puts rows of pixels into pix as they come, until the child says that these were all and well.
func (p *process) fill(pix []byte) error {
	for {
		var r reply
		err := p.replies.Decode(&r)
		switch {
		case err != nil, r.Rows < 0, r.Rows > len(pix), r.Rows == 0 && r.Err == "" && len(pix) > 0:
			return vision.ErrCrashed
		case r.Rows == 0:
			return r.err()
		}
		if _, err := io.ReadFull(p.rows, pix[:r.Rows]); err != nil {
			return vision.ErrCrashed
		}
		pix = pix[r.Rows:]
	}
}

// within kills the child when a talk with it takes too long.
func (p *process) within(limit time.Duration, talk func() error) error {
	timer := time.AfterFunc(limit, func() { p.cmd.Process.Kill() })
	err := talk()
	if !timer.Stop() && err != nil {
		return vision.ErrSlow
	}
	return err
}

// stop ends the child: it leaves by itself when its input ends.
func (p *process) stop() error {
	p.in.Close()
	defer p.out.Close()
	return p.cmd.Wait()
}

// kill ends a child that crashed or hangs, and returns the first line of what it complained.
func (p *process) kill() string {
	p.cmd.Process.Kill()
	p.in.Close()
	p.out.Close()
	p.cmd.Wait()
	line, _, _ := strings.Cut(strings.TrimSpace(string(p.stderr.text)), "\n")
	return line
}

func (r reply) err() error {
	if r.Err == "" {
		return nil
	}
	return errors.New(r.Err)
}

// pixels returns the rows of img without gaps.
func pixels(img *image.NRGBA) []byte {
	w, h := 4*img.Rect.Dx(), img.Rect.Dy()
	if img.Stride == w {
		return img.Pix[:w*h]
	}
	pix := make([]byte, 0, w*h)
	for y := range h {
		pix = append(pix, img.Pix[y*img.Stride:y*img.Stride+w]...)
	}
	return pix
}

// beginning keeps the first bytes of what a child says on its standard error.
type beginning struct{ text []byte }

// beginningMax bounds what is kept.
const beginningMax = 4096

// Write keeps as much of b as there is room for.
func (s *beginning) Write(b []byte) (int, error) {
	s.text = append(s.text, b[:min(len(b), beginningMax-len(s.text))]...)
	return len(b), nil
}
