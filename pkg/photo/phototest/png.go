package phototest

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"strings"
)

// soundPNGs are all kinds of the format, plain and interlaced. Their bytes are all zero or all one.
func soundPNGs() []File {
	var files []File
	palette := Chunk("PLTE", 255, 0, 0, 0, 0, 255)
	for _, k := range []struct {
		kind   byte
		name   string
		depths []byte
	}{
		{0, "grey", []byte{1, 2, 4, 8, 16}}, {2, "rgb", []byte{8, 16}}, {3, "palette", []byte{1, 2, 4, 8}},
		{4, "grey-alpha", []byte{8, 16}}, {6, "rgb-alpha", []byte{8, 16}},
	} {
		for _, bits := range k.depths {
			f := FlatPNG{Size: image.Pt(11, 11), Bits: bits, Kind: k.kind, Fill: 255}
			want := white
			if k.kind == 3 {
				f.Fill, f.Chunks, want = 0, [][]byte{palette}, red
			}
			files = append(files, reads(fmt.Sprintf("png-%s-%d.png", k.name, bits), f.File(), 11, want))
			f.Interlace = 1
			files = append(files, reads(fmt.Sprintf("png-%s-%d-interlaced.png", k.name, bits), f.File(), 11, want))
		}
	}
	return files
}

// blackPNG is an ordinary small picture.
var blackPNG = FlatPNG{Size: image.Pt(8, 8), Bits: 8, Kind: 2}

// oddPNGs are read in spite of what stands around their pixels.
func oddPNGs() []File {
	file := blackPNG.File()
	odd := func(name string, data []byte) File { return reads("png-"+name+".png", data, 8, black) }
	with := func(name string, chunks ...[]byte) File { return odd(name, WithChunks(file, chunks...)) }
	text := func(kind string, data string) []byte { return Chunk(kind, []byte(data)...) }
	two := FlatPNG{Size: image.Pt(8, 8), Bits: 8, Kind: 3, Fill: 255, Chunks: [][]byte{Chunk("PLTE", 255, 0, 0, 0, 0, 255)}}
	clear := FlatPNG{Size: image.Pt(8, 8), Bits: 8, Kind: 6}
	one := blackPNG
	one.Size = image.Pt(1, 1)
	return []File{
		reads("png-1x1.png", one.File(), 1, black),
		reads("png-called.jpg", file, 8, black),
		reads("png-transparent.png", clear.File(), 8, white),
		odd("palette-index-beyond", two.File()), // as libpng reads it
		odd("trailing-garbage", append(bytes.Clone(file), "what follows the end mark"...)),
		odd("two-in-one", append(bytes.Clone(file), file...)),
		with("exif-loop", text("eXIf", "MM\x00*\x00\x00\x00\x08\x00\x01\x87\x69\x00\x04\x00\x00\x00\x01\x00\x00\x00\x08\x00\x00\x00\x08")),
		with("exif-huge", Chunk("eXIf", append([]byte("II*\x00\x08\x00\x00\x00\xff\xff"), noise(1<<20)...)...)),
		with("icc-bomb", Chunk("iCCP", append([]byte("bomb\x00\x00"), Zeros(300)...)...)),
		with("icc-bombs", bytes.Repeat(Chunk("iCCP", append([]byte("bomb\x00\x00"), Zeros(20)...)...), 20)),
		with("icc-not-packed", text("iCCP", "name\x00\x00this is no deflate")),
		with("text-bomb", Chunk("zTXt", append([]byte("bomb\x00\x00"), Zeros(300)...)...)),
		with("long-text", text("tEXt", "Software\x00"+strings.Repeat("顔", 100000))),
		with("gamma-of-0", Chunk("gAMA", 0, 0, 0, 0)),
		with("resolution-without-end", Chunk("pHYs", 255, 255, 255, 255, 255, 255, 255, 255, 1)),
		with("animated", Chunk("acTL", 0, 0, 0, 9, 0, 0, 0, 0)),
		with("unknown-chunks", bytes.Repeat(Chunk("kaOc", 1, 2, 3), 5000)),
	}
}

