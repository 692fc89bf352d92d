package message

var printRules = []Entry{
	{
		Rule:     "print.ratio",
		Title:    Text{"縦横比", "Proportions"},
		Official: printed45,
		Measured: Text{
			"画像の高さを幅で割った値です。縦4.5cm×横3.5cmの写真では約1.29になります。",
			"Height of the picture divided by its width; about 1.29 for a photo of 4.5 × 3.5 cm.",
		},
		Typical: Text{
			"スマートフォンで撮ったままの写真（4:3や16:9）や、正方形に切り取った写真です。",
			"A photo as the phone takes it (4:3 or 16:9), or one cut to a square.",
		},
		Pass: Text{"縦横比は規格どおりです。", "The proportions are right."},
		Faults: []Fault{
			{
				Variant: "crop",
				Cause: Text{
					"このままでは縦横比が規格に合いません（縦÷横が{value}、基準{good}）。",
					"The proportions are wrong (height to width {value}; asked: {good}).",
				},
				Advice: Text{
					"この報告の「切り取り範囲」のとおりに切り取ってください。",
					"Crop the photo as given under “Crop to use” in this report.",
				},
			},
			{
				Side: "low",
				Cause: Text{
					"写真が横に長すぎます（縦÷横が{value}、基準{good}）。",
					"The picture is too wide (height to width {value}; asked: {good}).",
				},
				Advice: Text{
					"頭の上と肩まで入れて、縦長に撮り直してください。",
					"Take the photo again upright, with room above the head and the shoulders in view.",
				},
			},
			{
				Cause: Text{
					"写真が縦に長すぎます（縦÷横が{value}、基準{good}）。",
					"The picture is too tall (height to width {value}; asked: {good}).",
				},
				Advice: Text{
					"顔の左右にも余白を入れて撮り直してください。",
					"Take the photo again with room on both sides of the face.",
				},
			},
		},
	},
	{
		Rule:     "print.size",
		Title:    Text{"写真サイズ", "Print size"},
		Official: printed45,
		Measured: Text{
			"画素数を読み取り解像度（dpi）で割って求めた写真の高さと幅が、定めの大きさからどれだけずれているか（mm）です。外れている方を採ります。",
			"Height and width of the print, pixels divided by the resolution of the scan (dpi), and how far they are off the size asked for, in millimetres; whichever is further off.",
		},
		Typical: Text{
			"はさみで小さく切りすぎた写真や、写真のまわりまで入ったスキャン、解像度の設定が違うスキャナーです。",
			"A print cut too small with scissors, a scan that holds more than the photo, or a scanner set to another resolution.",
		},
		Pass: Text{"縦{h}mm×横{w}mmです。", "The print is {h} × {w} mm."},
		Faults: []Fault{
			{
				Variant: "shape",
				Cause: Text{
					"写真の大きさが規格に合いません（縦{h}mm×横{w}mm、必要な大きさは縦{want_h}mm×横{want_w}mm）。",
					"The print is the wrong size ({h} × {w} mm; asked: {want_h} × {want_w} mm).",
				},
				Advice: Text{
					"写真の外まで読み取っていないか、解像度は正しいかを確かめ、合っていれば縦{want_h}mm×横{want_w}mmで印刷し直してください。",
					"Check that the scan holds the photo alone, at the resolution set; if so, print the photo again at {want_h} × {want_w} mm.",
				},
			},
			{
				Side: "low",
				Cause: Text{
					"写真が規格より小さくなっています（縦{h}mm×横{w}mm、必要な大きさは縦{want_h}mm×横{want_w}mm）。",
					"The print is too small ({h} × {w} mm; asked: {want_h} × {want_w} mm).",
				},
				Advice: Text{
					"スキャナーの解像度の設定を確かめ、合っていれば縦{want_h}mm×横{want_w}mmで印刷し直してください。",
					"Check the resolution set at the scanner; if it is right, print the photo again at {want_h} × {want_w} mm.",
				},
			},
			{
				Cause: Text{
					"写真が規格より大きくなっています（縦{h}mm×横{w}mm、必要な大きさは縦{want_h}mm×横{want_w}mm）。",
					"The print is too large ({h} × {w} mm; asked: {want_h} × {want_w} mm).",
				},
				Advice: Text{
					"写真の外まで読み取っていないか、解像度は正しいかを確かめ、合っていれば縦{want_h}mm×横{want_w}mmで印刷し直してください。",
					"Check that the scan holds the photo alone, at the resolution set; if so, print the photo again at {want_h} × {want_w} mm.",
				},
			},
		},
	},
}

var printed45 = Text{"「縦4.5cm×横3.5cm」", "“4.5 cm high × 3.5 cm wide”"}
