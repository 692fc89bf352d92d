package message

var fileRules = []Entry{
	{
		Rule:     "file.format",
		Title:    Text{"ファイル形式", "File type"},
		Official: Text{"ファイル形式はJPEG。", "The file format is JPEG."},
		Measured: Text{
			"ファイルの中身がJPEGかどうかを、先頭のバイトから判断します。中身がJPEGでもファイル名の末尾が異なるものは、要確認とします。",
			"Whether the content of the file is a JPEG, by its first bytes. A JPEG under the ending of another type is left to a person.",
		},
		Typical: Text{
			"スマートフォンの標準設定（HEIC）や、画面の保存（PNG）です。",
			"A phone's own format (HEIC), or a screenshot (PNG).",
		},
		Pass: Text{"JPEG形式です。", "The file is a JPEG."},
		Faults: []Fault{
			{
				Variant: "name",
				Cause: Text{
					"中身はJPEG形式ですが、ファイル名の末尾が.jpgではないため、オンライン申請で受け付けられないおそれがあります。",
					"The file is a JPEG, but its name does not end in .jpg; it may not be accepted online.",
				},
				Advice: Text{
					"ファイル名の末尾（拡張子）を.jpgに変えてください。",
					"Change the ending of its name to .jpg.",
				},
			},
			{
				Variant: "phone",
				Cause: Text{
					"{type}形式（iPhoneなどの初めの設定）のファイルです。オンライン申請で受け付けられるのはJPEG形式だけです。",
					"The file is of type {type}, as an iPhone saves photos at first; only JPEG is accepted online.",
				},
				Advice: Text{
					"JPEG形式に書き出すか、iPhoneの「設定」→「カメラ」→「フォーマット」を「互換性優先」にして撮り直してください。",
					"Export it as JPEG, or choose Settings → Camera → Formats → “Most Compatible” on the iPhone and take the photo again.",
				},
			},
			{
				Cause: Text{
					"{type}形式のファイルです。オンライン申請で受け付けられるのはJPEG形式だけです。",
					"The file is of type {type}; only JPEG is accepted online.",
				},
				Advice: Text{
					"拡張子を変えるのではなく、JPEG形式で保存し直してください。",
					"Save it as JPEG; changing the ending of its name is not enough.",
				},
			},
		},
	},
	{
		Rule:     "file.color",
		Title:    Text{"カラーモード", "Colour mode"},
		Official: Text{"カラーモードはRGB、CMYKなどは不可。「白黒の写真でも可」", "The colour mode is RGB; CMYK and others are not accepted. “A black-and-white photo is allowed.”"},
		Measured: Text{
			"ファイルに記録された色の表し方（RGB、白黒、CMYKなど）です。",
			"How the file stores its colours: RGB, greyscale, CMYK and so on.",
		},
		Typical: Text{
			"印刷用のソフトで保存した画像や、白黒で読み取った画像です。",
			"A picture saved by a program for print, or scanned in black and white.",
		},
		Pass: Text{"カラーモードは{mode}です。", "The colour mode is {mode}."},
		Faults: []Fault{
			{
				Variant: "grey",
				Cause: Text{
					"白黒（グレースケール）で保存されています。オンライン申請で求められるのはRGBです。",
					"The file is stored in greyscale; RGB is asked for online.",
				},
				Advice: Text{
					"白黒の写真のままでかまいませんので、RGBで保存し直してください。",
					"A black-and-white photo may be used; save it as RGB.",
				},
			},
			{
				Cause: Text{
					"カラーモードが{mode}です。オンライン申請で求められるのはRGBです。",
					"The colour mode is {mode}; RGB is asked for online.",
				},
				Advice: Text{"RGBで保存し直してください。", "Save it as RGB."},
			},
		},
	},
	{
		Rule:     "file.bytes",
		Title:    Text{"ファイルサイズ", "File size"},
		Official: Text{"ファイルサイズは20KB〜7MB。", "The file size is 20 KB to 7 MB."},
		Measured: Text{
			"ファイルの大きさ（バイト数）です。KBとMBには1000と1024の二通りの数え方があるため、その間の値は要確認とします。",
			"The size of the file in bytes. As KB and MB may count by 1000 or 1024, sizes between the two readings are left to a person.",
		},
		Typical: Text{
			"メールやアプリで縮小された写真、または高画素のカメラの元の写真です。",
			"A photo that mail or an app has reduced, or the original of a camera with very many pixels.",
		},
		Pass: Text{"{bytes}で、範囲内です。", "{bytes}, within the limits."},
		Faults: []Fault{
			{
				Review: true,
				Cause: Text{
					"KBとMBを1000と1024のどちらで数えるかにより、範囲外とされるかもしれません（{exact}、基準{good}）。",
					"Whether the size is within the limits depends on counting KB and MB by 1000 or 1024 ({exact}; asked: {good}).",
				},
				Advice: Text{
					"念のため、範囲に余裕のあるサイズで保存し直してください。",
					"To be safe, save it again at a size well within the limits.",
				},
			},
			{
				Side: "low",
				Cause: Text{
					"ファイルサイズが小さすぎます（{bytes}、オンライン申請の基準{good}）。",
					"The file is too small ({bytes}; asked online: {good}).",
				},
				Advice: Text{
					"縮小や圧縮をする前の、元の写真を使ってください。",
					"Use the original photo from before it was reduced or compressed.",
				},
			},
			{
				Cause: Text{
					"ファイルサイズが大きすぎます（{bytes}、オンライン申請の基準{good}）。",
					"The file is too large ({bytes}; asked online: {good}).",
				},
				Advice: Text{
					"縦横の比率を変えずに縮小し、JPEG形式で保存し直してください。",
					"Scale it down without changing its proportions and save it as JPEG.",
				},
			},
		},
	},
	{
		Rule:     "file.pixels",
		Title:    Text{"ピクセルサイズ", "Pixel size"},
		Official: Text{"ピクセルサイズは幅、高さとも480〜6000。", "Width and height are 480 to 6000 pixels each."},
		Measured: Text{
			"正しい向きに直した画像の幅と高さの画素数で、外れている方を採ります。",
			"Width and height of the upright picture in pixels, whichever is further off.",
		},
		Typical: Text{
			"アプリで小さく保存された写真や、顔だけを切り抜いた写真です。",
			"A photo saved small by an app, or cut down to the face.",
		},
		Pass: Text{"横{w}×縦{h}画素で、範囲内です。", "{w}×{h} px, within the limits."},
		Faults: []Fault{
			{
				Side: "high",
				Cause: Text{
					"画像が大きすぎます（横{w}×縦{h}画素、オンライン申請の基準は縦横とも{good}）。",
					"The picture is too large ({w}×{h} px; asked online: {good} each side).",
				},
				Advice: Text{
					"縦横の比率を変えずに縮小してください。",
					"Scale it down without changing its proportions.",
				},
			},
			{
				Cause: Text{
					"画像が小さすぎます（横{w}×縦{h}画素、オンライン申請の基準は縦横とも{good}）。",
					"The picture is too small ({w}×{h} px; asked online: {good} each side).",
				},
				Advice: Text{
					"引き伸ばさずに、カメラの画質設定を上げて撮り直してください。",
					"Do not enlarge it; take the photo again at a higher camera setting.",
				},
			},
		},
	},
	{
		Rule:     "file.rotation",
		Title:    Text{"画像の向き", "Orientation"},
		Official: front,
		Measured: Text{
			"顔の上下が画像の上下からどれだけ回っているか（0〜180度）です。横倒しは約90度、逆さまは約180度になります。",
			"The angle, 0 to 180 degrees, by which the face is turned away from upright: about 90 on its side, about 180 upside down.",
		},
		Typical: Text{
			"横に置いて読み取った写真や、向きの記録が失われた写真です。",
			"A print that lay sideways on the scanner, or a file that has lost its record of which way is up.",
		},
		Pass: Text{"画像の向きは正しいです。", "The picture is upright."},
		Faults: []Fault{{
			Cause: Text{
				"画像が横倒しか逆さまになっているように見えます（回転は約{deg}度）。",
				"The picture looks as if it lies on its side or upside down (turned by about {deg}°).",
			},
			Advice: Text{
				"頭が上になるように画像を回転し、保存し直してください。",
				"Rotate the picture until the head is up, and save it.",
			},
		}},
	},
}

var front = Text{"「正面・無帽・無背景」", "“front view, no hat, plain background”"}
