// Command accuracy writes the tables of docs/ACCURACY.md anew from reports of kaocheck evaluate.
//
//	go run ./cmd/accuracy -reports FOLDER -published docs/accuracy/published.csv docs/ACCURACY.md
//
// The folder holds JSON reports, see the target accuracy of the Makefile. A table stands between
// the comments <!-- NAME --> and <!-- /NAME -->; one whose report is missing stays as it is.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"kaocheck/pkg/evaluate"
)

func main() {
	reports := flag.String("reports", "", "`folder` of the JSON reports")
	known := flag.String("published", "docs/accuracy/published.csv", "`table` of the published figures")
	flag.Parse()
	if *reports == "" || flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*reports, *known, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(1)
	}
}

func run(reports, known, page string) error {
	text, err := os.ReadFile(page)
	if err != nil {
		return err
	}
	aims, err := readAims(known)
	if err != nil {
		return err
	}
	all, err := readReports(reports)
	if err != nil {
		return err
	}
	for name, table := range tables(all, aims) {
		if text, err = fill(text, name, table); err != nil {
			return fmt.Errorf("%s: %w", page, err)
		}
	}
	return os.WriteFile(page, text, 0o644)
}

// readReports reads every JSON report of a folder, by its name without ending.
func readReports(folder string) (map[string]*evaluate.Report, error) {
	all := map[string]*evaluate.Report{}
	paths, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return nil, err
	}
	for _, path := range paths {
		file, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		report, err := evaluate.Read(file)
		if err := errors.Join(err, file.Close()); err != nil {
			return nil, fmt.Errorf("reading %q: %w", path, err)
		}
		name := filepath.Base(path)
		all[name[:len(name)-len(".json")]] = report
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no reports in %q: %w", folder, fs.ErrNotExist)
	}
	return all, nil
}

// fill puts table between the comments of name.
func fill(text []byte, name, table string) ([]byte, error) {
	begin, end := []byte("<!-- "+name+" -->\n"), []byte("<!-- /"+name+" -->")
	before, rest, ok1 := bytes.Cut(text, begin)
	_, after, ok2 := bytes.Cut(rest, end)
	if !ok1 || !ok2 {
		return nil, fmt.Errorf("no place for table %q", name)
	}
	return bytes.Join([][]byte{before, begin, []byte(table), end, after}, nil), nil
}
