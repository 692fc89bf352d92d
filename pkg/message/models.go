package message

import (
	"cmp"
	"strings"
)

// Lines of what is known of the trained networks and of the program's version.
var (
	ModelsFolder = Text{"学習済みモデルのフォルダー：{path}", "models folder: {path}"}
	ModelOf      = Text{"{role}。ライセンス：{licence}", "{role}; licence: {licence}"}
	ProfileOf    = Text{"プロファイル", "profile"}
)

var modelStates = map[string]Text{
	"ok":                 {"正常", "ok"},
	"missing":            {"なし", "missing"},
	"missing (optional)": {"なし（任意）", "missing (optional)"},
	"damaged":            {"破損", "damaged"},
	"unreadable":         {"読取不可", "unreadable"},
}

// ModelState returns the word for how a model's file is.
func ModelState(state string) Text { return wordOr(modelStates, state) }

var modelRoles = map[string]string{
	"selfie_multiclass": "背景、髪、肌、服、身に着けた物を画素ごとに見分ける",
	"face_landmark":     "顔の468点の位置を求める",
	"blazeface":         "写っている顔の数を調べる",
	"fr_eye":            "目が開いているかを見分ける",
	"dlib_landmarks":    "顔と、その5点の位置を求める",
	"dlib_descriptor":   "顔を見つける部品が読み込む（結果は捨てる）",
	"dlib_detector":     "顔を見つける部品が読み込む（時間をかけて詳しく探す）",
	"onnxruntime":       "ネットワークを動かすライブラリ",
	"label_font":        "書き込み画像の文字",
}

var licenceNotes = map[string]string{
	"that of the package; none is stated for the network": "パッケージのもの。ネットワーク自体には記載がない",
	"the BIZ UDGothic project":                            "BIZ UDGothicプロジェクト",
}

// Licence returns a model's licence, with the remark in brackets behind its name.
func Licence(english string) Text {
	name, note, remarked := strings.Cut(strings.TrimSuffix(english, ")"), " (")
	if !remarked {
		return Text{english, english}
	}
	return Text{name + Brackets(JA, cmp.Or(licenceNotes[note], note)), english}
}

// ModelRole returns what a model is for; role says it in English.
func ModelRole(name, role string) Text {
	if ja, ok := modelRoles[name]; ok {
		return Text{ja, role}
	}
	return Text{role, role}
}
