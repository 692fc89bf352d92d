package message

var eyeRules = []Entry{
	{
		Rule:     "eyes.open",
		Title:    Text{"目の開き", "Open eyes"},
		Official: Text{"特例の案内：目を開けることができない場合。", "Exceptions: eyes that cannot be opened."},
		Measured: Text{
			"両目が開いている確からしさです。目の開閉を見分けるネットワークと、虹彩と白目の明暗から求め、開いていない方の目を採ります。",
			"How probable it is that both eyes are open, by an eye-state network and the contrast of iris and white; the less open eye counts.",
		},
		Typical: Text{"まばたきの瞬間や、フラッシュがまぶしかったときです。", "A blink, or a dazzling flash."},
		Pass:    Text{"両目が開いています。", "Both eyes are open."},
		Faults: []Fault{
			{
				Variant: "light",
				Cause: Text{
					"光が映り込んで、目が閉じているように見えます（開いている確からしさ{value}、目安{good}）。",
					"The eyes look closed behind mirrored light (open with a probability of {value}; guide {good}).",
				},
				Advice: Text{"照明や窓が映り込まない向きで、目を自然に開いて撮り直してください。", "Take the photo again where no lamp or window is mirrored, with the eyes naturally open."},
			},
			{
				Cause:  Text{"目が閉じているように見えます（開いている確からしさ{value}、目安{good}）。", "The eyes look closed (open with a probability of {value}; guide {good})."},
				Advice: Text{"まばたきの直後に、目を自然に開いて撮り直してください。", "Take the photo again right after a blink, with the eyes naturally open."},
			},
		},
		Exception: Text{
			"乳幼児や、病気・障害で目を開けられない方は、特例として理由を申し出ることができます。",
			"For infants, and where the eyes cannot be opened for medical reasons, an exception can be asked for.",
		},
	},
	{
		Rule:  "eyes.visible",
		Title: Text{"目元の見え方", "Visible eyes"},
		Official: Text{
			"「前髪が長すぎて目元が見えない」「眼鏡のフレームが目にかかっている」",
			"“the fringe is so long that the eyes are not seen”, “the frame of the glasses crosses the eyes”",
		},
		Measured: Text{
			"目の開いた部分のうち、髪、眼鏡のフレーム、手などで隠れている割合です。",
			"The share of the eyes' opening that hair, a frame, a hand or cloth covers.",
		},
		Typical: Text{"長い前髪や、ずり下がった眼鏡、太いフレームです。", "A long fringe, glasses that have slipped, a thick frame."},
		Pass:    Text{"目元がはっきり見えています。", "The eyes are fully visible."},
		Faults: []Fault{
			{
				Variant: "hair",
				Cause:   Text{"髪が目にかかっているように見えます（目の{value}、目安{good}）。", "Hair seems to be over the eyes ({value} of them; guide {good})."},
				Advice:  Text{"前髪を分けるか留めて、目元を出して撮り直してください。", "Part or pin the hair so that the eyes are clear, and take the photo again."},
			},
			{
				Variant: "glasses",
				Cause:   Text{"眼鏡のフレームが目にかかっているように見えます（目の{value}、目安{good}）。", "The frame of the glasses seems to be over the eyes ({value} of them; guide {good})."},
				Advice:  Text{"眼鏡の位置を直すか、外して撮り直してください。", "Push the glasses up or take them off, and take the photo again."},
			},
			{
				Cause:  Text{"目元の一部が隠れているように見えます（目の{value}、目安{good}）。", "Part of the eyes looks covered ({value} of them; guide {good})."},
				Advice: Text{"髪、眼鏡のフレーム、手などが目にかからないように撮り直してください。", "Take the photo again with hair, frame and hands away from the eyes."},
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
		Official: Text{"特例の案内：視線が定まらない場合。", "Exceptions: a gaze that cannot be held."},
		Measured: Text{
			"両目の虹彩が目頭と目尻の間のどこにあるかから求めた、視線とカメラの方向のずれ（度）です。",
			"How far the eyes look past the camera, in degrees, by where the irises lie between the corners of the eyes.",
		},
		Typical: Text{"レンズではなく画面の自分を見ている自撮りです。", "A selfie in which one looks at the screen and not into the lens."},
		Pass:    Text{"視線はカメラに向いています。", "The eyes look at the camera."},
		Faults: []Fault{{
			Cause:  Text{"視線がカメラから外れているように見えます（約{value}、目安{good}）。", "The eyes look turned away from the camera (by about {value}; guide {good})."},
			Advice: Text{"レンズを見て撮り直してください。", "Look into the lens and take the photo again."},
		}},
		Exception: Text{
			"乳幼児や、病気・障害で視線が定まらない方は、特例として理由を申し出ることができます。",
			"For infants, and where the gaze cannot be held for medical reasons, an exception can be asked for.",
		},
	},
	{
		Rule:     "eyes.red",
		Title:    Text{"赤目", "Red eyes"},
		Official: Text{"「瞳がフラッシュ等により赤く写っている」", "“the pupils are red, from a flash for example”"},
		Measured: Text{"瞳のうち赤く光っている部分の割合です。赤い方の目を採ります。", "The share of the pupil that shines red, in the redder eye."},
		Typical:  Text{"暗い部屋でのフラッシュ撮影です。", "A flash in a dark room."},
		Pass:     Text{"赤目はありません。", "The pupils are not red."},
		Faults: []Fault{{
			Cause:  Text{"瞳が赤く写っているように見えます（瞳の{value}、目安{good}）。", "The pupils look red ({value} of them; guide {good})."},
			Advice: Text{"フラッシュを使わず、明るい場所で撮り直してください。", "Take the photo again without flash in good light."},
		}},
	},
}
