package measure

import "kaocheck/pkg/vision"

// Pose holds the rotation of the main face in degrees; signs as in [vision.Pose].
type Pose struct {
	Yaw, Pitch, Roll float64
	InterEye         float64 // distance of the eyes in pixels, corrected for yaw
	Box              vision.Rect
}

func takePose(f *vision.Face) *Pose {
	return &Pose{Yaw: f.Pose.Yaw, Pitch: f.Pose.Pitch, Roll: f.Pose.Roll, InterEye: f.InterEye(), Box: f.Box}
}
