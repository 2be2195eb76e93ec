// Package permitrace is a race against the last day of a stay permit: people in
// Indonesia who change their sponsor, each by herself, before her permit ends.
//
// Each starts so many days before the end and prepares papers. Path A is filed where the
// law allows it; the office answers inside the range that the scheme gives, or later, or
// refuses, and then the way up is tried while the scheme's days allow. Who has no answer
// on the day for path B changes to it, or waits on. Path B is the exit permit, the
// flight, and the wait abroad. A bridging permit, where it may lead to what is wanted,
// takes the place of leaving. What is left after the last day is overstay, and costs
// what the law says.
//
// The law is asked, never written here: law.go makes tables from the scheme. trace.go
// says what a replication took the law to be, so that reader one can be asked.
//
// # What it is not
//
// No promise for anybody: how fast an office answers and how often it refuses nobody has
// published. People do not compete for anything, so that a queue at an office is only
// its service time.
package permitrace
