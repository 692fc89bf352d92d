package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"kaocheck/pkg/defect"
)

// choose returns the kinds named in list, all when it is empty.
func choose(list string) ([]defect.Kind, error) {
	all := defect.All()
	if list == "" {
		return all, nil
	}
	var chosen []defect.Kind
	for name := range strings.SplitSeq(list, ",") {
		i := slices.IndexFunc(all, func(k defect.Kind) bool { return k.Name == name })
		if i < 0 {
			return nil, fmt.Errorf("there is no kind %q: -list shows them", name)
		}
		chosen = append(chosen, all[i])
	}
	return chosen, nil
}

// sample draws n of the paths, all when n is 0, and leaves them in their order.
func sample(paths []string, n int, seed uint64) []string {
	if n == 0 || n >= len(paths) {
		return paths
	}
	drawn := defect.Rand(seed, "", "").Perm(len(paths))[:n]
	slices.Sort(drawn)
	chosen := make([]string, n)
	for i, k := range drawn {
		chosen[i] = paths[k]
	}
	return chosen
}

// stem is a photo's name without folder and ending.
func stem(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
}

// distinct fails when two photos would give files of one name.
func distinct(paths []string) error {
	seen := map[string]string{}
	for _, p := range paths {
		if first, ok := seen[stem(p)]; ok {
			return fmt.Errorf("%q and %q would give files of the same name", first, p)
		}
		seen[stem(p)] = p
	}
	return nil
}
