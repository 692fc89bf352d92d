package photo

import (
	"errors"
	"strings"
	"testing"
	"time"

	"kaocheck/pkg/photo/phototest"
)

// sentinels are the errors that stand for the answers of refusal.
var sentinels = map[phototest.Answer]error{
	phototest.Empty:       ErrEmpty,
	phototest.Unknown:     ErrUnknownFormat,
	phototest.Unsupported: ErrUnsupported,
	phototest.TooLarge:    ErrTooLarge,
	phototest.Damaged:     ErrCorrupt,
}

func TestCorpus(t *testing.T) {
	for _, file := range phototest.Files() {
		t.Run(file.Name, func(t *testing.T) { answers(t, file) })
	}
}

func TestCutAnywhere(t *testing.T) {
	for _, file := range phototest.Cut() {
		answers(t, file)
	}
}

// answers checks that a file is answered as it asks, and in good time.
func answers(t *testing.T, file phototest.File) {
	t.Helper()
	start := time.Now()
	p, err := readAll(t, file.Data)
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("%s: took %v", file.Name, took)
	}
	if file.Answer != phototest.Reads {
		if !errors.Is(err, sentinels[file.Answer]) || !strings.Contains(err.Error(), string(file.Answer)) {
			t.Errorf("%s: %v, want %s", file.Name, err, file.Answer)
		}
		return
	}
	if err != nil {
		t.Errorf("%s: %v", file.Name, err)
		return
	}
	if p.Width != file.Size.X || p.Height != file.Size.Y || !close3(centre(p), file.Colour, 1) {
		t.Errorf("%s: %d×%d of %v, want %v of %v", file.Name, p.Width, p.Height, centre(p), file.Size, file.Colour)
	}
}
