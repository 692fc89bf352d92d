package measure

import "strings"

// programs are parts of the names that programs leave in a file, in lower case, and how surely they stand for a
// changed picture: 1 for those that are made to change faces or to invent pictures, 0.6 for general editors, which may
// have cut and scaled only. All others, cameras, telephones and scanners among them, count 0.
var programs = []struct {
	name   string
	weight float64
}{
	{"beauty", 1}, {"meitu", 1}, {"facetune", 1}, {"faceapp", 1}, {"snow", 1}, {"b612", 1}, {"ulike", 1}, {"foodie", 1},
	{"soda ", 1}, {"youcam", 1}, {"perfect365", 1}, {"camera360", 1}, {"airbrush", 1}, {"retrica", 1}, {"remini", 1},
	{"vita ", 1}, {"epik", 1}, {"facelab", 1}, {"portrait pro", 1}, {"portraitpro", 1}, {"lensa", 1}, {"hypic", 1},
	{"xingtu", 1}, {"wuta", 1}, {"faceu", 1}, {"line camera", 1}, {"sweet selfie", 1},
	{"midjourney", 1}, {"stable diffusion", 1}, {"dall-e", 1}, {"dall·e", 1}, {"firefly", 1}, {"novelai", 1}, {"comfyui", 1}, {"invokeai", 1},
	{"photoshop", 0.6}, {"gimp", 0.6}, {"affinity photo", 0.6}, {"paint.net", 0.6}, {"paintshop", 0.6}, {"picsart", 1},
	{"pixlr", 0.6}, {"canva", 0.6}, {"snapseed", 0.6}, {"luminar", 0.6}, {"photodirector", 0.6}, {"photoscape", 0.6},
	{"krita", 0.6}, {"clip studio", 0.6}, {"photopea", 0.6}, {"pixelmator", 0.6}, {"vsco", 0.6}, {"polarr", 0.6},
}

// program returns how surely a program stands for a changed picture, 0–1.
func program(software string) float64 {
	name := strings.ToLower(software)
	var most float64
	for _, p := range programs {
		if strings.Contains(name, p.name) {
			most = max(most, p.weight)
		}
	}
	return most
}
