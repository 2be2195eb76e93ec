package pipeline

import (
	"embed"

	"alih/sim/model"
)

// The words of a report that only this model can say: ODD (Grimm and others, 2020),
// STRESS (Monks and others, 2019), published figures, and what it cannot say.
//
//go:embed words
var words embed.FS

// Description is the model in words, by code.
func (kind) Description(language string) map[string]string { return model.Words(words, language) }

// Published are the figures that it was set to or is held against.
func (kind) Published() []model.Figure {
	return []model.Figure{
		{Code: "stocks", Source: "indonesiasoken.com, immi-consult.jp; labour bureaus", Used: true},
		{Code: "skilled", Value: 69537, Metric: "known.skilled", Source: "viet-jo.com, 2025-10-03", Used: true},
		{Code: "all", Value: 336196, Metric: "known.all", Source: "gh-tec.co.jp, japanono.com", Used: true},
		{Code: "miyagi", Value: 2908.0 / 2206, Metric: "known.growth/prefecture=miyagi", Source: "sendai-podcast.jp; khb-tv 16327742"},
		{Code: "nothing"},
	}
}
