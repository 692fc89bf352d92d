package check

import (
	"hash/crc32"
	"image"
	"sync"
	"time"
)

// PixelHash stands for the pixels of a picture and its size, whatever file holds them. It is no
// cryptographic hash: it points out what is the same by accident, and guards against no intent.
type PixelHash uint64

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// hashPixels joins two CRC-32, whose polynomials processors know: both together take less than
// a hundredth of a check. The bounds of img begin at (0,0).
func hashPixels(img *image.NRGBA) PixelHash {
	size := []byte{byte(img.Rect.Dx() >> 8), byte(img.Rect.Dx())}
	a := crc32.Update(crc32.ChecksumIEEE(size), crc32.IEEETable, img.Pix)
	b := crc32.Update(crc32.Checksum(size, castagnoli), castagnoli, img.Pix)
	return PixelHash(a)<<32 | PixelHash(b)
}

// beginHash hashes img meanwhile, and returns what waits for the hash and tells how long it took.
func beginHash(img *image.NRGBA) (wait func() (PixelHash, time.Duration)) {
	var (
		hash PixelHash
		took time.Duration
		wg   sync.WaitGroup
	)
	wg.Go(func() {
		start := time.Now()
		hash, took = hashPixels(img), time.Since(start)
	})
	return func() (PixelHash, time.Duration) {
		wg.Wait()
		return hash, took
	}
}

// Twins finds photos that show the same picture. It remembers a bounded number of them, at
// least as many as the latest twinsMax.
type Twins struct {
	n             int
	recent, older map[PixelHash]Twin
}

const twinsMax = 1 << 18

// Meet counts r in and sets its Twin.
func (t *Twins) Meet(r *Result) {
	t.n++
	if r.Twin = nil; r.Pixels == 0 {
		return
	}
	first, known := t.recent[r.Pixels]
	if !known {
		first, known = t.older[r.Pixels]
	}
	if known {
		r.Twin = &first
		return
	}
	if t.recent == nil || len(t.recent) == twinsMax {
		t.older, t.recent = t.recent, map[PixelHash]Twin{}
	}
	t.recent[r.Pixels] = Twin{t.n, r.File}
}
