package message

// Page returns a word or sentence of the HTML report by its name; nothing for a name that it does not have.
func Page(name string) Text { return page[name] }

var page = map[string]Text{
	"title":     {"顔写真の確認結果", "Photo check report"},
	"subtitle":  {"マイナンバーカードなどの顔写真の予備確認", "A check of identity photos before they are sent"},
	"checked":   {"確認日", "Checked on"},
	"by":        {"確認プログラム", "Checked with"},
	"summary":   {"まとめ", "Summary"},
	"verdicts":  {"判定ごとの枚数", "Photos by verdict"},
	"rules":     {"項目ごとの指摘", "Findings by rule"},
	"rulesHint": {"項目を選ぶと、その指摘がある写真だけを表示します。", "Choose a rule to see only the photos with that finding."},
	"more":      {"ほかの項目", "Further rules"},
	"photos":    {"写真の一覧", "Photos"},
	"number":    {"番号", "No."},
	"photo":     {"写真", "Photo"},
	"verdict":   {"判定", "Verdict"},
	"findings":  {"指摘", "Findings"},
	"sortHint":  {"見出しで並べ替え、写真の名前で詳細を開きます。", "Sort by the headings; open the details by a photo's name."},
	"search":    {"名前・指摘を検索", "Search names and findings"},
	"rule":      {"指摘で絞り込む", "Filter by finding"},
	"all":       {"すべての項目", "All rules"},
	"showing":   {"{total}枚中{n}枚を表示", "{n} of {total} shown"},
	"clear":     {"絞り込みを解除", "Clear filters"},
	"none":      {"条件に合う写真はありません。", "No photo matches."},
	"empty":     {"写真はありません。", "There are no photos."},
	"sheets":    {"1枚ずつ表示（お渡し用）", "One page a photo (to hand out)"},
	"print":     {"印刷", "Print"},
	"mend":      {"直すところ・確認するところ", "What to change or check"},
	"picture":   {"指摘の場所を示した写真", "The photo with each finding marked"},
	"measured":  {"測定値", "Measured"},
	"asked":     {"基準", "Asked"},
	"source":    {"根拠", "Source"},
	"passed":    {"問題のない項目：{n}", "In order: {n}"},
	"taken":     {"撮影日 {date}", "taken {date}"},
	"pixels":    {"横{w}×縦{h}画素", "{w}×{h} px"},
}
