package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"kaocheck/pkg/handbook"
	"kaocheck/pkg/rule"
)

// rulesOptions are the flags of kaocheck rules.
type rulesOptions struct {
	profile, lang, format string
	list                  bool
}

// The values of --format.
const (
	asText     = "text"
	asMarkdown = "md"
)

func newRulesCommand() *cobra.Command {
	var o rulesOptions
	cmd := &cobra.Command{
		Use:   "rules [ID]",
		Short: "Print the handbook of the rules, or the page of one",
		Long: `Print the handbook of the rules, or the page of one: what is published, what is measured,
what a profile asks and where that comes from, how photos come to fail, what to do about it,
and a drawn example. The whole is long: pipe it into less, or begin with --list.`,
		Example:           "  kaocheck rules --list\n  kaocheck rules cover.hat\n  kaocheck rules frame.head --profile passport-jp",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: cobra.FixedCompletions(ruleIDs(), cobra.ShellCompDirectiveNoFileComp),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := runRules(cmd.OutOrStdout(), o, args); err != nil || len(args) > 0 || o.list || !isTerminal(cmd.OutOrStdout()) {
				return err
			}
			lang, _ := language(o.lang) // runRules took it
			hint(cmd.ErrOrStderr(), lang, "kaocheck rules --list lists the rules, kaocheck rules ID explains one")
			return nil
		},
	}
	profileFlag(cmd, &o.profile)
	langFlag(cmd, &o.lang)
	cmd.Flags().StringVar(&o.format, "format", asText, "`format` of the handbook: text or md (Markdown)")
	cmd.Flags().BoolVar(&o.list, "list", false, "only list the rules")
	completes(cmd, "format", []string{asText, asMarkdown})
	return cmd
}

func runRules(w io.Writer, o rulesOptions, args []string) error {
	if err := oneOf("format", o.format, []string{asText, asMarkdown}); err != nil {
		return err
	}
	lang, err := language(o.lang)
	if err != nil {
		return err
	}
	asked, err := openProfile(o.profile)
	if err != nil {
		return err
	}
	rules, err := chosen(args)
	if err != nil {
		return err
	}
	book := handbook.Book{Lang: lang, Profile: asked}
	switch {
	case o.list:
		return book.List(w, rules)
	case o.format == asMarkdown:
		return book.Markdown(w, rules)
	case len(args) == 0:
		if err := book.List(w, rules); err != nil {
			return err
		}
		fmt.Fprint(w, "\n\n")
	}
	return book.Text(w, rules)
}

// chosen finds the rule that is named, or all of them.
func chosen(args []string) ([]rule.Rule, error) {
	if len(args) == 0 {
		return rule.All(), nil
	}
	r, ok := rule.Find(args[0])
	if !ok {
		return nil, misusef("unknown rule %q", args[0]).hinting("kaocheck rules --list lists the known ones")
	}
	return []rule.Rule{r}, nil
}

func ruleIDs() []string {
	var ids []string
	for _, r := range rule.All() {
		ids = append(ids, r.ID)
	}
	return ids
}
