package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/report"
)

// profileFlag adds --profile to cmd.
func profileFlag(cmd *cobra.Command, to *string) {
	cmd.Flags().StringVar(to, "profile", profile.Default, "")
	completes(cmd, "profile", profile.Names())
}

// openProfile opens what --profile names.
func openProfile(name string) (profile.Profile, error) {
	p, err := profile.Open(name)
	if err != nil {
		return p, misusef("%w", err)
	}
	return p, nil
}

// langFlag adds --lang to all commands.
func langFlag(root *cobra.Command) {
	root.PersistentFlags().String("lang", "", "")
	completes(root, "lang", []string{string(message.JA), string(message.EN)})
}

// language is what --lang names, else that of the environment.
func language(cmd *cobra.Command) (message.Lang, error) {
	name, err := cmd.Flags().GetString("lang")
	if err != nil || name == "" {
		return message.LangFromEnv(os.Getenv), err
	}
	lang, err := message.ParseLang(name)
	if err != nil {
		return "", misusef("%w", err)
	}
	return lang, nil
}

// spoken is the language that a command line asks for, also one that is wrong elsewhere: errors are told in it, and
// help, which is printed before the flags are known.
func spoken(args []string) message.Lang {
	lang := message.LangFromEnv(os.Getenv)
	for i, arg := range args {
		name, given := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			name, given = args[i+1], true
		}
		if asked, err := message.ParseLang(name); given && err == nil {
			lang = asked
		}
	}
	return lang
}

// oneOf complains about a value of a flag that is none of the known ones.
func oneOf(flag, value string, known []string) error {
	if slices.Contains(known, value) {
		return nil
	}
	return misusef("unknown --%s %q, want one of %s", flag, value, strings.Join(known, ", "))
}

// one lets a command take one argument.
func one(what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		switch len(args) {
		case 0:
			return fmt.Errorf("no %s is named", what)
		case 1:
			return nil
		}
		err := misusef("one %s at a time, not %d", what, len(args))
		if name := unquoted(args); name != "" {
			err.hinting("put a name with spaces in quotes: %s", name)
		}
		return err
	}
}

// unquoted is the name of the file, as a shell reads it, whose spaces made several arguments of it; "" for none.
func unquoted(args []string) string {
	for i, arg := range args {
		name := arg
		for _, next := range args[i+1 : min(i+8, len(args))] {
			if name += " " + next; exists(name) && !exists(arg) {
				return report.Shell(name)
			}
		}
	}
	return ""
}

// completes lets the shell complete a flag's values. A file's name is offered by the shell
// itself where it may stand as well.
func completes(cmd *cobra.Command, flag string, values []string) {
	complete := func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return values, cobra.ShellCompDirectiveDefault
	}
	if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err) // a flag that cmd does not have
	}
}
