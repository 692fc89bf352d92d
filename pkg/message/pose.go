package message

// turned names the exception for those who cannot face the camera.
var turned = Text{
	"乳幼児や、寝たきり・麻痺などで正面を向けない方は、特例として理由を申し出ることができます。",
	"For infants, and for persons who cannot face the camera for medical reasons, an exception can be asked for.",
}

var poseRules = []Entry{
	{
		Rule:     "pose.yaw",
		Title:    Text{"顔の左右の向き", "Turn of the head"},
		Official: Text{"「顔が横向きのもの」", "“the head is turned to the side”"},
		Measured: Text{
			"顔が正面から左右にどれだけ向いているか（度）です。顔の468点に標準の顔の立体を当てはめて求めます。",
			"How far the face is turned to one side, in degrees: a standard solid face is fitted to 468 points of the face.",
		},
		Typical: Text{
			"カメラが斜め横にあるか、体ごと斜めに座っています。",
			"The camera stood to one side, or the applicant sat at an angle.",
		},
		Pass: Text{"正面を向いています。", "The face is turned to the camera."},
		Faults: []Fault{{
			Cause: Text{
				"顔が写真の{dir}を向いているように見えます（約{deg}度、目安{good}）。",
				"The face looks turned to the {dir} of the picture (about {deg}°; guide {good}).",
			},
			Advice: Text{
				"顔と肩をカメラの正面に向けて撮り直してください。",
				"Turn face and shoulders straight to the camera and take the photo again.",
			},
		}},
		Exception: turned,
	},
	{
		Rule:     "pose.pitch",
		Title:    Text{"顔の上下の向き", "Nod of the head"},
		Official: front,
		Measured: Text{
			"顔が正面から上下にどれだけ向いているか（度）です。上向きが正、下向きが負です。求め方は左右の向きと同じです。",
			"How far the face looks up (positive) or down (negative), in degrees, found as the turn of the head is.",
		},
		Typical: Text{
			"カメラが目の高さより低いか高い位置にあります。",
			"The camera was held below or above eye level.",
		},
		Pass: Text{"顔の上下の向きはまっすぐです。", "The face looks neither up nor down."},
		Faults: []Fault{
			{
				Variant: "up",
				Cause: Text{
					"顔が上を向いているように見えます（約{deg}度、目安{good}）。",
					"The face looks turned up (about {deg}°; guide {good}).",
				},
				Advice: Text{
					"あごを軽く引き、カメラを目の高さに合わせて撮り直してください。",
					"Lower the chin a little, bring the camera to eye level and take the photo again.",
				},
			},
			{
				Variant: "down",
				Cause: Text{
					"顔が下を向いているように見えます（約{deg}度、目安{good}）。",
					"The face looks turned down (about {deg}°; guide {good}).",
				},
				Advice: Text{
					"あごを少し上げ、カメラを目の高さに合わせて撮り直してください。",
					"Raise the chin a little, bring the camera to eye level and take the photo again.",
				},
			},
			{
				Cause: Text{
					"顔が上か下を向いているように見えます（約{deg}度、目安{good}）。",
					"The face looks turned up or down (about {deg}°; guide {good}).",
				},
				Advice: Text{
					"カメラを目の高さに合わせ、まっすぐ前を向いて撮り直してください。",
					"Bring the camera to eye level, look straight ahead and take the photo again.",
				},
			},
		},
		Exception: turned,
	},
	{
		Rule:     "pose.roll",
		Title:    Text{"顔の傾き", "Tilt of the head"},
		Official: Text{"「顔が左右に傾いている」", "“the head is tilted to one side”"},
		Measured: Text{
			"顔が左右にどれだけ傾いているか（度）です。写真の右への傾きが正です。",
			"How far the head leans to one side, in degrees, positive to the picture's right.",
		},
		Typical: Text{
			"首をかしげているか、カメラが傾いています。",
			"The head or the camera was held at an angle.",
		},
		Pass: Text{"顔は傾いていません。", "The head is upright."},
		Faults: []Fault{{
			Cause: Text{
				"顔が写真の{dir}に傾いているように見えます（約{deg}度、目安{good}）。",
				"The head looks tilted to the {dir} of the picture (about {deg}°; guide {good}).",
			},
			Advice: Text{
				"両目が水平になるように頭をまっすぐにして撮り直してください。",
				"Hold the head straight, with level eyes, and take the photo again.",
			},
		}},
		Exception: turned,
	},
}
