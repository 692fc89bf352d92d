package report

import "kaocheck/pkg/message"

// Fold breaks s into lines of at most width columns, 80 where width is 0: the first behind
// first, the others behind blanks of the same width.
func Fold(l message.Lang, width int, first, s string) string {
	return newTypesetter(l, width).wrap(first, s)
}
