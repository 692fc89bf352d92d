package report

import (
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"

	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
)

// Characters that no line begins or ends with (禁則).
const (
	noStart = "、。，．・：；？！゛゜ヽヾゝゞ々ー〜～）〕］｝〉》」』】’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;?!)]}%°"
	noEnd   = "（〔［｛〈《「『【‘“([{"
)

// typesetter breaks text into lines, measured in terminal columns or otherwise.
type typesetter struct {
	columns *runewidth.Condition
	measure func(string) int
	width   int
}

// newTypesetter sets characters whose width depends on the font as Japanese terminals
// do when the text is Japanese.
func newTypesetter(l message.Lang, width int) typesetter {
	if width <= 0 {
		width = 80
	}
	columns := &runewidth.Condition{EastAsianWidth: l == message.JA}
	return typesetter{columns, columns.StringWidth, width}
}

// statusWidth is the width of the widest word for the status of a fault.
func (t typesetter) statusWidth(l message.Lang) int {
	width := 0
	for _, status := range []profile.Status{profile.Fail, profile.Review} {
		width = max(width, t.columns.StringWidth(message.Status(string(status)).In(l)))
	}
	return width
}

// wrap breaks s, the first line after the text of first, the others after blanks of the
// same width.
func (t typesetter) wrap(first, s string) string {
	indent := strings.Repeat(" ", t.columns.StringWidth(first))
	room := max(8, t.width-len(indent))
	var b strings.Builder
	for i, line := range t.lines(s, room) {
		if i == 0 {
			b.WriteString(first)
		} else {
			b.WriteString(indent)
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// lines fills lines of at most room columns.
func (t typesetter) lines(s string, room int) []string {
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
func (t typesetter) head(s string, room int) string {
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
func (t typesetter) pieces(s string) []string {
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
func (t typesetter) together(a, b rune) bool {
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

func (t typesetter) narrow(r rune) bool { return t.columns.RuneWidth(r) == 1 }
