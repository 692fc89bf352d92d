package message

import "strings"

// StageHeads are the headings of the table of stages.
var StageHeads = []Text{
	{"処理", "stage"}, {"枚数", "photos"}, {"合計 秒", "sum s"}, {"割合", "share"}, {"中央値 ms", "median ms"}, {"95%点 ms", "p95 ms"},
}

var stages = map[string]Text{
	"read":           {"読み込み", "read"},
	"decode":         {"画像への復号", "decode"},
	"hash":           {"同じ画像の照合", "hash"},
	"look":           {"解析", "look"},
	"look reduce":    {"解析用の縮小", "look reduce"},
	"measure":        {"測定", "measure"},
	"judge":          {"判定", "judge"},
	"draw":           {"書き込み画像", "draw"},
	"a photo in all": {"写真1枚の合計", "a photo in all"},
}

// Stage names a stage of a check; the name of a network or a family of measures behind it stays as it is.
func Stage(code string) Text {
	if t, ok := stages[code]; ok {
		return t
	}
	stage, of, _ := strings.Cut(code, " ")
	return Text{wordOr(stages, stage).JA + "：" + of, code}
}
