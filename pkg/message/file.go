package message

var fileRules = []Entry{
	{
		Rule:  "file.format",
		Title: Text{"ファイル形式", "File type"},
		Measured: Text{
			"ファイルの中身がJPEGかどうかを調べます。拡張子では判断しません。",
			"Whether the content of the file is a JPEG. The name's ending is not looked at.",
		},
		Pass: Text{"JPEG形式です。", "The file is a JPEG."},
		Faults: []Fault{{
			Cause: Text{
				"{type}形式のファイルです。オンライン申請で受け付けられるのはJPEG形式だけです。",
				"The file is of type {type}; only JPEG can be used online.",
			},
			Advice: Text{
				"拡張子を変えるのではなく、JPEG形式で保存し直してください。",
				"Save it as JPEG; changing the ending of the name is not enough.",
			},
		}},
	},
	{
		Rule:  "file.color",
		Title: Text{"カラーモード", "Colour mode"},
		Measured: Text{
			"ファイルに記録された色の表し方を調べます。",
			"How the file stores its colours.",
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
					"白黒写真のままでかまいませんので、RGBで保存し直してください。",
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
		Rule:  "file.bytes",
		Title: Text{"ファイルサイズ", "File size"},
		Measured: Text{
			"ファイルの大きさ（バイト数）です。KBとMBには1000と1024の二通りの数え方があるため、その間の値は要確認とします。",
			"The size of the file in bytes. As KB and MB may count by 1000 or 1024, sizes between the two readings are left to a person.",
		},
		Pass: Text{"{bytes}で、範囲内です。", "{bytes}, within the limits."},
		Faults: []Fault{
			{
				Review: true,
				Cause: Text{
					"{exact}です。KB・MBを1000と1024のどちらで数えるかにより、範囲外とされるかもしれません（基準{good}）。",
					"The file has {exact}; whether that is within {good} depends on counting KB and MB by 1000 or 1024.",
				},
				Advice: Text{
					"念のため、範囲に余裕のあるサイズで保存し直してください。",
					"To be safe, save it again at a size well within the limits.",
				},
			},
			{
				Side: "low",
				Cause: Text{
					"ファイルサイズが{bytes}で、小さすぎます（オンライン申請の基準{good}）。",
					"The file has only {bytes} (online: {good}).",
				},
				Advice: Text{
					"縮小や圧縮をする前の、元の写真を使ってください。",
					"Use the original photo from before it was reduced or compressed.",
				},
			},
			{
				Cause: Text{
					"ファイルサイズが{bytes}で、大きすぎます（オンライン申請の基準{good}）。",
					"The file has {bytes}, which is too much (online: {good}).",
				},
				Advice: Text{
					"縦横の比率を変えずに縮小し、JPEG形式で保存し直してください。",
					"Scale it down without changing its proportions and save it as JPEG.",
				},
			},
		},
	},
	{
		Rule:  "file.pixels",
		Title: Text{"ピクセルサイズ", "Pixel size"},
		Measured: Text{
			"正しい向きに直した画像の、幅と高さの画素数です。",
			"Width and height of the upright picture in pixels.",
		},
		Pass: Text{"横{w}×縦{h}画素で、範囲内です。", "{w}×{h} px, within the limits."},
		Faults: []Fault{
			{
				Side: "high",
				Cause: Text{
					"横{w}×縦{h}画素で、大きすぎます（オンライン申請の基準は縦横とも{good}）。",
					"The picture has {w}×{h} px, which is too large (online: {good} each side).",
				},
				Advice: Text{
					"縦横の比率を変えずに縮小してください。",
					"Scale it down without changing its proportions.",
				},
			},
			{
				Cause: Text{
					"横{w}×縦{h}画素で、小さすぎます（オンライン申請の基準は縦横とも{good}）。",
					"The picture has {w}×{h} px, which is too small (online: {good} each side).",
				},
				Advice: Text{
					"引き伸ばさずに、カメラの画質設定を上げて撮り直してください。",
					"Do not enlarge it; take it again at a higher camera setting.",
				},
			},
		},
	},
	{
		Rule:  "file.rotation",
		Title: Text{"画像の向き", "Orientation"},
		Measured: Text{
			"顔の上下の向きが画像の上下からどれだけ回っているか（度）です。",
			"How far the face is turned away from upright in the picture, in degrees.",
		},
		Pass: Text{"上下の向きは正しいです。", "The picture is upright."},
		Faults: []Fault{{
			Cause: Text{
				"画像が横倒しか逆さまになっているように見えます（回転は約{deg}度）。",
				"The picture looks as if it lies on its side or upside down (turned by about {deg}°).",
			},
			Advice: Text{
				"頭が上になるように画像を回し、保存し直してください。",
				"Rotate the picture until the head is up, and save it.",
			},
		}},
	},
}
