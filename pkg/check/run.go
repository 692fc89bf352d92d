package check

import (
	"context"
	"iter"
	"sync"
)

// inHand is the number of photos that are in hand at once: with several jobs one more, so that no processor waits while a
// photo passes from the program to a worker process and back.
func inHand(jobs int) int {
	if jobs > 1 {
		return jobs + 1
	}
	return 1
}

// Run checks paths, with several jobs one more at a time than jobs, and hands the results to yield in the order of paths as
// soon as they are there. It stops at the first error of yield. When ctx ends, the photos in
// hand are finished and reported, and ctx's error is returned.
func (c *Checker) Run(ctx context.Context, paths iter.Seq[string], jobs int, yield func(Result) error) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	pending := make(chan chan Result, inHand(jobs))
	go c.feed(ctx, paths, pending)
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

// feed starts a check for each path, at most as many at a time as pending holds, and queues their results.
func (c *Checker) feed(ctx context.Context, paths iter.Seq[string], pending chan<- chan Result) {
	defer close(pending)
	slots := make(chan struct{}, cap(pending))
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

// Stream checks paths, as many at a time as [Checker.Run], and hands out each result as soon as it is there. The
// results end when paths is closed and all of them are answered.
func (c *Checker) Stream(paths <-chan string, jobs int) <-chan Result {
	results := make(chan Result)
	var workers sync.WaitGroup
	for range inHand(jobs) {
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
