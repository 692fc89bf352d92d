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
	cmd := &cobra.Command{Use: "profiles", Args: noSuchCommand, RunE: listProfiles}
	cmd.AddCommand(
		&cobra.Command{Use: "list", Args: cobra.NoArgs, RunE: listProfiles},
		&cobra.Command{
			Use:               "show",
			Args:              one("profile"),
			ValidArgsFunction: cobra.FixedCompletions(profile.Names(), cobra.ShellCompDirectiveDefault),
			RunE:              func(cmd *cobra.Command, args []string) error { return showProfile(cmd.OutOrStdout(), args[0]) },
		},
		&cobra.Command{Use: "validate", Args: one("profile"), RunE: validateProfile},
	)
	return cmd
}

// listProfiles puts the title last: it holds Japanese, whose width no table knows.
func listProfiles(cmd *cobra.Command, _ []string) error {
	lang, err := language(cmd)
	if err != nil {
		return err
	}
	for _, name := range profile.Names() {
		p, err := profile.Builtin(name)
		if err != nil {
			return err
		}
		fmt.Fprintf(cmd.OutOrStdout(), "%-16s  %s  %s\n", p.Name, p.Date, titleOf(p).In(lang))
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

func validateProfile(cmd *cobra.Command, args []string) error {
	lang, err := language(cmd)
	if err != nil {
		return err
	}
	p, err := openProfile(args[0])
	if err != nil {
		return err
	}
	told := message.ProfileWhole.With(lang, "file", args[0], "name", strconv.Quote(p.Name), "n", strconv.Itoa(len(p.Rules)))
	_, err = fmt.Fprintln(cmd.OutOrStdout(), told)
	return err
}

func titleOf(p profile.Profile) message.Text { return message.Text(p.Title) }
