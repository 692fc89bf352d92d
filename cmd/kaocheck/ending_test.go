package main

import "testing"

func TestGoOnRepeatsTheCommand(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"scans"}, "kaocheck check --resume 'a b' -o 'a b' scans"},
		{[]string{"--waive", "medical,infant", "--recursive", "-o", "x", "."}, "kaocheck check --recursive --waive medical,infant --resume 'a b' -o 'a b' ."},
		{[]string{"--quiet=false", "--evidence", "[true]", "-"}, "kaocheck check --evidence '[true]' --quiet=false --resume 'a b' -o 'a b' -"},
		{[]string{"--evidence", "true", "--", "-x.jpg"}, "kaocheck check --evidence true --resume 'a b' -o 'a b' ./-x.jpg"},
	} {
		cmd, args, err := newRootCommand().Find(append([]string{"check"}, c.args...))
		if err != nil || cmd.ParseFlags(args) != nil {
			t.Fatal(err)
		}
		if got := goOn(cmd, cmd.Flags().Args(), "a b"); got != c.want {
			t.Errorf("%q:\ngot  %s\nwant %s", c.args, got, c.want)
		}
	}
}
