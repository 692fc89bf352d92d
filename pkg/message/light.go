package message

var backgroundRules = []Entry{
	{
		Rule:     "bg.plain",
		Title:    Text{"無背景", "Plain background"},
		Official: Text{"「無背景でないもの」「椅子などの背景がある」「背景に柄がある」", "“the background is not plain”, “a chair or the like is behind”, “the background has a pattern”"},
		Measured: Text{
			"人物以外の部分が滑らかな一色の壁からどれだけ外れているか（色の差ΔE）です。最も目立つ所、全体の柄や真っすぐな線の2倍、写真のまわりの余白や枠のうち、最も大きいものを採ります。色の濃い壁は、白との差の12分の1で要確認にとどめます。",
			"How far the background is off a smooth wall of any colour, as a difference in colour (ΔE): of its clearest patch, or twice that of a pattern all over or of a straight line, or that of a margin around the photo. A strong or dark colour counts a twelfth of its distance from white and is only ever left to a person.",
		},
		Typical: Text{"家具、ドア、カーテンのひだ、壁紙の柄、屋外の景色、写真のまわりまで入ったスキャンです。", "Furniture, a door, the folds of a curtain, wallpaper, a view outdoors, a scan that holds more than the photo."},
		Pass:    Text{"背景は無地です。", "The background is plain."},
		Faults: []Fault{
			{
				Variant: "colour",
				Cause:   Text{"背景の色が濃いか暗いように見えます。", "The background looks dark or strongly coloured."},
				Advice:  Text{"白か淡い色の、無地の壁の前で撮ると確実です。", "A plain wall in white or a pale colour is safest."},
			},
			{
				Variant: "pattern",
				Cause:   Text{"背景に柄か模様があるように見えます（色の差{value}、目安{good}）。", "The background seems to have a pattern or texture (difference in colour {value}; guide {good})."},
				Advice:  Text{"柄のない、無地の壁の前で撮り直してください。", "Take the photo again in front of a plain wall without a pattern."},
			},
			{
				Variant: "line",
				Cause:   Text{"背景に壁の角、継ぎ目、ひだなどの線が写っているように見えます（色の差{value}、目安{good}）。", "A line such as a corner, a seam or a fold seems to be in the background (difference in colour {value}; guide {good})."},
				Advice:  Text{"ドアや壁の角、カーテンを避け、無地の壁の前で撮り直してください。", "Take the photo again in front of a plain wall, away from doors, corners and curtains."},
			},
			{
				Variant: "surround",
				Cause:   Text{"写真のまわりの余白、台紙、黒い縁、画面の枠などが写っているように見えます（写真との色の差{value}、目安{good}）。", "The picture seems to hold more than the photo: a margin, a sheet, a dark rim, the bars of a screen (difference in colour {value}; guide {good})."},
				Advice:  Text{"写真の縁に沿って切り取るか、写真だけを読み取ってください。画面を保存したものなら、元の写真を使ってください。", "Cut the photo out along its edges, or scan it alone; instead of a screenshot use the photo itself."},
			},
			{
				Cause:  Text{"背景に物か柄が写っているように見えます（色の差{value}、目安{good}）。", "An object or a pattern seems to be in the background (difference in colour {value}; guide {good})."},
				Advice: Text{"家具などのない、無地の壁の前で撮り直してください。", "Take the photo again in front of a plain wall without furniture."},
			},
		},
		Exception: Text{
			"乳幼児や、車椅子・医療機器が写る場合は、特例として理由を申し出ることができます。",
			"For infants, and where a wheelchair or medical device is in view, an exception can be asked for.",
		},
	},
	{
		Rule:     "bg.shadow",
		Title:    Text{"背景の影", "Shadow on the background"},
		Official: Text{"「背景に影のあるもの」", "“shadow on the background”"},
		Measured: Text{
			"人物の輪郭に沿った影の中で、壁の光が失われている割合です。なだらかな明暗は数えません。",
			"The share of the wall's light that is missing in a shadow along the person's outline; a smooth change of light does not count.",
		},
		Typical: Text{"壁のすぐ前に立ち、片側から光やフラッシュを当てています。", "The applicant stood close to the wall, with a lamp or flash to one side."},
		Pass:    Text{"背景に影はありません。", "There is no shadow on the background."},
		Faults: []Fault{{
			Cause:  Text{"背景に影が写っているように見えます（影の濃さ{value}、目安{good}）。", "A shadow seems to be on the background ({value} of the light is missing; guide {good})."},
			Advice: Text{"壁から0.5〜1mほど離れ、正面から光を当てて撮り直してください。", "Stand 0.5–1 m away from the wall, with light from the front, and take the photo again."},
		}},
	},
	{
		Rule:  "bg.separation",
		Title: Text{"人物と背景の区別", "Separation from the background"},
		Measured: Text{
			"人物の輪郭の内側と外側の色の差（ΔE）で、輪郭の五分の四がこれを上回ります。服の差は2.5倍に数えます。",
			"The difference in colour (ΔE) between person and background that four fifths of the outline exceed; that of the clothes counts two and a half times.",
		},
		Typical: Text{"黒い壁の前の黒髪や、白い壁の前の白い服です。", "Black hair before a black wall, a white shirt before a white one."},
		Pass:    Text{"人物と背景がはっきり分かれています。", "The person stands out from the background."},
		Faults: []Fault{
			{
				Variant: "clothes",
				Cause:   Text{"服が背景に溶け込んでいるように見えます（色の差{value}、目安{good}）。", "The clothes seem to merge with the background (difference in colour {value}; guide {good})."},
				Advice:  Text{"背景と違う色の服で撮り直すと確実です。", "Clothes of another colour than the background are safer."},
			},
			{
				Cause:  Text{"髪か顔の輪郭が背景に溶け込んでいるように見えます（色の差{value}、目安{good}）。", "The outline of hair or face seems to merge with the background (difference in colour {value}; guide {good})."},
				Advice: Text{"髪と違う色の背景の前で撮り直してください。", "Take the photo again before a background of another colour than the hair."},
			},
		},
	},
}

