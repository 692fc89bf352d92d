package main

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// byEnding are the formats of reports by the endings of their names; "" where no report is written as that.
var byEnding = map[string]string{
	".csv": "csv", ".htm": "html", ".html": "html", ".json": "json", ".jsonl": "jsonl",
	".pdf": "", ".xls": "", ".xlsx": "",
}

// settleFormat makes format the one of formats that the ending of the report's name says, where --format leaves it open.
func settleFormat(cmd *cobra.Command, format *string, report string, formats []string) error {
	ending := strings.ToLower(filepath.Ext(report))
	named, known := byEnding[ending]
	switch {
	case known && named == "":
		return misusef("no report is written as %q", ending).hinting("Excel opens a report named .csv, and a browser prints one named .html")
	case slices.Contains(formats, named) && !cmd.Flags().Changed("format"):
		*format = named
	}
	return nil
}
