package photo

import "encoding/binary"

// bare is a JPEG file without what it says beside its picture – place and time, thumbnail, colour profile, comments – and
// without what follows its end.
func bare(data []byte) []byte {
	kept := append(make([]byte, 0, len(data)), data[:2]...)
	for data = data[2:]; ; {
		marker, rest := nextMarker(data)
		upTo, size := len(data)-len(rest), 0
		if marker == eoi {
			return append(kept, data[:upTo]...)
		}
		if len(rest) >= 2 {
			size = int(binary.BigEndian.Uint16(rest))
		}
		if marker == 0 || size < 2 || size > len(rest) {
			return append(kept, data...) // which no decoder reads
		}
		if app0 <= marker && marker <= app15 || marker == com {
			kept = append(kept, data[:upTo-2]...)
		} else {
			kept = append(kept, data[:upTo+size]...)
		}
		data = rest[size:]
	}
}
