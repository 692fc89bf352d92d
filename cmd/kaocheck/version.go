package main

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
)

func newVersionCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "version",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			lang, err := language(cmd)
			if err != nil {
				return err
			}
			return printVersion(cmd.OutOrStdout(), lang)
		},
	}
}

func printVersion(w io.Writer, lang message.Lang) error {
	fmt.Fprintf(w, "kaocheck %s, %s %s/%s\n", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	for _, name := range profile.Names() {
		p, err := profile.Builtin(name)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s %s %s %s\n", message.ProfileOf.In(lang), p.Name, p.Date, p.SHA256)
	}
	return nil
}

// version is the version of the module, or of the commit, that this program was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
