package message

import "strings"

var columns = map[string]Text{
	"file":         {"ファイル", "File"},
	"verdict":      {"判定", "Verdict"},
	"error":        {"確認できなかった理由", "Why it was not checked"},
	"worst":        {"主な指摘", "Main finding"},
	"message":      {"説明", "What is wrong"},
	"advice":       {"直し方", "What to do"},
	"fail":         {"不備の項目", "Faults"},
	"review":       {"要確認の項目", "To check"},
	"unknown":      {"判定できない項目", "Could not be judged"},
	"duplicate_of": {"同じ画像", "Same picture as"},
	"crop":         {"切り取り範囲（左 上 幅 高さ）", "Crop to use (left top width height)"},
}

// Column is what people call a column of the CSV report.
func Column(name string) Text { return wordOr(columns, name) }

// ValueColumn is what people call the column of a rule's value.
func ValueColumn(l Lang, rule, unit string) string {
	title, in := For(rule).Title.In(l), strings.TrimSpace(Unit(unit).In(l))
	if in == "" {
		return Text{"{title}の値", "{title}, value"}.With(l, "title", title)
	}
	return title + Brackets(l, in)
}
