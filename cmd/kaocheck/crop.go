package main

import (
	"cmp"
	"fmt"
	"image"
	"image/png"
	"io"
	"time"

	"github.com/spf13/cobra"

	"kaocheck/pkg/check"
	"kaocheck/pkg/folder"
	"kaocheck/pkg/jfif"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/message"
	"kaocheck/pkg/output"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/report"
	"kaocheck/pkg/vision"
)

// onlineProfile is what --online asks for.
const onlineProfile = "mynumber-online"

// cropOptions are the flags of kaocheck crop.
type cropOptions struct {
	profile, lang, output, preview string
	online                         bool
}

func newCropCommand() *cobra.Command {
	var o cropOptions
	cmd := &cobra.Command{
		Use:   "crop PHOTO -o FILE",
		Short: "Cut out the best crop that keeps the rules",
		Long: `Cut the best crop of the document's proportions out of a photo and write it as JPEG (quality
95, sRGB) with the resolution at which it prints in the document's size. The picture is
turned upright and cut; nothing is retouched, filled in or enlarged, and the photo itself
stays as it is. What the file says besides, such as the place where it was taken, is left out.

Where no crop keeps the rules, none is written and the reason is told; --preview shows in
either case where the cut lies.`,
		Example: `  kaocheck crop photo.jpg -o photo-crop.jpg
  kaocheck crop --preview look.png photo.jpg
  kaocheck crop --online photo.jpg -o photo-crop.jpg`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return runCrop(cmd, &o, args[0]) },
	}
	profileFlag(cmd, &o.profile)
	langFlag(cmd, &o.lang)
	flags := cmd.Flags()
	flags.StringVarP(&o.output, "output", "o", "", "write the crop to `FILE`")
	flags.StringVar(&o.preview, "preview", "", "write a picture (PNG) of the cut with its guides to `FILE`")
	flags.BoolVar(&o.online, "online", false, "keep the limits of the online application: --profile "+onlineProfile)
	return cmd
}

// validate complains about what no photo is needed for.
func (o *cropOptions) validate(path string) error {
	if o.output == "" && o.preview == "" {
		return misusef("crop needs -o FILE").hinting("kaocheck crop %s -o FILE", path)
	}
	photos := folder.Listing{Paths: []string{path}}
	switch {
	case o.output != "" && photos.Holds(o.output):
		return misusef("the crop would overwrite the photo %q", path)
	case o.preview != "" && photos.Holds(o.preview):
		return misusef("the preview would overwrite the photo %q", path)
	}
	return nil
}

func runCrop(cmd *cobra.Command, o *cropOptions, path string) error {
	if err := o.validate(path); err != nil {
		return err
	}
	lang, err := language(o.lang)
	if err != nil {
		return err
	}
	if o.online {
		if cmd.Flags().Changed("profile") && o.profile != onlineProfile {
			return misusef("--online and --profile %s ask for two things", o.profile)
		}
		o.profile = onlineProfile
	}
	asked, err := openProfile(o.profile)
	if err != nil {
		return err
	}
	pixels, result, err := look(cmd, asked, path)
	if err != nil {
		return err
	}
	if o.preview != "" {
		if err := savePreview(cmd, o.preview, pixels, result, lang, asked.Document); err != nil {
			return err
		}
	}
	if result.Crop == nil {
		return uncroppable(lang, result, asked.Document)
	}
	if o.output == "" {
		return nil
	}
	if err := saveCrop(cmd, o.output, cut(pixels, *result.Crop), result.File, lang, asked); err != nil {
		return err
	}
	_, err = io.WriteString(cmd.ErrOrStderr(), marginRemark(lang, result, asked))
	return err
}

// look checks the photo at path and returns its pixels too.
func look(cmd *cobra.Command, asked profile.Profile, path string) (*image.NRGBA, check.Result, error) {
	dir, err := modelsDir(cmd)
	if err != nil {
		return nil, check.Result{}, err
	}
	viewer, closeViewer, err := openViewer(measure.NeedSegments, dir, 1, true)
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

func savePreview(cmd *cobra.Command, path string, pixels *image.NRGBA, r check.Result, lang message.Lang, doc measure.Document) error {
	dir, err := modelsDir(cmd)
	if err != nil {
		return err
	}
	style := report.DrawOptions{Lang: lang, Document: doc, Font: labelFont(dir)}
	return output.Write(path, func(w io.Writer) error { return png.Encode(w, report.Preview(pixels, r, style)) })
}

// uncroppable says in the words of the rule why there is no crop, and what one has to keep.
func uncroppable(lang message.Lang, r check.Result, doc measure.Document) error {
	reason, advice, limits := message.NoCrop, message.Text{}, ""
	var facts message.Facts
	for _, f := range r.Findings {
		switch {
		case f.Rule == "frame.crop" && f.Value == nil:
			reason = message.Reason(string(f.Reason))
		case f.Rule == "frame.crop":
			fault := message.For(f.Rule).Fault(f.Side, f.Variant, false)
			reason, advice, facts.Args = fault.Cause, fault.Advice, f.Args
			limits = message.Brackets(lang, cropLimits(lang, doc))
		}
	}
	err := &failure{code: faulty, err: fmt.Errorf("cropping %q: %s%s", r.File, reason.Fill(lang, facts), limits)}
	return err.hinting("%s", advice.Fill(lang, facts))
}

// cropLimits is what a crop has to keep.
func cropLimits(lang message.Lang, doc measure.Document) string {
	between := func(r measure.Range) string {
		return message.Interval(lang, message.Range{Min: &r.Min, Max: &r.Max}, "mm")
	}
	return message.CropLimits.Fill(lang, message.Facts{Args: map[string]any{
		"head": between(doc.Head), "top": between(doc.Top), "mm": doc.CentreMax,
	}})
}

func cut(pixels *image.NRGBA, area vision.Rect) *image.NRGBA {
	x, y := int(area.X), int(area.Y)
	return pixels.SubImage(image.Rect(x, y, x+int(area.W), y+int(area.H))).(*image.NRGBA)
}

// saveCrop writes the crop at path, unless its pixels or bytes cannot keep the limits of the profile.
func saveCrop(cmd *cobra.Command, path string, crop *image.NRGBA, from string, lang message.Lang, asked profile.Profile) error {
	size := crop.Bounds().Size()
	dpi := jfif.DotsPerInch(size.Y, asked.Document.Height)
	file, fault, err := fit(crop, dpi, asked)
	if err = cmp.Or(err, refused(from, fault, lang)); err != nil {
		return err
	}
	out, err := output.Open(path, cmd.OutOrStdout())
	if err != nil {
		return misusef("%w", err)
	}
	defer out.Discard()
	if _, err := out.Write(file); err != nil {
		return fmt.Errorf("writing %q: %w", path, withoutPath(err))
	}
	if err := out.Commit(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(cmd.ErrOrStderr(), "kaocheck: %q is %d×%d pixels, %d dpi\n", path, size.X, size.Y, dpi)
	return err
}
