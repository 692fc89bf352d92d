package check

import (
	"context"
	"iter"
	"sync"
)

// Run checks paths, jobs at a time, and hands the results to yield in the order of paths as
// soon as they are there. It stops at the first error of yield. When ctx ends, the photos in
// hand are finished and reported, and ctx's error is returned.
func (c *Checker) Run(ctx context.Context, paths iter.Seq[string], jobs int, yield func(Result) error) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	pending := make(chan chan Result, max(jobs, 1))
	go c.feed(ctx, paths, max(jobs, 1), pending)
	var failed error
	for result := range pending {
		r := <-result
		if failed != nil {
			continue
		}
		if failed = yield(r); failed != nil {
			stop(failed)
		}
	}
	if failed != nil {
		return failed
	}
	return context.Cause(ctx)
}

// feed starts a check for each path, at most jobs at a time, and queues their results.
func (c *Checker) feed(ctx context.Context, paths iter.Seq[string], jobs int, pending chan<- chan Result) {
	defer close(pending)
	slots := make(chan struct{}, jobs)
	for path := range paths {
		select {
		case <-ctx.Done():
			return
		case slots <- struct{}{}:
		}
		if ctx.Err() != nil {
			return
		}
		result := make(chan Result, 1)
		pending <- result
		go func() {
			result <- c.Check(path)
			<-slots
		}()
	}
}

// Stream checks paths, jobs at a time, and hands out each result as soon as it is there. The
// results end when paths is closed and all of them are answered.
func (c *Checker) Stream(paths <-chan string, jobs int) <-chan Result {
	results := make(chan Result)
	var workers sync.WaitGroup
	for range max(jobs, 1) {
		workers.Go(func() {
			for path := range paths {
				results <- c.Check(path)
			}
		})
	}
	go func() {
		workers.Wait()
		close(results)
	}()
	return results
}
