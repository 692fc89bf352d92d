package main

import (
	"cmp"
	"fmt"
	"image"
	"image/png"
	"io"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"kaocheck/pkg/cause"
	"kaocheck/pkg/check"
	"kaocheck/pkg/folder"
	"kaocheck/pkg/jfif"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/message"
	"kaocheck/pkg/output"
	"kaocheck/pkg/photo"
	"kaocheck/pkg/picture"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/report"
	"kaocheck/pkg/vision"
)

// onlineProfile is what --online asks for.
const onlineProfile = "mynumber-online"

// cropOptions are the flags of kaocheck crop.
type cropOptions struct {
	profile, output, preview string
	online                   bool
}

func newCropCommand() *cobra.Command {
	var o cropOptions
	cmd := &cobra.Command{
		Use: "crop",
		Example: `  kaocheck crop photo.jpg -o photo-crop.jpg
  kaocheck crop --preview look.png photo.jpg
  kaocheck crop --online photo.jpg -o photo-crop.jpg`,
		Args: one("photo"),
		RunE: func(cmd *cobra.Command, args []string) error { return runCrop(cmd, &o, args[0]) },
	}
	profileFlag(cmd, &o.profile)
	flags := cmd.Flags()
	flags.StringVarP(&o.output, "output", "o", "", "")
	flags.StringVar(&o.preview, "preview", "", "")
	flags.BoolVar(&o.online, "online", false, "")
	return cmd
}

// asked is the profile that the command line names; "" for the default.
func (o *cropOptions) asked() string {
	switch {
	case o.online:
		return onlineProfile
	case o.profile == profile.Default:
		return ""
	}
	return o.profile
}

// validate complains about what no photo is needed for.
func (o *cropOptions) validate(path string) error {
	if o.output == "" && o.preview == "" {
		return misusef("crop needs -o FILE").hinting("to cut it out, run: %s", report.CropCommand(path, o.asked()))
	}
	photos := folder.Listing{Paths: []string{path}}
	cut, shown := strings.ToLower(filepath.Ext(o.output)), strings.ToLower(filepath.Ext(o.preview))
	switch {
	case cut != "" && cut != ".jpg" && cut != ".jpeg":
		return misusef("the crop is a JPEG, name it .jpg and not %q", cut)
	case o.output != "" && photos.Holds(o.output):
		return misusef("the crop would overwrite the photo %q", path)
	case o.preview != "" && photos.Holds(o.preview):
		return misusef("the preview would overwrite the photo %q", path)
	case shown != "" && shown != ".png":
		return misusef("the preview is a PNG, name it .png and not %q", shown)
	}
	return nil
}

// cropping is one run of kaocheck crop.
type cropping struct {
	*cropOptions
	cmd    *cobra.Command
	models string
	words  message.Lang
	asked  profile.Profile
	pixels *image.NRGBA
	result check.Result
}

func runCrop(cmd *cobra.Command, o *cropOptions, path string) error {
	c, err := newCropping(cmd, o, path)
	if err != nil {
		return err
	}
	if err := c.look(path); err != nil {
		return err
	}
	if err := c.savePreview(); err != nil {
		return err
	}
	if c.result.Crop == nil {
		return c.impossible()
	}
	if c.output == "" {
		hint(c.cmd.ErrOrStderr(), c.words, "to cut it out, run: "+report.CropCommand(path, o.asked()))
		return nil
	}
	return c.save()
}

// newCropping checks the command line.
func newCropping(cmd *cobra.Command, o *cropOptions, path string) (*cropping, error) {
	if err := o.validate(path); err != nil {
		return nil, err
	}
	c := &cropping{cropOptions: o, cmd: cmd}
	var err error
	if c.words, err = language(cmd); err != nil {
		return nil, err
	}
	if c.asked, err = o.openProfile(cmd); err != nil {
		return nil, err
	}
	c.models, err = modelsDir(cmd)
	return c, err
}

