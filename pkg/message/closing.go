package message

import "strings"

// Closing returns the last line of a report: who decides. kind is that of the profile.
func Closing(kind string) Text {
	if myNumber(kind) {
		return Text{
			"これは予備確認です。最終の判断はJ-LISの審査によります。",
			"This is a preliminary check. The final decision is made by J-LIS.",
		}
	}
	return Text{
		"これは予備確認です。最終の判断は申請先の審査によります。",
		"This is a preliminary check. The final decision is made by the authority you apply to.",
	}
}

// ExceptionRoute returns how an exception is told for this kind of profile; empty where that is not known.
func ExceptionRoute(kind string) Text {
	if !myNumber(kind) {
		return Text{}
	}
	return Text{
		"特例の申し出：具体的な理由を、窓口では申請書IDとともに職員へ伝え、郵送では交付申請書の表面の氏名欄に書き、オンラインでは申請書IDとともにマイナンバー総合フリーダイヤル（0120-95-0178）へ伝えてください。",
		"To ask for an exception, give the concrete reason: at the counter to the staff, with the application ID; by mail in the name field on the front of the application form; online by calling 0120-95-0178 with the application ID.",
	}
}

// StaffList returns what a photo cannot show and staff have to confirm. dated tells
// whether every photo of the report carries the date on which it was taken.
func StaffList(kind string, dated bool) []Text {
	list := []Text{{
		"申請者本人の写真であること",
		"The photo shows the applicant.",
	}}
	if !dated {
		list = append(list, Text{
			"最近6か月以内に撮影した写真であること（撮影日の記録がないもの）",
			"The photo was taken within the last 6 months (where the file records no date).",
		})
	}
	if myNumber(kind) {
		list = append(list, Text{
			"申請日に1歳以上であること（1歳未満の方は顔写真が不要です）",
			"The applicant is at least 1 year old on the day of application (no photo is needed below that age).",
		})
	}
	if strings.HasSuffix(kind, "-online") {
		return list
	}
	return append(list, printed(kind)...)
}

func printed(kind string) []Text {
	back := Text{"裏面に氏名と生年月日が書かれていること（印刷した写真の場合）", "Name and date of birth are on the back (printed photos)."}
	if !myNumber(kind) {
		back = Text{"裏面に定められた事項が書かれていること（印刷した写真の場合）", "The back bears what the document asks for (printed photos)."}
	}
	return []Text{back, {
		"汚れ・傷・折れがないこと（印刷した写真の場合）",
		"There is no dirt, scratch or fold (printed photos).",
	}}
}

func myNumber(kind string) bool { return strings.HasPrefix(kind, "mynumber") }

// Error returns the sentence for why a photo could not be looked at. {type} is the
// file's format. An unknown kind gets the general sentence.
func Error(kind string) Text {
	if t, ok := photoErrors[kind]; ok {
		return t
	}
	return Text{
		"写真の確認中に問題が起きました。",
		"Something went wrong while checking the photo.",
	}
}

var photoErrors = map[string]Text{
	"empty":       {"ファイルが空です。元の写真をもう一度コピーしてください。", "The file is empty. Please copy the photo again."},
	"format":      {"画像ファイルではないようです。JPEG形式の写真を指定してください。", "This does not look like a picture. Please give a JPEG photo."},
	"unsupported": {"{type}形式のファイルは読み取れません。JPEG形式で保存し直してください。", "Files of type {type} cannot be read. Please save the photo as JPEG."},
	"large":       {"画像が大きすぎて開けません。縮小してから確認してください。", "The picture is too large to open. Please scale it down first."},
	"damaged":     {"画像が壊れているか、途中で切れています。元の写真を使ってください。", "The picture is damaged or incomplete. Please use the original photo."},
	"folder":      {"写真のファイルではありません（フォルダーなど）。", "This is not a photo file (a folder, for example)."},
	"missing":     {"ファイルが見つかりません。名前と場所を確かめてください。", "The file was not found. Please check its name and folder."},
	"permission":  {"ファイルを開く権限がありません。ファイルとフォルダーの設定を確かめてください。", "You do not have permission to open the file. Please check who may read it."},
	"interrupted": {"中断されたため、確認していません。", "The run was interrupted before this photo was checked."},
	"crashed":     {"この写真の解析中に異常終了しました。元の写真を保存し直して確認してください。", "The analysis crashed on this photo. Please save the photo again and check the new file."},
	"slow":        {"この写真の解析に時間がかかりすぎました。ほかの処理を減らして、もう一度確認してください。", "Analysing this photo took too long. Please check it again while fewer programs are running."},
}
