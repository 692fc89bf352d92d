package main

import (
	"fmt"
	"image"

	"kaocheck/pkg/check"
	"kaocheck/pkg/measure"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/rule"
)

// cropSize tells the size of a crop in pixels and on paper.
func cropSize(lang message.Lang, size image.Point, dpi uint16, doc measure.Document) string {
	return message.Colon.In(lang) + message.CropSize.Fill(lang, message.Facts{Args: map[string]any{
		"w": float64(size.X), "h": float64(size.Y), "dpi": float64(dpi), "format": fmt.Sprintf("%v×%v", doc.Width, doc.Height),
	}})
}

// remarks tell what a crop that is written does not keep: the guide's margin above the head, for the picture may hold a
// little less than that, and the pixels between the eyes.
func remarks(lang message.Lang, r check.Result, asked profile.Profile) []string {
	values := map[string]float64{}
	if r.Scene != nil && r.Scene.Head != nil {
		values["frame.top"] = (r.Scene.Head.Crown.Y - r.Crop.Y) * asked.Document.Height / r.Crop.H
	}
	for _, f := range r.Findings {
		if f.Rule == "frame.resolution" && f.Value != nil {
			values[f.Rule] = *f.Value
		}
	}
	var told []string
	for _, d := range asked.Rules {
		if value, known := values[d.Rule]; known {
			told = append(told, complaint(lang, d, value)...)
		}
	}
	return told
}

// complaint is what is wrong with a value of one of the frame's rules; nothing where it is good.
func complaint(lang message.Lang, d profile.Demand, value float64) []string {
	j := d.Judge(value)
	r, ok := rule.Find(d.Rule)
	if j.Status == profile.Pass || !ok {
		return nil
	}
	return []string{message.For(d.Rule).Fault(j.Side, "", j.Status == profile.Review).Cause.Fill(lang, message.Facts{
		Unit: r.Unit, Value: &value, Good: message.Range(d.Good), Limit: message.Range(d.Limit), Args: map[string]any{r.Unit: value},
	})}
}
