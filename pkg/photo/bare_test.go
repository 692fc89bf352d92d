package photo

import (
	"bytes"
	"image"
	"testing"

	"kaocheck/pkg/photo/phototest"
)

// TestBare holds that a decoder is given the picture and nothing that the file says beside it.
func TestBare(t *testing.T) {
	plain := asJPEG(t, drawn(20, 14), 75)
	full := phototest.WithSegments(plain, phototest.JFIF(1, 300, 300), inAPP1(fullEXIF(true, 6)),
		iccSegments(icc(p3Colorants, srgbCurve()), 2), phototest.Segment(com, []byte("by whom")...))
	full = append(full, "a film of that moment"...)
	if got := bare(full); !bytes.Equal(got, plain) {
		t.Errorf("%d of %d bytes are left, want %d", len(got), len(full), len(plain))
	}
	for cut := 2; cut < len(plain); cut++ {
		if got := bare(plain[:cut]); !bytes.Equal(got, plain[:cut]) {
			t.Errorf("of %d bytes %d are left", cut, len(got))
		}
	}
}

// decoder is a fake that keeps what it was given.
type decoder struct {
	file []byte
	size image.Point
	err  error
}

func (d *decoder) Decode(file []byte, size image.Point) (*image.NRGBA, error) {
	d.file, d.size = file, size
	if d.err != nil {
		return nil, d.err
	}
	return image.NewNRGBA(image.Rectangle{Max: size}), nil
}

// TestDecoder holds that baseline files are given to the decoder, as they are stored, and that what it does not read is read
// as without it.
func TestDecoder(t *testing.T) {
	baseline := asJPEG(t, drawn(20, 14), 75)
	turned := phototest.WithSegments(baseline, inAPP1(fullEXIF(true, 6)))
	for _, c := range []struct {
		name  string
		file  []byte
		asked bool
	}{
		{"baseline", baseline, true},
		{"on its side", turned, true},
		{"PNG", asPNG(t, drawn(20, 14)), false},
		{"progressive", phototest.FlatJPEG{SOF: sof2, Levels: []byte{1, 2, 3}, Adobe: -1}.File(), false},
		{"RGB", phototest.FlatJPEG{Levels: []byte{1, 2, 3}, Adobe: 0}.File(), false},
		{"cut off", baseline[:len(baseline)-10], true},
		{"more than it can hold", bytes.Replace(baseline, []byte{8, 0, 14, 0, 20}, []byte{8, 40, 14, 40, 20}, 1), false},
	} {
		want, refused := Read(bytes.NewReader(c.file), Limits{})
		failing := &decoder{err: ErrCorrupt}
		got, err := Reader{Decoder: failing}.Read(bytes.NewReader(c.file))
		if (failing.file != nil) != c.asked || (err == nil) != (refused == nil) {
			t.Errorf("%s: asked %t, error %v, without it %v", c.name, failing.file != nil, err, refused)
		}
		if err == nil && !bytes.Equal(got.Pixels.Pix, want.Pixels.Pix) {
			t.Errorf("%s: read otherwise than without it", c.name)
		}
	}
	black := &decoder{}
	p, err := Reader{Decoder: black}.Read(bytes.NewReader(turned))
	if err != nil || !bytes.Equal(black.file, baseline) || black.size != image.Pt(20, 14) || p.Pixels.Rect.Dx() != 14 || p.Pixels.Pix[0] != 0 {
		t.Errorf("given %d bytes of %v, read as %v: %v", len(black.file), black.size, p.Pixels.Rect, err)
	}
}
