// Package report writes what a study found to files that can be read, sent, plotted
// and run again.
//
// # The tour
//
//   - study.go: what a report is made from. check.go: whether it fits together.
//   - words (a package of its own), number.go: every sentence by code, a file a language,
//     and which of them a result asks for; twelve digits in files, as many as the
//     interval bears on paper.
//   - write.go: all files are made in memory, then written beside their places, then
//     renamed; manifest.go comes last and has the sum of each.
//   - summary.go (summary.schema.json), csv.go, parquet.go: for programs.
//   - plot*.go, svg.go: pictures, told apart without colour too.
//   - sweep*.go, sweep.tmpl: the same for a space of policies.
//   - html.go, view*.go, report.tmpl, report.css: one page for a policy analyst.
//
// # What it is not
//
// It computes no estimate: package sim does. It knows no scheme and no kind of model;
// what only they can say comes in as words by code. It reads no clock, so the same
// study gives the same bytes.
package report
