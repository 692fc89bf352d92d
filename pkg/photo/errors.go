package photo

import (
	"errors"
	"fmt"
	"image/jpeg"
	"image/png"
)

// What can be wrong with a file. Every error of this package, save those of reading itself, wraps one of them.
var (
	ErrEmpty         = errors.New("empty")                      // no byte in it
	ErrUnknownFormat = errors.New("not a known picture format") // its first bytes name no format that is known here
	ErrUnsupported   = errors.New("not read")                   // a known format, or a kind of JPEG, that is not decoded
	ErrTooLarge      = errors.New("too large")                  // beyond the Limits
	ErrCorrupt       = errors.New("damaged")                    // ends too early, or contradicts itself
	ErrNotFile       = errors.New("not a regular file")         // a folder, pipe, socket or device
)

func unsupported(kind string) error {
	return fmt.Errorf("%s pictures are %w: export the picture as JPEG", kind, ErrUnsupported)
}

func corrupt(why string) error {
	return fmt.Errorf("the picture is %w: %s", ErrCorrupt, why)
}

// decoderError puts an error of a standard decoder under one of the sentinels. whole tells whether the file has its
// end mark, for the decoders have many words for a file that was cut off.
func decoderError(err error, whole bool) error {
	if e, ok := errors.AsType[jpeg.UnsupportedError](err); ok {
		return fmt.Errorf("JPEG pictures of this kind are %w (%s): export the picture anew", ErrUnsupported, string(e))
	}
	if e, ok := errors.AsType[png.UnsupportedError](err); ok {
		return fmt.Errorf("PNG pictures of this kind are %w (%s): export the picture as JPEG", ErrUnsupported, string(e))
	}
	if !whole {
		return corrupt("the file ends too early")
	}
	return corrupt(err.Error())
}
