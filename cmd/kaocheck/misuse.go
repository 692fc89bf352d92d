package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kaocheck/pkg/report"
)

// misuses makes every complaint about flags and arguments an error of the command line.
func misuses(cmd *cobra.Command) {
	cmd.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return misuse(cmd, misplaced(cmd, err)) })
	if accepts := cmd.Args; accepts != nil {
		cmd.Args = func(cmd *cobra.Command, args []string) error { return misuse(cmd, accepts(cmd, args)) }
	}
	for _, sub := range cmd.Commands() {
		misuses(sub)
	}
}

// misuse makes err, if there is one, an error of cmd's command line.
func misuse(cmd *cobra.Command, err error) error {
	if f, ok := errors.AsType[*failure](err); ok && f.hint != "" {
		return f
	}
	if err == nil {
		return nil
	}
	if value, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		err = fmt.Errorf("--%s does not take %q", value.GetFlag().Name, value.GetValue())
	}
	return misusef("%w", err).hinting("see %s --help", cmd.CommandPath())
}

// noSuchCommand complains about the first word behind a command that has only subcommands.
func noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	err := misusef("unknown command %q", args[0])
	if !cmd.HasParent() && (exists(args[0]) || strings.ContainsAny(args[0], `./\`)) {
		return err.hinting("to check a photo or a folder, run: kaocheck check %s", report.Shell(args[0]))
	}
	cmd.SuggestionsMinimumDistance = 2
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return err.hinting("did you mean: %s %s", cmd.CommandPath(), near[0])
	}
	return misuse(cmd, err)
}

// misplaced is err, about a flag of cmd, or what is behind it: a command that does not exist or was left out, or a slip.
func misplaced(cmd *cobra.Command, err error) error {
	if wrong := noSuchCommand(cmd, cmd.Flags().Args()); cmd.HasSubCommands() && wrong != nil {
		return wrong
	}
	unknown, ok := errors.AsType[*pflag.NotExistError](err)
	if !ok {
		return err
	}
	name := unknown.GetSpecifiedName()
	for _, sub := range cmd.Commands() {
		if flag := typed(sub.Flags(), name); flag != "" {
			return misusef("no command is named before %s", flag).hinting("did you mean: %s %s", sub.CommandPath(), flag)
		}
	}
	if near := nearestFlag(cmd, name); near != "" {
		return misusef("%w", err).hinting("did you mean: --%s", near)
	}
	return err
}

// typed is how a flag is typed that is known by its name or its letter; "" for none.
func typed(flags *pflag.FlagSet, name string) string {
	switch {
	case flags.Lookup(name) != nil:
		return "--" + name
	case len(name) == 1 && flags.ShorthandLookup(name) != nil:
		return "-" + name
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
