package worker

import (
	"errors"
	"fmt"
	"image"
	"time"

	"kaocheck/pkg/vision"
)

// patience is how long a child may look at one picture; an ordinary one takes a fifth of a second.
const patience = time.Minute

// Pool keeps a number of children and restarts those that crash. It may be used from many goroutines.
type Pool struct {
	command  []string
	slots    chan *slot
	patience time.Duration
}

// slot holds a child, or nil after a crash.
type slot struct {
	process *process
	greeted bool
	used    bool // it was asked to look at some picture
}

// Open starts n children of command, which must call [Serve], and does not wait for them.
func Open(command []string, n int) (*Pool, error) {
	p := &Pool{command: command, slots: make(chan *slot, n), patience: patience}
	for range n {
		child, err := start(command)
		if err != nil {
			return nil, errors.Join(err, p.Close())
		}
		p.slots <- &slot{process: child}
	}
	return p, nil
}

// Look lets a free child look at img. All positions are pixels of img.
func (p *Pool) Look(img *image.NRGBA) (*vision.Scene, error) {
	start := time.Now()
	work, scale := vision.Reduce(img)
	reduced := time.Since(start)
	s := <-p.slots
	defer func() { p.slots <- s }()
	scene, err := p.look(s, work)
	if err != nil {
		return nil, err
	}
	if scene.Times != nil {
		scene.Times["reduce"] = reduced
	}
	scene.Scale(scale)
	return scene, nil
}

// Decode lets a free child decode a JPEG file of the given size. A child that fails in this is replaced when it is needed.
func (p *Pool) Decode(file []byte, size image.Point) (*image.NRGBA, error) {
	s := <-p.slots
	defer func() { p.slots <- s }()
	if err := p.ready(s); err != nil {
		return nil, err
	}
	s.used = true
	img := image.NewNRGBA(image.Rectangle{Max: size})
	err := s.process.decode(file, img, p.patience)
	if broken(err) {
		s.drop()
	}
	if err != nil {
		return nil, err
	}
	return img, nil
}

// look lets the child of s look at img. A child that crashes after it has looked at other pictures may have been hurt
// by them, so that a new one gets a second try: its crash is the picture's own.
func (p *Pool) look(s *slot, img *image.NRGBA) (*vision.Scene, error) {
	for {
		if err := p.ready(s); err != nil {
			return nil, err
		}
		second := s.used
		s.used = true
		scene, err := s.process.look(img, p.patience)
		if broken(err) {
			s.drop()
		}
		if second && errors.Is(err, vision.ErrCrashed) {
			continue
		}
		return scene, err
	}
}

// broken tells whether err leaves a child behind that is of no use any more.
func broken(err error) bool {
	return errors.Is(err, vision.ErrCrashed) || errors.Is(err, vision.ErrSlow)
}

// Ready waits until one child is ready, and returns why it is not.
func (p *Pool) Ready() error {
	s := <-p.slots
	defer func() { p.slots <- s }()
	return p.ready(s)
}

// ready starts the child of s when it crashed, and waits for its greeting.
func (p *Pool) ready(s *slot) error {
	if s.process == nil {
		child, err := start(p.command)
		if err != nil {
			return err
		}
		*s = slot{process: child}
	}
	if s.greeted {
		return nil
	}
	if err := s.process.greet(p.patience); err != nil {
		said := s.drop()
		if errors.Is(err, vision.ErrCrashed) && said != "" {
			err = fmt.Errorf("%w: %s", err, said)
		}
		return err
	}
	s.greeted = true
	return nil
}

// drop ends the child of s and returns what it complained.
func (s *slot) drop() string {
	said := s.process.kill()
	*s = slot{}
	return said
}

// Kill ends the children at once.
func (p *Pool) Kill() {
	for range len(p.slots) {
		if s := <-p.slots; s.process != nil {
			s.process.kill()
		}
	}
}

// Close ends the children. No look may be under way.
func (p *Pool) Close() error {
	var err error
	for range len(p.slots) {
		if s := <-p.slots; s.process != nil {
			err = errors.Join(err, s.process.stop())
		}
	}
	return err
}
