package worker

import (
	"bytes"
	"encoding/gob"
	"image"
	"testing"

	"kaocheck/pkg/vision"
)

// FuzzServe holds that a child whose requests are garbled neither panics nor looks at pixels that are not there.
func FuzzServe(f *testing.F) {
	for _, q := range []request{{2, 2, make([]byte, 16)}, {1 << 40, 1 << 40, nil}, {-1, -1, make([]byte, 4)}, {3, 3, make([]byte, 5)}} {
		var b bytes.Buffer
		gob.NewEncoder(&b).Encode(q)
		f.Add(b.Bytes())
	}
	f.Fuzz(func(t *testing.T, requests []byte) {
		var replies bytes.Buffer
		Serve(bytes.NewReader(requests), &replies, func() (func(*image.NRGBA) (*vision.Scene, error), error) {
			return func(img *image.NRGBA) (*vision.Scene, error) {
				if img.Rect.Empty() || len(img.Pix) != 4*img.Rect.Dx()*img.Rect.Dy() {
					t.Errorf("looks at %v with %d bytes", img.Rect, len(img.Pix))
				}
				return &vision.Scene{}, nil
			}, nil
		})
	})
}

// FuzzReply holds that a parent takes no answer from a child that talks nonsense, and does not panic.
func FuzzReply(f *testing.F) {
	for _, r := range []reply{{}, {Scene: &vision.Scene{}}, {Err: "no"}} {
		var b bytes.Buffer
		gob.NewEncoder(&b).Encode(r)
		f.Add(b.Bytes())
	}
	f.Fuzz(func(t *testing.T, said []byte) {
		p := &process{requests: gob.NewEncoder(&bytes.Buffer{}), replies: gob.NewDecoder(bytes.NewReader(said))}
		if scene, err := p.receive(); (scene == nil) == (err == nil) {
			t.Errorf("scene %v, error %v", scene, err)
		}
	})
}
