package photo

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"math"
	"testing"
)

// withSegment puts a segment behind the start mark of a small JPEG.
func withSegment(t *testing.T, marker byte, body string) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := jpeg.Encode(&buf, image.NewGray(image.Rect(0, 0, 16, 16)), nil); err != nil {
		t.Fatal(err)
	}
	head := []byte{0xff, 0xd8, 0xff, marker, 0, 0}
	binary.BigEndian.PutUint16(head[4:], uint16(len(body)+2))
	return append(append(head, body...), buf.Bytes()[2:]...)
}

// withChunk puts a chunk behind the header of a small PNG.
func withChunk(t *testing.T, name, body string) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := png.Encode(&buf, image.NewGray(image.Rect(0, 0, 16, 16))); err != nil {
		t.Fatal(err)
	}
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	chunk = append(append(chunk, name...), body...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
	const header = 8 + 25
	return append(append(append([]byte{}, buf.Bytes()[:header]...), chunk...), buf.Bytes()[header:]...)
}

func TestOrigin(t *testing.T) {
	const (
		manifest  = "JP\x00\x01\x00\x00\x00\x01\x00\x00\x00\x20jumb\x00\x00\x00\x18jumdc2pa"
		generated = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
		completed = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
	)
	for name, c := range map[string]struct {
		file                 []byte
		manifest, generative bool
	}{
		"nothing":               {withSegment(t, 0xfe, "a comment on trained media"), false, false},
		"camera's manifest":     {withSegment(t, app11, manifest+"digitalCapture"), true, false},
		"generator's manifest":  {withSegment(t, app11, manifest+generated), true, true},
		"XMP of a generator":    {withSegment(t, app1, "http://ns.adobe.com/xap/1.0/\x00<x "+completed+">"), false, true},
		"JPEG XT":               {withSegment(t, app11, "JP\x00\x01\x00\x00\x00\x01jumb"), false, false},
		"manifest in PNG":       {withChunk(t, "caBX", manifest), true, false},
		"XMP in PNG":            {withChunk(t, "iTXt", "XML:com.adobe.xmp\x00\x00\x00\x00\x00"+generated), false, true},
		"generator's settings":  {withChunk(t, "tEXt", "parameters\x00a portrait, Steps: 20"), false, true},
		"other text of a photo": {withChunk(t, "tEXt", "Comment\x00parameters"), false, false},
	} {
		p := mustRead(t, c.file)
		if p.Provenance != c.manifest || p.Generated != c.generative {
			t.Errorf("%s: provenance %t, generated %t", name, p.Provenance, p.Generated)
		}
	}
}

func TestPixelRatio(t *testing.T) {
	phys := func(x, y uint32) string {
		return string(append(binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, x), y), 1))
	}
	for _, c := range []struct {
		x, y uint32
		want float64
	}{{11811, 11811, 1}, {11811, 5906, 0.5}, {0, 0, 0}} {
		if got := mustRead(t, withChunk(t, "pHYs", phys(c.x, c.y))).PixelRatio; math.Abs(got-c.want) > 1e-3 {
			t.Errorf("%d×%d dots per metre: pixels of %.3f, want %.3f", c.x, c.y, got, c.want)
		}
	}
}
