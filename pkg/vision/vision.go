// Package vision says what is in a picture: faces with their landmarks and head
// pose, and the class of every pixel around the main face.
//
// It holds the types, the interfaces that native back ends fulfil, and the pure
// geometry between them. It has no native code, judges nothing, and compares no
// face with another.
package vision

import (
	"errors"
	"image"
)

// Why a picture cannot be looked at though it is sound, where the networks run in processes of their own.
var (
	ErrCrashed = errors.New("the picture could not be looked at: the networks crashed")
	ErrSlow    = errors.New("the picture could not be looked at: the networks took too long")
)

// Finder proposes faces. It may report false ones; a [Mesher] confirms them.
type Finder interface {
	// Find returns candidates in pixels of img, in any order.
	Find(img *image.NRGBA) ([]Candidate, error)
}

// Candidate is a face as a detector reports it.
type Candidate struct {
	Box   Rect     // the face from brow to chin
	Eyes  [2]Point // eye centres, the picture's left one first
	Score float64  // detector's own scale; only comparable within one detector
}

// Mesher fits the 468-point face mesh to one face.
type Mesher interface {
	// Mesh looks at the square roi of img and returns landmarks in pixels of img.
	Mesh(img *image.NRGBA, roi Square) (Mesh, error)
}

// Segmenter tells the class of every pixel in one area of a picture.
type Segmenter interface {
	Segment(img *image.NRGBA, area Rect) (*Segments, error)
}

// EyeReader tells open from closed eyes.
type EyeReader interface {
	// Closed returns the probability, 0–1, that the eye in the middle of roi is closed.
	Closed(img *image.NRGBA, roi Square) (float64, error)
}

// Scene is what was found in one picture.
type Scene struct {
	Faces    []Face    // confirmed faces, the main one (large, whole, in the middle) first
	Expected float64   // expected number of faces: the sum of the presence probabilities of all candidates
	Segments *Segments // around the main face; nil when it was not asked for or there is no face
	Head     *Head     // of the main face; nil without Segments
	Times    Times     // of the networks, see [Watch]; nil when nobody keeps time
}

// Main returns the main face, or nil.
func (s *Scene) Main() *Face {
	if s == nil || len(s.Faces) == 0 {
		return nil
	}
	return &s.Faces[0]
}

// Face is a confirmed face.
type Face struct {
	Box    Rect // bounding box of the mesh
	Mesh   Mesh
	Pose   Pose
	Closed [2]float64 // probability that each eye is closed, the picture's left eye first; of the main face only
}

// Mesh holds MediaPipe's 468 face landmarks in pixels of the upright picture.
// Z points away from the camera and has the scale of X; its origin is arbitrary.
type Mesh struct {
	Points   []Point3 // 468
	Presence float64  // probability that the region shows a face, 0–1
}

// Pose is the rotation of the head in degrees, zero for a frontal upright face.
type Pose struct {
	Yaw   float64 // positive when the face turns to the picture's right
	Pitch float64 // positive when the face looks up
	Roll  float64 // positive when the head leans clockwise, towards the picture's right
}

// Head is the extent of the main face's head.
type Head struct {
	Crown   Point // top of the head with its hair; by the face's proportions where the head is covered or cut
	Chin    Point
	Left    float64 // x of the head's left edge in the picture (hair and ears included)
	Right   float64
	CutTop  bool // the head runs into the upper edge of the picture
	CutSide bool // it runs into the left or right edge
}
