package main

import (
	"fmt"
	"os"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"kaocheck/models"
)

func newModelsCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "models", Args: noSuchCommand, RunE: modelsList}
	cmd.AddCommand(
		&cobra.Command{Use: "list", Args: cobra.NoArgs, RunE: modelsList},
		&cobra.Command{Use: "fetch", Args: cobra.NoArgs, RunE: modelsFetch},
		&cobra.Command{Use: "verify", Args: cobra.NoArgs, RunE: modelsVerify},
	)
	return cmd
}

// modelsDir gives the folder named by --models, or the one that is found without it.
func modelsDir(cmd *cobra.Command) (string, error) {
	flag, err := cmd.Flags().GetString("models")
	if err != nil {
		return "", err
	}
	exe, err := os.Executable()
	if err != nil {
		exe = ""
	}
	return models.Dir(flag, exe)
}

func openModels(cmd *cobra.Command) (models.Manifest, string, error) {
	dir, err := modelsDir(cmd)
	if err != nil {
		return models.Manifest{}, "", err
	}
	manifest, err := models.Load()
	return manifest, dir, err
}

func modelsList(cmd *cobra.Command, _ []string) error {
	manifest, dir, err := openModels(cmd)
	if err != nil {
		return err
	}
	fmt.Fprintf(cmd.OutOrStdout(), "models folder: %s\n\n", dir)
	table := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "MODEL\tSTATE\tSIZE\tLICENCE\tROLE")
	for _, f := range manifest.Files() {
		fmt.Fprintf(table, "%s\t%s\t%.1f MB\t%s\t%s\n", f.Name, f.State(dir), float64(f.Stored().Size)/1e6, f.Licence, f.Role)
	}
	return table.Flush()
}

func modelsFetch(cmd *cobra.Command, _ []string) error {
	manifest, dir, err := openModels(cmd)
	if err != nil {
		return err
	}
	return manifest.Fetch(cmd.Context(), dir, cmd.OutOrStdout())
}

// modelsVerify names every file before it fails on the first one at fault.
func modelsVerify(cmd *cobra.Command, _ []string) error {
	manifest, dir, err := openModels(cmd)
	if err != nil {
		return err
	}
	for _, f := range manifest.Files() {
		fmt.Fprintf(cmd.OutOrStdout(), "%s: %s\n", f.Stored().File, f.State(dir))
	}
	return manifest.Verify(dir)
}
