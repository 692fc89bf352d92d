//go:build cgo

package main

const withNetworks = true
