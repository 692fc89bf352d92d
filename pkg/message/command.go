package message

import (
	"cmp"
	"strings"
)

// Command is what help says of one command.
type Command struct {
	Name  string // as it is typed behind the program's name; empty for the program itself
	Args  Text   // what is typed behind that
	Short Text
	Long  Text // paragraphs, parted by an empty line, whose line breaks mean nothing; empty where Short says all
	Flags map[string]Text
	Exits []Exit // what the exit codes mean, where they mean more than whether it went well
}

// Exit is what an exit code means.
type Exit struct {
	Code  int
	Means Text
}

// Commands returns the texts of every command in the order in which help lists them.
func Commands() []Command { return commands }

// CommandFor returns the texts of the command that is typed as name; empty ones where it has none.
func CommandFor(name string) Command {
	for _, c := range commands {
		if c.Name == name {
			return c
		}
	}
	return Command{Name: name}
}

// Flag returns what a flag of the command means, with what stands for its value in backquotes and {values} for those
// that a shell completes: the command's own text, or the one that it shares with others; empty where it has none.
func (c Command) Flag(name string) Text { return cmp.Or(c.Flags[name], sharedFlags[name]) }

// Paragraphs are those of Long in language l, each on one line, or Short where there are none.
func (c Command) Paragraphs(l Lang) []string {
	between := Text{"", " "}.In(l)
	var list []string
	for paragraph := range strings.SplitSeq(cmp.Or(c.Long, c.Short).In(l), "\n\n") {
		list = append(list, strings.ReplaceAll(paragraph, "\n", between))
	}
	return list
}

// Headings of help, and what stands in its lines.
var (
	Usage       = Text{"使い方：", "Usage:"}
	Examples    = Text{"例：", "Examples:"}
	Subcommands = Text{"コマンド：", "Commands:"}
	Options     = Text{"オプション：", "Flags:"}
	ExitCodes   = Text{"終了コード：", "Exit codes:"}
	Everywhere  = Text{"すべてのコマンドに共通のオプション：", "Flags of all commands:"}
	SeeCommand  = Text{"各コマンドの説明を見るには：{cmd} コマンド --help", "To read about a command: {cmd} COMMAND --help"}
	AnyCommand  = Text{"[コマンド]", "[COMMAND]"}
	AnyFlags    = Text{"[オプション]", "[flags]"}
	IfNotGiven  = Text{"（既定：{value}）", " (default: {value})"}
)
