package message

var faceRules = []Entry{
	{
		Rule:     "face.count",
		Title:    Text{"写っている人数", "Number of persons"},
		Official: Text{"特例の案内：介助の方は写らないこと。", "Exceptions: a helper must not appear."},
		Measured: Text{
			"写真に写っている顔の数です。顔である確からしさ（0〜1）を足し合わせます。",
			"The number of faces in the picture: the sum of their probabilities, 0 to 1 each.",
		},
		Typical: Text{
			"後ろに立つ家族や介助の方、壁のポスター、抱いた人形です。",
			"Family or a helper behind the applicant, a poster on the wall, a doll.",
		},
		Pass: Text{"一人だけ写っています。", "One person is in the picture."},
		Faults: []Fault{
			{
				Side: "low",
				Cause: Text{
					"顔をはっきりと見つけられませんでした。",
					"No face could be found with certainty.",
				},
				Advice: Text{
					"明るい場所で、正面を向いて撮り直してください。",
					"Take the photo again from the front in good light.",
				},
			},
			{
				Variant: "photos",
				Cause: Text{
					"何枚かの写真が並んでいるように見えます（顔が{n}人分）。",
					"There seem to be several photos in one picture ({n} faces).",
				},
				Advice: Text{
					"1枚だけを切り取るか、1枚だけを読み取ってください。",
					"Cut one photo out, or scan one alone.",
				},
			},
			{
				Side: "high", Review: true,
				Cause: Text{
					"本人のほかにも、顔のように見えるものが写っています。",
					"Something else in the picture looks like a face.",
				},
				Advice: Text{
					"ほかの人やポスター、人形などが写らないように撮り直してください。",
					"Take the photo again without other persons, posters and dolls in the picture.",
				},
			},
			{
				Cause: Text{
					"顔が{n}人分写っているように見えます。",
					"The picture looks as if it shows {n} faces.",
				},
				Advice: Text{
					"本人だけを写して撮り直してください。介助の方も写り込まないようにお願いします。",
					"Take the photo again with the applicant alone; helpers have to stay out of the picture.",
				},
			},
		},
	},
	{
		Rule:     "face.expression",
		Title:    Text{"表情", "Expression"},
		Official: Text{"「正常時の顔貌と著しく異なるもの」", "“very different from the usual look of the face”"},
		Measured: Text{
			"口の開き、歯の見え方、笑いの強さを、それぞれはっきり見えるときを1として足し合わせます。口を閉じて口角が少し上がった程度は合格です。",
			"Open mouth, teeth and smile added up, each counting 1 where it alone is clearly seen. Slightly lifted corners of a closed mouth pass.",
		},
		Typical: Text{
			"笑顔の写真や、話しかけられた瞬間の写真です。",
			"A smiling photo, or one taken while speaking.",
		},
		Pass: Text{"普段の表情に見えます。", "The expression looks natural."},
		Faults: []Fault{
			{
				Variant: "mouth",
				Cause:   Text{"口が開いているように見えます（表情の強さ{value}、目安{good}）。", "The mouth looks open (expression {value}; guide {good})."},
				Advice:  Text{"口を軽く閉じて撮り直してください。", "Take the photo again with the mouth lightly closed."},
			},
			{
				Variant: "teeth",
				Cause:   Text{"歯が写っているように見えます（表情の強さ{value}、目安{good}）。", "The teeth look visible (expression {value}; guide {good})."},
				Advice:  Text{"口を軽く閉じて撮り直してください。", "Take the photo again with the mouth lightly closed."},
			},
			{
				Variant: "smile",
				Cause:   Text{"大きく笑っているように見えます（表情の強さ{value}、目安{good}）。", "This looks like a broad smile (expression {value}; guide {good})."},
				Advice:  Text{"力を抜いて、普段の表情で撮り直してください。", "Relax and take the photo again with your usual expression."},
			},
			{
				Cause: Text{
					"普段の表情と違うように見えます（表情の強さ{value}、目安{good}）。",
					"The expression looks unlike the usual one (expression {value}; guide {good}).",
				},
				Advice: Text{
					"口を軽く閉じ、普段の表情で撮り直してください。",
					"Close the mouth lightly and take the photo again with your usual expression.",
				},
			},
		},
		Exception: Text{
			"乳幼児や、病気・障害のある方は、特例として理由を申し出ることができます。",
			"For infants, and for medical reasons, an exception can be asked for.",
		},
	},
}
