package main

// What goes to standard error is one line an error, behind "kaocheck: ", without a capital
// letter or a full stop; a second line behind "kaocheck: hint: " where there is help to give.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"

	"kaocheck/pkg/message"
)

// exit is a status of the program. As an error it ends a run that has said everything.
type exit int

// The exit codes of the contract.
const (
	clean       exit = 0   // nothing to complain about
	faulty      exit = 1   // some photo is rejected, or needs a look with --fail-on review
	misused     exit = 2   // wrong command line or profile
	unseen      exit = 3   // some photo could not be looked at
	interrupted exit = 130 // by Ctrl-C, or because nobody reads what is said any more
)

func (e exit) Error() string { return fmt.Sprintf("exit status %d", int(e)) }

// failure is an error with the exit code that it leads to.
type failure struct {
	code exit
	err  error
	hint string
}

func (f *failure) Error() string { return f.err.Error() }
func (f *failure) Unwrap() error { return f.err }

// Hint says what to do about it.
func (f *failure) Hint() string { return f.hint }

func (f *failure) hinting(format string, args ...any) *failure {
	f.hint = fmt.Sprintf(format, args...)
	return f
}

// orHinting hints where nothing else was hinted.
func (f *failure) orHinting(format string, args ...any) *failure {
	if f.hint == "" {
		return f.hinting(format, args...)
	}
	return f
}

func misusef(format string, args ...any) *failure {
	return &failure{code: misused, err: fmt.Errorf(format, args...)}
}

// exitOf is the one place where an error becomes an exit code.
func exitOf(err error) exit {
	if err == nil {
		return clean
	}
	if code, ok := errors.AsType[exit](err); ok {
		return code
	}
	if f, ok := errors.AsType[*failure](err); ok {
		return f.code
	}
	if errors.Is(err, syscall.EPIPE) || errors.Is(err, context.Canceled) {
		return interrupted
	}
	return unseen
}

// complain prints err, once, in language l.
func complain(w io.Writer, l message.Lang, err error) {
	if _, said := errors.AsType[exit](err); err == nil || said || errors.Is(err, syscall.EPIPE) {
		return
	}
	fmt.Fprintf(w, "kaocheck: %s\n", message.Complaint(l, err.Error()))
	helpful, ok := errors.AsType[interface {
		error
		Hint() string
	}](err)
	if ok && helpful.Hint() != "" {
		hint(w, l, helpful.Hint())
	}
}

// hint prints a word of help.
func hint(w io.Writer, l message.Lang, words string) {
	fmt.Fprintf(w, "kaocheck: %s%s%s\n", message.Hint.In(l), message.Colon.In(l), message.Complaint(l, words))
}
