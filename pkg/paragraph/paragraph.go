// Package paragraph breaks Japanese and English text into lines, where their rules allow it. Widths are columns of a
// terminal, of which a full-width character takes two, or what else [Measured] is told to count.
package paragraph

import (
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"

	"kaocheck/pkg/message"
)

// Characters that no line begins or ends with (禁則).
const (
	noStart = "、。，．・：；？！゛゜ヽヾゝゞ々ー〜～）〕］｝〉》」』】’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;?!)]}%°"
	noEnd   = "（〔［｛〈《「『【‘“([{"
)

// Fold breaks s into lines of at most width columns, 80 where width is 0: the first behind
// first, the others behind blanks of the same width.
func Fold(l message.Lang, width int, first, s string) string {
	return New(l, width).Wrap(first, s)
}

// Typesetter breaks text into lines, measured in terminal columns or otherwise.
type Typesetter struct {
	columns *runewidth.Condition
	measure func(string) int
	width   int
}

// New measures in the columns of a terminal as wide as width, 80 where that is 0. It sets characters whose width
// depends on the font as Japanese terminals do when the text is Japanese.
func New(l message.Lang, width int) Typesetter {
	if width <= 0 {
		width = 80
	}
	columns := &runewidth.Condition{EastAsianWidth: l == message.JA}
	return Typesetter{columns, columns.StringWidth, width}
}

// Measured is New for lines that something else than columns measures.
func Measured(l message.Lang, measure func(string) int) Typesetter {
	t := New(l, 0)
	t.measure = measure
	return t
}

// Columns is how many columns of a terminal s takes.
func (t Typesetter) Columns(s string) int { return t.columns.StringWidth(s) }

// Pad fills s with blanks to a width in columns.
func (t Typesetter) Pad(s string, width int) string { return t.columns.FillRight(s, width) }

// Wrap breaks s, the first line after the text of first, the others after blanks of the
// same width.
func (t Typesetter) Wrap(first, s string) string {
	const least = 8 // columns, so that a line behind a long first holds more than a character
	indent := strings.Repeat(" ", t.Columns(first))
	room := max(least, t.width-len(indent))
	var b strings.Builder
	for i, line := range t.Lines(s, room) {
		if i == 0 {
			b.WriteString(first)
		} else {
			b.WriteString(indent)
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// Lines fills lines of at most room, in columns or what else is measured.
func (t Typesetter) Lines(s string, room int) []string {
	var lines []string
	line, gap := "", ""
	for _, piece := range t.pieces(s) {
		if strings.TrimSpace(piece) == "" {
			gap = piece
			continue
		}
		if line != "" && t.measure(line+gap+piece) > room {
			lines, line, gap = append(lines, line), "", ""
		}
		line, gap = line+gap+piece, ""
		for t.measure(line) > room && t.head(line, room) != line {
			head := t.head(line, room)
			lines, line = append(lines, head), line[len(head):]
		}
	}
	return append(lines, line)
}

// head returns as much of s as fits room, but at least one character.
func (t Typesetter) head(s string, room int) string {
	used := 0
	for i, r := range s {
		used += t.measure(string(r))
		if i > 0 && used > room {
			return s[:i]
		}
	}
	return s
}

// pieces cuts s where a line may break. Blanks are pieces of their own.
func (t Typesetter) pieces(s string) []string {
	var pieces []string
	last := ' '
	for _, r := range s {
		if len(pieces) > 0 && t.together(last, r) {
			pieces[len(pieces)-1] += string(r)
		} else {
			pieces = append(pieces, string(r))
		}
		last = r
	}
	return pieces
}

// together tells whether no line may break between a and b.
func (t Typesetter) together(a, b rune) bool {
	switch {
	case unicode.IsSpace(a) || unicode.IsSpace(b):
		return unicode.IsSpace(a) && unicode.IsSpace(b)
	case strings.ContainsRune(noStart, b) || strings.ContainsRune(noEnd, a):
		return true
	case a == '〜': // a range of numbers
		return true
	}
	return t.narrow(a) && t.narrow(b) || t.columns.RuneWidth(b) == 0
}

func (t Typesetter) narrow(r rune) bool { return t.columns.RuneWidth(r) == 1 }
