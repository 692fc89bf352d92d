package message

var adminRules = []Entry{
	{
		Rule:     "admin.taken",
		Title:    Text{"撮影時期", "Date taken"},
		Official: Text{"「最近6ヶ月以内に撮影」", "“taken within the last 6 months”"},
		Measured: Text{
			"ファイルに記録された撮影日から今日までの日数です。",
			"The number of days since the date recorded in the file.",
		},
		Typical: Text{"以前の申請のときの写真や、日付の合っていないカメラです。", "A photo of an earlier application, or a camera whose clock is wrong."},
		Pass:    Text{"撮影日の記録は{date}で、期間内です。", "Taken on {date}, which is recent enough."},
		Faults: []Fault{
			{
				Variant: "future",
				Cause: Text{
					"撮影日の記録が先の日付（{date}）になっています。",
					"The recorded date, {date}, lies in the future.",
				},
				Advice: Text{
					"カメラの日付の設定を確かめ、撮影日を申請者に確認してください。",
					"Check the date set in the camera, and ask the applicant when the photo was taken.",
				},
			},
			{
				Cause: Text{
					"撮影から日がたっています（記録は{date}、{value}前、基準{good}）。",
					"The photo is too old (taken on {date}, {value} ago; asked: {good}).",
				},
				Advice: Text{"撮り直すか、最近6か月以内に撮影した写真を使ってください。", "Take the photo again, or use a photo of the last 6 months."},
			},
		},
	},
	{
		Rule:  "admin.private",
		Title: Text{"個人情報の混入", "Private data in the file"},
		Measured: Text{
			"ファイル名の12桁の番号と、ファイルに記録された撮影場所の件数です。番号や場所そのものは記録も表示もしません。",
			"A 12-digit number in the file name and a recorded position count one each. Neither is kept or shown.",
		},
		Typical: Text{"マイナンバーを付けて保存したファイルや、位置情報を記録するスマートフォンです。", "A file named after a My Number, or a phone that records where it is."},
		Pass:    Text{"ファイル名や記録に、余分な個人情報は見当たりません。", "No private data is seen in the name or the records of the file."},
		Faults: []Fault{
			{
				Variant: "number",
				Cause: Text{
					"ファイル名に12桁の番号があります。マイナンバーかもしれません。",
					"The file name holds a 12-digit number, which may be a My Number.",
				},
				Advice: Text{"番号を含まないファイル名に変えてください。", "Rename the file without the number."},
			},
			{
				Variant: "gps",
				Cause: Text{
					"ファイルに撮影場所の記録（位置情報）があります。",
					"The file records where the photo was taken.",
				},
				Advice: Text{"位置情報を付けない設定で保存し直してください。", "Save the file without its position."},
			},
			{
				Cause: Text{
					"ファイル名に12桁の番号があり、ファイルに撮影場所の記録（位置情報）もあります。",
					"The file name holds a 12-digit number, and the file records where the photo was taken.",
				},
				Advice: Text{
					"番号を含まないファイル名に変え、位置情報を付けない設定で保存し直してください。",
					"Rename the file without the number, and save it without its position.",
				},
			},
		},
	},
}
