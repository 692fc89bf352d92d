package main

import (
	"fmt"

	"kaocheck/pkg/vision/worker"
)

// looker starts kaocheck as a worker and returns what asks it, and what ends it.
func looker(program, models string) (lookFunc, func() error, error) {
	command := []string{program, "worker"}
	if models != "" {
		command = append(command, "--models", models)
	}
	pool, err := worker.Open(command, 1)
	if err != nil {
		return nil, nil, fmt.Errorf("starting %q, which make build makes: %w", program, err)
	}
	if err := pool.Ready(); err != nil {
		pool.Kill()
		return nil, nil, fmt.Errorf("starting %q: %w", program, err)
	}
	return pool.Look, pool.Close, nil
}
