package vision

import "sync"

// Halves lets do work on both halves of n things beside each other. A panic in either is one of the caller.
func Halves(n int, do func(from, to int)) {
	var wg sync.WaitGroup
	var panicked any
	wg.Go(func() {
		defer func() { panicked = recover() }()
		do(0, n/2)
	})
	defer func() {
		wg.Wait()
		if panicked != nil {
			panic(panicked)
		}
	}()
	do(n/2, n)
}
