package measure

import "testing"

func TestMisnamed(t *testing.T) {
	for name, want := range map[string]bool{
		"a.jpg": false, "a.JPEG": false, "scans.png/a.jpg": false, "a": false, "scans.png/a": false,
		"IMG_0001.HEIC": true, "a.jpg.png": true, "a.jfif": true,
	} {
		if got := misnamed(name); got != want {
			t.Errorf("%s: got %t", name, got)
		}
	}
}
