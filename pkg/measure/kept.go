package measure

import "math"

// naturalVar is the variance, in cells² of any grid, of the Gaussian that widens a step as much as the edges of a sharp
// picture are in the mean: nature looks alike at every scale. Of 390 portraits that people call sharp the grids keep
// 0.85, 0.87 and 0.92 in the median, the finest first; naturalVar stands for 0.88.
const naturalVar = 0.79

// keptOf is what a grid keeps of a sharp picture that was blurred by a variance in its cells².
func keptOf(variance float64) float64 {
	return math.Log((broadVar + naturalVar + variance) / (fineVar + naturalVar + variance))
}

// variance is that of the blur, in cells² of the grid, after which it keeps so much; below 0 if it keeps more than that of
// a sharp picture.
func (l Loss) variance() float64 {
	sigma := stepBlur(math.Exp(l.Kept))
	return sigma*sigma - naturalVar
}

// coarseTells is the weight of the next grid beside the finest: it sees farther, and pictures vary more on it.
const coarseTells = 0.2

// spread returns σ of the blur in cells of the finest grid; 0 where too few edges tell.
func (l Lean) spread() float64 {
	if l[0] == (Loss{}) {
		return 0
	}
	fine := l[0].variance()
	wide := fine
	if l[1] != (Loss{}) {
		wide = 4 * l[1].variance()
	}
	return math.Sqrt(max(0, fine, fine+coarseTells*(wide-fine)))
}
