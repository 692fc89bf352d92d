package photo

import "bytes"

// generatedMark is the common end of IPTC's digital source types for pictures that a trained program made or
// completed (cv.iptc.org/newscodes/digitalsourcetype).
var generatedMark = []byte("rainedAlgorithmicMedia")

// saysGenerated looks at a part of a file that may hold XMP or a C2PA manifest (C2PA 2.1, a JUMBF superbox). Neither is
// checked: whoever writes that a picture is generated is believed.
func saysGenerated(part []byte) bool { return bytes.Contains(part, generatedMark) }
