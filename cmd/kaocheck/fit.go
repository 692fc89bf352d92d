package main

import (
	"fmt"
	"image"

	"kaocheck/pkg/jfif"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/rule"
)

// cropQuality keeps artefacts below what shows on a print.
const cropQuality = 95

// Qualities that are tried when a crop's file is too small or too large. Below the last of them artefacts begin to
// show.
var finer, coarser = []int{100}, []int{90, 85, 80, 75}

// cropFault is a limit of the file that a crop cannot keep.
type cropFault struct {
	rule  string
	side  string
	facts message.Facts
}

// fit encodes a crop so that its file keeps the limits of a profile; where that cannot be, fault tells which one.
// A profile without limits for the file gets the usual quality.
func fit(crop *image.NRGBA, dpi uint16, asked profile.Profile) (file []byte, fault *cropFault, err error) {
	size := crop.Bounds().Size()
	if fault = overLimit(asked, "file.pixels", measure.File{Width: size.X, Height: size.Y}); fault != nil {
		return nil, fault, nil
	}
	encode := func(quality int) {
		if file, err = jfif.Encode(crop, quality, dpi); err == nil {
			fault = overLimit(asked, "file.bytes", measure.File{Bytes: int64(len(file))})
		}
	}
	encode(cropQuality)
	if fault == nil || err != nil {
		return file, nil, err
	}
	others := coarser
	if fault.side == "low" {
		others = finer
	}
	for _, quality := range others {
		if encode(quality); fault == nil || err != nil {
			break
		}
	}
	return file, fault, err
}

// overLimit judges the facts of a file by one rule of a profile that has a limit for it. What is not well within the
// limit is over it.
func overLimit(asked profile.Profile, id string, facts measure.File) *cropFault {
	demand, ok := asked.Find(id)
	r, known := rule.Find(id)
	if !ok || !known || demand.Limit == (profile.Band{}) {
		return nil
	}
	read := r.Read(&measure.Sheet{File: &facts})
	j := demand.Judge(read.Values...)
	if j.Status == profile.Pass {
		return nil
	}
	return &cropFault{id, j.Side, message.Facts{
		Unit: r.Unit, Value: &j.Value, Good: message.Range(demand.Good), Limit: message.Range(demand.Limit), Args: read.Args,
	}}
}

// refused says why the crop of a photo is not written; nil without a fault.
func refused(photo string, fault *cropFault, lang message.Lang) error {
	if fault == nil {
		return nil
	}
	words := message.For(fault.rule).Fault(fault.side, "", false)
	err := &failure{code: faulty, err: fmt.Errorf("cropping %q: %s", photo, words.Cause.Fill(lang, fault.facts))}
	return err.hinting("%s", words.Advice.Fill(lang, fault.facts))
}
