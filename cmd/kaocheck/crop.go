package main

import (
	"fmt"
	"image"
	"time"

	"github.com/spf13/cobra"

	"kaocheck/pkg/check"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/message"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/vision"
)

// cropOptions are the flags of kaocheck crop.
type cropOptions struct{ profile, lang, output string }

func newCropCommand() *cobra.Command {
	var o cropOptions
	cmd := &cobra.Command{
		Use:   "crop PHOTO -o FILE",
		Short: "Cut out the best crop that keeps the rules",
		Long: `Cut the best crop of the document's proportions out of a photo and write it as JPEG, with
the resolution at which it prints in the document's size. It only cuts: no pixel is
changed, added or enlarged, and the photo itself stays as it is.`,
		Example: "  kaocheck crop photo.jpg -o photo-crop.jpg",
		Args:    cobra.ExactArgs(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return runCrop(cmd, &o, args[0]) },
	}
	profileFlag(cmd, &o.profile)
	langFlag(cmd, &o.lang)
	cmd.Flags().StringVarP(&o.output, "output", "o", "", "write the crop to `FILE`")
	return cmd
}

func runCrop(cmd *cobra.Command, o *cropOptions, path string) error {
	if o.output == "" {
		return misusef("crop needs -o FILE").hinting("kaocheck crop %s -o FILE", path)
	}
	if photos := (listing{paths: []string{path}}); photos.holds(o.output) {
		return misusef("the crop would overwrite the photo %q", path)
	}
	lang, err := language(o.lang)
	if err != nil {
		return err
	}
	asked, err := openProfile(o.profile)
	if err != nil {
		return err
	}
	pixels, result, err := look(cmd, asked, path)
	if err != nil {
		return err
	}
	if result.Crop == nil {
		return uncroppable(lang, result)
	}
	return saveCrop(cmd, o.output, cut(pixels, *result.Crop), asked.Document)
}

// look checks the photo at path and returns its pixels too.
func look(cmd *cobra.Command, asked profile.Profile, path string) (*image.NRGBA, check.Result, error) {
	dir, err := modelsDir(cmd)
	if err != nil {
		return nil, check.Result{}, err
	}
	viewer, closeViewer, err := openViewer(measure.NeedSegments, dir, 1)
	if err != nil {
		return nil, check.Result{}, err
	}
	defer closeViewer()
	var pixels *image.NRGBA
	checker := check.Checker{
		Profile: asked, Viewer: viewer, Today: time.Now(),
		Inspect: func(p *photo.Photo, _ *check.Result) error { pixels = p.Pixels; return nil },
	}
	result := checker.Check(path)
	return pixels, result, result.Err
}

// uncroppable says in the words of the rule why there is no crop.
func uncroppable(lang message.Lang, r check.Result) error {
	reason, advice := message.Reason(""), message.Text{}
	var facts message.Facts
	for _, f := range r.Findings {
		if f.Rule != "frame.crop" {
			continue
		}
		fault := message.For(f.Rule).Fault(f.Side, f.Variant, false)
		reason, advice, facts.Args = fault.Cause, fault.Advice, f.Args
		if f.Value == nil {
			reason, advice = message.Reason(string(f.Reason)), message.Text{}
		}
	}
	err := &failure{code: faulty, err: fmt.Errorf("cropping %q: %s", r.File, reason.Fill(lang, facts))}
	return err.hinting("%s", advice.Fill(lang, facts))
}

func cut(pixels *image.NRGBA, area vision.Rect) image.Image {
	x, y := int(area.X), int(area.Y)
	return pixels.SubImage(image.Rect(x, y, x+int(area.W), y+int(area.H)))
}

func saveCrop(cmd *cobra.Command, path string, crop image.Image, doc measure.Document) error {
	out, err := openOutput(path, cmd.OutOrStdout())
	if err != nil {
		return misusef("%w", err)
	}
	defer out.discard()
	size := crop.Bounds().Size()
	dpi := dotsPerInch(size.Y, doc.Height)
	if err := encodeJPEG(out, crop, dpi); err != nil {
		return fmt.Errorf("writing %q: %w", path, withoutPath(err))
	}
	if err := out.commit(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(cmd.ErrOrStderr(), "kaocheck: %q is %d×%d pixels, %d dpi\n", path, size.X, size.Y, dpi)
	return err
}
