// Package sketch draws schematic portraits, one right and one wrong, for the handbook of
// rules: as SVG for pages, and in the dots of braille characters for terminals.
//
// A wrong portrait is the right one with one thing changed. The package knows no photo and
// no threshold, and imports no other package of the project.
package sketch

// Example is a right and a wrong portrait for one rule.
type Example struct {
	Rule      string
	good, bad portrait
}

// For returns the example of a rule, and whether there is one.
func For(rule string) (Example, bool) {
	spoil, ok := faults[rule]
	if !ok {
		return Example{}, false
	}
	e := Example{Rule: rule, good: right(), bad: right()}
	e.good.tag, e.good.ruler = tags[rule].good, rulers[rule]
	e.bad.tag, e.bad.ruler = tags[rule].bad, rulers[rule]
	spoil(&e.bad)
	return e, true
}

// faults are what is wrong with each rule's bad portrait.
var faults = map[string]func(*portrait){
	"file.format":   nothing,
	"file.color":    nothing,
	"file.bytes":    nothing,
	"file.pixels":   nothing,
	"file.rotation": func(p *portrait) { p.frame, p.roll, p.scale, p.y = size{70, 54}, -90, 0.72, -15 },

	"print.ratio": func(p *portrait) { p.frame, p.scale, p.y = size{70, 70}, 0.78, -7 },
	"print.size":  func(p *portrait) { p.frame, p.scale, p.y = size{58, 74}, 0.83, -6 },

	"face.count":      func(p *portrait) { p.guest = true },
	"face.expression": func(p *portrait) { p.mouth = laughing },

	"frame.head":       func(p *portrait) { p.scale, p.y = 0.6, 8 },
	"frame.top":        func(p *portrait) { p.y = -9 },
	"frame.centre":     func(p *portrait) { p.x = 11 },
	"frame.crop":       func(p *portrait) { p.scale, p.x, p.y = 1.35, -9, -4 },
	"frame.resolution": func(p *portrait) { p.mosaic = true },

	"pose.yaw":   func(p *portrait) { p.turn = 1 },
	"pose.pitch": func(p *portrait) { p.nod = -1 },
	"pose.roll":  func(p *portrait) { p.roll = 16 },

	"eyes.open":    func(p *portrait) { p.eyes = closed },
	"eyes.visible": func(p *portrait) { p.fringe = true },
	"eyes.gaze":    func(p *portrait) { p.eyes = astray },
	"eyes.red":     func(p *portrait) { p.eyes = red },

	"cover.hat":        func(p *portrait) { p.hat = true },
	"cover.sunglasses": func(p *portrait) { p.glasses = dark },
	"cover.face":       func(p *portrait) { p.mask = true },
	"glasses.glare":    func(p *portrait) { p.glasses = glaring },

	"bg.plain":      func(p *portrait) { p.shelf = true },
	"bg.shadow":     func(p *portrait) { p.shadow = true },
	"bg.separation": func(p *portrait) { p.wall = hair },

	"light.exposure": func(p *portrait) { p.gloom = true },
	"light.even":     func(p *portrait) { p.shade = true },

	"img.focus":       func(p *portrait) { p.blur = size{2.2, 2.2} },
	"img.shake":       func(p *portrait) { p.blur = size{5, 0} },
	"img.noise":       func(p *portrait) { p.grain = true },
	"img.compression": func(p *portrait) { p.blocks = true },
	"img.stretch":     func(p *portrait) { p.stretch = 1.32 },
	"img.edited":      func(p *portrait) { p.cutout = true },

	"admin.taken":   nothing,
	"admin.private": nothing,
}

// nothing is wrong with the portrait: its tag tells the fault.
func nothing(*portrait) {}

// tags stand below the portraits of rules whose fault no face shows.
var tags = map[string]struct{ good, bad string }{
	"file.format":      {"photo.jpg", "photo.heic"},
	"file.color":       {"RGB", "CMYK"},
	"file.bytes":       {"1.2 MB", "12 KB"},
	"file.pixels":      {"1200 × 1543", "320 × 411"},
	"print.ratio":      {"45 : 35", "1 : 1"},
	"print.size":       {"45 × 35 mm", "37 × 29 mm"},
	"frame.resolution": {"120 px", "12 px"},
	"admin.taken":      {"2026-10-01", "2019-03-15"},
	"admin.private":    {"photo.jpg", "123456789012.jpg"},
}

// rulers say which lengths are shown on the portraits of a rule.
var rulers = map[string]ruler{
	"frame.head": headRuler, "frame.top": topRuler, "frame.centre": centreRuler, "frame.resolution": eyeRuler,
	"pose.roll": centreRuler,
}
