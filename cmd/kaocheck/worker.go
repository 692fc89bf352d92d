package main

import (
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/vision/worker"
)

// newWorkerCommand is the hidden command by which kaocheck runs itself to look at pictures.
// It leaves when its input ends, not by Ctrl-C: the photos in hand are finished.
func newWorkerCommand() *cobra.Command {
	var need, threads int
	cmd := &cobra.Command{
		Use:    "worker",
		Hidden: true,
		Args:   cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			signal.Ignore(os.Interrupt, syscall.SIGTERM)
			if err := dumpNothing(); err != nil {
				return err
			}
			dir, err := modelsDir(cmd)
			if err != nil {
				return err
			}
			n := &networks{dir: dir, need: measure.Need(need), threads: threads}
			return worker.Serve(cmd.InOrStdin(), worker.Answers(), n.open)
		},
	}
	cmd.Flags().IntVar(&need, "need", int(measure.NeedSegments), "how far to look")
	cmd.Flags().IntVar(&threads, "threads", 1, "processors for one picture")
	return cmd
}
