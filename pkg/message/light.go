package message

var backgroundRules = []Entry{
	{
		Rule:     "bg.plain",
		Title:    Text{"無背景", "Plain background"},
		Measured: Text{"人物以外の部分に、物、柄、線がどれだけあるかです。", "How much there is of objects, pattern and edges outside the person."},
		Pass:     Text{"背景は無地です。", "The background is plain."},
		Faults: []Fault{{
			Cause:  Text{"背景に物か柄が写っているように見えます。", "An object or a pattern seems to be in the background."},
			Advice: Text{"家具などのない、無地の壁の前で撮り直してください。", "Take it again in front of a plain wall without furniture."},
		}},
		Exception: Text{
			"車椅子や医療機器が写る場合は、特例として理由を申し出ることができます。",
			"Where a wheelchair or medical device is in view, an exception can be asked for.",
		},
	},
	{
		Rule:     "bg.shadow",
		Title:    Text{"背景の影", "Shadow on the background"},
		Measured: Text{"人物の周りの背景が、影でどれだけ暗くなっているかです。", "How much a shadow darkens the background around the person."},
		Pass:     Text{"背景に影はありません。", "There is no shadow on the background."},
		Faults: []Fault{{
			Cause:  Text{"背景に影が写っているように見えます。", "A shadow seems to be on the background."},
			Advice: Text{"壁から0.5〜1mほど離れ、正面から光を当てて撮り直してください。", "Stand 0.5–1 m away from the wall, with light from the front, and take it again."},
		}},
	},
	{
		Rule:     "bg.separation",
		Title:    Text{"人物と背景の区別", "Separation from the background"},
		Measured: Text{"髪や服と背景の、境目での明るさと色の差です。", "The difference in brightness and colour between person and background along the outline."},
		Pass:     Text{"人物と背景がはっきり分かれています。", "The person stands out from the background."},
		Faults: []Fault{{
			Cause:  Text{"髪か服が背景に溶け込んでいるように見えます。", "Hair or clothes seem to merge with the background."},
			Advice: Text{"髪や服と違う色の背景の前で撮り直してください。", "Take it again before a background of another colour."},
		}},
	},
}

var lightRules = []Entry{
	{
		Rule:     "light.exposure",
		Title:    Text{"明るさ", "Brightness"},
		Measured: Text{"顔の明るさと、白飛び・黒つぶれの割合です。", "The brightness of the face and the share of it that is burnt out or black."},
		Pass:     Text{"明るさは適切です。", "The brightness is good."},
		Faults: []Fault{
			{
				Side:   "low",
				Cause:  Text{"顔が暗く写っているように見えます。", "The face looks too dark."},
				Advice: Text{"逆光を避け、明るい場所で撮り直してください（後から加工しないでください）。", "Avoid light from behind and take it again in a bright place; do not edit the photo."},
			},
			{
				Cause:  Text{"顔が明るすぎて、白飛びしているように見えます。", "The face looks too bright or burnt out."},
				Advice: Text{"光を弱めて撮り直してください（後から加工しないでください）。", "Soften the light and take it again; do not edit the photo."},
			},
		},
	},
	{
		Rule:     "light.even",
		Title:    Text{"顔の影", "Even light on the face"},
		Measured: Text{"顔の左右の明るさの違いです。", "The difference in brightness between both sides of the face."},
		Pass:     Text{"顔に影はなく、光は均一です。", "The light on the face is even."},
		Faults: []Fault{{
			Cause:  Text{"顔に影があるように見えます。", "A shadow seems to be on the face."},
			Advice: Text{"窓や照明に正面から向かって撮り直してください。", "Face the window or lamp and take it again."},
		}},
	},
}
