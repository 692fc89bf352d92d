package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kaocheck/pkg/report"
)

// misuses makes every complaint about flags and arguments an error of the command line.
func misuses(cmd *cobra.Command) {
	cmd.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return misuse(cmd, misplaced(cmd, err)) })
	if accepts := cmd.Args; accepts != nil {
		cmd.Args = func(cmd *cobra.Command, args []string) error {
			return misuse(cmd, cmp.Or(fullWidthFlag(args), accepts(cmd, args)))
		}
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
		return invalid(value).orHinting("see %s --help", cmd.CommandPath())
	}
	if empty, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		err = fmt.Errorf("%s needs a value", dashed(empty.GetSpecifiedName()))
	}
	return misusef("%w", err).hinting("see %s --help", cmd.CommandPath())
}

// dashed is a flag as it is typed, known by its name or its letter.
func dashed(name string) string {
	if utf8.RuneCountInString(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// invalid complains about the value of a flag.
func invalid(value *pflag.InvalidValueError) *failure {
	flag, typed := value.GetFlag(), value.GetValue()
	err := misusef("--%s does not take %q", flag.Name, typed)
	if kind := flag.Value.Type(); kind == "int" || kind == "float64" {
		err = misusef("--%s takes a number, not %q", flag.Name, typed)
	}
	if plain := halfWidth(typed); plain != typed {
		err.hinting("did you mean: --%s %s", flag.Name, plain)
	}
	return err
}

// noSuchCommand complains about the first word behind a command that has only subcommands.
func noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	err := misusef("unknown command %q", args[0])
	if plain := halfWidth(args[0]); plain != args[0] && isCommand(cmd, plain) {
		return err.hinting("did you mean: %s %s", cmd.CommandPath(), plain)
	}
	if !cmd.HasParent() && (exists(args[0]) || strings.ContainsAny(args[0], `./\`)) {
		return err.hinting("to check a photo or a folder, run: kaocheck check %s", report.Shell(args[0]))
	}
	cmd.SuggestionsMinimumDistance = 2
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return err.hinting("did you mean: %s %s", cmd.CommandPath(), near[0])
	}
	return misuse(cmd, err)
}

// isCommand tells whether a command line that goes on with these words names a command.
func isCommand(cmd *cobra.Command, words string) bool {
	name, _, _ := strings.Cut(words, " ")
	return slices.ContainsFunc(cmd.Commands(), func(sub *cobra.Command) bool { return sub.Name() == name })
}

// misplaced is err, about a flag of cmd, or what is behind it: a command that does not exist or was left out, or a slip.
func misplaced(cmd *cobra.Command, err error) error {
	if other := noSuchCommand(cmd, cmd.Flags().Args()); cmd.HasSubCommands() && other != nil {
		return other
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
	wrong := misusef("unknown flag: %s", dashed(name))
	if name == "online" && cmd.Flags().Lookup("profile") != nil {
		return wrong.hinting("did you mean: --profile %s", onlineProfile)
	}
	if owner := ownerOf(cmd, name); owner != nil {
		return wrong.hinting("%s is for kaocheck %s", dashed(name), owner.Name())
	}
	if near := nearestFlag(cmd, name); near != "" {
		return wrong.hinting("did you mean: --%s", near)
	}
	return wrong
}

// ownerOf is another command, the first of the house's, that has the flag which cmd has not; nil for none.
func ownerOf(cmd *cobra.Command, name string) *cobra.Command {
	for _, other := range cmd.Root().Commands() {
		if other != cmd && !other.Hidden && other.LocalNonPersistentFlags().Lookup(name) != nil {
			return other
		}
	}
	return nil
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
