package message

var imageRules = []Entry{
	{
		Rule:     "img.focus",
		Title:    Text{"ピント", "Focus"},
		Official: blurred,
		Measured: Text{
			"顔の一点がどれだけの大きさの円に広がって写っているかを、目と目の間隔に対する割合で表します。拡大した画像は、元の画素五つ分のぼけに数えます。",
			"The diameter of the disc over which a point of the face is spread, as a share of the distance between the eyes. An enlarged picture counts as blurred over five of its original pixels.",
		},
		Typical: Text{
			"背景や手前に合ったピント、汚れたレンズ、小さな画像の拡大です。",
			"A focus on something else, a smeared lens, a small picture made large.",
		},
		Pass: Text{"ピントは合っています。", "The picture is in focus."},
		Faults: []Fault{
			{
				Variant: "enlarged",
				Cause:   Text{"小さな画像を拡大したように見えます（ぼけの幅が目の間隔の{value}、目安{good}）。", "The picture looks enlarged from a small one (blur {value} of the distance between the eyes; guide {good})."},
				Advice:  Text{"拡大する前の元の写真を使うか、高い画質で撮り直してください。", "Use the original from before it was enlarged, or take the photo again at a higher setting."},
			},
			{
				Variant: "unclear",
				Cause:   Text{"ピンボケか手振れで不鮮明に見えます（ぼけの幅が目の間隔の{value}、目安{good}）。", "The picture looks blurred, out of focus or shaken (by {value} of the distance between the eyes; guide {good})."},
				Advice:  Text{"カメラを固定し、目にピントを合わせて、明るい場所で撮り直してください。", "Steady the camera, focus on the eyes and take the photo again in good light."},
			},
			{
				Cause:  Text{"ピンボケで不鮮明に見えます（ぼけの幅が目の間隔の{value}、目安{good}）。", "The picture looks out of focus (blur {value} of the distance between the eyes; guide {good})."},
				Advice: Text{"目にピントを合わせて撮り直してください。", "Focus on the eyes and take the photo again."},
			},
		},
	},
	{
		Rule:     "img.shake",
		Title:    Text{"手振れ", "Camera shake"},
		Official: blurred,
		Measured: Text{
			"顔の一点が一方向にどれだけの長さの線に流れて写っているかを、目と目の間隔に対する割合で表します。",
			"The length of the line over which a point of the face is smeared, as a share of the distance between the eyes.",
		},
		Typical: Text{
			"暗い場所での手持ち撮影や、撮影中に動いたときです。",
			"A camera held by hand in poor light, or a movement while it was taken.",
		},
		Pass: Text{"手振れはありません。", "There is no camera shake."},
		Faults: []Fault{{
			Cause:  Text{"手振れで{way}に流れ、不鮮明に見えます（流れの長さが目の間隔の{value}、目安{good}）。", "The picture looks smeared {way} by camera shake (by {value} of the distance between the eyes; guide {good})."},
			Advice: Text{"カメラを台や三脚に固定し、明るい場所で撮り直してください。", "Rest the camera on something firm and take the photo again in good light."},
		}},
	},
	{
		Rule:     "img.noise",
		Title:    Text{"ノイズ", "Noise"},
		Official: Text{"「ノイズ（画像の乱れ）がある」「ドット（網状の点）やインクのにじみがある」", "“there is noise”, “there are dots or bleeding ink”"},
		Measured: Text{
			"壁と肌の最も滑らかな所のざらつきを、印刷の大きさにしたときの明るさの階調（255段階）で表します。規則的な網点は2倍に数えます。",
			"How far wall and skin scatter where they are plainest, at the size of a print, in levels of 255; a regular grid of dots counts twice.",
		},
		Typical: Text{
			"暗い場所での撮影や、印刷物を読み取った画像です。",
			"A photo in poor light, or the scan of a printed page.",
		},
		Pass: Text{"ノイズは目立ちません。", "There is no disturbing noise."},
		Faults: []Fault{
			{
				Variant: "dots",
				Cause:   Text{"印刷の網点（ドット）があるように見えます（強さ{value}、目安{good}）。", "The picture seems to show the dots of a printed page (strength {value}; guide {good})."},
				Advice:  Text{"印刷物ではなく、元のデータか写真専用紙の写真を使ってください。", "Use the original file or a print on photo paper instead of a printed page."},
			},
			{
				Cause:  Text{"ノイズ（ざらつき）があるように見えます（強さ{value}、目安{good}）。", "The picture looks noisy (strength {value}; guide {good})."},
				Advice: Text{"明るい場所で撮り直してください。", "Take the photo again in good light."},
			},
		},
	},
	{
		Rule:     "img.compression",
		Title:    Text{"圧縮の乱れ", "Compression"},
		Official: Text{"「ノイズ（画像の乱れ）がある」「ジャギー（階段状のギザギザ模様）がある」", "“there is noise”, “there are jagged edges”"},
		Measured: Text{
			"JPEGの8×8画素の区切りでの段差を、明るさの階調（255段階）で表します。同じ行や列の繰り返し（ジャギー）は、その割合の10倍に数えます。",
			"The step at the borders of the 8×8 blocks of a JPEG, in levels of 255; ten times the share of rows and columns that only repeat the one before (jagged edges).",
		},
		Typical: Text{
			"アプリやSNSで何度も保存し直された画像です。",
			"A picture that apps and networks have saved again and again.",
		},
		Pass: Text{"圧縮による乱れは目立ちません。", "Compression has left no disturbing traces."},
		Faults: []Fault{
			{
				Variant: "jagged",
				Cause:   Text{"ジャギー（階段状のギザギザ）があるように見えます（強さ{value}、目安{good}）。", "The edges look jagged, as in a small picture made large (strength {value}; guide {good})."},
				Advice:  Text{"拡大する前の、画素数の多い元の写真を使ってください。", "Use the original from before it was enlarged."},
			},
			{
				Cause:  Text{"圧縮による画像の乱れ（四角い模様）があるように見えます（強さ{value}、目安{good}）。", "Compression seems to have left square blocks (strength {value}; guide {good})."},
				Advice: Text{"画質を落とす前の、元の写真を使ってください。", "Use the original photo from before it was compressed."},
			},
		},
	},
	{
		Rule:     "img.stretch",
		Title:    Text{"変形", "Stretching"},
		Official: processed,
		Measured: Text{
			"顔の横と縦の比が平均からどれだけ外れているか（比の対数。0.18で約2割）です。ファイルに画素の縦横比の記録があれば、それも確かめます。",
			"How far the face's width for its height is off the usual, as a logarithm (0.18 is a fifth), and the pixels' own proportions where the file states them.",
		},
		Typical: Text{
			"縦横の比率を固定せずに大きさを変えた画像です。",
			"A picture that was resized without keeping its proportions.",
		},
		Pass: Text{"縦横の比率は自然です。", "The proportions look natural."},
		Faults: []Fault{
			{
				Variant: "wide",
				Cause:   Text{"画像が横に伸びているように見えます（比率のずれ{value}、目安{good}）。", "The picture looks stretched in width (by {value}; guide {good})."},
				Advice:  Text{"縦横の比率を変えていない、元の写真を使ってください。", "Use the original photo with its proportions unchanged."},
			},
			{
				Cause:  Text{"画像が縦に伸びているように見えます（比率のずれ{value}、目安{good}）。", "The picture looks stretched in height (by {value}; guide {good})."},
				Advice: Text{"縦横の比率を変えていない、元の写真を使ってください。", "Use the original photo with its proportions unchanged."},
			},
		},
	},
	{
		Rule:     "img.edited",
		Title:    Text{"加工の形跡", "Signs of editing"},
		Official: processed,
		Measured: Text{
			"加工の跡のうち最も強いものを0〜1で表します。編集ソフトや生成AIの記録、硬く切り抜かれた輪郭、一色で塗りつぶされた背景、左右が写し合わせの顔を調べます。",
			"The strongest trace of a change, 0 to 1: a record of editing or generating software, an outline that is cut hard, a background filled with one colour, a face whose halves mirror each other.",
		},
		Typical: Text{
			"写真アプリの美肌・背景変更の機能や、切り抜きです。",
			"An app that smooths the skin or changes the background, or a cut-out.",
		},
		Pass: Text{"加工の形跡は見当たりません。", "No signs of editing are seen."},
		Faults: []Fault{
			{
				Variant: "program",
				Cause:   Text{"画像編集ソフトの記録（{program}）があります。", "The file names {program}, which is editing software."},
				Advice:  originalPhoto,
			},
			{
				Variant: "generated",
				Cause:   Text{"生成AIで作成または補完した画像との記録があります。", "The file says that a generating program made or completed the picture."},
				Advice:  originalPhoto,
			},
			{
				Variant: "cutout",
				Cause:   Text{"人物を切り抜いて背景を入れ替えた跡があるように見えます。", "The person seems to have been cut out and put on another background."},
				Advice:  originalPhoto,
			},
			{
				Cause:  Text{"画像を加工した形跡があるように見えます。", "The picture looks edited."},
				Advice: originalPhoto,
			},
		},
	},
}

var (
	blurred       = Text{"「ピンボケや手振れにより不鮮明なもの」", "“not sharp, out of focus or shaken”"}
	processed     = Text{"「変形やマスキング（縁取り）などの画像処理を施している」", "“image processing such as stretching or cutting out”"}
	originalPhoto = Text{"加工していない、元の写真を使ってください。", "Use the original photo without edits."}
)
