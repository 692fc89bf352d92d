package message

import (
	"fmt"
	"strings"
)

// Lang is a language of the texts.
type Lang string

// The languages.
const (
	JA Lang = "ja"
	EN Lang = "en"
)

// ParseLang reads a language as the user names it: ja or en.
func ParseLang(s string) (Lang, error) {
	switch l := Lang(strings.ToLower(s)); l {
	case JA, EN:
		return l, nil
	}
	return "", fmt.Errorf("unknown language %q, want ja or en", s)
}

// LangFromEnv chooses the language from LC_ALL, LC_MESSAGES or LANG, the first that is
// set. Without a language there, C and POSIX included, it is Japanese; any language
// other than Japanese gets English.
func LangFromEnv(getenv func(string) string) Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := getenv(name); locale != "" {
			return langOf(locale)
		}
	}
	return JA
}

func langOf(locale string) Lang {
	name, _, _ := strings.Cut(locale, ".")
	name, _, _ = strings.Cut(name, "@")
	name, _, _ = strings.Cut(name, "_")
	switch strings.ToLower(name) {
	case "ja", "japanese", "c", "posix", "":
		return JA
	}
	return EN
}
