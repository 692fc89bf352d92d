package evaluate

// Tone groups photos by the measured tone of the skin instead of a column of a table.
const Tone = "ita"

// ToneGroup names the group of an individual typology angle in degrees, after Chardin (1991) and
// Del Bino (2006); "" without one. The angle falls in dim light, too.
func ToneGroup(angle *float64) string {
	if angle == nil {
		return ""
	}
	for _, g := range []struct {
		above float64
		name  string
	}{
		{55, "I very light, above 55°"}, {41, "II light, above 41°"}, {28, "III intermediate, above 28°"},
		{10, "IV tan, above 10°"}, {-30, "V brown, above −30°"},
	} {
		if *angle > g.above {
			return g.name
		}
	}
	return "VI dark, up to −30°"
}
