package main

// What may have been meant by a name that is not there, or that was typed with the input method of Japanese left on.

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/text/unicode/norm"

	"kaocheck/pkg/report"
)

// hyphens are signs that look like one.
var hyphens = strings.NewReplacer("ー", "-", "―", "-", "‐", "-", "–", "-", "—", "-", "−", "-")

// halfWidth is s with half-width letters, digits, signs and spaces in the place of full-width ones.
func halfWidth(s string) string { return hyphens.Replace(norm.NFKC.String(s)) }

var flagAlone = regexp.MustCompile(`^--?[a-z-]+(=.*)?$`)

// fullWidthFlag complains about a flag among args that is none by its full-width letters.
func fullWidthFlag(args []string) error {
	for _, arg := range args {
		if plain := halfWidth(arg); plain != arg && flagAlone.MatchString(plain) && !exists(arg) {
			return misusef("%q is typed in full-width characters", arg).hinting("did you mean: %s", plain)
		}
	}
	return nil
}

// aWindowsPath begins with a drive or holds backslashes, which a shell may have taken away.
var aWindowsPath = regexp.MustCompile(`^[A-Za-z]:|\\`)

// mistyped says what may have been meant by names of which one is not there; "" for nothing.
func mistyped(args []string) string {
	if name := unquoted(args); name != "" {
		return "put a name with spaces in quotes: " + name
	}
	for _, arg := range args {
		if words := astray(arg); words != "" && arg != "-" {
			return words
		}
	}
	return ""
}

// astray says what may have been meant by the path of a file or folder that is not there; "" for nothing.
func astray(path string) string {
	switch near := sameButFor(path); {
	case exists(path):
		return ""
	case near != "":
		return "did you mean: " + report.Shell(near)
	case aWindowsPath.MatchString(path):
		return "this looks like a path of Windows; here folders are separated by / and drives have no letters"
	}
	return ""
}

// lost is err, with what may have been meant by path where nothing is there.
func lost(err error, path string) error {
	words := astray(path)
	if err == nil || words == "" {
		return err
	}
	return &failure{code: exitOf(err), err: err, hint: words}
}

// sameButFor is what lies where path does and differs from it in upper and lower case, in full and half width, or in
// its ending alone; "" for nothing. Other slips are not guessed: the next number is another person's photo.
func sameButFor(path string) string {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return ""
	}
	key := func(name string) string { return strings.ToLower(halfWidth(name)) }
	stem := func(name string) string { return strings.TrimSuffix(key(name), key(filepath.Ext(name))) }
	for _, of := range []func(string) string{key, stem} {
		for _, entry := range entries {
			if of(entry.Name()) == of(filepath.Base(path)) {
				return filepath.Join(filepath.Dir(path), entry.Name())
			}
		}
	}
	return ""
}

// nearestFlag is the flag of cmd that may have been meant; "" for none.
func nearestFlag(cmd *cobra.Command, name string) string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return nearest(name, names)
}

// nearest is the first of names that was begun, else the one that is least off, by two letters at most; "" for none.
func nearest(typed string, names []string) (near string) {
	least := 3
	for _, name := range names {
		off := slips(typed, name)
		if strings.HasPrefix(name, typed) {
			off = 0
		}
		if len(typed) > 1 && off < least {
			near, least = name, off
		}
	}
	return near
}

// slips is Levenshtein's distance: how many letters are to be put in, left out or changed to make b of a.
func slips(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0]++
		for j := range len(b) {
			changed := before
			if a[i] != b[j] {
				changed++
			}
			before = row[j+1]
			row[j+1] = min(changed, row[j]+1, before+1)
		}
	}
	return row[len(b)]
}
