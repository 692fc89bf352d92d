package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

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
	rules, err := chosen(lang, args)
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
func chosen(lang message.Lang, args []string) ([]rule.Rule, error) {
	if len(args) == 0 {
		return rule.All(), nil
	}
	r, ok := rule.Find(args[0])
	if !ok {
		err := misusef("unknown rule %q", args[0]).hinting("kaocheck rules --list lists the known ones")
		if near := cmp.Or(nearest(args[0], ruleIDs()), called(lang, args[0])); near != "" {
			err.hinting("did you mean: kaocheck rules %s", near)
		}
		return nil, err
	}
	return []rule.Rule{r}, nil
}

// called is the first rule that has the words behind the point of its ID or within its title; "" for none.
func called(lang message.Lang, words string) string {
	for _, r := range rule.All() {
		_, name, _ := strings.Cut(r.ID, ".")
		title := strings.ToLower(message.For(r.ID).Title.In(lang))
		if name == words || strings.Contains(title, strings.ToLower(words)) {
			return r.ID
		}
	}
	return ""
}

func ruleIDs() []string {
	var ids []string
	for _, r := range rule.All() {
		ids = append(ids, r.ID)
	}
	return ids
}