var lightRules = []Entry{
	{
		Rule:     "light.exposure",
		Title:    Text{"明るさ", "Brightness"},
		Official: Text{"特例の案内：暗い写真は、特例でも受け付けられません。", "Exceptions: a photo that is too dark is not accepted even so."},
		Measured: Text{
			"顔に当たる光が標準の肖像写真より何段（2倍で1段）足りないか（負の値）と、顔の白飛びの割合の2倍です。肌の色にはよりません。",
			"By how many stops (1 is a factor of 2) the light on the face lies below an ordinary portrait's, as a negative number, and twice the share of the face that is burnt out. The tone of the skin does not count.",
		},
		Typical: Text{"窓を背にした逆光、暗い部屋、近すぎるフラッシュです。", "A window behind the applicant, a dark room, a flash from too near."},
		Pass:    Text{"明るさは適切です。", "The brightness is good."},
		Faults: []Fault{
			{
				Side:   "low",
				Cause:  Text{"顔が暗く写っているように見えます（標準との差{value}、目安{good}）。", "The face looks too dark ({value} from usual; guide {good})."},
				Advice: Text{"逆光を避け、明るい場所で撮り直してください（後から加工しないでください）。", "Avoid light from behind and take the photo again in a bright place; do not edit the photo."},
			},
			{
				Cause:  Text{"顔が明るすぎて、白飛びしているように見えます（標準との差+{value}、目安{good}）。", "The face looks too bright or burnt out (+{value} from usual; guide {good})."},
				Advice: Text{"光を弱めて撮り直してください（後から加工しないでください）。", "Soften the light and take the photo again; do not edit the photo."},
			},
		},
	},
	{
		Rule:     "light.even",
		Title:    Text{"顔の影", "Even light on the face"},
		Official: Text{"「顔に影がある」", "“shadow on the face”"},
		Measured: Text{
			"額、頬、あごなど左右で対になる八か所の肌の、最も明るい所と暗い所の差（段。2倍で1段）です。左右の頬の差は1.6倍に数えます。",
			"The difference between the brightest and the darkest of eight mirrored patches of skin on forehead, cheeks and jaw, in stops (1 is a factor of 2); that between the cheeks counts 1.6 times.",
		},
		Typical: Text{"横からの窓の光や、真上の照明だけで撮った写真です。", "Light from a window at one side, or from the ceiling alone."},
		Pass:    Text{"顔に影はなく、光は均一です。", "The light on the face is even."},
		Faults: []Fault{{
			Cause:  Text{"顔に影があるように見えます（明暗の差{value}、目安{good}）。", "A shadow seems to be on the face (difference {value}; guide {good})."},
			Advice: Text{"窓や照明に正面から向かって撮り直してください。", "Face the window or lamp and take the photo again."},
		}},
	},
}
