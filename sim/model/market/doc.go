// Package market is the transfer market of Taiwan: workers who may change employer,
// employers with places, and public employment centres that bring them together once
// a week.
//
// # What happens in a week
//
//  1. Registrations that are over end (week.go).
//  2. New workers and employers are registered (arrive.go); agreements are signed
//     without the centre (conclude.go).
//  3. The centre meets: who is there, who may lawfully conclude with whom, who would,
//     and who gets which place by the mechanism (present.go, meeting.go).
//  4. Extensions are asked for; workers leave or disappear (week.go).
//  5. Employers whose head-count is checked lose workers that they may not have
//     (conclude.go).
//
// Whoever watches is shown each week of the first centre (stage.go).
//
// The law is asked, never written here: law.go makes tables from the scheme, by reader
// two, and trace.go says of a replication what it took the law to be, so that reader
// one can be asked about the same people.
//
// # What it is not
//
// It is a comparison under stated assumptions, not a forecast: almost nothing about
// preferences and behaviour in this market is published. It has one centre's market or
// several side by side, between which nobody moves, no wages and no brokers.
package market
