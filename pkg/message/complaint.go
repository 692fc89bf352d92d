package message

import (
	"cmp"
	"regexp"
	"strings"
	"sync"
)

// Complaint says an error in language l. Errors are made in English, mostly by packages that know of no language; where
// they are printed, their phrases are looked up here. What has no phrase, such as the words of a library, stays as it is
// behind the Japanese around it.
func Complaint(l Lang, english string) string {
	if l == EN {
		return english
	}
	lines := strings.Split(english, "\n")
	for i, line := range lines {
		lines[i] = inJapanese(line)
	}
	return strings.Join(lines, "\n")
}

func inJapanese(line string) string {
	for _, p := range phrases() {
		if found := p.english.FindStringSubmatch(line); found != nil {
			return p.with(found)
		}
	}
	return line
}

// phrase is a [Text] that is known by its English.
type phrase struct {
	english *regexp.Regexp // a group a placeholder
	text    Text
}

var phrases = sync.OnceValue(func() (list []phrase) {
	for _, text := range complaints {
		list = append(list, phrase{recogniser(text.EN), text})
	}
	return list
})

// quoted is what %q writes.
const quoted = `"(?:[^"\\]|\\.)*"`

// standFor are the patterns of what placeholders stand for; the others stand for anything.
var standFor = map[string]string{"file": quoted, "word": quoted, "flag": `--?[a-z-]+`, "n": `\S+`, "total": `\d+`}

// recogniser matches lines that are english with something in the place of each placeholder.
func recogniser(english string) *regexp.Regexp {
	var pattern strings.Builder
	end := 0
	for _, at := range placeholder.FindAllStringIndex(english, -1) {
		something := cmp.Or(standFor[english[at[0]+1:at[1]-1]], ".+")
		pattern.WriteString(regexp.QuoteMeta(english[end:at[0]]) + "(" + something + ")")
		end = at[1]
	}
	return regexp.MustCompile("^" + pattern.String() + regexp.QuoteMeta(english[end:]) + "$")
}

// with is the phrase in Japanese around what was found. {why} and {what} are phrases of their own.
func (p phrase) with(found []string) string {
	var pairs []string
	for i, name := range placeholder.FindAllString(p.text.EN, -1) {
		value := found[i+1]
		if name == "{why}" || name == "{what}" {
			value = inJapanese(value)
		}
		pairs = append(pairs, name, value)
	}
	return strings.NewReplacer(pairs...).Replace(p.text.JA)
}
