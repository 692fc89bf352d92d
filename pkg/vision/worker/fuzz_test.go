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
	for _, q := range []request{
		{W: 2, H: 2, Bytes: 16}, {W: 1 << 40, H: 1 << 40, Bytes: 4}, {W: -1, H: -1, Bytes: 4}, {W: 3, H: 3, Bytes: 5}, {W: 2, H: 2, Bytes: -16},
		{W: 2, H: 2, Decode: true, Bytes: 4}, {W: 1 << 40, H: 1, Decode: true, Bytes: 4}, {W: 2, H: 2, Decode: true},
	} {
		var b bytes.Buffer
		gob.NewEncoder(&b).Encode(q)
		b.Write(make([]byte, 16))
		f.Add(b.Bytes())
	}
	f.Fuzz(func(t *testing.T, requests []byte) {
		var replies bytes.Buffer
		look := func(img *image.NRGBA) (*vision.Scene, error) {
			if img.Rect.Empty() || len(img.Pix) != 4*img.Rect.Dx()*img.Rect.Dy() {
				t.Errorf("looks at %v with %d bytes", img.Rect, len(img.Pix))
			}
			return &vision.Scene{}, nil
		}
		decode := func(file []byte, size image.Point, take func([]byte) error) error {
			if len(file) == 0 || size.X <= 0 || size.Y <= 0 {
				t.Errorf("decodes %d bytes to %v", len(file), size)
			}
			return take(make([]byte, 4))
		}
		Serve(bytes.NewReader(requests), &replies, func() (Native, error) { return Native{look, decode}, nil })
	})
}

// FuzzReply holds that a parent takes no answer from a child that talks nonsense, and does not panic.
func FuzzReply(f *testing.F) {
	for _, talk := range [][]reply{{{}}, {{Scene: &vision.Scene{}}}, {{Err: "no"}}, {{Rows: 16}, {}}, {{Rows: 8}, {Err: "no"}}, {{Rows: 17}}, {{Rows: -1}}} {
		var b bytes.Buffer
		said := gob.NewEncoder(&b)
		for _, r := range talk {
			said.Encode(r)
			b.Write(make([]byte, max(r.Rows, 0)))
		}
		f.Add(b.Bytes())
	}
	f.Fuzz(func(t *testing.T, said []byte) {
		if scene, err := hearing(said).receive(); (scene == nil) == (err == nil) {
			t.Errorf("scene %v, error %v", scene, err)
		}
		pix := bytes.Repeat([]byte{7}, 20)
		hearing(said).fill(pix[:16])
		if !bytes.Equal(pix[16:], []byte{7, 7, 7, 7}) {
			t.Errorf("wrote beyond the picture: %v", pix)
		}
	})
}

// hearing is a parent whose child said so.
func hearing(said []byte) *process {
	p := &process{requests: gob.NewEncoder(&bytes.Buffer{})}
	p.hear(bytes.NewReader(said))
	return p
}
