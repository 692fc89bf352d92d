package message

var adminRules = []Entry{
	{
		Rule:  "admin.taken",
		Title: Text{"撮影時期", "Date taken"},
		Measured: Text{
			"ファイルに記録された撮影日から今日までの日数です。",
			"The number of days since the date recorded in the file.",
		},
		Pass: Text{"撮影日の記録は{date}で、期間内です。", "Taken on {date}, which is recent enough."},
		Faults: []Fault{
			{
				Variant: "future",
				Cause: Text{
					"撮影日の記録が先の日付（{date}）になっています。",
					"The recorded date lies in the future ({date}).",
				},
				Advice: Text{
					"カメラの日付の設定を確かめ、撮影日を申請者に確認してください。",
					"Check the date set in the camera, and ask the applicant when the photo was taken.",
				},
			},
			{
				Cause: Text{
					"撮影日の記録は{date}で、{value}たっています（基準{good}）。",
					"Taken on {date}, {value} ago (asked: {good}).",
				},
				Advice: Text{"最近撮影した写真を使ってください。", "Use a recently taken photo."},
			},
		},
	},
	{
		Rule:  "admin.private",
		Title: Text{"個人情報の混入", "Private data in the file"},
		Measured: Text{
			"ファイル名に12桁の番号があるか、ファイルに撮影場所の記録があるかを数えます。番号そのものは記録も表示もしません。",
			"Counts a 12-digit number in the file name and a recorded position. The number itself is neither kept nor shown.",
		},
		Pass: Text{"ファイル名や記録に、余分な個人情報は見当たりません。", "No private data is seen in the name or the records of the file."},
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
