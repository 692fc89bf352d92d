package main

import (
	"fmt"
	"io"
	"os"
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

// unstamped is the version of a program that does not know what it was built from.
const unstamped = "(devel)"

// version is the version of the module, or of the commit, that this program was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return unstamped
	}
	return info.Main.Version
}

// edition tells this program from those built before and after it: by its version, or by its file where it has none.
func edition() string {
	if v := version(); v != unstamped {
		return v
	}
	path, err := os.Executable()
	if err != nil {
		return unstamped
	}
	info, err := os.Stat(path)
	if err != nil {
		return unstamped
	}
	return fmt.Sprint(unstamped, info.Size(), info.ModTime().UnixNano())
}
