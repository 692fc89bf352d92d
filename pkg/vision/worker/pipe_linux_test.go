package worker

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

func TestPipesAreWide(t *testing.T) {
	most, err := os.ReadFile("/proc/sys/fs/pipe-max-size")
	if n, _ := strconv.Atoi(strings.TrimSpace(string(most))); err != nil || n < pipeSize {
		t.Skipf("this machine gives pipes %s bytes: %v", most, err)
	}
	t.Setenv("WORKER", "on")
	child, err := start([]string{os.Args[0]})
	if err != nil {
		t.Fatal(err)
	}
	defer child.kill()
	for name, pipe := range map[string]any{"requests": child.in, "answers": child.out} {
		if got, err := unix.FcntlInt(pipe.(*os.File).Fd(), unix.F_GETPIPE_SZ, 0); err != nil || got < pipeSize {
			t.Errorf("the pipe of the %s holds %d bytes: %v", name, got, err)
		}
	}
}

// A child that cannot be started leaves no pipe open, wherever it fails: no such program, or no file left for the one
// pipe or the other.
func TestFailedStartLeavesNothingOpen(t *testing.T) {
	before := openFiles(t)
	if _, err := start([]string{"/no/such/program"}); err == nil {
		t.Error("started what is not there")
	}
	for spare := range uint64(4) {
		if err := startWith(t, spare); err == nil {
			t.Errorf("started with room for %d files", spare)
		}
	}
	if after := openFiles(t); after != before {
		t.Errorf("%d files are open, %d before", after, before)
	}
}

// startWith starts a child where no more than so many further files may be opened.
func startWith(t *testing.T, spare uint64) error {
	t.Helper()
	var was unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &was); err != nil {
		t.Fatal(err)
	}
	free, err := os.Open(os.DevNull) // the lowest number that is free
	if err != nil {
		t.Fatal(err)
	}
	lowest := uint64(free.Fd())
	free.Close()
	if err := unix.Setrlimit(unix.RLIMIT_NOFILE, &unix.Rlimit{Cur: lowest + spare, Max: was.Max}); err != nil {
		t.Fatal(err)
	}
	defer unix.Setrlimit(unix.RLIMIT_NOFILE, &was)
	child, err := start([]string{os.Args[0]})
	if err == nil {
		child.kill()
	}
	return err
}

func openFiles(t *testing.T) int {
	t.Helper()
	list, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Fatal(err)
	}
	return len(list)
}
