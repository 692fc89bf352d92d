package message

import "strings"

// Headings and lines of the reports.
var (
	Passed        = Text{"問題なし", "In order"}
	OfAll         = Text{"{all}項目のうち{n}項目", "{n} of {all} points"}
	Points        = Text{"{n}項目", "{n} points"}
	NotJudged     = Text{"判定できず", "Could not be judged"}
	NotApplicable = Text{"対象外", "Not applicable"}
	CropHere      = Text{"切り取り範囲", "Crop to use"}
	CropBox       = Text{"左から{x}、上から{y}、幅{w}×高さ{h}画素", "{x} from the left, {y} from the top, {w} wide, {h} high (px)"}
	CropShape     = Text{"（縦{h}：横{w}の比率）", ", that is {h} high to {w} wide"}
	CropSize      = Text{"{w}×{h}画素（{dpi}dpiで{format}mmに印刷）", "{w}×{h} px (prints as {format} mm at {dpi} dpi)"}
	CropShown     = Text{"切り取る位置を書き込んだ画像", "a picture of where the cut would be"}
	CropLimits    = Text{"顔{head}、頭上の余白{top}、左右の中央から{mm}mm以内の切り取りを探しました。", "A crop has to have a head of {head}, a margin of {top} above it and the face within {mm} mm of the middle."}
	NoCrop        = Text{"切り取り範囲がありません。", "There is no crop."}
	Staff         = Text{"職員が確認すること", "For staff to check"}
	Standard      = Text{"基準", "Standard"}
	LookYourself  = Text{"判定できない点があります。人の目で確認してください。", "Some points could not be judged. Please look at the photo yourself."}
	LookAgain     = Text{"次の点をもう一度お確かめください。", "Please look at these points once more."} // for applicants
	CrownGuide    = Text{"頭頂の目安", "crown"}
	ChinGuide     = Text{"あごの目安", "chin"}
	ArrowScale    = Text{"（矢印は10倍）", " (arrow ×10)"}
	FaceLabel     = Text{"顔", "face "}
	Value         = Text{"{value}", "{value}"}
	Hint          = Text{"ヒント", "hint"}
	Remark        = Text{"※ ", "* "}
	ProfileWhole  = Text{"{file}：プロファイル{name}に誤りはありません（規則{n}件）", "{file}: profile {name} is in order, {n} rules"}
	AnyPhoto      = Text{"写真", "PHOTO"} // stands for the file in a command when names are left out
)

// Sep joins the members of a list in a line.
var Sep = Text{"、", ", "}

// Gap stands between two sentences.
var Gap = Text{"", " "}

// Colon stands between a heading and what it names.
var Colon = Text{"：", ": "}

// Brackets puts a remark in brackets after a text.
func Brackets(l Lang, s string) string {
	return Text{"（{s}）", " ({s})"}.With(l, "s", s)
}

var statuses = map[string]Text{
	"pass":           {"合格", "OK"},
	"review":         {"要確認", "CHECK"},
	"fail":           {"不備", "FAULT"},
	"unknown":        {"判定できず", "UNKNOWN"},
	"not_applicable": {"対象外", "N/A"},
}

// Status returns the word for a finding's status.
func Status(code string) Text { return wordOr(statuses, code) }

var verdicts = map[string]Text{
	"accept": {"合格", "OK"},
	"review": {"要確認", "CHECK"},
	"reject": {"不備", "NOT OK"},
	"error":  {"エラー", "ERROR"},
}

// Verdict returns the word for a photo's verdict.
func Verdict(code string) Text { return wordOr(verdicts, code) }

// marks are the signs that Japanese readers know from every result list; they go with
// the word, never alone.
var marks = map[string]string{"accept": "○ ", "review": "△ ", "reject": "× ", "error": "！"}

// Sign returns the sign of a photo's verdict, to stand beside its word.
func Sign(code string) string { return strings.TrimSpace(marks[code]) }

// Marked returns the word for a photo's verdict behind its sign.
func Marked(code string) Text {
	return Text{marks[code] + Verdict(code).JA, Verdict(code).EN}
}

var verdictLines = map[string]Text{
	"accept": {"規格に合っているように見えます。", "The photo looks acceptable."},
	"review": {"次の点を人の目で確認してください。", "Please look at these points yourself."},
	"reject": {"次の点を直すと、受け付けられやすくなります。", "Please fix the points below."},
	"error":  {"写真を確認できませんでした。", "The photo could not be checked."},
}

// VerdictLine returns the sentence that follows a photo's verdict.
func VerdictLine(code string) Text { return verdictLines[code] }

