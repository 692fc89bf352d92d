//go:build !unix

package main

func dumpNothing() error { return nil }
