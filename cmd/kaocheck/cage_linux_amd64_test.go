package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"syscall"
	"testing"
	"unsafe"
)

// caged is set where this test's program puts itself under a filter of the kernel that kills it, and every process that
// it starts, at the first socket that is opened and the first file that is made.
const caged = "KAOCHECK_CAGED"

// TestCaged is no test but the child of those below: it goes into the cage and becomes kaocheck there.
func TestCaged(t *testing.T) {
	args := flag.Args()
	if os.Getenv(caged) == "" || len(args) == 0 {
		t.Skip("for the tests of the cage")
	}
	runtime.LockOSThread() // the filter is that of a thread, and of the program that it becomes
	if err := enterCage(); err != nil {
		t.Fatal(err)
	}
	switch args[0] {
	case "socket":
		syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	case "file":
		os.WriteFile(args[1], nil, 0o600)
	case "folder":
		os.Mkdir(args[1], 0o700)
	case "kaocheck":
		path, err := exec.LookPath("kaocheck")
		if err == nil {
			err = syscall.Exec(path, args, os.Environ())
		}
		t.Fatal(err)
	}
}

// The parts of a filter (linux/seccomp.h) and of the call that it sees.
const (
	killProcess = 0x8000_0000
	allow       = 0x7fff_0000
	number      = 0  // offset of the call's number
	argument    = 16 // offset of its first argument, each of 8 bytes
	openat2     = 437
	ioUring     = 425
	memfd       = 319

	noNewPrivileges = 38 // linux/prctl.h
	setSeccomp      = 22
)

// enterCage sets the filter for this thread.
func enterCage() error {
	filter := cage()
	program := syscall.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	for _, args := range [][3]uintptr{
		{noNewPrivileges, 1, 0},
		{setSeccomp, 2, uintptr(unsafe.Pointer(&program))},
	} {
		if _, _, errno := syscall.RawSyscall6(syscall.SYS_PRCTL, args[0], args[1], args[2], 0, 0, 0); errno != 0 {
			return errno
		}
	}
	return nil
}

// cage is the filter.
func cage() []syscall.SockFilter {
	load := func(at uint32) syscall.SockFilter {
		return syscall.SockFilter{Code: syscall.BPF_LD | syscall.BPF_W | syscall.BPF_ABS, K: at}
	}
	end := func(with uint32) syscall.SockFilter { return syscall.SockFilter{Code: syscall.BPF_RET, K: with} }
	skipUnless := func(test uint16, k uint32, skip uint8) syscall.SockFilter {
		return syscall.SockFilter{Code: syscall.BPF_JMP | test | syscall.BPF_K, Jf: skip, K: k}
	}
	filter := []syscall.SockFilter{load(number)}
	for _, call := range []uint32{
		syscall.SYS_SOCKET, syscall.SYS_SOCKETPAIR, syscall.SYS_CONNECT, syscall.SYS_BIND, ioUring,
		syscall.SYS_CREAT, syscall.SYS_MKDIR, syscall.SYS_MKDIRAT, syscall.SYS_MKNOD, syscall.SYS_MKNODAT, openat2, memfd,
		syscall.SYS_RENAME, syscall.SYS_RENAMEAT, syscall.SYS_LINK, syscall.SYS_LINKAT, syscall.SYS_SYMLINK, syscall.SYS_SYMLINKAT,
	} {
		filter = append(filter, skipUnless(syscall.BPF_JEQ, call, 1), end(killProcess))
	}
	const makes = syscall.O_CREAT | 0x40_0000 // and __O_TMPFILE
	for call, flags := range map[uint32]uint32{syscall.SYS_OPEN: argument + 8, syscall.SYS_OPENAT: argument + 16} {
		filter = append(filter, skipUnless(syscall.BPF_JEQ, call, 3),
			load(flags), skipUnless(syscall.BPF_JSET, makes, 1), end(killProcess), load(number))
	}
	return append(filter, end(allow))
}

// inCage runs args in the cage.
func inCage(t *testing.T, args ...string) (said []byte, state *os.ProcessState) {
	t.Helper()
	cmd := exec.Command(os.Args[0], append([]string{"-test.run=^TestCaged$", "--"}, args...)...)
	cmd.Env = append(os.Environ(), caged+"=1", "LC_ALL=C")
	var errs bytes.Buffer
	cmd.Stderr = &errs
	said, err := cmd.Output()
	if _, failed := errors.AsType[*exec.ExitError](err); err != nil && !failed {
		t.Fatal(err)
	}
	if errs.Len() > 0 {
		t.Logf("%q said %s", args, errs.Bytes())
	}
	return said, cmd.ProcessState
}

func TestCageBites(t *testing.T) {
	for _, args := range [][]string{{"socket"}, {"file", filepath.Join(t.TempDir(), "a")}, {"folder", filepath.Join(t.TempDir(), "a")}} {
		_, state := inCage(t, args...)
		if status := state.Sys().(syscall.WaitStatus); !status.Signaled() || status.Signal() != syscall.SIGSYS {
			t.Errorf("%q in the cage: %v, want it killed", args, state)
		}
	}
}

// TestNoSocketAndNoFile holds that checking photos, with their networks and their broken files, opens no socket and makes
// no file: in the cage, it says the same as outside.
func TestNoSocketAndNoFile(t *testing.T) {
	folder := t.TempDir()
	writeCorpus(t, folder)
	photo, profile := writePhoto(t)
	checks := [][]string{{"check", "--profile", profile, "--format", "json", folder, photo}}
	if native() {
		checks = append(checks, []string{"check", "--models", modelsFolder, "--format", "json", astronaut, photo})
	}
	for _, args := range checks {
		var outside bytes.Buffer
		cmd := exec.Command("kaocheck", args...)
		cmd.Stdout = &outside
		cmd.Run()
		inside, state := inCage(t, append([]string{"kaocheck"}, args...)...)
		if state.ExitCode() != cmd.ProcessState.ExitCode() || !bytes.Equal(timeless(inside), timeless(outside.Bytes())) {
			t.Errorf("%q in the cage: %v and %d bytes, outside %v and %d bytes", args, state, len(inside), cmd.ProcessState, outside.Len())
		}
		if !slices.Contains([]int{1, 3}, state.ExitCode()) || len(inside) < 1000 {
			t.Errorf("%q: %v, %d bytes", args, state, len(inside))
		}
	}
}

// timeless takes the times out of a report.
func timeless(report []byte) []byte {
	return regexp.MustCompile(`"ms": ?\d+`).ReplaceAll(report, nil)
}
