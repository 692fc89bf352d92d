package main

import (
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
)

func newProfilesCommand() *cobra.Command {
	var lang string
	validating := &cobra.Command{
		Use:   "validate FILE",
		Short: "Say whether a profile of your own is in order",
		Args:  one("profile"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return validateProfile(cmd.OutOrStdout(), lang, args[0])
		},
	}
	list := func(cmd *cobra.Command, _ []string) error { return listProfiles(cmd.OutOrStdout(), lang) }
	cmd := &cobra.Command{
		Use:   "profiles",
		Short: "List, show or validate what documents ask for",
		Args:  cobra.NoArgs,
		RunE:  list,
	}
	listing := &cobra.Command{Use: "list", Short: "List the built-in profiles", Args: cobra.NoArgs, RunE: list}
	langFlag(cmd, &lang)
	langFlag(listing, &lang)
	langFlag(validating, &lang)
	cmd.AddCommand(listing, validating,
		&cobra.Command{
			Use:               "show NAME",
			Short:             "Print a profile as YAML, merged with the one it builds on",
			Args:              one("profile"),
			ValidArgsFunction: cobra.FixedCompletions(profile.Names(), cobra.ShellCompDirectiveDefault),
			RunE:              func(cmd *cobra.Command, args []string) error { return showProfile(cmd.OutOrStdout(), args[0]) },
		},
	)
	return cmd
}

// listProfiles puts the title last: it holds Japanese, whose width no table knows.
func listProfiles(w io.Writer, lang string) error {
	l, err := language(lang)
	if err != nil {
		return err
	}
	for _, name := range profile.Names() {
		p, err := profile.Builtin(name)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%-16s  %s  %s\n", p.Name, p.Date, titleOf(p).In(l))
	}
	return nil
}

func showProfile(w io.Writer, name string) error {
	p, err := openProfile(name)
	if err != nil {
		return err
	}
	_, err = w.Write(p.YAML())
	return err
}

func validateProfile(w io.Writer, lang, file string) error {
	l, err := language(lang)
	if err != nil {
		return err
	}
	p, err := openProfile(file)
	if err != nil {
		return err
	}
	told := message.ProfileWhole.With(l, "file", file, "name", strconv.Quote(p.Name), "n", strconv.Itoa(len(p.Rules)))
	_, err = fmt.Fprintln(w, told)
	return err
}

func titleOf(p profile.Profile) message.Text { return message.Text(p.Title) }
