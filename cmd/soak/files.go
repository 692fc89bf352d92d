package main

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/disintegration/imaging"

	"kaocheck/pkg/photo/phototest"
)

// file is one file of a run and whether it can be looked at.
type file struct {
	path  string
	reads bool
}

// variants is how many different portraits are made; each file of one is different all the same.
const variants = 60

// makeFiles fills folder with n files in a mixed order, the same one each time: so many per cent portraits, and broken
// and odd ones in between.
func makeFiles(folder string, n, share int, portrait string) ([]file, error) {
	if err := os.Mkdir(folder, 0o700); err != nil {
		return nil, err
	}
	portraits, err := makePortraits(portrait)
	if err != nil {
		return nil, err
	}
	corpus := append(phototest.Files(), phototest.Cut()...)
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(corpus), func(i, k int) { corpus[i], corpus[k] = corpus[k], corpus[i] })
	files := make([]file, n)
	for i := range files {
		name, data, reads := "portrait.jpg", portraits[random.IntN(variants)], true
		if random.IntN(100) >= share {
			odd := corpus[i%len(corpus)]
			name, data, reads = odd.Name, odd.Data, odd.Answer == phototest.Reads
		} else {
			data = fmt.Appendf(bytes.Clone(data), "file %d", i)
		}
		files[i] = file{filepath.Join(folder, fmt.Sprintf("%06d-%s", i, name)), reads}
		if err := os.WriteFile(files[i].path, data, 0o600); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// makePortraits makes portraits of different sizes, crops, light and quality of the picture at path.
func makePortraits(path string) ([][]byte, error) {
	source, err := imaging.Open(path)
	if err != nil {
		return nil, fmt.Errorf("opening the portrait: %w", err)
	}
	random := rand.New(rand.NewPCG(3, 4))
	portraits := make([][]byte, variants)
	for i := range portraits {
		var out bytes.Buffer
		err := jpeg.Encode(&out, portraitLike(source, random), &jpeg.Options{Quality: 60 + random.IntN(40)})
		if err != nil {
			return nil, err
		}
		portraits[i] = out.Bytes()
	}
	return portraits, nil
}

func portraitLike(source image.Image, random *rand.Rand) image.Image {
	b := source.Bounds()
	w := b.Dx()*3/5 + random.IntN(b.Dx()*2/5)
	h := min(b.Dy(), w*45/35)
	img := imaging.CropAnchor(source, w, h, imaging.Top)
	img = imaging.Resize(img, 240+random.IntN(400), 0, imaging.Linear)
	img = imaging.AdjustBrightness(img, random.Float64()*60-30)
	return imaging.Rotate(img, random.Float64()*20-10, image.White.C)
}
