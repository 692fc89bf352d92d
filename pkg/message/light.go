package message

var backgroundRules = []Entry{
	{
		Rule:     "bg.plain",
		Title:    Text{"無背景", "Plain background"},
		Measured: Text{"人物以外の部分に、物、柄、線がどれだけあるかです。", "How much there is of objects, pattern and edges outside the person."},
		Pass:     Text{"背景は無地です。", "The background is plain."},
		Faults: []Fault{
			{
				Variant: "colour",
				Cause:   Text{"背景の色が濃いか暗いように見えます。", "The background looks dark or strongly coloured."},
				Advice:  Text{"白か淡い色の、無地の壁の前で撮ると確実です。", "A plain wall in white or a pale colour is safest."},
			},
			{
				Variant: "pattern",
				Cause:   Text{"背景に柄か模様があるように見えます。", "The background seems to have a pattern or texture."},
				Advice:  Text{"柄のない、無地の壁の前で撮り直してください。", "Take it again in front of a plain wall without a pattern."},
			},
			{
				Cause:  Text{"背景に物か柄が写っているように見えます。", "An object or a pattern seems to be in the background."},
				Advice: Text{"家具などのない、無地の壁の前で撮り直してください。", "Take it again in front of a plain wall without furniture."},
			},
		},
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
		Faults: []Fault{
			{
				Variant: "clothes",
				Cause:   Text{"服が背景に溶け込んでいるように見えます。", "The clothes seem to merge with the background."},
				Advice:  Text{"背景と違う色の服で撮り直すと確実です。", "Clothes of another colour than the background are safer."},
			},
			{
				Cause:  Text{"髪か顔の輪郭が背景に溶け込んでいるように見えます。", "The outline of hair or face seems to merge with the background."},
				Advice: Text{"髪と違う色の背景の前で撮り直してください。", "Take it again before a background of another colour than the hair."},
			},
		},
	},
}

var lightRules = []Entry{
	{
		Rule:     "light.exposure",
		Title:    Text{"明るさ", "Brightness"},
		Measured: Text{"顔に当たる光の量と、白飛びの割合です。肌の色にはよりません。", "How much light falls on the face and how much of it is burnt out, whatever the tone of the skin."},
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
		Measured: Text{"額、頬、あごなど、顔の各部分の明るさの違いです。", "The difference in brightness between forehead, cheeks, jaw and chin, left and right."},
		Pass:     Text{"顔に影はなく、光は均一です。", "The light on the face is even."},
		Faults: []Fault{{
			Cause:  Text{"顔に影があるように見えます。", "A shadow seems to be on the face."},
			Advice: Text{"窓や照明に正面から向かって撮り直してください。", "Face the window or lamp and take it again."},
		}},
	},
}
