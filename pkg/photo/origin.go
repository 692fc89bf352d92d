package photo

import "bytes"

// origin is what a file says about the way in which its picture came about.
type origin struct{ manifest, generated bool }

// generatedMark is the common end of IPTC's digital source types for pictures that a trained program made or
// completed (cv.iptc.org/newscodes/digitalsourcetype).
var generatedMark = []byte("rainedAlgorithmicMedia")

// take looks at a part of a file that may hold XMP or a C2PA manifest (C2PA 2.1, a JUMBF superbox labelled c2pa). Neither
// is checked: whoever writes that a picture is generated is believed.
func (o *origin) take(b []byte) {
	o.manifest = o.manifest || bytes.Contains(b, []byte("jumb")) && bytes.Contains(b, []byte("c2pa"))
	o.generated = o.generated || bytes.Contains(b, generatedMark)
}

// tell looks at such a part of a PNG file.
func (h *header) tell(b []byte) {
	o := origin{h.Provenance, h.Generated}
	o.take(b)
	h.Provenance, h.Generated = o.manifest, o.generated
}
