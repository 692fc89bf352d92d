package wording

import (
	"fmt"
	"strings"
	"testing"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
	"kaocheck/pkg/vision"
)

// The reader is told why, and what to do, where the networks and not the file are to blame.
func TestFailureOfTheNetworks(t *testing.T) {
	for err, want := range map[error][2]string{
		vision.ErrCrashed: {"crashed on this photo", "異常終了しました"},
		vision.ErrSlow:    {"took too long", "時間がかかりすぎました"},
	} {
		r := check.Result{Err: fmt.Errorf("looking at %q: %w", "a.jpg", err)}
		for i, l := range []message.Lang{message.EN, message.JA} {
			if said := Failure(l, r); !strings.Contains(said, want[i]) {
				t.Errorf("%v is told as %q", err, said)
			}
		}
	}
}
