package worker

import (
	"bytes"
	"errors"
	"image"
	"os"
	"testing"
	"time"

	"kaocheck/pkg/vision"
)

// TestMain makes the test binary a worker when asked: its scenes tell the picture's size, and
// pictures of certain widths break it.
func TestMain(m *testing.M) {
	switch os.Getenv("WORKER") {
	case "":
		os.Exit(m.Run())
	case "closed":
		os.Stderr.WriteString("no library\nsecond line\n")
		os.Exit(1)
	case "silent":
		time.Sleep(time.Hour)
	case "babbling":
		Answers().Write(bytes.Repeat([]byte{0xff, 0x81}, 1000))
	case "refused":
		Serve(os.Stdin, Answers(), func() (Native, error) { return Native{}, errors.New("model is damaged") })
	default:
		Serve(os.Stdin, Answers(), func() (Native, error) { return Native{Look: tell, Decode: paint}, nil })
	}
}

// Widths of pictures that break a child.
const (
	crashWidth  = 13
	errorWidth  = 17
	hangWidth   = 19
	hurtWidth   = 223 // crashes a child that has looked at another picture
	babbleWidth = 229 // prints to where libraries print
	emptyWidth  = 231 // answers neither a scene nor an error
	panicWidth  = 237
)

// looks counts the pictures of a child.
var looks int

func tell(img *image.NRGBA) (*vision.Scene, error) {
	looks++
	switch img.Rect.Dx() {
	case hurtWidth:
		if looks > 1 {
			os.Exit(139)
		}
	case babbleWidth:
		os.Stdout.WriteString("WARNING: no such kernel\n")
	case emptyWidth:
		return nil, nil
	case panicWidth:
		panic("index out of range")
	case crashWidth:
		os.Exit(134)
	case errorWidth:
		return nil, errors.New("no arithmetic today")
	case hangWidth:
		time.Sleep(time.Hour)
	}
	return &vision.Scene{Times: vision.Times{"network": time.Second}, Faces: []vision.Face{{Box: vision.Rect{W: float64(img.Rect.Dx()), H: float64(img.Rect.Dy())}}}}, nil
}

// paint tells the bytes of the file, again and again, as pixels, a row at a time; pictures of certain widths break it
// after the first row.
func paint(file []byte, size image.Point, take func([]byte) error) error {
	row := bytes.Repeat(file, 4*size.X/len(file)+1)[:4*size.X]
	for y := range size.Y {
		if err := take(row); err != nil {
			return err
		}
		if y > 0 {
			continue
		}
		switch size.X {
		case crashWidth:
			os.Exit(139)
		case errorWidth:
			return errors.New("no such coding")
		case hangWidth:
			time.Sleep(time.Hour)
		case emptyWidth:
			return nil
		case babbleWidth:
			row = append(row, row...)
		case panicWidth:
			panic("index out of range")
		}
	}
	return nil
}
