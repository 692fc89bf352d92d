package message

// belief names the exception for coverings of the head or face.
var belief = Text{
	"宗教上・医療上の理由がある場合は、特例として理由を申し出ることができます。",
	"For religious or medical reasons, an exception can be asked for.",
}

var coverRules = []Entry{
	{
		Rule:  "cover.hat",
		Title: Text{"帽子・頭部の覆い", "Head covering"},
		Measured: Text{
			"頭の輪郭のうち、帽子、布、幅の広いヘアバンドなどに覆われている割合です（最も覆われていない四分の一で測ります）。",
			"The share of the head's outline that a hat, cloth or wide band covers, at its barest quarter.",
		},
		Pass: Text{"頭部の覆いは見当たりません。", "No head covering is seen."},
		Faults: []Fault{{
			Cause:  Text{"帽子や布などで頭部が隠れているように見えます。", "A hat or cloth seems to cover the head."},
			Advice: Text{"帽子や幅の広いヘアバンドなどを外して撮り直してください。", "Take off hats and wide bands, and take it again."},
		}},
		Exception: belief,
	},
	{
		Rule:     "cover.sunglasses",
		Title:    Text{"サングラス・色付きレンズ", "Sunglasses"},
		Measured: Text{"サングラスや濃い色のレンズをかけている確からしさです。", "How probable it is that sunglasses or dark lenses are worn."},
		Pass:     Text{"サングラスは見当たりません。", "No sunglasses are seen."},
		Faults: []Fault{{
			Cause:  Text{"サングラスか濃い色のレンズをかけているように見えます。", "Sunglasses or dark lenses seem to be worn."},
			Advice: Text{"外すか、透明なレンズの眼鏡に替えて撮り直してください。", "Take them off or use clear lenses, and take it again."},
		}},
		Exception: Text{
			"医療上の理由がある場合は、特例として理由を申し出ることができます。",
			"For medical reasons, an exception can be asked for.",
		},
	},
	{
		Rule:  "cover.face",
		Title: Text{"マスク・顔を隠すもの", "Face covering"},
		Measured: Text{
			"鼻、口、あごのうち最も隠れている部分が、マスク、襟巻き、手などで隠れている割合です。",
			"The share of nose, mouth or chin, whichever is hidden most, that a mask, scarf or hand hides.",
		},
		Pass: Text{"鼻・口・あごが見えています。", "Nose, mouth and chin are visible."},
		Faults: []Fault{
			{
				Variant: "mask",
				Cause:   Text{"マスクをしているように見えます。", "A mask seems to be worn."},
				Advice:  Text{"マスクを外して撮り直してください。", "Take the mask off and take it again."},
			},
			{
				Cause:  Text{"顔の一部が隠れているように見えます。", "Part of the face looks covered."},
				Advice: Text{"顔にかかっているものを外して撮り直してください。", "Remove what covers the face and take it again."},
			},
		},
		Exception: Text{
			"ガーゼなど医療上の理由がある場合や、乳幼児は、特例として理由を申し出ることができます。",
			"For medical reasons, such as a dressing, and for infants, an exception can be asked for.",
		},
	},
	{
		Rule:     "glasses.glare",
		Title:    Text{"眼鏡の反射", "Reflections in glasses"},
		Measured: Text{"目とその周りのうち、光の反射で白くなっている部分の割合です。", "The share of the eyes and their surroundings that is white with reflected light."},
		Pass:     Text{"眼鏡の反射は見当たりません。", "No reflection in glasses is seen."},
		Faults: []Fault{{
			Cause:  Text{"眼鏡のレンズに光が反射しているように見えます。", "Light seems to be reflected in the lenses of the glasses."},
			Advice: Text{"照明を横へ移すか、眼鏡を外して撮り直してください。", "Move the lamp aside or take the glasses off, and take it again."},
		}},
	},
}
