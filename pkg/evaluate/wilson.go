package evaluate

import "math"

// normal95 is the 97.5th percentile of the standard normal distribution.
const normal95 = 1.959963984540054

// Share is a number of photos out of a total, with the 95 % score interval of Wilson (1927).
type Share struct {
	N    int     `json:"n"`
	Of   int     `json:"of"`
	Rate float64 `json:"share"` // 0 of nothing
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

func shareOf(n, total int) Share {
	low, high := wilson(n, total)
	return Share{n, total, micro(share(n, total)), micro(low), micro(high)}
}

// wilson is the 95 % score interval of a probability of which n of total trials came true:
// (p + z²/2N ± z √(p(1−p)/N + z²/4N²)) / (1 + z²/N). Of no trials it is 0 to 1.
func wilson(n, total int) (low, high float64) {
	if total <= 0 {
		return 0, 1
	}
	size, z2 := float64(total), normal95*normal95
	p := float64(n) / size
	centre := p + z2/(2*size)
	reach := normal95 * math.Sqrt(p*(1-p)/size+z2/(4*size*size))
	low, high = (centre-reach)/(1+z2/size), (centre+reach)/(1+z2/size)
	return max(low, 0), min(high, 1)
}
