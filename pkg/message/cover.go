package message

// belief names the exception for coverings of the head.
var belief = Text{
	"宗教上・医療上の理由がある場合は、特例として理由を申し出ることができます。",
	"For religious or medical reasons, an exception can be asked for.",
}

var coverRules = []Entry{
	{
		Rule:  "cover.hat",
		Title: Text{"帽子・頭部の覆い", "Head covering"},
		Official: Text{
			"「帽子によって頭部が隠れている」「幅の広いヘアバンド等により頭部が隠れている」",
			"“a hat hides the head”, “a wide headband or the like hides the head”",
		},
		Measured: Text{
			"頭の輪郭のうち、帽子、布、幅の広いヘアバンドなどに覆われている割合です。最も覆われていない四分の一で測ります。",
			"The share of the head's outline that a hat, hood, cloth or wide band covers, at its barest quarter.",
		},
		Typical: Text{"帽子、フード、幅の広いヘアバンド、頭に巻いた布です。", "A hat, a hood, a wide hair band, a cloth around the head."},
		Pass:    Text{"頭部の覆いは見当たりません。", "No head covering is seen."},
		Faults: []Fault{{
			Cause:  Text{"帽子や布などで頭部が隠れているように見えます（頭の輪郭の{value}、目安{good}）。", "A hat or cloth seems to cover the head ({value} of its outline; guide {good})."},
			Advice: Text{"帽子や幅の広いヘアバンドなどを外して撮り直してください。", "Take off hats and wide bands, and take the photo again."},
		}},
		Exception: belief,
	},
	{
		Rule:     "cover.sunglasses",
		Title:    Text{"サングラス・色付きレンズ", "Sunglasses"},
		Official: Text{"「サングラスをかけ人物を特定できない」", "“sunglasses hide who it is”"},
		Measured: Text{
			"サングラスや濃い色のレンズをかけている確からしさです。目の上にあるものと、頬に比べた暗さから求めます。",
			"How probable sunglasses or dark lenses are, from what lies over the eyes and how dark it is against the cheeks.",
		},
		Typical: Text{"サングラスや、明るさで色が変わる調光レンズです。", "Sunglasses, or lenses that darken in the light."},
		Pass:    Text{"サングラスは見当たりません。", "No sunglasses are seen."},
		Faults: []Fault{{
			Cause:  Text{"サングラスか濃い色のレンズをかけているように見えます（確からしさ{value}、目安{good}）。", "Sunglasses or dark lenses seem to be worn (probability {value}; guide {good})."},
			Advice: Text{"外すか、透明なレンズの眼鏡に替えて撮り直してください。", "Take them off or use clear lenses, and take the photo again."},
		}},
		Exception: Text{
			"医療上の理由がある場合は、特例として理由を申し出ることができます。",
			"For medical reasons, an exception can be asked for.",
		},
	},
	{
		Rule:     "cover.face",
		Title:    Text{"マスク・顔を隠すもの", "Face covering"},
		Official: Text{"「マスクをしている」「顔の器官が隠れる装飾品等がある」", "“a mask is worn”, “an ornament or the like hides features of the face”"},
		Measured: Text{
			"鼻、口、あごのうち最も隠れている部分が、マスク、襟巻き、手などで隠れている割合です。",
			"The share of nose, mouth or chin, whichever is hidden most, that a mask, cloth, hand or thing hides.",
		},
		Typical: Text{"マスク、高く巻いた襟巻き、顔に当てた手です。", "A mask, a scarf worn high, a hand at the face."},
		Pass:    Text{"鼻・口・あごが見えています。", "Nose, mouth and chin are visible."},
		Faults: []Fault{
			{
				Variant: "mask",
				Cause:   Text{"マスクや布で顔が隠れているように見えます（隠れた割合{value}、目安{good}）。", "A mask or cloth seems to hide the face ({value} hidden; guide {good})."},
				Advice:  Text{"マスクや布を外して撮り直してください。", "Take the mask or cloth off and take the photo again."},
			},
			{
				Cause:  Text{"顔の一部が隠れているように見えます（隠れた割合{value}、目安{good}）。", "Part of the face looks covered ({value} hidden; guide {good})."},
				Advice: Text{"顔にかかっているものを外して撮り直してください。", "Remove what covers the face and take the photo again."},
			},
		},
		Exception: Text{
			"乳幼児や、ガーゼなど医療上の理由がある場合は、特例として理由を申し出ることができます。",
			"For infants, and for medical reasons such as a dressing, an exception can be asked for.",
		},
	},
	{
		Rule:     "glasses.glare",
		Title:    Text{"眼鏡の反射", "Reflections in glasses"},
		Official: Text{"「照明が眼鏡に反射している」", "“light is reflected in the glasses”"},
		Measured: Text{
			"眼鏡をかけた目とその周りのうち、光の反射が覆っている割合です。反射の多い方の目を採ります。",
			"The share of an eye and its surroundings that reflections on glasses cover, at the worse eye.",
		},
		Typical: Text{"正面の照明、窓、フラッシュ、パソコンの画面です。", "A lamp, window, flash or screen in front of the face."},
		Pass:    Text{"眼鏡の反射は見当たりません。", "No reflection in glasses is seen."},
		Faults: []Fault{{
			Cause:  Text{"眼鏡のレンズに光が反射しているように見えます（目元の{value}、目安{good}）。", "Light seems to be reflected in the lenses of the glasses ({value} of the eye area; guide {good})."},
			Advice: Text{"照明を横へ移すか、眼鏡を外して撮り直してください。", "Move the lamp aside or take the glasses off, and take the photo again."},
		}},
	},
}
