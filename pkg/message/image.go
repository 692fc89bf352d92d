package message

var imageRules = []Entry{
	{
		Rule:     "img.focus",
		Title:    Text{"ピント", "Focus"},
		Measured: Text{"目元や髪などの最も細い線が、目と目の間隔に対してどれだけぼけて写っているかです。", "How far the finest lines of eyes and hair are spread, compared with the distance between the eyes."},
		Pass:     Text{"ピントは合っています。", "The picture is in focus."},
		Faults: []Fault{
			{
				Variant: "enlarged",
				Cause:   Text{"小さな画像を拡大したように見え、細部が写っていません。", "The picture looks enlarged from a small one and has no fine detail."},
				Advice:  Text{"拡大する前の元の写真を使うか、大きな画像で撮り直してください。", "Use the original photo, or take a larger one."},
			},
			{
				Variant: "unclear",
				Cause:   Text{"ピンボケか手振れで不鮮明に見えます。", "The picture looks blurred, out of focus or shaken."},
				Advice:  Text{"カメラを固定し、目にピントを合わせて、明るい場所で撮り直してください。", "Steady the camera, focus on the eyes and take it again in good light."},
			},
			{
				Cause:  Text{"ピンボケで不鮮明に見えます。", "The picture looks out of focus."},
				Advice: Text{"目にピントを合わせて撮り直してください。", "Focus on the eyes and take it again."},
			},
		},
	},
	{
		Rule:     "img.shake",
		Title:    Text{"手振れ", "Camera shake"},
		Measured: Text{"画像が一方向にどれだけ流れているかを、向きと、目と目の間隔に対する長さで測ります。", "How far the picture is smeared in one direction, compared with the distance between the eyes."},
		Pass:     Text{"手振れはありません。", "There is no camera shake."},
		Faults: []Fault{{
			Cause:  Text{"手振れで{way}に流れ、不鮮明に見えます。", "The picture looks smeared {way} by camera shake."},
			Advice: Text{"カメラを台や三脚に固定し、明るい場所で撮り直してください。", "Rest the camera on something firm and take it again in good light."},
		}},
	},
	{
		Rule:     "img.noise",
		Title:    Text{"ノイズ", "Noise"},
		Measured: Text{"滑らかなはずの部分の、ざらつきや網点の強さです。", "The strength of grain or dots where the picture should be smooth."},
		Pass:     Text{"ノイズは目立ちません。", "There is no disturbing noise."},
		Faults: []Fault{
			{
				Variant: "dots",
				Cause:   Text{"印刷の網点（ドット）があるように見えます。", "The picture seems to show the dots of a printed page."},
				Advice:  Text{"印刷物ではなく、写真専用紙に焼いた写真か元のデータを使ってください。", "Use the original file or a print on photo paper instead of a printed page."},
			},
			{
				Cause:  Text{"ノイズ（ざらつき）があるように見えます。", "The picture looks noisy."},
				Advice: Text{"明るい場所で撮り直すか、写真専用紙に印刷し直してください。", "Take it again in good light, or print it again on photo paper."},
			},
		},
	},
	{
		Rule:     "img.compression",
		Title:    Text{"圧縮の乱れ", "Compression"},
		Measured: Text{"JPEGの圧縮による四角い模様（ブロックノイズ）やギザギザの強さです。", "The strength of blocks and jagged edges from JPEG compression."},
		Pass:     Text{"圧縮による乱れは目立ちません。", "Compression has left no disturbing traces."},
		Faults: []Fault{
			{
				Variant: "jagged",
				Cause:   Text{"ジャギー（階段状のギザギザ）があるように見えます。", "The edges look jagged, as in a small picture made large."},
				Advice:  Text{"拡大する前の、画素数の多い元の写真を使ってください。", "Use an original with more pixels that was not made larger."},
			},
			{
				Cause:  Text{"圧縮による画像の乱れ（四角い模様）があるように見えます。", "Compression seems to have left square blocks."},
				Advice: Text{"画質を落とす前の、元の写真を使ってください。", "Use the original photo from before it was compressed."},
			},
		},
	},
	{
		Rule:     "img.stretch",
		Title:    Text{"変形", "Stretching"},
		Measured: Text{"顔や画素の縦横の比から見た、伸び縮みの程度です。", "How far the proportions of the picture seem stretched."},
		Pass:     Text{"縦横の比率は自然です。", "The proportions look natural."},
		Faults: []Fault{
			{
				Variant: "wide",
				Cause:   Text{"画像が横に伸びているように見えます。", "The picture looks stretched in width."},
				Advice:  Text{"縦横の比率を変えていない、元の写真を使ってください。", "Use the original photo with its proportions unchanged."},
			},
			{
				Cause:  Text{"画像が縦に伸びているように見えます。", "The picture looks stretched in height."},
				Advice: Text{"縦横の比率を変えていない、元の写真を使ってください。", "Use the original photo with its proportions unchanged."},
			},
		},
	},
	{
		Rule:     "img.edited",
		Title:    Text{"加工の形跡", "Signs of editing"},
		Measured: Text{"画像編集ソフトの記録や、縁取りなどの加工の跡があるかどうかです。", "Whether the file records editing software or the picture shows traces such as a cut-out outline."},
		Pass:     Text{"加工の形跡は見当たりません。", "No signs of editing are seen."},
		Faults: []Fault{
			{
				Variant: "program",
				Cause:   Text{"画像編集ソフトの記録（{program}）があります。", "The file names editing software ({program})."},
				Advice:  originalPhoto,
			},
			{
				Variant: "generated",
				Cause:   Text{"生成AIで作成または補完した画像との記録があります。", "The file says that a generating program made or completed the picture."},
				Advice:  originalPhoto,
			},
			{
				Variant: "cutout",
				Cause:   Text{"人物を切り抜いた縁取りの跡があるように見えます。", "The person seems to have been cut out and put on another background."},
				Advice:  originalPhoto,
			},
			{
				Cause:  Text{"画像を加工した形跡があるように見えます。", "The picture looks edited."},
				Advice: originalPhoto,
			},
		},
	},
}

var originalPhoto = Text{"加工していない、元の写真を使ってください。", "Use the original photo without edits."}
