// Package checktest has results of every kind, made by hand, for the tests of what shows them.
package checktest

import (
	"fmt"
	"math"
	"time"

	"kaocheck/pkg/check"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

// Band is the band from low to high.
func Band(low, high float64) profile.Band { return profile.Band{Min: new(low), Max: new(high)} }

// Profile is small, so that what shows it does not change with the real ones.
func Profile() profile.Profile {
	p := profile.Profile{
		Name: "city-hall", Kind: "mynumber", Date: "2026-04-01", SHA256: "0f1e2d3c",
		Title:    profile.Title{JA: "マイナンバーカード（紙の写真）", EN: "My Number Card (print)"},
		Document: measure.Document{Width: 35, Height: 45, Head: measure.Range{Aim: 34, Min: 32, Max: 36}, Top: measure.Range{Aim: 4, Min: 2, Max: 6}},
	}
	for _, id := range []string{
		"file.format", "file.bytes", "print.ratio", "print.size", "face.count", "frame.head", "frame.top",
		"frame.centre", "pose.yaw", "pose.pitch", "admin.taken", "admin.private",
	} {
		f := Finding(id, "", profile.Pass, 0, 0, nil)
		p.Rules = append(p.Rules, profile.Demand{Rule: id, Good: f.Good, Limit: f.Limit})
	}
	return p
}

// Finding is a finding with a value; of some rules with the bands that it was held against.
func Finding(rule, unit string, status profile.Status, value, severity float64, args map[string]any) check.Finding {
	f := check.Finding{
		Rule: rule, Unit: unit, Status: status, Value: &value, Severity: severity, Args: args,
		Side: "high", Source: "J-LIS 顔写真のチェックポイント [J2]",
	}
	switch rule {
	case "frame.head":
		f.Good, f.Limit = Band(32, 36), Band(27, 40)
	case "frame.top":
		f.Good, f.Limit = Band(2, 6), Band(0, 11)
	case "pose.yaw":
		f.Good, f.Limit = Band(-8, 8), Band(-15, 15)
	case "pose.pitch":
		f.Good, f.Limit = Band(-12, 12), Band(-20, 20)
	case "print.ratio":
		f.Good, f.Limit = Band(1.2535, 1.3189), Band(1.1621, 1.4243)
	case "file.bytes":
		f.Good = Band(20480, 7000000)
	}
	return f
}

func missing(rule, unit string, status profile.Status, why measure.Missing) check.Finding {
	return check.Finding{Rule: rule, Unit: unit, Status: status, Reason: why}
}

func facts(name string) photo.Facts {
	return photo.Facts{
		Format: photo.JPEG, Bytes: 361008, SHA256: fmt.Sprintf("%064x", len(name)), Width: 1200, Height: 1600,
		DPI: 300, Taken: time.Date(2026, 3, 1, 9, 30, 0, 0, time.UTC),
	}
}

func good() []check.Finding {
	return []check.Finding{
		Finding("file.format", "match", profile.Pass, 1, -1, nil),
		Finding("file.bytes", "byte", profile.Pass, 361008, -0.5, map[string]any{"bytes": 361008.0}),
		Finding("print.ratio", "ratio", profile.Pass, 1.2857, -0.9, nil),
		Finding("face.count", "faces", profile.Pass, 1.02, -0.7, map[string]any{"n": 1}),
		Finding("frame.head", "mm", profile.Pass, 33.6, -0.4, map[string]any{"mm": 33.6}),
		Finding("frame.top", "mm", profile.Pass, 4.1, -0.9, map[string]any{"mm": 4.1}),
		Finding("pose.yaw", "deg", profile.Pass, -2.1, -0.8, map[string]any{"deg": 2.1, "dir": "left"}),
		missing("print.size", "mm", profile.NotApplicable, measure.NoDPI),
	}
}

// Accepted is the result of a photo without a fault.
func Accepted() check.Result {
	return check.Result{File: "受付/山田花子.jpg", Facts: facts("a"), Scene: scene(), Findings: good(), Verdict: check.Accept, Elapsed: 143 * time.Millisecond}
}

// Reviewed is the result of a photo that somebody has to look at, one of its faults softened by an exception.
func Reviewed() check.Result {
	f := good()
	f[4] = Finding("frame.head", "mm", profile.Review, 36.04, 0.01, map[string]any{"mm": 36.04})
	f[6] = Finding("pose.yaw", "deg", profile.Review, -17, 1.3, map[string]any{"deg": 17.0, "dir": "left"})
	f[6].Side, f[6].Waived = "low", "medical"
	f = append(f, Finding("admin.private", "count", profile.Review, 1, 0.5, nil))
	f[8].Variant = "number"
	return check.Result{File: "folder/review photo.jpg", Facts: facts("ab"), Scene: scene(), Findings: f, Verdict: check.Review, Elapsed: 99 * time.Millisecond}
}

// Rejected is the result of a photo of 1200×1600 pixels with a head that is too small and too high, and a crop.
func Rejected() check.Result {
	f := good()
	f[2] = Finding("print.ratio", "ratio", profile.Review, 1.3333, 0.14, map[string]any{"w": 1200.0, "h": 1600.0})
	f[4] = Finding("frame.head", "mm", profile.Fail, 25.32, 1.336, map[string]any{"mm": 25.32})
	f[4].Side, f[4].Where = "low", &vision.Rect{X: 350.4, Y: 279.6, W: 500, H: 700.2}
	f[5] = Finding("frame.top", "mm", profile.Fail, -0.5, 1.25, map[string]any{"mm": -0.5})
	f[5].Side = "low"
	f = append(f, Finding("pose.pitch", "deg", profile.Review, 14.2, 0.275, map[string]any{"deg": 14.2, "dir": "up"}))
	return check.Result{
		File: "写真 2.jpg", Facts: facts("abc"), Scene: scene(), Findings: f, Verdict: check.Reject,
		Crop: &vision.Rect{X: 75, Y: 28.6, W: 1050, H: 1350}, Elapsed: 143 * time.Millisecond,
	}
}

// Unknown is the result of a photo without a face, with a name that means harm and numbers that JSON cannot hold.
func Unknown() check.Result {
	f := good()[:4]
	f = append(f,
		missing("frame.head", "mm", profile.Unknown, measure.NoHead),
		missing("frame.top", "mm", profile.Unknown, measure.NoHead),
		missing("pose.yaw", "deg", profile.Unknown, measure.NoFace),
		missing("admin.taken", "day", profile.NotApplicable, measure.NoDate),
	)
	f[3] = Finding("face.count", "faces", profile.Pass, math.NaN(), math.Inf(-1), nil)
	r := check.Result{File: "=cmd|' /C calc'!A0\nHIDDEN\u202egpj.jpg", Facts: facts("abcd"), Findings: f, Verdict: check.Review}
	r.Facts.Taken, r.Facts.DPI = time.Time{}, 0
	return r
}

// Failed is the result of a file that could not be read.
func Failed() check.Result {
	err := fmt.Errorf("reading %q: %w", "secret/yamada.heic", fmt.Errorf("heic pictures are %w: export the picture as JPEG", photo.ErrUnsupported))
	return check.Result{
		File: "secret/yamada\xff.heic", Facts: photo.Facts{Format: photo.HEIC, Bytes: 99}, Verdict: check.Error, Err: err,
		Findings: []check.Finding{Finding("file.format", "match", profile.Review, 0, 0.5, map[string]any{"type": "HEIC"})},
	}
}

// Results are one of each.
func Results() []check.Result {
	return []check.Result{Accepted(), Reviewed(), Rejected(), Unknown(), Failed()}
}

// scene has one face whose landmarks form a coarse ellipse.
func scene() *vision.Scene {
	f := vision.Face{Box: vision.Rect{X: 400, Y: 480.4, W: 400, H: 500}, Pose: vision.Pose{Yaw: -2.14, Pitch: 3, Roll: 0.06}}
	for i := range vision.MeshSize {
		a := 2 * math.Pi * float64(i) / vision.MeshSize
		f.Mesh.Points = append(f.Mesh.Points, vision.Point3{X: 600 + 200*math.Cos(a), Y: 730 + 250*math.Sin(a)})
	}
	for i, p := range map[int]vision.Point3{33: {X: 470, Y: 660}, 133: {X: 550, Y: 660}, 263: {X: 730, Y: 664}, 362: {X: 650, Y: 664}} {
		f.Mesh.Points[i] = p
	}
	return &vision.Scene{
		Faces: []vision.Face{f}, Expected: 1.02,
		Head: &vision.Head{Crown: vision.Point{X: 600, Y: 280}, Chin: vision.Point{X: 600, Y: 980}, Left: 350, Right: 850},
	}
}
