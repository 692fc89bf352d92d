package report

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"kaocheck/pkg/check"
	"kaocheck/pkg/message"
)

// names gives each photo the name by which the report calls it.
type names struct {
	anonymous bool
	n         int
}

// next returns the name of the next photo, whose file is given.
func (s *names) next(file string) string {
	s.n++
	if s.anonymous {
		return fmt.Sprintf("#%d", s.n)
	}
	return valid(file)
}

// valid is the file's name as JSON can hold it.
func valid(file string) string { return strings.ToValidUTF8(file, "\uFFFD") }

// of names a photo that was met before.
func (s names) of(t check.Twin) string {
	return (&names{s.anonymous, t.N - 1}).next(t.File)
}

// twin names the earlier photo that shows the same picture; "" when there is none.
func twin(r check.Result, anonymous bool) string {
	if r.Twin == nil {
		return ""
	}
	return names{anonymous: anonymous}.of(*r.Twin)
}

// printable writes what would break a line, hide itself or turn the direction of
// writing as an escape.
func printable(name string) string {
	var b strings.Builder
	for i, r := range name {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(name[i:], "\uFFFD"):
			fmt.Fprintf(&b, `\x%02x`, name[i])
		case unicode.IsPrint(r) || r == '\u3000':
			b.WriteRune(r)
		default:
			b.WriteString(escape(r))
		}
	}
	return b.String()
}

func escape(r rune) string {
	quoted := fmt.Sprintf("%+q", r)
	return strings.Trim(quoted, "'")
}

// Shell writes name so that a shell reads it back as one word that is no option.
func Shell(name string) string {
	if strings.HasPrefix(name, "-") {
		name = "./" + name
	}
	switch {
	case printable(name) != name:
		return "$'" + strings.NewReplacer(`'`, `\'`).Replace(printable(strings.ReplaceAll(name, `\`, `\\`))) + "'"
	case strings.ContainsFunc(name, special):
		return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
	}
	return name
}

func special(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_./:%+,@", r)
}

// cropped is the name for the crop of a photo.
func cropped(file string) string {
	return strings.TrimSuffix(file, filepath.Ext(file)) + "-crop.jpg"
}

// sameAs says which earlier photo shows the same picture.
func sameAs(o Options, r check.Result) string {
	return message.SameAs.With(o.Lang, "file", printable(twin(r, o.Anonymous)))
}
