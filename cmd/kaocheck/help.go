package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kaocheck/pkg/message"
	"kaocheck/pkg/paragraph"
)

// speak gives every command and flag below root its words in language l, and help its form.
func speak(root *cobra.Command, l message.Lang) {
	eachCommand(root, func(cmd *cobra.Command) {
		cmd.Short = wordsOf(cmd).Short.In(l)
		for _, flags := range []*pflag.FlagSet{cmd.Flags(), cmd.PersistentFlags()} {
			flags.VisitAll(func(f *pflag.Flag) { _, f.Usage = meaning(cmd, f, l) })
		}
	})
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		out := cmd.OutOrStdout()
		help{cmd, l, min(width(out), widest), out}.print()
	})
}

// eachCommand visits cmd and its subcommands, save hidden ones.
func eachCommand(cmd *cobra.Command, visit func(*cobra.Command)) {
	if cmd.Hidden {
		return
	}
	visit(cmd)
	for _, sub := range cmd.Commands() {
		eachCommand(sub, visit)
	}
}

// wordsOf are the words for a command.
func wordsOf(cmd *cobra.Command) message.Command {
	return message.CommandFor(strings.TrimPrefix(strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()), " "))
}

// meaning is what help calls the value of a flag, and what it says of the flag, with the values that a shell completes.
func meaning(cmd *cobra.Command, f *pflag.Flag, l message.Lang) (value, words string) {
	value, words = pflag.UnquoteUsage(&pflag.Flag{Value: f.Value, Usage: wordsOf(cmd).Flag(f.Name).In(l)})
	complete, ok := cmd.GetFlagCompletionFunc(f.Name)
	if !ok {
		return value, words
	}
	values, _ := complete(cmd, nil, "")
	return value, strings.ReplaceAll(words, "{values}", strings.Join(values, ", "))
}

// help prints what a command does.
type help struct {
	*cobra.Command
	lang  message.Lang
	width int
	out   io.Writer
}

func (h help) print() {
	for i, part := range wordsOf(h.Command).Paragraphs(h.lang) {
		if i > 0 {
			fmt.Fprintln(h.out)
		}
		fmt.Fprint(h.out, paragraph.Fold(h.lang, h.width, "", part))
	}
	h.heading(message.Usage)
	h.usage()
	h.Command.Flags().SortFlags = false
	if h.Example != "" {
		h.heading(message.Examples)
		fmt.Fprintln(h.out, h.Example)
	}
	if h.HasAvailableSubCommands() {
		h.heading(message.Subcommands)
		h.table(h.subcommands())
	}
	for _, group := range []struct {
		heading message.Text
		flags   *pflag.FlagSet
	}{
		{message.Options, h.LocalNonPersistentFlags()},
		{message.Everywhere, h.Root().PersistentFlags()},
	} {
		if group.flags.HasAvailableFlags() {
			h.heading(group.heading)
			h.table(h.flags(group.flags))
		}
	}
	if rows := h.exits(); len(rows) > 0 {
		h.heading(message.ExitCodes)
		h.table(rows)
	}
	if h.HasAvailableSubCommands() {
		fmt.Fprintf(h.out, "\n%s\n", message.SeeCommand.With(h.lang, "cmd", h.CommandPath()))
	}
}

func (h help) heading(t message.Text) { fmt.Fprintf(h.out, "\n%s\n", t.In(h.lang)) }

// usage prints how the command is typed.
func (h help) usage() {
	words := []string{"  " + h.CommandPath(), wordsOf(h.Command).Args.In(h.lang)}
	if h.HasAvailableSubCommands() {
		words = append(words, message.AnyCommand.In(h.lang))
	}
	words = append(words, message.AnyFlags.In(h.lang))
	blank := func(word string) bool { return word == "" }
	fmt.Fprintln(h.out, strings.Join(slices.DeleteFunc(words, blank), " "))
}

// subcommands are a row each, in the order of their texts.
func (h help) subcommands() (rows [][2]string) {
	for _, words := range message.Commands() {
		for _, sub := range h.Commands() {
			if wordsOf(sub).Name == words.Name && sub.Name() != h.Name() {
				rows = append(rows, [2]string{"  " + sub.Name(), sub.Short})
			}
		}
	}
	return rows
}

// flags are a row each in the order of their declaration, with their values and defaults.
func (h help) flags(flags *pflag.FlagSet) (rows [][2]string) {
	flags.SortFlags = false
	flags.VisitAll(func(f *pflag.Flag) {
		value, means := meaning(h.Command, f, h.lang)
		name := "      --" + f.Name
		if f.Shorthand != "" {
			name = "  -" + f.Shorthand + ", --" + f.Name
		}
		if f.Value.Type() != "bool" {
			name += " " + value
		}
		if !slices.Contains([]string{"", "0", "false", "[]"}, f.DefValue) {
			means += message.IfNotGiven.With(h.lang, "value", f.DefValue)
		}
		rows = append(rows, [2]string{name, means})
	})
	return rows
}

func (h help) exits() (rows [][2]string) {
	for _, e := range wordsOf(h.Command).Exits {
		rows = append(rows, [2]string{fmt.Sprintf("  %-3d", e.Code), e.Means.In(h.lang)})
	}
	return rows
}

// table prints rows of two columns.
func (h help) table(rows [][2]string) {
	first := 0
	for _, row := range rows {
		first = max(first, runewidth.StringWidth(row[0]))
	}
	for _, row := range rows {
		fmt.Fprint(h.out, paragraph.Fold(h.lang, h.width, runewidth.FillRight(row[0], first+3), row[1]))
	}
}

// newHelpCommand is help as a command; cobra's own speaks English.
func newHelpCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "help",
		ValidArgsFunction: completeCommand,
		RunE: func(cmd *cobra.Command, args []string) error {
			asked, rest, err := cmd.Root().Find(args)
			if err == nil {
				err = noSuchCommand(asked, rest)
			}
			if err != nil {
				return err
			}
			return asked.Help()
		},
	}
}

func completeCommand(cmd *cobra.Command, args []string, _ string) (names []string, _ cobra.ShellCompDirective) {
	if asked, rest, err := cmd.Root().Find(args); err == nil && len(rest) == 0 {
		for _, sub := range asked.Commands() {
			if sub.IsAvailableCommand() {
				names = append(names, sub.Name()+"\t"+sub.Short)
			}
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}
