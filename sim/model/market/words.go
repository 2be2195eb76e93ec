package market

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
		{Code: "matched", Value: 2.0 / 3, Metric: "match.share", Source: "Yahoo News Taiwan, 2026-02-12", Used: true},
		{Code: "breach2022", Value: 0.034, Metric: "breach.share", Source: "21manpower.com.tw, 2022-11"},
		{Code: "breach2025", Value: 0.025, Metric: "breach.share", Source: "21manpower.com.tw, 2025-05"},
		{Code: "oneCase", Source: "udn 8936305"},
		{Code: "care", Source: "Taipei Times, 2021-08-29"},
		{Code: "lost", Source: "21manpower.com.tw, 2022-11 and 2025-05"},
		{Code: "missing", Source: "Workforce Development Agency"},
		{Code: "extra", Source: "hrmt.org.tw 7427"},
	}
}
