package shock

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
		{Code: "size", Source: "Asahi, 2021-01-21", Used: true},
		{Code: "noPlace", Source: "Ministry of Health, Labour and Welfare"},
		{Code: "measure"},
	}
}
