// Command kaocheck checks applicant photos against the published rules for the Japanese
// My Number Card.
package main

import (
	"cmp"
	"io"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"

	"kaocheck/pkg/report"
)

// swell is the memory in bytes that the program may hold before it looks harder for what it can let go: an ordinary
// photo needs a fifth of it. Two decoded 36-megapixel photos are collected one by one, at no measurable cost.
const swell = 256 << 20

func main() {
	debug.SetMemoryLimit(swell)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	words := spoken(args)
	root := newRootCommand()
	speak(root, words)
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.Execute()
	complain(stderr, words, err)
	return int(exitOf(err))
}

func newRootCommand() *cobra.Command {
	root := &cobra.Command{
		Use: "kaocheck",
		Example: `  kaocheck check photo.jpg
  kaocheck check --format csv -o report.csv scans/
  kaocheck crop photo.jpg -o photo-crop.jpg`,
		SilenceErrors: true,
		SilenceUsage:  true,

		Args: noSuchCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },

		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { _, err := language(cmd); return err },
	}
	langFlag(root)
	root.PersistentFlags().String("models", "", "")
	root.PersistentFlags().BoolP("help", "h", false, "")
	root.Version = version()
	root.SetVersionTemplate("kaocheck {{.Version}}\n")
	root.InitDefaultVersionFlag()
	root.AddCommand(
		newCheckCommand(), newWatchCommand(), newRulesCommand(), newProfilesCommand(), newCropCommand(), newEvaluateCommand(),
		newModelsCommand(), newVersionCommand(), newCompletionCommand(), newWorkerCommand(),
	)
	root.SetHelpCommand(newHelpCommand())
	root.InitDefaultHelpCmd()
	misuses(root)
	return root
}

// noSuchCommand complains about the first word behind a command that has only subcommands.
func noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	err := misusef("unknown command %q", args[0])
	if exists(args[0]) && !cmd.HasParent() {
		return err.hinting("to check a photo or a folder, run: kaocheck check %s", report.Shell(args[0]))
	}
	cmd.SuggestionsMinimumDistance = 2
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return err.hinting("did you mean: %s %s", cmd.CommandPath(), near[0])
	}
	return misuse(cmd, err)
}

// misuses makes every complaint about flags and arguments an error of the command line. A flag of a command that does
// not exist is unknown because the command is.
func misuses(cmd *cobra.Command) {
	cmd.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		if cmd.HasSubCommands() {
			err = cmp.Or(noSuchCommand(cmd, cmd.Flags().Args()), err)
		}
		return misuse(cmd, err)
	})
	if accepts := cmd.Args; accepts != nil {
		cmd.Args = func(cmd *cobra.Command, args []string) error { return misuse(cmd, accepts(cmd, args)) }
	}
	for _, sub := range cmd.Commands() {
		misuses(sub)
	}
}
