// Command soak runs kaocheck over thousands of good, odd and broken files and holds it to three promises: no file is
// lost, every file is answered as it must be, and the memory of the program and its workers does not grow by half.
//
//	soak -n 20000 -program bin/kaocheck -portrait portrait.png
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

func main() {
	n := flag.Int("n", 1000, "number of files")
	share := flag.Int("portraits", 10, "percentage of portraits among them")
	jobs := flag.Int("jobs", 2, "photos at once")
	program := flag.String("program", "bin/kaocheck", "the `path` of kaocheck")
	portrait := flag.String("portrait", ".cache/astronaut.png", "a `picture` from which portraits are made")
	flag.Parse()
	if err := soak(*n, *share, *jobs, *program, *portrait); err != nil {
		fmt.Fprintln(os.Stderr, "soak:", err)
		os.Exit(1)
	}
}

func soak(n, share, jobs int, program, portrait string) error {
	folder, err := os.MkdirTemp("", "soak-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	photos := filepath.Join(folder, "photos")
	files, err := makeFiles(photos, n, share, portrait)
	if err != nil {
		return err
	}
	start := time.Now()
	r, err := startRun(program, photos, jobs)
	if err != nil {
		return err
	}
	faults := r.follow(files)
	fmt.Printf("%d files in %s, %d faults\n", n, time.Since(start).Round(time.Second), len(faults))
	return faults.err()
}
