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
	words := spoken(args)
	root := newRootCommand()
	speak(root, words)
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := fetchable(root, root.Execute())
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
