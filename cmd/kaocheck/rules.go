package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kaocheck/pkg/measure"
	"kaocheck/pkg/message"
	"kaocheck/pkg/profile"
	"kaocheck/pkg/rule"
)

// rulesOptions are the flags of kaocheck rules.
type rulesOptions struct{ profile, lang string }

func newRulesCommand() *cobra.Command {
	var o rulesOptions
	cmd := &cobra.Command{
		Use:               "rules [ID]",
		Short:             "List the rules, or explain one",
		Long:              "List the rules, or explain one: what is measured, what a profile asks, where that comes\nfrom, and how to mend a fault.",
		Example:           "  kaocheck rules\n  kaocheck rules frame.head --profile passport-jp",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: cobra.FixedCompletions(ruleIDs(), cobra.ShellCompDirectiveNoFileComp),
		RunE:              func(cmd *cobra.Command, args []string) error { return runRules(cmd.OutOrStdout(), o, args) },
	}
	profileFlag(cmd, &o.profile)
	langFlag(cmd, &o.lang)
	return cmd
}

func runRules(w io.Writer, o rulesOptions, args []string) error {
	lang, err := language(o.lang)
	if err != nil {
		return err
	}
	asked, err := openProfile(o.profile)
	if err != nil {
		return err
	}
	if len(args) == 0 {
		return listRules(w, lang)
	}
	r, ok := rule.Find(args[0])
	if !ok {
		return misusef("unknown rule %q", args[0]).hinting("kaocheck rules lists the known ones")
	}
	return explain(w, lang, r, asked)
}

func ruleIDs() []string {
	var ids []string
	for _, r := range rule.All() {
		ids = append(ids, r.ID)
	}
	return ids
}

// listRules puts the title last: it may be Japanese, whose width no table knows.
func listRules(w io.Writer, lang message.Lang) error {
	for _, r := range rule.All() {
		if _, err := fmt.Fprintf(w, "%-16s  %-6s  %s\n", r.ID, r.Unit, message.For(r.ID).Title.In(lang)); err != nil {
			return err
		}
	}
	return nil
}

// The headings of an explanation.
var (
	measured   = message.Text{JA: "測るもの", EN: "Measured"}
	unit       = message.Text{JA: "単位", EN: "Unit"}
	askedBy    = message.Text{JA: "基準", EN: "Asked by"}
	good       = message.Text{JA: "合格", EN: "Passes"}
	limit      = message.Text{JA: "これを外れると不備", EN: "Fails outside"}
	source     = message.Text{JA: "出典", EN: "Source"}
	mending    = message.Text{JA: "直し方", EN: "How to mend it"}
	exceptions = message.Text{JA: "特例", EN: "Exceptions"}
	notAsked   = message.Text{JA: "このプロファイルでは確認しません", EN: "this profile does not ask for it"}
	neverFails = message.Text{JA: "不備にはしません", EN: "never fails, a person looks"}
	asAsked    = message.Text{JA: "求められるとおり", EN: "what is asked for"}
)

func explain(w io.Writer, lang message.Lang, r rule.Rule, p profile.Profile) error {
	entry := message.For(r.ID)
	fmt.Fprintf(w, "%s  %s\n\n", r.ID, entry.Title.In(lang))
	say := func(heading message.Text, words string) {
		if words != "" {
			fmt.Fprintf(w, "%s%s%s\n", heading.In(lang), message.Colon.In(lang), words)
		}
	}
	say(measured, entry.Measured.In(lang))
	say(unit, r.Unit)
	demand, ok := p.Find(r.ID)
	if !ok {
		say(askedBy, p.Name+message.Sep.In(lang)+notAsked.In(lang))
	} else {
		say(askedBy, strings.TrimSpace(titleOf(p).In(lang)+" "+p.Date))
		say(good, interval(lang, demand.Good, r.Unit))
		say(limit, limitOf(lang, demand, r.Unit))
		say(source, demand.Source)
	}
	for _, advice := range advices(lang, entry, message.Facts{Unit: r.Unit, Good: message.Range(demand.Good)}, p.Document) {
		say(mending, advice)
	}
	say(exceptions, exceptionsOf(lang, entry, demand))
	return nil
}

// interval writes a band. Names are right or wrong, and faces are counted by their probability.
func interval(lang message.Lang, b profile.Band, unit string) string {
	switch unit {
	case "match":
		return asAsked.In(lang)
	case "faces":
		unit = ""
	}
	return message.Interval(lang, message.Range(b), unit)
}

func limitOf(lang message.Lang, d profile.Demand, unit string) string {
	if d.Limit.Min == nil && d.Limit.Max == nil {
		return neverFails.In(lang)
	}
	return interval(lang, d.Limit, unit)
}

// advices returns what to do about the rule's faults, each once. Sides are named both, for it
// is not known on which one a photo will fail.
func advices(lang message.Lang, e message.Entry, facts message.Facts, doc measure.Document) []string {
	side := message.Code("left").In(lang) + "/" + message.Code("right").In(lang)
	facts.Args = map[string]any{"side": side, "want_h": doc.Height, "want_w": doc.Width}
	var list []string
	for _, fault := range e.Faults {
		if advice := fault.Advice.Fill(lang, facts); !slices.Contains(list, advice) {
			list = append(list, advice)
		}
	}
	return list
}

// exceptionsOf names the declared exceptions that soften the rule.
func exceptionsOf(lang message.Lang, e message.Entry, d profile.Demand) string {
	var names []string
	for _, reason := range d.Waive {
		names = append(names, message.Waiver(reason).In(lang)+" (--waive "+reason+")")
	}
	if len(names) == 0 {
		return ""
	}
	return strings.TrimSpace(e.Exception.In(lang) + " " + strings.Join(names, message.Sep.In(lang)))
}
