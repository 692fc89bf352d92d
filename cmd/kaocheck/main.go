// Command kaocheck checks applicant photos against the published rules for the Japanese
// My Number Card.
package main

import (
	"io"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// swell is the memory in bytes that the program may hold before it looks harder for what it can let go: an ordinary
// photo needs a fifth of it. Two decoded 36-megapixel photos are collected one by one, at no measurable cost.
const swell = 256 << 20

func main() {
	debug.SetMemoryLimit(swell)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRootCommand()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.Execute()
	complain(stderr, spoken(args), err)
	return int(exitOf(err))
}

func newRootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "kaocheck",
		Short: "Check applicant photos for the My Number Card",
		Long: `kaocheck looks at applicant photos for the Japanese My Number Card and says, before
anything is sent, whether they keep the published rules, and what to do where they do not.
It works offline and never changes a photo. The last word is the authority's.`,
		Example: `  kaocheck check photo.jpg
  kaocheck check --format csv -o report.csv scans/
  kaocheck crop photo.jpg -o photo-crop.jpg`,
		SilenceErrors: true,
		SilenceUsage:  true,

		SuggestionsMinimumDistance: 2,

		Args: noSuchCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.PersistentFlags().String("models", "", "`folder` of the trained networks (default: models beside the program's folder, else the user's data folder)")
	root.AddCommand(
		newCheckCommand(), newWatchCommand(), newRulesCommand(), newProfilesCommand(), newCropCommand(), newEvaluateCommand(),
		newModelsCommand(), newVersionCommand(), newWorkerCommand(),
	)
	misuses(root)
	return root
}

func noSuchCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if _, err := os.Stat(args[0]); err == nil {
		return misusef("unknown command %q", args[0]).hinting("to check a photo or a folder, run: kaocheck check %s", args[0])
	}
	err := misusef("unknown command %q", args[0])
	if near := root.SuggestionsFor(args[0]); len(near) > 0 {
		return err.hinting("did you mean: %s %s", root.Name(), near[0])
	}
	return err
}

// misuses makes every complaint about flags and arguments an error of the command line.
func misuses(cmd *cobra.Command) {
	cmd.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return misuse(cmd, err) })
	if accepts := cmd.Args; accepts != nil {
		cmd.Args = func(cmd *cobra.Command, args []string) error { return misuse(cmd, accepts(cmd, args)) }
	}
	for _, sub := range cmd.Commands() {
		misuses(sub)
	}
}
