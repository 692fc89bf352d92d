//go:build unix

package main

import "syscall"

// dumpNothing keeps the system from writing this process's memory, with a photo in it, to a file when native code
// crashes.
func dumpNothing() error { return syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{}) }
