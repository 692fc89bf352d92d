package message

var frameRules = []Entry{
	{
		Rule:  "frame.head",
		Title: Text{"顔の大きさ", "Size of the head"},
		Measured: Text{
			"頭頂（髪を含む）からあごまでの長さを、規格の大きさに切り取ったときのmmで表します。",
			"The distance from the crown, hair included, to the chin in millimetres of the document's print.",
		},
		Pass: Text{"頭頂からあごまで約{mm}mmです。", "Crown to chin is about {mm} mm."},
		Faults: []Fault{
			{
				Side: "low",
				Cause: Text{
					"頭頂からあごまで約{mm}mmで、顔が小さく写っています（目安{good}）。",
					"Crown to chin is about {mm} mm: the head is small (guide {good}).",
				},
				Advice: Text{"もう少し近づいて撮り直してください。", "Come a little closer and take it again."},
			},
			{
				Cause: Text{
					"頭頂からあごまで約{mm}mmで、顔が大きく写っています（目安{good}）。",
					"Crown to chin is about {mm} mm: the head is large (guide {good}).",
				},
				Advice: Text{"もう少し離れて撮り直してください。", "Step back a little and take it again."},
			},
		},
	},
	{
		Rule:  "frame.top",
		Title: Text{"頭上の余白", "Margin above the head"},
		Measured: Text{
			"写真の上端から頭頂（髪を含む）までの長さ（mm）です。",
			"The distance from the upper edge to the crown, hair included, in millimetres of the print.",
		},
		Pass: Text{"頭の上の余白は約{mm}mmです。", "The margin above the head is about {mm} mm."},
		Faults: []Fault{
			{
				Variant: "cut",
				Cause: Text{
					"頭が写真の上端にかかっているように見えます（頭の上の余白の目安{good}）。",
					"The head seems to reach the upper edge of the picture (guide for the margin: {good}).",
				},
				Advice: Text{"頭の上を広めに空けて撮り直してください。", "Leave more room above the hair and take it again."},
			},
			{
				Side: "low",
				Cause: Text{
					"頭の上の余白が約{mm}mmで、足りません（目安{good}）。",
					"The margin above the head is about {mm} mm, which is too little (guide {good}).",
				},
				Advice: Text{"頭の上を少し広めに空けて撮り直してください。", "Leave a little more room above the hair and take it again."},
			},
			{
				Cause: Text{
					"頭の上の余白が約{mm}mmで、広すぎます（目安{good}）。",
					"The margin above the head is about {mm} mm, which is too much (guide {good}).",
				},
				Advice: Text{"カメラを少し下に向け、頭の上の余白を減らしてください。", "Aim the camera a little lower to lessen the room above the head."},
			},
		},
	},
	{
		Rule:  "frame.centre",
		Title: Text{"顔の位置", "Centring"},
		Measured: Text{
			"顔の中心が写真の左右の中央からどれだけずれているか（mm）です。",
			"How far the middle of the face is from the middle line of the picture, in millimetres of the print.",
		},
		Pass: Text{"顔はほぼ中央にあります。", "The face is about in the middle."},
		Faults: []Fault{{
			Cause: Text{
				"顔が写真の{side}に約{mm}mm寄っています（目安{good}）。",
				"The face is about {mm} mm to the {side} of the middle (guide {good}).",
			},
			Advice: Text{
				"カメラを写真の{side}側へ少し動かし、顔を中央に入れてください。",
				"Move the camera a little to the picture's {side} so that the face is in the middle.",
			},
		}},
	},
	{
		Rule:  "frame.crop",
		Title: Text{"切り取りの余裕", "Room to crop"},
		Measured: Text{
			"規格の大きさに切り取れるかどうかです。最もよい切り取り範囲に残る余裕（mm）を測り、足りない場合は負の値になります。",
			"Whether the document's format can be cut out: the spare room of the best crop in millimetres, negative where picture is missing.",
		},
		Pass: Text{"規格の大きさに切り取れます。", "The document's format can be cut out."},
		Faults: []Fault{
			{
				Variant: "cut",
				Cause: Text{
					"頭が写真の{edge}端で切れているように見えます。",
					"The head looks cut off at the {edge} edge of the picture.",
				},
				Advice: Text{
					"1.5〜2mほど離れ、頭の上と肩まで入れて撮り直してください。",
					"Take it again from 1.5–2 m, with room above the head and the shoulders in view.",
				},
			},
			{
				Cause: Text{
					"規格の大きさに切り取るには、写真の{edge}側が約{mm}mm足りません。",
					"To cut the format out, about {mm} mm are missing at the {edge} of the picture.",
				},
				Advice: Text{
					"1.5〜2mほど離れ、頭の上と肩まで入れて撮り直してください。自撮りは避けてください。",
					"Take it again from 1.5–2 m, with room above the head and the shoulders in view; avoid selfies.",
				},
			},
		},
	},
	{
		Rule:  "frame.resolution",
		Title: Text{"顔の解像度", "Resolution of the face"},
		Measured: Text{
			"両目の中心の間の画素数です。少ないと、印刷したときに顔が粗くなります。",
			"The distance between the centres of the eyes in pixels. Too few make a coarse print.",
		},
		Pass: Text{"両目の間は{px}画素です。", "There are {px} px between the eyes."},
		Faults: []Fault{{
			Cause: Text{
				"両目の間が{px}画素しかなく、印刷が粗くなるおそれがあります（目安{good}）。",
				"There are only {px} px between the eyes; the print may turn out coarse (guide {good}).",
			},
			Advice: Text{
				"縮小していない元の写真を使うか、顔を大きめに撮り直してください。",
				"Use the original that was not reduced, or take it again with a larger face.",
			},
		}},
	},
}
