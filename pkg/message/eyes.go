package message

var eyeRules = []Entry{
	{
		Rule:     "eyes.open",
		Title:    Text{"目の開き", "Open eyes"},
		Measured: Text{"両目が開いている確からしさです。", "How probable it is that both eyes are open."},
		Pass:     Text{"両目が開いています。", "Both eyes are open."},
		Faults: []Fault{{
			Cause:  Text{"目が閉じているように見えます。", "The eyes look closed."},
			Advice: Text{"まばたきの直後に、目を自然に開いて撮り直してください。", "Take it again right after a blink, with the eyes naturally open."},
		}},
		Exception: Text{
			"乳幼児や、病気・障害で目を開けられない方は、特例として理由を申し出ることができます。",
			"For infants, and where the eyes cannot be opened for medical reasons, an exception can be asked for.",
		},
	},
	{
		Rule:  "eyes.visible",
		Title: Text{"目元の見え方", "Visible eyes"},
		Measured: Text{
			"髪、眼鏡のフレーム、手などで隠れている目元の割合です。",
			"The share of the eye area that hair, a glasses frame or a hand covers.",
		},
		Pass: Text{"目元がはっきり見えています。", "The eyes are fully visible."},
		Faults: []Fault{
			{
				Variant: "hair",
				Cause:   Text{"髪が目にかかっているように見えます。", "Hair seems to be over the eyes."},
				Advice:  Text{"前髪を分けるか留めて、目元を出して撮り直してください。", "Part or pin the hair so that the eyes are clear, and take it again."},
			},
			{
				Variant: "glasses",
				Cause:   Text{"眼鏡のフレームが目にかかっているように見えます。", "The glasses frame seems to be over the eyes."},
				Advice:  Text{"眼鏡の位置を直すか、外して撮り直してください。", "Push the glasses up or take them off, and take it again."},
			},
			{
				Cause:  Text{"目元の一部が隠れているように見えます。", "Part of the eyes looks covered."},
				Advice: Text{"髪、眼鏡のフレーム、手などが目にかからないように撮り直してください。", "Take it again with hair, glasses frame and hands away from the eyes."},
			},
		},
		Exception: Text{
			"眼帯など、医療上の理由がある場合は、特例として理由を申し出ることができます。",
			"For an eye patch or another medical reason, an exception can be asked for.",
		},
	},
	{
		Rule:     "eyes.gaze",
		Title:    Text{"視線", "Gaze"},
		Measured: Text{"瞳の位置から求めた、視線とカメラの方向のずれです。", "How far the eyes look away from the camera."},
		Pass:     Text{"視線はカメラに向いています。", "The eyes look at the camera."},
		Faults: []Fault{{
			Cause:  Text{"視線がカメラから外れているように見えます。", "The eyes look turned away from the camera."},
			Advice: Text{"レンズを見て撮り直してください。", "Look into the lens and take it again."},
		}},
		Exception: Text{
			"乳幼児や、病気・障害で視線が定まらない方は、特例として理由を申し出ることができます。",
			"For infants, and where the gaze cannot be held for medical reasons, an exception can be asked for.",
		},
	},
	{
		Rule:     "eyes.red",
		Title:    Text{"赤目", "Red eyes"},
		Measured: Text{"瞳に占める赤い部分の割合です。", "The share of the pupils that is red."},
		Pass:     Text{"赤目はありません。", "The pupils are not red."},
		Faults: []Fault{{
			Cause:  Text{"瞳がフラッシュなどで赤く写っているように見えます。", "The pupils look red, as from a flash."},
			Advice: Text{"フラッシュを使わず、明るい場所で撮り直してください。", "Take it again without flash in good light."},
		}},
	},
}
