package message

var printRules = []Entry{
	{
		Rule:  "print.ratio",
		Title: Text{"縦横比", "Proportions"},
		Measured: Text{
			"画像の高さを幅で割った値です。縦4.5cm×横3.5cmの写真では約1.29になります。",
			"Height of the picture divided by its width; about 1.29 for a photo of 4.5 × 3.5 cm.",
		},
		Pass: Text{"縦横比は規格どおりです。", "The proportions are right."},
		Faults: []Fault{
			{
				Variant: "crop",
				Cause: Text{
					"縦横比（縦÷横）が{value}で、このままでは規格に合いません（基準{good}）。",
					"Height to width is {value}, not the proportions asked for ({good}).",
				},
				Advice: Text{
					"この報告に示す切り取り範囲で切り取ってください。",
					"Use the crop that is named in this report.",
				},
			},
			{
				Side: "low",
				Cause: Text{
					"縦横比（縦÷横）が{value}で、横に長すぎます（基準{good}）。",
					"Height to width is {value}: the picture is too wide ({good}).",
				},
				Advice: Text{
					"頭の上と肩まで入れて、縦長に撮り直してください。",
					"Take it again upright, with room above the head and the shoulders in view.",
				},
			},
			{
				Cause: Text{
					"縦横比（縦÷横）が{value}で、縦に長すぎます（基準{good}）。",
					"Height to width is {value}: the picture is too tall ({good}).",
				},
				Advice: Text{
					"顔の左右にも余白を入れて撮り直してください。",
					"Take it again with room on both sides of the face.",
				},
			},
		},
	},
	{
		Rule:  "print.size",
		Title: Text{"写真サイズ", "Print size"},
		Measured: Text{
			"読み取り解像度（dpi）から求めた写真の高さと幅が、定めの大きさからどれだけずれているか（mm）です。",
			"How far height and width of the print, found from the resolution of the scan, are from the size asked for, in millimetres.",
		},
		Pass: Text{"縦{h}mm×横{w}mmです。", "The print is {h} × {w} mm."},
		Faults: []Fault{{
			Cause: Text{
				"縦{h}mm×横{w}mmです。必要な大きさは縦{want_h}mm×横{want_w}mmです。",
				"The print is {h} × {w} mm; it has to be {want_h} × {want_w} mm.",
			},
			Advice: Text{
				"縦{want_h}mm×横{want_w}mmで印刷し直してください。スキャナーの解像度の設定も確かめてください。",
				"Print it again at {want_h} × {want_w} mm, and check the resolution set at the scanner.",
			},
		}},
	},
}
