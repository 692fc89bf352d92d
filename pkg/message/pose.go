package message

// turned names the exception for those who cannot face the camera.
var turned = Text{
	"寝たきりや麻痺などで正面を向けない方は、特例として理由を申し出ることができます。",
	"Persons who cannot face the camera for medical reasons can ask for an exception.",
}

var poseRules = []Entry{
	{
		Rule:  "pose.yaw",
		Title: Text{"顔の左右の向き", "Turn of the head"},
		Measured: Text{
			"顔が正面から左右にどれだけ向いているか（度）です。",
			"How far the face is turned to one side, in degrees.",
		},
		Pass: Text{"正面を向いています。", "The face is turned to the camera."},
		Faults: []Fault{{
			Cause: Text{
				"顔が写真の{dir}を向いているように見えます（約{deg}度、目安{good}）。",
				"The face looks turned to the {dir} of the picture (about {deg}°, guide {good}).",
			},
			Advice: Text{
				"顔と肩をカメラの正面に向けて撮り直してください。",
				"Turn face and shoulders straight to the camera and take it again.",
			},
		}},
		Exception: turned,
	},
	{
		Rule:  "pose.pitch",
		Title: Text{"顔の上下の向き", "Nod of the head"},
		Measured: Text{
			"顔が正面から上下にどれだけ向いているか（度）です。",
			"How far the face looks up or down, in degrees.",
		},
		Pass: Text{"顔の上下の向きはまっすぐです。", "The face looks neither up nor down."},
		Faults: []Fault{
			{
				Variant: "up",
				Cause: Text{
					"顔が上を向いているように見えます（約{deg}度、目安{good}）。",
					"The face looks turned up (about {deg}°, guide {good}).",
				},
				Advice: Text{
					"あごを軽く引き、カメラを目の高さに合わせて撮り直してください。",
					"Lower the chin a little, bring the camera to eye level and take it again.",
				},
			},
			{
				Variant: "down",
				Cause: Text{
					"顔が下を向いているように見えます（約{deg}度、目安{good}）。",
					"The face looks turned down (about {deg}°, guide {good}).",
				},
				Advice: Text{
					"あごを少し上げ、カメラを目の高さに合わせて撮り直してください。",
					"Raise the chin a little, bring the camera to eye level and take it again.",
				},
			},
			{
				Cause: Text{
					"顔が上か下を向いているように見えます（約{deg}度、目安{good}）。",
					"The face looks turned up or down (about {deg}°, guide {good}).",
				},
				Advice: Text{
					"カメラを目の高さに合わせ、まっすぐ前を向いて撮り直してください。",
					"Bring the camera to eye level, look straight ahead and take it again.",
				},
			},
		},
		Exception: turned,
	},
	{
		Rule:  "pose.roll",
		Title: Text{"顔の傾き", "Tilt of the head"},
		Measured: Text{
			"両目を結ぶ線が水平からどれだけ傾いているか（度）です。",
			"How far the line through the eyes is from level, in degrees.",
		},
		Pass: Text{"顔は傾いていません。", "The head is upright."},
		Faults: []Fault{{
			Cause: Text{
				"顔が写真の{dir}に傾いているように見えます（約{deg}度、目安{good}）。",
				"The head looks tilted to the {dir} of the picture (about {deg}°, guide {good}).",
			},
			Advice: Text{
				"両目が水平になるように頭をまっすぐにして撮り直してください。",
				"Hold the head straight, with level eyes, and take it again.",
			},
		}},
		Exception: turned,
	},
}
