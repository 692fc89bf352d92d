package message

import "maps"

// Headings and lines of the handbook of rules.
var (
	Handbook      = Text{"規則の手引き", "Handbook of the rules"}
	RuleHeading   = Text{"規則", "Rule"}
	TitleHeading  = Text{"項目", "Title"}
	OfficialWords = Text{"公表されている規則", "As published"}
	NothingSaid   = Text{"定めはありません。", "Nothing is published."}
	Measures      = Text{"測るもの", "Measured"}
	UnitHeading   = Text{"単位", "Unit"}
	AskedBy       = Text{"基準", "Asked by"}
	GoodBand      = Text{"合格", "Passes"}
	LimitBand     = Text{"これを外れると不備", "Fails outside"}
	BasisHeading  = Text{"根拠", "Basis"}
	SourceHeading = Text{"出典", "Source"}
	TypicalCauses = Text{"よくある原因", "Typical causes"}
	Says          = Text{"指摘", "The report says"}
	Mending       = Text{"直し方", "What to do"}
	Exceptions    = Text{"特例", "Exceptions"}
	OtherProfiles = Text{"ほかのプロファイル", "Other profiles"}
	Picture       = Text{"左は良い例、右は悪い例", "right on the left, wrong on the right"}
	Sources       = Text{"出典の一覧", "Sources"}
	NotAsked      = Text{"確認しません", "not asked"}
	NeverFails    = Text{"不備にはしません", "never fails, a person looks"}
	AsAsked       = Text{"求められるとおり", "what is asked for"}
)

// HandbookIntro is how to read the handbook, and SourcesIntro what its sources are worth.
var (
	HandbookIntro = Text{
		"各規則について、公表されている文言、測るもの、合格の範囲、よくある原因と直し方を示します。測った値が「合格」の範囲にあれば合格、「これを外れると不備」の範囲も外れれば不備、その間は要確認として人の目で確かめます。公表されている数値は目安です。最終の判断はJ-LISの審査によります。",
		"For each rule: the wording that is published, what is measured, what passes, how photos come to fail and what to do. A value inside the first range passes, one outside the second fails, and between them a person looks. The published numbers are guides; J-LIS decides.",
	}
	SourcesIntro = Text{
		"「」の中は公式のページの文言です。公開されたページの写しを読んでまとめたもので、現在のページと異なることがあります。",
		"What stands in 「」 is the official wording; the English is ours. The pages were read in copies and may have changed since.",
	}
)

var bases = map[string]Text{
	"published":  {"公表されている規則です", "a published rule"},
	"guide":      {"公表されている目安です", "a published guide value"},
	"measured":   {"ラベルを付けた写真で測って決めた範囲です", "found on labelled photos"},
	"convention": {"範囲は公表されていないため、取り決めたものです", "chosen, as no range is published"},
}

// Basis says how binding a range is.
func Basis(code string) Text { return wordOr(bases, code) }

var groups = map[string]Text{
	"file":    {"ファイル", "File"},
	"print":   {"写真の大きさ", "Print"},
	"face":    {"人物と表情", "Persons and expression"},
	"frame":   {"顔の大きさと位置", "Size and place of the head"},
	"pose":    {"顔の向き", "Pose of the head"},
	"eyes":    {"目", "Eyes"},
	"cover":   {"帽子・マスクなど", "Coverings"},
	"glasses": {"眼鏡", "Glasses"},
	"bg":      {"背景", "Background"},
	"light":   {"光", "Light"},
	"img":     {"画質", "Quality of the picture"},
	"admin":   {"撮影時期・個人情報", "Date and private data"},
}

// Group names a group of rules, the part of their IDs before the dot.
func Group(code string) Text { return wordOr(groups, code) }

// samples stand for what a photo would tell, where a text is shown without one.
var samples = Facts{Args: map[string]any{
	"type": "HEIC", "mode": "cmyk", "n": 2, "program": "Photoshop", "date": "2026-01-05",
	"edge": "top", "way": "sideways",
}}

// Sample returns what is said of a fault and what to do, without figures and with both
// sides named, for it is not known on which one a photo will fail.
func (f Fault) Sample(l Lang, good Range, unit string, height, width float64) (cause, advice string) {
	facts := Facts{Unit: unit, Good: good, Args: map[string]any{"want_h": height, "want_w": width}}
	maps.Copy(facts.Args, samples.Args)
	sides := codeText("left").In(l) + Text{"（右）", " (right)"}.In(l)
	facts.Args["side"], facts.Args["dir"] = sides, sides
	return f.Cause.Plain().Fill(l, facts), f.Advice.Fill(l, facts)
}
