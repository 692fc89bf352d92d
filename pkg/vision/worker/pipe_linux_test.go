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
