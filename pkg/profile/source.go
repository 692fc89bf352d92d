package profile

import "strings"

// Source is a page or a book that the profiles cite by a tag such as [J1].
type Source struct{ Tag, Name string }

// sources are those of the built-in profiles: official ones of the card (J), municipalities
// (M), passports (P), licences (L), the government (G, R), standards (I) and others (T).
var sources = []Source{
	{"J1", "J-LIS マイナンバーカード総合サイト「顔写真のチェックポイント」（海外からの申請） kojinbango-card.go.jp/apprec/abroad/procedure/photo/"},
	{"J2", "J-LIS「顔写真のチェックポイント」 kojinbango-card.go.jp/kofushinse/checkpoint.html"},
	{"J3", "J-LIS “Check points of your photograph” kojinbango-card.go.jp/en-kofushinse-checkpoint/"},
	{"M1", "加須市 マイナンバーカードの顔写真"},
	{"M2", "松山市 写真審査の特例"},
	{"G2", "総務省・厚生労働省 福祉施設・支援団体の方向けマイナンバーカード取得・管理マニュアル"},
	{"G3", "出入国在留管理庁 提出写真の規格"},
	{"P1", "登別市 旅券の写真"},
	{"P3", "在ヒューストン総領事館 旅券の写真"},
	{"P6", "宮崎県 旅券の写真"},
	{"P7", "在ボストン総領事館、嬉野市、能勢町 旅券の写真"},
	{"P8", "trip.awaisora.com 旅券のオンライン申請の写真"},
	{"L1", "群馬県警察 申請用写真"},
	{"L2", "山口県警察 申請用写真"},
	{"L5", "北海道警察 申請用写真"},
	{"I1", "ICAO Doc 9303, as quoted on qastack (travel)"},
	{"I2", "ICAO Doc 9303, as quoted by photogov.app"},
	{"I15", "ISO/IEC 19794-5, as quoted by mosip documentation"},
	{"R7", "下野市 個人情報等の保護に関する管理規程"},
	{"R8", "宇美町 特定個人情報等取扱要綱"},
	{"T1", "studio728.jp, blog on the figure of J-LIS"},
	{"T2", "a public note of research on photo standards (2026-06-01)"},
	{"T3", "a public table of photo standards for documents"},
	{"T6", "mimotohosho.jp 写真の規格"},
	{"T15", "shirofunet.com, life-photosalon-w.jp 在留カードの写真"},
	{"T16b", "china-visa-photo-4cu.pages.dev 在留カードの写真"},
}

// Cited returns the sources whose tags stand in a demand's citation.
func Cited(citation string) []Source {
	var cited []Source
	for _, s := range sources {
		if strings.Contains(citation, "["+s.Tag+"]") {
			cited = append(cited, s)
		}
	}
	return cited
}
