package photo

import (
	"encoding/binary"
	"math"
	"testing"

	"kaocheck/pkg/photo/phototest"
)

func TestGenerated(t *testing.T) {
	const (
		manifest  = "JP\x00\x01\x00\x00\x00\x01\x00\x00\x00\x20jumb\x00\x00\x00\x18jumdc2pa"
		generated = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
		completed = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
	)
	segment := func(marker byte, body string) []byte {
		return phototest.WithSegments(asJPEG(t, drawn(16, 16), 80), phototest.Segment(marker, []byte(body)...))
	}
	chunk := func(name, body string) []byte {
		return phototest.WithChunks(asPNG(t, drawn(16, 16)), phototest.Chunk(name, []byte(body)...))
	}
	for name, c := range map[string]struct {
		file []byte
		want bool
	}{
		"a comment on it":             {segment(com, generated), false},
		"camera's manifest":           {segment(app11, manifest+"digitalCapture"), false},
		"generator's manifest":        {segment(app11, manifest+generated), true},
		"XMP of a generator":          {segment(app1, "http://ns.adobe.com/xap/1.0/\x00<x "+completed+">"), true},
		"camera's manifest in PNG":    {chunk("caBX", manifest), false},
		"generator's manifest in PNG": {chunk("caBX", manifest+generated), true},
		"XMP in PNG":                  {chunk("iTXt", "XML:com.adobe.xmp\x00\x00\x00\x00\x00"+generated), true},
		"generator's settings":        {chunk("tEXt", "parameters\x00a portrait, Steps: 20"), true},
		"other text of a photo":       {chunk("tEXt", "Comment\x00parameters"), false},
	} {
		if got := mustRead(t, c.file).Generated; got != c.want {
			t.Errorf("%s: generated %t", name, got)
		}
	}
}

func TestPixelRatio(t *testing.T) {
	for _, c := range []struct {
		x, y uint32
		want float64
	}{{11811, 11811, 1}, {11811, 5906, 0.5}, {0, 0, 0}} {
		density := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, c.x), c.y)
		file := phototest.WithChunks(asPNG(t, drawn(16, 16)), phototest.Chunk("pHYs", append(density, 1)...))
		if got := mustRead(t, file).PixelRatio; math.Abs(got-c.want) > 1e-3 {
			t.Errorf("%d×%d dots per metre: pixels of %.3f, want %.3f", c.x, c.y, got, c.want)
		}
	}
}
