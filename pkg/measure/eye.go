package measure

import (
	"image"
	"math"

	"kaocheck/pkg/vision"
)

// Eyes holds what the eyes of the main face show, the picture's left eye first.
type Eyes struct {
	Eye     [2]Eye
	Gaze    float64      // angle in degrees between the gaze and the camera, see [gaze]
	Covered *Covered     // what lies over them; nil without segments
	Where   *vision.Rect // both eyes in the picture
}

// Eye is one eye. Lengths are in units of the inter-eye distance unless they say otherwise.
type Eye struct {
	Closed float64 // probability that it is closed, from the eye-state network alone
	Width  float64 // from corner to corner
	Pixels float64 // the same in pixels of the picture
	Iris   Iris
	Red    float64        // share of the pupil that is red, 0–1, see [closeup.redEye]
	Glare  float64        // area of reflections on glasses as a share of the eye's surroundings, see [closeup.glare]
	Veil   float64        // white light, 0–1, that lies even over the darkest of the eye, see [closeup.veil]
	Where  *vision.Rect   // in the picture
	Lids   vision.Outline // its opening
	Glints vision.Outline // the reflections
}

var eyeArea = vision.Rect{X: -0.9, Y: -0.35, W: 1.8, H: 0.75}

func takeEyes(img *image.NRGBA, f *vision.Face, s *vision.Segments) *Eyes {
	c := takeCloseup(img, f, eyeArea)
	e := new(Eyes)
	var lids [2][]vision.Point
	for i, ring := range vision.Lids() {
		lids[i] = c.points(f.Mesh, ring)
	}
	iris := c.irises(lids)
	light, worn := c.reflections(lids), c.glasses(s)
	for i, ring := range lids {
		e.Eye[i] = Eye{
			Closed: f.Closed[i],
			Width:  ring[0].Distance(ring[8]),
			Pixels: ring[0].Distance(ring[8]) * f.InterEye(),
			Iris:   iris[i],
			Red:    c.redEye(ring, iris[i]),
			Glare:  worn * c.glare(light, ring),
			Veil:   c.veil(ring),
			Where:  c.where(around(ring)),
			Lids:   vision.Rings(c.ring(ring)),
			Glints: c.glints(light, ring),
		}
	}
	e.Gaze = gaze(e.Eye, f.Pose)
	e.Covered = coverEyes(f, s)
	e.Where = c.where(vision.Bounds(append(lids[0], lids[1]...)))
	return e
}

// Lids are the openings of both eyes in the picture.
func (e *Eyes) Lids() vision.Outline {
	return func() vision.Area { return append(e.Eye[0].Lids.Area(), e.Eye[1].Lids.Area()...) }
}

// Open is 1/(1 + exp(closedOdds·log odds of Closed + closedContrast·Contrast + closedOffset)): lids
// narrowed by a smile keep an iris with contrast. The logistic regression is fitted on
// testdata/eyes.csv with cmd/fit: the eyes of 386 portraits, of 267 of them with the lids drawn shut in the
// picture, and of 13 blinks, measured while the iris was still searched in whole steps. Anew, `cmd/defect -measure eyes -n 0`
// of 376 portraits, all with the lids drawn shut, gives 0.64, −15.7 and 3.81: they part open from shut as well,
// but hang more on the contrast, which moves when a picture is stored again. So these stay.
const closedOdds, closedContrast, closedOffset = 0.62, -11.5, 2.45

// Terms are what tells a closed eye: the log odds of Closed, and the contrast of the iris.
func (e Eye) Terms() [2]float64 {
	p := min(max(e.Closed, 1e-4), 1-1e-4)
	return [2]float64{math.Log(p / (1 - p)), e.Iris.Contrast}
}

// Open returns the probability, 0–1, that the eye is open.
func (e Eye) Open() float64 {
	terms := e.Terms()
	return 1 / (1 + math.Exp(closedOdds*terms[0]+closedContrast*terms[1]+closedOffset))
}

// Geometry of looking aside. The centre of the iris lies 11.5 mm from the point about which the
// eye turns, and an eye is 0.44 × 63 mm wide. While the eyes look into the camera, turning the
// head by a degree moves the iris by −0.4 % of the eye's width, and it lies 5.2 % above
// the line of the corners: medians of 370 portraits.
const (
	eyeWidthPerRadius = 0.44 * 63 / 11.5
	irisPerYaw        = -0.004
	irisAbove         = -0.052
)

// sureContrast is the contrast from which an iris is surely found; a fainter one counts for less.
const sureContrast = 0.2

// gaze returns the angle by which both eyes together look past the camera. The mean of the two
// cancels a squint and the nearness of the camera.
func gaze(e [2]Eye, pose vision.Pose) float64 {
	var x, y float64
	for _, eye := range e {
		x += eye.Iris.Centre.X / eye.Width / 2
		y += eye.Iris.Centre.Y / eye.Width / 2
	}
	aside := math.Hypot(x-irisPerYaw*pose.Yaw, y-irisAbove) * eyeWidthPerRadius
	aside *= min(1, e[0].Iris.Contrast/sureContrast, e[1].Iris.Contrast/sureContrast)
	return math.Asin(max(0, min(1, aside))) * 180 / math.Pi
}
