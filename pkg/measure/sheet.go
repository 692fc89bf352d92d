// Package measure turns a picture and what is in it into a [Sheet] of numbers.
//
// One file a family; every quantity states its formula, unit and range. Nothing here judges: bands and texts stand
// elsewhere, and the thresholds of this package say what counts as one thing in a picture or another, such as skin or a
// lens, and how much of it has to be seen for a number to be given. There is no input or output.
package measure

import (
	"time"

	"kaocheck/pkg/photo"
	"kaocheck/pkg/vision"
	"kaocheck/pkg/wall"
)

// Need says how far a photo has to be looked at for a quantity; each level includes those before it.
type Need uint8

// The levels of looking at a photo.
const (
	NeedFile     Need = iota // the facts of the file
	NeedFaces                // faces, landmarks, pose
	NeedSegments             // per-pixel classes, crown of the head
)

// Document is what the photo is for, as far as measuring depends on it. All lengths are
// millimetres on the print.
type Document struct {
	Width, Height float64
	Trim          float64 // how much of the print's height the document does not show, half of it at either end
	Tolerance     float64 // how far a print may be cut off size and still be taken whole
	Head, Top     Range   // crown to chin; margin above the crown
	CentreMax     float64 // how far the face may be off the middle line
}

// Range is what a crop may use and what it aims at.
type Range struct{ Aim, Min, Max float64 }

// Given is what is known besides the picture.
type Given struct {
	Name     string    // file name, searched for private numbers only
	Today    time.Time // the day on which the photo is looked at
	DPI      float64   // declared resolution of a scan; 0 takes the file's
	Document Document
}

// Sheet holds what was measured. A nil family could not be measured; Missing says why.
type Sheet struct {
	File       *File
	Print      *Print
	Admin      *Admin
	Faces      *Faces
	Pose       *Pose
	Surround   *Surround // nil where the picture is the photo
	Frame      *Frame
	Background Lazy[wall.Background]
	Sharp      Lazy[Sharp]
	Light      Lazy[Light]
	Grain      Lazy[Grain]
	Blocks     Lazy[Blocks]
	Shape      Lazy[Shape]
	Edit       Lazy[Edit]
	Hat        Lazy[Hat]
	Lenses     Lazy[Lenses]
	Covering   Lazy[Covering]
	Eyes       Lazy[Eyes]
	Mouth      Lazy[Mouth]
	Missing    Missing // why the families that need more than the file are nil
}

// Missing is why something could not be measured.
type Missing string

// Reasons for a missing value.
const (
	NotDecoded Missing = "not_decoded" // the picture could not be decoded
	NotLooked  Missing = "not_looked"  // the networks were not asked
	NoFace     Missing = "no_face"     // no face was found
	NoHead     Missing = "no_head"     // the head's outline was not found
	Lying      Missing = "lying"       // the head lies on its side or upside down
	NoWall     Missing = "no_wall"     // too little of the background is seen
	NoSkin     Missing = "no_skin"     // too little of the face's skin is seen
	NoDPI      Missing = "no_dpi"      // the resolution is unknown
	NoDate     Missing = "no_date"     // the file holds no date
)

// Take measures everything that p and scene allow. A nil scene was not looked at.
func Take(p *photo.Photo, scene *vision.Scene, given Given) *Sheet {
	s := &Sheet{File: takeFile(p, given), Admin: takeAdmin(p, given)}
	if p.Pixels == nil {
		s.Missing = NotDecoded
		return s
	}
	s.Print = takePrint(p, given)
	if scene == nil {
		s.Missing = NotLooked
		return s
	}
	s.Faces = takeFaces(scene)
	face := scene.Main()
	if face == nil {
		s.Missing = NoFace
		return s
	}
	s.Pose = takePose(face)
	if s.Surround = findSurround(p.Pixels, face, scene.Head); s.Surround != nil {
		s.Faces.Apart = s.Faces.apart(scene, s.Surround.Photo)
	}
	s.offer(p, face, scene.Segments)
	if scene.Head == nil {
		s.Missing = NoHead
		return s
	}
	if lying(scene.Head) {
		s.Missing = Lying
		return s
	}
	photo, inside := s.photo(p)
	s.Frame = takeFrame(photo, face, scene.Head, given.Document)
	s.Background = once(func() *wall.Background { return takeBackground(p, inside, face, scene.Segments, s.Frame) })
	return s
}

// offer lets the families that cost time be measured when a rule asks for them; segments may be nil.
func (s *Sheet) offer(p *photo.Photo, face *vision.Face, segments *vision.Segments) {
	s.Sharp = once(func() *Sharp { return takeSharp(p.Pixels, face) })
	s.Eyes = once(func() *Eyes { return takeEyes(p.Pixels, face, segments) })
	s.Mouth = once(func() *Mouth { return takeMouth(p.Pixels, face) })
	s.Grain = once(func() *Grain { return takeGrain(p.Pixels, face, segments) })
	s.Blocks = once(func() *Blocks { return takeBlocks(p.Pixels, face, p.Quality) })
	s.Shape = once(func() *Shape { return takeShape(p, face) })
	s.Edit = once(func() *Edit { return takeEdit(p, face, segments) })
	if segments != nil {
		s.Light = once(func() *Light { return takeLight(p.Pixels, face, segments) })
		s.Hat = once(func() *Hat { return takeHat(p.Pixels, face, segments) })
		s.Lenses = once(func() *Lenses { return takeLenses(p.Pixels, face, segments) })
		s.Covering = once(func() *Covering { return takeCovering(face, segments) })
	}
}

// photo is the part of the picture that is the photo, and what lies within all its edges.
func (s *Sheet) photo(p *photo.Photo) (all, inside vision.Rect) {
	if s.Surround != nil {
		return s.Surround.Photo, s.Surround.Inside
	}
	all = vision.Rect{W: float64(p.Pixels.Rect.Dx()), H: float64(p.Pixels.Rect.Dy())}
	return all, all
}