var reasons = map[string]Text{
	"not_decoded": {"画像を読み取れないため、測れませんでした。", "The picture could not be decoded."},
	"no_face":     {"顔を見つけられないため、測れませんでした。", "No face was found."},
	"no_head":     {"頭の輪郭を見つけられないため、測れませんでした。", "The outline of the head was not found."},
	"lying":       {"写真が横向きか逆さまのため、測れませんでした。", "The picture lies on its side or upside down."},
	"no_wall":     {"背景がほとんど写っていないため、測れませんでした。", "Too little of the background is seen."},
	"no_skin":     {"顔の肌がほとんど見えないため、測れませんでした。", "Too little of the face's skin is seen."},
	"not_looked":  {"画像の中身を調べていないため、測れませんでした。", "The content of the picture was not looked at."},
	"no_dpi":      {"解像度（dpi）が分からないため、実寸は測れません。", "The size in millimetres is not known without a resolution (dpi)."},
	"no_date":     {"撮影日の記録がありません。", "The file records no date."},
}

// Reason returns why a value is missing.
func Reason(code string) Text {
	if t, ok := reasons[code]; ok {
		return t
	}
	return Text{"測れませんでした。", "It could not be measured."}
}

// Because returns the reason for a line that names several rules.
func Because(code string) Text {
	if t, ok := because[code]; ok {
		return t
	}
	return Text{"測れないため", "not measured"}
}

var because = map[string]Text{
	"not_decoded": {"画像を読み取れないため", "the picture could not be decoded"},
	"no_face":     {"顔が見つからないため", "no face was found"},
	"no_head":     {"頭の輪郭が見つからないため", "the outline of the head was not found"},
	"lying":       {"写真が横向きか逆さまのため", "the picture lies on its side or upside down"},
	"no_wall":     {"背景がほとんど写っていないため", "too little of the background is seen"},
	"no_skin":     {"顔の肌がほとんど見えないため", "too little of the face's skin is seen"},
	"not_looked":  {"画像の中身を調べていないため", "the content of the picture was not looked at"},
	"no_dpi":      {"解像度（dpi）が不明のため", "the resolution (dpi) is not known"},
	"no_date":     {"撮影日の記録がないため", "the file records no date"},
}

var units = map[string]Text{
	"mm":    {"mm", " mm"},
	"px":    {"画素", " px"},
	"deg":   {"度", "°"},
	"share": {"%", "%"},
	"day":   {"日", " days"},
	"faces": {"人", " faces"},
	"count": {"件", " items"},
	"ev":    {"段", " stops"},
	"level": {"階調", " levels"},
	"byte":  {"バイト", " bytes"},
	"de":    {" ΔE", " ΔE"},
}

// Unit returns what follows a number of this unit; nothing for plain ratios and scores.
func Unit(code string) Text { return units[code] }

var codes = map[string]Text{
	"":         {"不明な", "unknown"},
	"left":     {"左", "left"},
	"right":    {"右", "right"},
	"up":       {"上", "up"},
	"down":     {"下", "down"},
	"top":      {"上", "top"},
	"bottom":   {"下", "bottom"},
	"sideways": {"横", "sideways"},
	"upright":  {"縦", "up and down"},
	"aslant":   {"斜め", "aslant"},
	"rgb":      {"RGB", "RGB"},
	"grey":     {"グレースケール（白黒）", "greyscale"},
	"cmyk":     {"CMYK", "CMYK"},
	"ycck":     {"YCCK", "YCCK"},
	"palette":  {"インデックスカラー", "indexed colour"},
}

// codeText translates a code among a finding's arguments; a name such as PNG stays as it is.
func codeText(code string) Text { return wordOr(codes, code) }

var waivers = map[string]Text{
	"religious":  {"宗教上の理由", "religious reasons"},
	"medical":    {"医療上の理由", "medical reasons"},
	"infant":     {"乳幼児", "infant"},
	"lying":      {"立位・座位を保てない方", "cannot stand or sit"},
	"wheelchair": {"車椅子・医療機器", "wheelchair or medical device"},
}

// waiverText names a declared exception.
func waiverText(code string) Text { return wordOr(waivers, code) }

// Waived says that a declared exception softened a fault.
func Waived(l Lang, code string) string {
	t := Text{
		"申告された特例（{reason}）により、不備ではなく要確認としています。",
		"Because of the declared exception ({reason}) this is left to a person.",
	}
	return t.With(l, "reason", waiverText(code).In(l))
}

func wordOr(words map[string]Text, code string) Text {
	if t, ok := words[code]; ok {
		return t
	}
	return Text{code, code}
}