// brokenPNGs are refused.
func brokenPNGs() []File {
	file := blackPNG.File()
	damaged := func(name string, data []byte) File { return refused("png-"+name+".png", data, Damaged) }
	header := func(w, h uint32, bits, kind byte) []byte {
		data := append([]byte(pngMark), IHDR(w, h, bits, kind, 0)...)
		return append(append(data, Chunk("IDAT", Zeros(1)...)...), Chunk("IEND")...)
	}
	bomb := append([]byte(pngMark), IHDR(20000, 20000, 8, 0, 0)...)
	bomb = append(append(bomb, Chunk("IDAT", Zeros(382)...)...), Chunk("IEND")...)
	checksum := bytes.Clone(file)
	checksum[30]++
	long := bytes.Clone(file)
	binary.BigEndian.PutUint32(long[33:], 1<<31-1) // IDAT
	palette := FlatPNG{Size: image.Pt(8, 8), Bits: 8, Kind: 3}
	filter := bytes.Clone(blackPNG.rows())
	filter[0] = 7
	return []File{
		refused("png-bomb.png", bomb, TooLarge),
		refused("png-65535x65535.png", header(65535, 65535, 8, 2), TooLarge),
		refused("png-1x60000.png", header(1, 60000, 8, 2), TooLarge),
		refused("png-1x2147483647.png", header(1, 1<<31-1, 8, 0), TooLarge),
		refused("png-8000x8000.png", header(8000, 8000, 1, 0), TooLarge),
		refused("png-3-bit.png", header(8, 8, 3, 2), Unsupported),
		refused("png-kind-5.png", header(8, 8, 8, 5), Unsupported),
		damaged("0x8", header(0, 8, 8, 2)),
		damaged("beyond-the-format", header(1<<31, 8, 8, 2)),
		damaged("6000x6000-in-1-kilobyte", header(6000, 6000, 8, 6)),
		damaged("larger-than-its-data", header(1000, 1000, 8, 2)),
		damaged("checksum", checksum),
		damaged("chunk-without-end", long),
		damaged("no-palette", palette.File()),
		damaged("no-header", append([]byte(pngMark), file[33:]...)),
		damaged("no-pixels", append(bytes.Clone(file[:33]), Chunk("IEND")...)),
		damaged("no-end", file[:len(file)-12]),
		damaged("filter-7", framed(Chunk("IDAT", deflated(filter)...))),
		damaged("not-packed", framed(Chunk("IDAT", noise(400)...))),
		damaged("pixels-end-early", framed(Chunk("IDAT", deflated(make([]byte, 100))...))),
		damaged("header-twice", WithChunks(file, IHDR(9, 9, 8, 2, 0))),
		damaged("short-header", append(append([]byte(pngMark), Chunk("IHDR", 0, 0, 0, 9)...), file[33:]...)),
		damaged("mark-only", []byte(pngMark)),
		damaged("noise", append([]byte(pngMark), noise(40000)...)),
	}
}

// framed puts the chunk of the pixels into blackPNG's file.
func framed(pixels []byte) []byte {
	head := append([]byte(pngMark), IHDR(8, 8, 8, 2, 0)...)
	return append(append(head, pixels...), Chunk("IEND")...)
}

// others are of no format that is read.
func others() []File {
	return []File{
		refused("empty.jpg", nil, Empty),
		refused("zeros.jpg", make([]byte, 100000), Unknown),
		refused("text.jpg", []byte("Dear office, here is my photo."), Unknown),
		refused("page.jpg", []byte("<!DOCTYPE html><title>404</title>"), Unknown),
		refused("jpeg-xl.jpg", []byte("\x00\x00\x00\x0cJXL \x0d\x0a\x87\x0a"), Unknown),
		refused("film.jpg", []byte("\x00\x00\x00\x18ftypisom\x00\x00\x00\x00isommp42"), Unknown),
		refused("phone.heic", []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), Unsupported),
		refused("heic-called.jpg", []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), Unsupported),
		refused("new.avif", []byte("\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1avifmiaf"), Unsupported),
		refused("page.webp", []byte("RIFF\x10\x00\x00\x00WEBPVP8 "), Unsupported),
		refused("moving.gif", []byte("GIF89a\x01\x00\x01\x00\x00\x00\x00;"), Unsupported),
		refused("scan.tiff", []byte("II*\x00\x08\x00\x00\x00"), Unsupported),
		refused("old.bmp", []byte("BM\x46\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00"), Unsupported),
		refused("form.pdf", []byte("%PDF-1.7\n"), Unsupported),
	}
}
