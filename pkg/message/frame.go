package message

// framed names the exception for heads whose outline is not that of most people's.
var framed = Text{
	"乳幼児や、宗教上・医療上の理由で頭部を覆う方は、特例として理由を申し出ることができます。",
	"For infants, and for religious or medical coverings of the head, an exception can be asked for.",
}

var frameRules = []Entry{
	{
		Rule:     "frame.head",
		Title:    Text{"顔の大きさ", "Size of the head"},
		Official: Text{"「適切な写真の規格」（目安）：頭頂からあごまで34±2mm。", "“Specification of a suitable photo” (a guide): crown to chin 34 ± 2 mm."},
		Measured: Text{
			"頭頂（髪を含む）からあごまでの長さを、規格の大きさに切り取ったときのmmで表します。",
			"The distance from the crown, hair included, to the chin, in millimetres of the document's print.",
		},
		Typical: Text{
			"カメラからの距離が近すぎるか、遠すぎるかです。",
			"The camera was too near or too far.",
		},
		Pass: Text{"頭頂からあごまで約{mm}mmです。", "Crown to chin is about {mm} mm."},
		Faults: []Fault{
			{
				Side: "low",
				Cause: Text{
					"顔が小さく写っています（頭頂からあごまで約{mm}mm、目安{good}）。",
					"The head is small (crown to chin about {mm} mm; guide {good}).",
				},
				Advice: Text{"もう少し近づいて撮り直してください。", "Come a little closer and take the photo again."},
			},
			{
				Cause: Text{
					"顔が大きく写っています（頭頂からあごまで約{mm}mm、目安{good}）。",
					"The head is large (crown to chin about {mm} mm; guide {good}).",
				},
				Advice: Text{"もう少し離れて撮り直してください。", "Step back a little and take the photo again."},
			},
		},
		Exception: framed,
	},
	{
		Rule:     "frame.top",
		Title:    Text{"頭上の余白", "Margin above the head"},
		Official: Text{"「適切な写真の規格」（目安）：頭上の余白4±2mm。", "“Specification of a suitable photo” (a guide): margin above the head 4 ± 2 mm."},
		Measured: Text{
			"写真の上端から頭頂（髪を含む）までの長さ（mm）です。頭が切れていると0以下になります。",
			"The distance from the upper edge to the crown, hair included, in millimetres of the print; 0 or less where the head is cut off.",
		},
		Typical: Text{
			"顔だけを画面の中央に合わせて撮った写真です。髪を高く結ったときにも起こります。",
			"The face alone was put in the middle of the screen; hair worn high does it too.",
		},
		Pass: Text{"頭の上の余白は約{mm}mmです。", "The margin above the head is about {mm} mm."},
		Faults: []Fault{
			{
				Variant: "cut",
				Cause: Text{
					"頭が写真の上端にかかっているように見えます（余白の目安{good}）。",
					"The head seems to reach the upper edge of the picture (guide for the margin: {good}).",
				},
				Advice: Text{"頭の上を広めに空けて撮り直してください。", "Leave more room above the hair and take the photo again."},
			},
			{
				Side: "low",
				Cause: Text{
					"頭の上の余白が足りません（約{mm}mm、目安{good}）。",
					"The margin above the head is too small (about {mm} mm; guide {good}).",
				},
				Advice: Text{"頭の上を少し広めに空けて撮り直してください。", "Leave a little more room above the hair and take the photo again."},
			},
			{
				Cause: Text{
					"頭の上の余白が広すぎます（約{mm}mm、目安{good}）。",
					"The margin above the head is too large (about {mm} mm; guide {good}).",
				},
				Advice: Text{"カメラを少し下に向けて撮り直してください。", "Aim the camera a little lower and take the photo again."},
			},
		},
		Exception: framed,
	},
	{
		Rule:     "frame.centre",
		Title:    Text{"顔の位置", "Centring"},
		Official: Text{"「顔の位置が片寄っている」", "“the face is off-centre”"},
		Measured: Text{
			"両目の中点が写真の左右の中央からどれだけずれているか（mm）です。",
			"How far the middle of the face is from the middle line of the picture, in millimetres of the print.",
		},
		Typical: Text{
			"自撮りや、片側に寄って座って撮った写真です。",
			"A selfie, or the applicant sat to one side.",
		},
		Pass: Text{"顔はほぼ中央にあります。", "The face is about in the middle."},
		Faults: []Fault{{
			Cause: Text{
				"顔が写真の{side}に寄っています（中央から約{mm}mm、目安{good}）。",
				"The face is to the {side} of the middle (by about {mm} mm; guide {good}).",
			},
			Advice: Text{
				"カメラを写真の{side}側へ少し動かし、顔を中央に入れて撮り直してください。",
				"Move the camera a little to the picture's {side}, so that the face is in the middle, and take the photo again.",
			},
		}},
	},
	{
		Rule:     "frame.crop",
		Title:    Text{"切り取りの余裕", "Room to crop"},
		Official: Text{"「トリミングができない」", "“cannot be cropped”"},
		Measured: Text{
			"規格の大きさに切り取れるかどうかです。最もよい切り取り範囲のうちカードに写る部分から、最も近い写真の端までの余裕（mm）を測ります。写真が足りない場合は負の値になります。",
			"Whether the document's format can be cut out: the room that the best crop, as far as the document shows it, leaves at the picture's nearest edge, in millimetres of the print; negative where picture is missing.",
		},
		Typical: Text{
			"自撮りで顔に近すぎるか、頭の上を空けずに撮った写真です。",
			"A selfie from too near, or no room left above the head.",
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
					"Take the photo again from 1.5–2 m, with room above the head and the shoulders in view.",
				},
			},
			{
				Cause: Text{
					"規格の大きさに切り取るには、写真の{edge}側が足りません（約{mm}mm不足）。",
					"There is too little picture at the {edge} to cut the format out (about {mm} mm are missing).",
				},
				Advice: Text{
					"1.5〜2mほど離れ、頭の上と肩まで入れて撮り直してください。自撮りは避けてください。",
					"Take the photo again from 1.5–2 m, with room above the head and the shoulders in view; avoid selfies.",
				},
			},
		},
	},
	{
		Rule:  "frame.resolution",
		Title: Text{"顔の解像度", "Resolution of the face"},
		Measured: Text{
			"両目の中心の間の画素数です。顔の左右の向きの分を補正します。少ないと、印刷したときに顔が粗くなります。",
			"The distance between the centres of the eyes in pixels, corrected for the turn of the head. Too few make a coarse print.",
		},
		Typical: Text{
			"遠くから小さく写した写真や、アプリで縮小された写真です。",
			"A photo from far away, or one that an app has reduced.",
		},
		Pass: Text{"両目の間は{px}画素です。", "There are {px} px between the eyes."},
		Faults: []Fault{{
			Cause: Text{
				"顔の画素が足りず、印刷が粗くなるおそれがあります（両目の間{px}画素、目安{good}）。",
				"The face has few pixels; the print may turn out coarse ({px} px between the eyes; guide {good}).",
			},
			Advice: Text{
				"縮小していない元の写真を使うか、顔を大きめに撮り直してください。",
				"Use the original that was not reduced, or take the photo again with a larger face.",
			},
		}},
	},
}
