package folder

import (
	"errors"
	"io/fs"
	"os"
	"time"

	"kaocheck/pkg/photo"
)

// How long a photo is waited for.
const (
	tick   = 50 * time.Millisecond
	rest   = 200 * time.Millisecond // without a change, before a first attempt at reading it
	again  = time.Second            // between further attempts at one that is not whole
	giveUp = 15 * time.Second       // without a change, before it is taken for damaged
	rescan = 5 * time.Second        // between looks at the folder itself, for network drives send no events
)

// stamp tells one content of a file from another.
type stamp struct {
	size int64
	time time.Time
}

// arrival is a photo that may still be being written.
type arrival struct {
	stamp
	since time.Time // when the stamp was seen to change
	next  time.Time // of the next attempt
}

// partial tells whether a file that is still being written may give err.
func partial(err error) bool {
	for _, kind := range []error{photo.ErrCorrupt, photo.ErrEmpty, photo.ErrUnknownFormat, fs.ErrPermission} {
		if errors.Is(err, kind) {
			return true
		}
	}
	return false
}

func stampOf(path string) (stamp, bool) {
	info, err := os.Stat(path)
	if err != nil {
		return stamp{}, false
	}
	return stamp{info.Size(), info.ModTime()}, true
}