// openProfile opens what --profile or --online asks for.
func (o *cropOptions) openProfile(cmd *cobra.Command) (profile.Profile, error) {
	if !o.online {
		return openProfile(o.profile)
	}
	if cmd.Flags().Changed("profile") && o.profile != onlineProfile {
		return profile.Profile{}, misusef("--online and --profile %s ask for two things", o.profile)
	}
	return openProfile(onlineProfile)
}

// look checks the photo at path and keeps its pixels.
func (c *cropping) look(path string) error {
	viewer, closeViewer, err := openViewer(measure.NeedSegments, c.models, 1, true)
	if err != nil {
		return err
	}
	defer closeViewer()
	checker := check.Checker{
		Profile: c.asked, Viewer: viewer, Today: time.Now(),
		Inspect: func(p *photo.Photo, _ *check.Result) error { c.pixels = p.Pixels; return nil },
	}
	c.result = checker.Check(path)
	return lost(c.result.Err, path)
}

func (c *cropping) savePreview() error {
	if c.preview == "" {
		return nil
	}
	style := picture.Options{Lang: c.words, Document: c.asked.Document, Font: labelFont(c.models)}
	err := output.Write(c.preview, func(w io.Writer) error { return png.Encode(w, picture.Preview(c.pixels, c.result, style)) })
	if err == nil {
		_, err = fmt.Fprintf(c.cmd.ErrOrStderr(), "kaocheck: %q%s%s\n", c.preview, message.Colon.In(c.words), message.CropShown.In(c.words))
	}
	return err
}

// impossible says in the words of the rule why there is no crop, and what one has to keep.
func (c *cropping) impossible() error {
	reason, advice, limits := message.NoCrop, message.Text{}, ""
	var facts message.Facts
	for _, f := range c.result.Findings {
		switch {
		case f.Rule == "frame.crop" && f.Value == nil:
			reason, advice = message.Reason(string(f.Reason)), message.For(behind[f.Reason]).Fault("low", "", false).Advice
		case f.Rule == "frame.crop":
			fault := message.For(f.Rule).Fault(f.Side, f.Variant, false)
			reason, advice, facts.Args = fault.Cause, fault.Advice, f.Args
			limits = message.Gap.In(c.words) + cropLimits(c.words, c.asked.Document)
		}
	}
	err := &failure{code: faulty, err: fmt.Errorf("cropping %q: %s%s", c.result.File, reason.Fill(c.words, facts), limits)}
	return err.hinting("%s", advice.Fill(c.words, facts))
}

// behind are the rules that tell what to do where a head could not be measured.
var behind = map[measure.Missing]string{measure.Lying: "file.rotation", measure.NoFace: "face.count"}

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

// save writes the crop, unless its pixels or bytes cannot keep the limits of the profile.
func (c *cropping) save() error {
	crop := cut(c.pixels, *c.result.Crop)
	size := crop.Bounds().Size()
	dpi := jfif.DotsPerInch(size.Y, c.asked.Document.Height)
	file, fault, err := fit(crop, dpi, c.asked)
	if err = cmp.Or(err, refused(c.result.File, fault, c.words)); err != nil {
		return err
	}
	if err := c.write(file); err != nil {
		return err
	}
	told := append([]string{fmt.Sprintf("%q%s", c.output, cropSize(c.words, size, dpi, c.asked.Document))}, remarks(c.words, c.result, c.asked)...)
	_, err = fmt.Fprintf(c.cmd.ErrOrStderr(), "kaocheck: %s\n", strings.Join(told, "\nkaocheck: "))
	return err
}

func (c *cropping) write(file []byte) error {
	out, err := output.Open(c.output, c.cmd.OutOrStdout())
	if err != nil {
		return misusef("%w", err)
	}
	defer out.Discard()
	if _, err := out.Write(file); err != nil {
		return fmt.Errorf("writing %q: %w", c.output, cause.Of(err))
	}
	return out.Commit()
}
