//go:build cgo

package onnx

import (
	"image"

	ort "github.com/yalue/onnxruntime_go"

	"kaocheck/pkg/ramp"
	"kaocheck/pkg/vision"
)

// meshSide is the side in pixels of the mesh network's input.
const meshSide = 192

var meshPorts = ports{
	in: port{"input_1", ort.NewShape(1, meshSide, meshSide, 3)},
	out: []port{
		{"conv2d_21", ort.NewShape(1, 1, 1, 3*vision.MeshSize)}, // landmarks
		{"conv2d_31", ort.NewShape(1, 1, 1, 1)},                 // log odds of a face
	},
}

// Mesher is MediaPipe's face mesh as a [vision.Mesher].
type Mesher struct{ net *network }

// OpenMesher loads face_landmark.onnx.
func OpenMesher(path string, threads int) (*Mesher, error) {
	n, err := open(path, meshPorts, threads)
	return &Mesher{n}, err
}

// Mesh fits the mesh to the face in roi.
func (m *Mesher) Mesh(img *image.NRGBA, roi vision.Square) (vision.Mesh, error) {
	data := vision.Sample(img, roi.Grid(meshSide))
	for i := range data {
		data[i] /= 255
	}
	var mesh vision.Mesh
	err := m.net.run(data, func(out [][]float32) {
		mesh = place(out[0], roi)
		mesh.Presence = ramp.Logistic(float64(out[1][0]))
	})
	return mesh, err
}

// place carries landmarks from the network's square into the picture.
func place(points []float32, roi vision.Square) vision.Mesh {
	mesh := vision.Mesh{Points: make([]vision.Point3, vision.MeshSize)}
	for i := range mesh.Points {
		x, y, z := float64(points[3*i]), float64(points[3*i+1]), float64(points[3*i+2])
		p := roi.Map(x/meshSide, y/meshSide)
		mesh.Points[i] = vision.Point3{X: p.X, Y: p.Y, Z: z / meshSide * roi.Side}
	}
	return mesh
}
