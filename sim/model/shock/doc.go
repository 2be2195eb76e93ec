// Package shock is a wave of people in Japan who lose work, training or an offer, and
// how each of them comes to an end of it: a new place, or none before the stay is over.
//
// The wave comes week by week. Who may have the help of the agencies by the law of that
// week, and asks for it, is in every meeting; the others look now and then by
// themselves. A meeting is made of the people, the open places, and the pairs that the
// law allows (some way is open with that place, on that day) and that agree; a mechanism
// of package match says who gets which. A place is then the start of a way: work of the
// same kind, a change of status, or designated activities, at most a year, with the
// renewals of their text and the examinations meanwhile.
//
// The law is asked, never written here: law.go makes tables from the scheme, one set for
// each text in force while the wave is followed. trace.go says what a replication took
// the law to be, so that reader one can be asked.
//
// # What it is not
//
// No history: how many came by which way, and how often help led to a contract, was
// never published. Places do not answer to the wave, and nobody learns.
package shock
