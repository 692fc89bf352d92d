package message

var faceRules = []Entry{
	{
		Rule:  "face.count",
		Title: Text{"写っている人数", "Number of persons"},
		Measured: Text{
			"写真に写っている顔の数です。顔である確からしさを足し合わせて数えます。",
			"The number of faces in the picture, counted as the sum of their probabilities.",
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
					"顔の正面から、明るい場所で撮り直してください。",
					"Take it again from the front in good light.",
				},
			},
			{
				Side: "high", Review: true,
				Cause: Text{
					"本人のほかにも、顔のように見えるものが写っています。",
					"Something else in the picture looks like a face.",
				},
				Advice: Text{
					"ほかの人やポスター、人形などが写らないようにしてください。",
					"Keep other persons, posters and dolls out of the picture.",
				},
			},
			{
				Cause: Text{
					"顔が{n}人分写っているように見えます。",
					"The picture looks as if it shows {n} faces.",
				},
				Advice: Text{
					"本人だけを写してください。介助の方も写り込まないようにお願いします。",
					"Show the applicant alone; helpers have to stay out of the picture.",
				},
			},
		},
	},
	{
		Rule:  "face.expression",
		Title: Text{"表情", "Expression"},
		Measured: Text{
			"口の開き、歯の見え方、笑いの強さから、普段の顔貌との違いを見積もります。",
			"How far the face is from its usual look: mouth open, teeth showing, a strong smile.",
		},
		Pass: Text{"普段の表情に見えます。", "The expression looks natural."},
		Faults: []Fault{
			{
				Variant: "mouth",
				Cause:   Text{"口が開いているように見えます。", "The mouth looks open."},
				Advice:  Text{"口を軽く閉じて撮り直してください。", "Take it again with the mouth lightly closed."},
			},
			{
				Variant: "teeth",
				Cause:   Text{"歯が写っているように見えます。", "The teeth look visible."},
				Advice:  Text{"口を軽く閉じて撮り直してください。", "Take it again with the mouth lightly closed."},
			},
			{
				Variant: "smile",
				Cause:   Text{"大きく笑っているように見えます。", "This looks like a broad smile."},
				Advice:  Text{"力を抜いて、普段の表情で撮り直してください。", "Relax and take it again with your usual expression."},
			},
			{
				Cause: Text{
					"普段の表情と違うように見えます（口の開きや笑顔）。",
					"The expression looks unlike the usual one (open mouth or smile).",
				},
				Advice: Text{
					"口を軽く閉じ、普段の表情で撮り直してください。",
					"Close the mouth lightly and take it again with your usual expression.",
				},
			},
		},
		Exception: Text{
			"乳幼児や、病気・障害のある方は、特例として理由を申し出ることができます。",
			"For infants, and for medical reasons, an exception can be asked for.",
		},
	},
}
