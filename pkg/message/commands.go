package message

// commands are the texts of help, in the order in which it lists them.
var commands = []Command{
	{
		Short: Text{"マイナンバーカードの申請用顔写真を確認する", "Check applicant photos for the My Number Card"},
		Long: Text{
			`マイナンバーカードの申請用顔写真が公表されている規格に合っているかを、申請の前に確かめます。
合わない点があれば、測った値と直し方を示します。通信は行わず、写真は変更しません。
最終の判断は、申請先の審査によります。`,
			`kaocheck checks applicant photos for the Japanese My Number Card before they are sent in:
whether they keep the published rules, and how to put right what is wrong. It works offline
and never changes a photo. The final decision is made by the authority.`,
		},
	},
	{
		Name:  "check",
		Args:  Text{"[写真|フォルダー|-]...", "[PHOTO|FOLDER|-]..."},
		Short: Text{"写真を確認する", "Check photos"},
		Long: Text{
			`写真、フォルダーの中の写真、または「-」で標準入力から読む写真の一覧（1行に1つ）を確認します。
結果は、画面か、-oで指定したファイルに書き出します。

Ctrl-C、停電、空き容量の不足などで途中で終わっても、続きから再開できます。
--format jsonl -o ファイル と指定したときは、そこまでの結果がそのファイル（強制終了のときは、名前の末尾に.partの付いたファイル）
に残るので、同じコマンドに --resume ファイル を加えて実行してください。
名前と内容が変わらず、バージョン、プロファイル、言語、申告された特例も同じ写真は、前回の結果を引き継ぎます。
--resumeは、終わった結果を、写真を調べ直さずに別の形式で書き出すときにも使えます。`,
			`Check photos: files, the pictures in folders, or, with -, a list of paths on standard
input, one a line. The report goes to standard output, or to the file named with -o.

A run cut short by Ctrl-C, a power cut or a full disk can be resumed. With --format jsonl
-o FILE the results so far are in FILE (or in FILE.part, if the program was killed); add
--resume FILE to the same command to go on. A photo's result is kept if its name and content
are unchanged and the version, profile, language and declared exceptions are the same.
--resume also writes a finished report in another format without checking anything again.`,
		},
		Exits: []Exit{
			{0, Text{"不備のある写真はない", "no photo is at fault"}},
			{1, Text{"不備のある写真がある（--fail-on reviewのときは要確認も含む）", "a photo is at fault (or needs a look, with --fail-on review)"}},
			{2, wrongCommand},
			{3, Text{"確認できなかった写真がある、または処理を続けられなかった", "a photo could not be checked, or the run could not go on"}},
			{130, upToThere},
		},
	},
	{
		Name:  "watch",
		Args:  Text{"フォルダー", "FOLDER"},
		Short: Text{"フォルダーに届く写真を、届きしだい確認する", "Check each photo that appears in a folder"},
		Long: Text{
			`スキャナーやカメラがフォルダーに保存した写真を、保存が終わりしだい確認し、判定と指摘をすぐに表示します。
書き込み中のファイルは終わるまで待ち、壊れたままのものは、しばらくしてからその旨を示します。
始めたときにフォルダーにある写真も確認します。ただし、--newを指定したときと、-oのファイルに結果がすでにある写真は除きます。

結果は1枚ごとに追記するので、ファイルはいつ開いても完全です。内容が変わった写真はもう一度確認し、結果を新しい行に書きます。
書き込み画像の名前は、写真の名前の末尾に.pngを付けたもので、もう一度確認したときは置き換えます。

Ctrl-Cで終わります。確認中の写真を終えてから、まとめを表示します。`,
			`Check each photo as soon as a scanner or camera has finished saving it to a folder, and
print its verdict and faults at once. Files still being written are waited for; one that stays
damaged is reported after a while. Photos already in the folder are checked too, unless --new
is given or the report named with -o has them already.

Results are added to the report photo by photo, so the file is complete at any time. A photo
that changes is checked again: it gets a new record, and a new annotated picture replaces the
old one. The picture is named like the photo, with .png after it.

Press Ctrl-C to stop: photos in progress are finished, and a summary is printed.`,
		},
		Exits: []Exit{
			{0, Text{"Ctrl-Cで終わった", "stopped by Ctrl-C"}},
			{2, wrongCommand},
			{3, Text{"フォルダーがなくなった、または結果か書き込み画像を保存できない", "the folder is gone, or the report or an annotated picture cannot be written"}},
		},
		Flags: map[string]Text{
			"format": {"-oのファイルの`形式`：{values}。指定がなければ、ファイル名の末尾で決める", "`FORMAT` of the report that -o names: {values}; without it, by the ending of its name"},
			"output": {"結果を`ファイル`に追記する", "append the report to `FILE`"},
			"new":    {"始めたときにフォルダーにある写真は確認しない", "skip the photos that are in the folder at the start"},
			"quiet":  {"エラーのほかは何も表示しない", "print nothing but errors"},
		},
	},
	{
		Name:  "crop",
		Args:  Text{"写真 -o ファイル", "PHOTO -o FILE"},
		Short: Text{"規格に合う範囲を切り取る", "Cut out the best crop that keeps the rules"},
		Long: Text{
			`写真から規格の縦横比に合う最もよい範囲を切り取り、JPEG（画質95、sRGB）で保存します。
解像度には、規格の大きさで印刷できる値を記録します。
写真は正しい向きにして切り取るだけで、修整、描き足し、引き伸ばしはしません。元の写真も変わりません。
撮影場所など、ファイルのほかの記録は残しません。

規格に合う範囲がないときは、保存せずに理由を示します。--previewを指定すると、どちらの場合も切り取る位置を確かめられます。`,
			`Cut the best crop of the document's proportions out of a photo and write it as JPEG (quality
95, sRGB) with the resolution at which it prints in the document's size. The picture is
turned upright and cropped; nothing is retouched, filled in or enlarged, and the original is
not changed. Other data in the file, such as the place where it was taken, is left out.

If no crop keeps the rules, none is written and you are told why. --preview shows in either
case where the cut would be.`,
		},
		Exits: []Exit{
			{0, Text{"切り取った", "the crop was written"}},
			{1, Text{"規格に合う範囲がない", "no crop keeps the rules"}},
			{2, wrongCommand},
			{3, Text{"写真を確認できない、または保存できない", "the photo could not be checked, or the crop not be written"}},
		},
		Flags: map[string]Text{
			"output":  {"切り取った写真を`ファイル`に保存する", "write the crop to `FILE`"},
			"preview": {"切り取る位置と規格の目安を書き込んだ画像（PNG）を`ファイル`に保存する", "write a picture (PNG) of the cut with its guides to `FILE`"},
			"online":  {"オンライン申請の制限を守る（--profile mynumber-online と同じ）", "keep the limits of the online application: --profile mynumber-online"},
		},
	},
	{
		Name:  "rules",
		Args:  Text{"[規則]", "[ID]"},
		Short: Text{"規則の手引きを、全部または1つだけ表示する", "Print the handbook of the rules, or the page of one"},
		Long: Text{
			`規則の手引きを、全部または1つだけ表示します。公表されている文言、測り方、プロファイルの基準とその出典、
よくある原因、直し方、図の例を載せています。全部は長いため、lessで読むか、--listから始めてください。`,
			`Print the handbook of the rules, or the page of one: what is published, what is measured,
what a profile asks and on what basis, how photos come to fail, what to do about it, and a
drawn example. It is long: pipe it into less, or start with --list.`,
		},
		Flags: map[string]Text{
			"format": {"手引きの`形式`：{values}（mdはMarkdown）", "`FORMAT` of the handbook: {values} (Markdown)"},
			"list":   {"規則の一覧だけを表示する", "only list the rules"},
		},
	},
	{
		Name:  "profiles",
		Short: Text{"書類ごとの基準（プロファイル）を一覧、表示、検査する", "List, show or validate what documents ask for"},
	},
	{Name: "profiles list", Short: Text{"組み込みのプロファイルを一覧にする", "List the built-in profiles"}},
	{
		Name:  "profiles show",
		Args:  Text{"プロファイル", "NAME|FILE"},
		Short: Text{"プロファイルを、もとにしたものと合わせてYAMLで表示する", "Print a profile as YAML, merged with the one it builds on"},
	},
	{
		Name:  "profiles validate",
		Args:  Text{"ファイル", "FILE"},
		Short: Text{"自分で作ったプロファイルに誤りがないかを調べる", "Say whether a profile of your own is in order"},
	},
	{
		Name:  "evaluate",
		Args:  Text{"ラベル.csv", "LABELS.csv"},
		Short: Text{"ラベルの付いた写真で精度を測る", "Measure accuracy against labelled photos"},
		Long: Text{
			`ラベルの付いた写真を確認し、答えをラベルと比べて、規則ごとに、等価エラー率、正しい答えと誤った答えの割合（95%区間）、
答えの誤っていた写真を示します。

ラベルの表には、表からの相対パスを書くfile列と、ラベルの列を置きます。各セルは、pass、failまたは空です。
列の名前は、規則の名前か、pose（pose.*のうち最も悪いもの）、unsharp（img.focus、img.shake、frame.resolutionのうち最も悪いもの）、
verdict（写真全体）です。verdict列がないときは、どれかの列がfailの写真を全体としてfail、すべての列がpassの写真をpassとします。
撮影時期は、admin.taken列がないかぎり調べません。

誤ったラベルに合わせる必要はありません。--correctionsで、file、column、label、reasonの列を持つ表を指定すると、
正しいラベルによる数値を、もとの表による数値と並べて示します。

--overを指定すると、--byの列の値を種類とし、強さを変えて作った不備として扱い、規則ごとの応答（強さに対する値）を示します。`,
			`Check labelled photos and compare the answers with the labels, rule by rule: equal error
rate, shares of right and wrong answers with 95 % intervals, and the photos that went wrong.

LABELS.csv has a column file, with paths relative to the table, and columns of labels: each
cell is pass, fail or empty. A column is named after a rule, or pose (the worst of pose.*),
unsharp (the worst of img.focus, img.shake and frame.resolution), or verdict (the photo as a
whole). Without verdict, a photo fails as a whole when a column says fail, and passes when
every column says pass. The photos' age is left out unless there is a column admin.taken.

Wrong labels can be corrected: --corrections takes a table with the columns file, column,
label and reason, and the report shows the figures for both the original and corrected labels.

With --over, the photos are defects made at growing strength, one kind for each value of --by,
and the report shows what each rule answers to them: value against strength.`,
		},
		Exits: []Exit{
			{0, Text{"終わった", "done"}},
			{2, Text{"コマンドの指定、プロファイルか表に誤りがある", "wrong command line, profile or table"}},
			{3, Text{"確認できなかった写真がある", "a photo could not be checked"}},
			{130, upToThere},
		},
		Flags: map[string]Text{
			"plots":       {"曲線をSVGファイルとしても`フォルダー`に保存する", "write the curves as SVG files into `FOLDER`, too"},
			"corrections": {"誤ったラベルを正す`ファイル`（列：file、column、label、reason）", "`FILE` with labels that are wrong: file, column, label, reason"},
			"facts":       {"--byと--overの列がある`ファイル`（既定：ラベルの表）", "`FILE` with the columns for --by and --over (default: LABELS.csv itself)"},
			"by":          {"`列`の値ごとにも同じ数値を示す。itaは、測った肌の明るさ", "the same figures for each value of `COLUMN`; ita is the measured tone of the skin"},
			"over":        {"作った不備の強さの`列`。種類は--byで指定する", "`COLUMN` with the strength of made defects, whose kind --by tells"},
			"worst":       {"列とラベルごとに示す、答えの誤っていた写真の`枚数`。JSONには全部入る", "`N` wrong photos to list for each column and label; JSON holds all"},
			"compare":     {"前回のJSON形式の`結果`から変わった点を示す", "show what moved since the JSON report `OLD`"},
			"cache":       {"調べた結果を`ファイル`に残し、同じ写真は調べ直さない", "keep findings in `FILE`, and look at no photo again that is there already"},
			"thumbs":      {"html：答えの誤っていた写真を、名前だけでなく画像でも示す", "html: show the wrong photos, not only their names"},
			"evidence":    {"html：見つけたものを書き込んだ画像で示す（調べ直します）", "html: show them with what was found marked, which looks at them again"},
		},
	},
	{
		Name:  "models",
		Short: Text{"学習済みモデルを一覧、取得、検査する", "List, fetch and verify the trained networks"},
	},
	{Name: "models list", Short: Text{"モデルのファイルとその状態を一覧にする", "List the model files and their state"}},
	{Name: "models fetch", Short: Text{"足りないモデルをnpmで取得する", "Fetch what is missing with the npm client"}},
	{Name: "models verify", Short: Text{"モデルのファイルをチェックサムで調べる", "Check every model file against its checksum"}},
	{
		Name:  "version",
		Short: Text{"kaocheck、Go、プロファイルの版を表示する", "Say which kaocheck, Go and profiles these are"},
	},
	{
		Name:  "completion",
		Args:  Text{"シェル", "SHELL"},
		Short: Text{"コマンドの入力補完を、シェル用に書き出す", "Write what a shell needs to complete command lines"},
		Long: Text{
			`コマンドの入力補完を、bash、zsh、fish、powershellのいずれかのために書き出します。
例の1行目は今のシェルで、ほかの行は以後のすべてのシェルで使えるようにします。`,
			`Write what bash, zsh, fish or powershell needs to complete command lines. The first of the
examples serves the shell that it is typed in, the others every shell from then on.`,
		},
	},
	{
		Name:  "help",
		Args:  Text{"[コマンド]", "[COMMAND]"},
		Short: Text{"コマンドの説明を表示する", "Say what a command does"},
	},
}

// What exit codes of several commands mean.
var (
	wrongCommand = Text{"コマンドの指定かプロファイルに誤りがある", "wrong command line or profile"}
	upToThere    = Text{"中断された（結果には、そこまでの写真が入る）", "interrupted: the report holds the photos up to there"}
)
