// Command defect makes a folder of photos with known faults from good portraits, with the labels that kaocheck evaluate
// reads and a table of what was made. It needs a built kaocheck to look at the portraits.
//
//	defect -out FOLDER [-kind a,b] [-n 20] [-seed 1] PHOTO...
//
// For the models that are fitted on such faults it measures them instead, in the form that cmd/fit reads:
//
//	defect -measure eyes|exposure|shake|stretch [-n 20] [-seed 1] PHOTO... > shake.csv
//
// And it tells how far the readings of photos move under changes of which no person would judge differently:
//
//	defect -steady [-n 20] [-seed 1] PHOTO... > steady.md
//
// Or it tells whether the rules say the same of the same faults on all tones of skin:
//
//	defect -fair [-kind a,b] [-n 20] [-seed 1] PHOTO...
package main

import (
	"errors"
	"flag"
	"fmt"
	"image"
	"io"
	"os"
	"text/tabwriter"

	"kaocheck/pkg/defect"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

// errUsage has been explained already.
var errUsage = errors.New("wrong command line")

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	switch {
	case err == nil || errors.Is(err, flag.ErrHelp):
	case errors.Is(err, errUsage):
		os.Exit(2)
	default:
		fmt.Fprintln(os.Stderr, "defect:", err)
		os.Exit(1)
	}
}

// options are the flags.
type options struct {
	out, kinds, study, kaocheck, models string
	photos, side                        int
	seed                                uint64
	nominal, list, steady, fair         bool
}

func run(args []string, stdout, stderr io.Writer) error {
	var o options
	flags := flag.NewFlagSet("defect", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.out, "out", "", "write pictures, labels.csv and manifest.csv into this `folder`")
	flags.StringVar(&o.kinds, "kind", "", "make only these `kinds`, separated by commas")
	flags.StringVar(&o.study, "measure", "", "print what this `model` is fitted on: exposure, eyes, shake or stretch")
	flags.BoolVar(&o.steady, "steady", false, "print how far readings move under harmless changes of the photos")
	flags.BoolVar(&o.fair, "fair", false, "print what the rules say of the same faults by the tone of the skin; portraits under one light")
	flags.IntVar(&o.photos, "n", 20, "use so `many` of the photos, drawn at random; 0 uses all")
	flags.IntVar(&o.side, "side", 0, "shrink portraits whose longer side has more than so many `pixels` first; 0 leaves them")
	flags.Uint64Var(&o.seed, "seed", 1, "`number` from which all random choices follow")
	flags.BoolVar(&o.nominal, "nominal", false, "make faults only in the strength that must be noticed")
	flags.StringVar(&o.kaocheck, "kaocheck", "bin/kaocheck", "the `program` that looks at the photos")
	flags.StringVar(&o.models, "models", "", "`folder` of the trained networks (default: where kaocheck finds them)")
	flags.BoolVar(&o.list, "list", false, "list the kinds and leave")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return err
	} else if err != nil {
		return errUsage
	}
	if o.list {
		return list(stdout)
	}
	if o.modes() != 1 || flags.NArg() == 0 || min(o.photos, o.side) < 0 {
		flags.Usage()
		return errUsage
	}
	return o.make(flags.Args(), stdout, stderr)
}

// modes counts what is asked for.
func (o options) modes() (n int) {
	for _, asked := range []bool{o.out != "", o.study != "", o.steady, o.fair} {
		if asked {
			n++
		}
	}
	return n
}

// make opens what looks at photos and lets a bench fill the folder, or measure.
func (o options) make(paths []string, stdout, stderr io.Writer) error {
	kinds, err := choose(o.kinds)
	if err != nil {
		return err
	}
	demands, err := profile.Builtin(profile.Default)
	if err != nil {
		return err
	}
	look, done, err := looker(o.kaocheck, o.models)
	if err != nil {
		return err
	}
	defer done()
	b := &bench{folder: o.out, seed: o.seed, side: o.side, kinds: kinds, nominal: o.nominal, demands: demands, look: look, log: stderr}
	switch paths = sample(paths, o.photos, o.seed); {
	case o.steady:
		return b.steady(paths, stdout)
	case o.study != "":
		return b.study(o.study, paths, stdout)
	case o.fair:
		return b.fair(paths, stdout)
	}
	return b.fill(paths)
}

// lookFunc finds out what is in a picture.
type lookFunc = func(*image.NRGBA) (*vision.Scene, error)

func list(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "KIND\tCOLUMN\tNOMINAL\tSTRENGTHS\tUNIT")
	for _, k := range defect.All() {
		nominal := fmt.Sprint(k.Nominal)
		if k.Harmless {
			nominal = "harmless"
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%v\t%s\n", k.Name, k.Column, nominal, k.Strengths, k.Unit)
	}
	return table.Flush()
}
