package message

// What is said of a run over many photos.
var (
	Total     = Text{"合計{n}枚", "{n} photos in all"}
	ByRule    = Text{"項目ごとの指摘", "Findings by rule"}
	Unread    = Text{"確認できなかった写真", "Could not be checked"}
	Doubles   = Text{"同じ画像", "Same picture"}
	Slowest   = Text{"時間のかかった写真", "Slowest"}
	TakenOver = Text{"前回の結果を引き継いだ写真：{n}枚", "Kept from the earlier report: {n}"}
	SavedIn   = Text{"結果の保存先：{path}", "Report written to {path}"}
	MarkedIn  = Text{"書き込み画像の保存先：{path}", "Annotated pictures are in {path}"}
	AndMore   = Text{"ほか{n}枚", "and {n} more"}
	SameAs    = Text{"{file}と同じ画像です。", "The same picture as {file}."}
	OneByOne  = Text{"直し方は、写真を1枚だけ指定して kaocheck check を実行すると表示されます。", "To see how to fix a photo, run kaocheck check on it alone."}
	Seconds   = Text{"{s}秒", "{s} s"}
	Watching  = Text{"フォルダー{folder}を見張っています。終えるにはCtrl-Cを押してください", "watching {folder}, Ctrl-C ends it"}
	Underway  = Text{"{done}/{all}枚", "{done} of {all} photos"}
	PerSecond = Text{"毎秒{rate}枚", "{rate}/s"}
	PerMinute = Text{"毎分{rate}枚", "{rate}/min"}
	TimeLeft  = Text{"残り約{left}", "{left} left"}
	ForHours  = Text{"{n}時間", "{n} h"}
	ForMins   = Text{"{n}分", "{n} min"}
	ForSecs   = Text{"{n}秒", "{n} s"}
)
