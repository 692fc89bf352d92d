package main

import (
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// shells are those that cobra completes command lines for.
var shells = []string{"bash", "zsh", "fish", "powershell"}

func newCompletionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "completion",
		Example: `  source <(kaocheck completion bash)
  kaocheck completion bash > /etc/bash_completion.d/kaocheck
  kaocheck completion zsh > "${fpath[1]}/_kaocheck"
  kaocheck completion fish > ~/.config/fish/completions/kaocheck.fish
  kaocheck completion powershell >> $PROFILE`,
		Args:      one("shell"),
		ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			return completion(cmd.Root(), cmd.OutOrStdout(), args[0])
		},
	}
}

func completion(root *cobra.Command, w io.Writer, shell string) error {
	const described = true
	switch shell {
	case "bash":
		return root.GenBashCompletionV2(w, described)
	case "zsh":
		return root.GenZshCompletion(w)
	case "fish":
		return root.GenFishCompletion(w, described)
	case "powershell":
		return root.GenPowerShellCompletionWithDesc(w)
	}
	return misusef("unknown shell %q, want one of %s", shell, strings.Join(shells, ", "))
}
