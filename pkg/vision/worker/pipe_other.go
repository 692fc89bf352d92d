//go:build !linux

package worker

import "os"

// widen leaves a pipe as it is.
func widen(*os.File) {}
