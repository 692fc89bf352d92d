package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"kaocheck/pkg/handbook"
	"kaocheck/pkg/message"
	"kaocheck/pkg/rule"
)

// rulesOptions are the flags of kaocheck rules.
type rulesOptions struct {
	profile, format string
	list            bool
}

// The values of --format.
const (
	asText     = "text"
	asMarkdown = "md"
)

func newRulesCommand() *cobra.Command {
	var o rulesOptions
	cmd := &cobra.Command{
		Use:               "rules",
		Example:           "  kaocheck rules --list\n  kaocheck rules cover.hat\n  kaocheck rules frame.head --profile passport-jp",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: cobra.FixedCompletions(ruleIDs(), cobra.ShellCompDirectiveNoFileComp),
		RunE: func(cmd *cobra.Command, args []string) error {
			lang, err := language(cmd)
			if err == nil {
				err = runRules(cmd.OutOrStdout(), lang, o, args)
			}
			if err == nil && len(args) == 0 && !o.list && isTerminal(cmd.OutOrStdout()) {
				hint(cmd.ErrOrStderr(), lang, "kaocheck rules --list lists the rules, kaocheck rules ID explains one")
			}
			return err
		},
	}
	profileFlag(cmd, &o.profile)
	cmd.Flags().StringVar(&o.format, "format", asText, "")
	cmd.Flags().BoolVar(&o.list, "list", false, "")
	completes(cmd, "format", []string{asText, asMarkdown})
	return cmd
}

func runRules(w io.Writer, lang message.Lang, o rulesOptions, args []string) error {
	if err := oneOf("format", o.format, []string{asText, asMarkdown}); err != nil {
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
		err := misusef("unknown rule %q", args[0]).hinting("kaocheck rules --list lists the known ones")
		if near := nearest(args[0], ruleIDs()); near != "" {
			err.hinting("did you mean: kaocheck rules %s", near)
		}
		return nil, err
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
