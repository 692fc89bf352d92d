package message

// sharedFlags are the texts of flags that mean the same for every command that does not say otherwise.
var sharedFlags = map[string]Text{
	"help":    {"この説明を表示する", "print this help"},
	"lang":    {"表示の`言語`：{values}（既定：環境変数の言語、なければja）", "`LANGUAGE` of the texts: {values} (default: that of the environment, else ja)"},
	"version": {"版を表示する", "print the version"},
	"models":  {"学習済みモデルの`フォルダー`（既定：プログラムのフォルダーの隣のmodels、なければ利用者のデータフォルダー）", "`FOLDER` of the trained networks (default: models beside the program's folder, else the user's data folder)"},

	"profile":     {"基準の`プロファイル`：{values}、またはYAMLファイル", "`PROFILE` to check by: {values}, or a YAML file"},
	"format":      {"結果の`形式`：{values}。指定がなければ、-oのファイル名の末尾で決める", "`FORMAT` of the report: {values}; without it, by the ending of -o"},
	"output":      {"結果を`ファイル`に保存する", "write the report to `FILE`"},
	"for":         {"テキストかHTMLの結果を読む`人`：staff 職員、applicant 申請者（規則の名前や専門の数値を省いた言葉になる）", "`READER` of a text or HTML report: staff, or applicant for plain words without rule IDs"},
	"evidence":    {"指摘の箇所を書き込んだ画像を、写真ごとに`フォルダー`に保存する", "save an annotated picture of each photo in `FOLDER`"},
	"recursive":   {"フォルダーの中のフォルダーも調べる", "include the folders inside folders"},
	"waive":       {"申告された`特例`（複数は「,」で区切る）：religious 宗教上の理由、medical 医療上の理由、infant 乳幼児、lying 立位・座位を保てない方、wheelchair 車椅子・医療機器", "declared `EXCEPTIONS` (特例), separated by commas: religious, medical, infant, lying (cannot stand or sit), wheelchair (or a medical device)"},
	"dpi":         {"スキャンした写真の解像度（`DPI`）。既定：ファイルに記録があればその値", "resolution of a scan in dots per inch, `DPI` (default: as recorded in the file)"},
	"anonymous":   {"ファイル名の代わりに番号を使う", "use running numbers instead of file names"},
	"bom":         {"CSVの先頭にバイト順マークを付ける（Excel用）", "begin a csv report with a byte order mark, by which Excel recognises UTF-8"},
	"excel":       {"CSVを人がExcelで読むための表にする：見出しと判定を言葉で書き、バイト順マークも付ける", "write a csv report to be read in Excel: words instead of codes, and a byte order mark"},
	"resume":      {"前回のjsonl形式の結果（`ファイル`）にある写真は、結果を引き継ぐ", "keep the results that are already in `FILE`, a report in jsonl"},
	"fail-on":     {"終了コードを1にする`判定`：review 要確認か不備、reject 不備、never 1にしない", "`VERDICT` that makes the exit code 1: review (or worse), reject, never"},
	"jobs":        {"同時に確認する`枚数`", "check `N` photos at once"},
	"timings":     {"処理ごとの所要時間を標準エラー出力に表示する", "print on standard error how long each stage took"},
	"quiet":       {"標準エラー出力にはエラーだけを表示する", "print nothing but errors on standard error"},
	"no-progress": {"進み具合を表示しない", "do not show progress"},
}
