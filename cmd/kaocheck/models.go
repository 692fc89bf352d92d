package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/mattn/go-runewidth"
	"github.com/spf13/cobra"

	"kaocheck/models"
	"kaocheck/pkg/message"
	"kaocheck/pkg/paragraph"
	"kaocheck/pkg/report"
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

// fetchable is err; where it is about a model, its hint names the folder that --models does.
func fetchable(root *cobra.Command, err error) error {
	fault, ok := errors.AsType[*models.FileError](err)
	dir, _ := root.PersistentFlags().GetString("models")
	if !ok || dir == "" {
		return err
	}
	return &failure{code: exitOf(err), err: err, hint: fault.Hint() + " --models " + report.Shell(dir)}
}

func openModels(cmd *cobra.Command) (models.Manifest, string, error) {
	dir, err := modelsDir(cmd)
	if err != nil {
		return models.Manifest{}, "", err
	}
	manifest, err := models.Load()
	return manifest, dir, err
}

// modelsList tells of each model what it is for, folded beside its name.
func modelsList(cmd *cobra.Command, _ []string) error {
	lang, err := language(cmd)
	if err != nil {
		return err
	}
	manifest, dir, err := openModels(cmd)
	if err != nil {
		return err
	}
	out := cmd.OutOrStdout()
	fmt.Fprintf(out, "%s\n\n", message.ModelsFolder.With(lang, "path", dir))
	for _, f := range manifest.Files() {
		state := runewidth.FillRight(message.ModelState(f.State(dir)).In(lang), 8)
		first := fmt.Sprintf("%-17s  %s  %4.1f MB  ", f.Name, state, float64(f.Stored().Size)/1e6)
		role := message.ModelRole(f.Name, f.Role).In(lang)
		fmt.Fprint(out, paragraph.Fold(lang, min(width(out), widest), first, message.ModelOf.With(lang, "role", role, "licence", message.Licence(f.Licence).In(lang))))
	}
	return nil
}

func modelsFetch(cmd *cobra.Command, _ []string) error {
	lang, err := language(cmd)
	if err != nil {
		return err
	}
	manifest, dir, err := openModels(cmd)
	if err != nil {
		return err
	}
	return manifest.Fetch(cmd.Context(), dir, interpreter{cmd.OutOrStdout(), lang})
}

// modelsVerify names every file before it fails on the first one at fault.
func modelsVerify(cmd *cobra.Command, _ []string) error {
	lang, err := language(cmd)
	if err != nil {
		return err
	}
	manifest, dir, err := openModels(cmd)
	if err != nil {
		return err
	}
	for _, f := range manifest.Files() {
		fmt.Fprintf(cmd.OutOrStdout(), "%s%s%s\n", f.Stored().File, message.Colon.In(lang), message.ModelState(f.State(dir)).In(lang))
	}
	return manifest.Verify(dir)
}

// interpreter writes lines in language lang; each comes whole, in English.
type interpreter struct {
	io.Writer
	lang message.Lang
}

func (i interpreter) Write(lines []byte) (int, error) {
	_, err := io.WriteString(i.Writer, message.Complaint(i.lang, string(lines)))
	return len(lines), err
}
