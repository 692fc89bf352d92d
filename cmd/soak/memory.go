package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// memory is what a process and its children hold in memory now, by Linux's /proc; a row of zeros elsewhere.
func memory(pid int) row {
	var m row
	m.program = resident(pid)
	lists, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid))
	for _, list := range lists {
		children, _ := os.ReadFile(list)
		for child := range strings.FieldsSeq(string(children)) {
			var id int
			fmt.Sscan(child, &id)
			m.workers += resident(id)
		}
	}
	m.all = m.program + m.workers
	return m
}

// resident is the resident set of a process in MB.
func resident(pid int) int {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	_, after, _ := strings.Cut(string(status), "VmRSS:")
	kilobytes := 0
	fmt.Sscan(after, &kilobytes)
	return kilobytes / 1024
}
