// Package pipeline is the way from Indonesia to work in Japan: people who want to go,
// training with so many seats, proofs of language and skill, matching to vacancies by
// prefecture and field, certificate and visa, and what becomes of those who are there.
//
// Those of other countries share the numbers of the fields. They are a stock that grows,
// not people. A field that is full stops certificates and not changes inside Japan: which
// of them, the scheme is asked.
//
// The law is asked, never written here: law.go makes tables from the scheme, for each of
// its texts. Until Begins a replication is history, under the texts as they came and with
// the catalogue's levers; from then on the law and the levers are the policy's.
//
// # What it is not
//
// No forecast: almost nothing about how people train, fail and are matched is published.
// An agreement with a prefecture does nothing here unless a scenario says what it does.
package pipeline
