// Package household is a population of households of Highly-Skilled Professionals in
// Japan, and who of their families and domestic workers may come and stay.
//
// Each household arrives on a day of the first year and is followed for some years, in
// which incomes, employers, statuses, spouses and children change. On its day of arrival
// and on each anniversary it asks for the parent and the workers that it wants and does
// not have; whoever is there files for a renewal before each stay ends. The law is asked
// on the day of filing; a refusal is counted by what alone stood in the way.
//
// A policy judges every household by its own law and by the baseline's, so that who
// gains and who loses by a reform is counted household by household (run.go).
//
// The law is asked, never written here: law.go makes tables from the scheme. trace.go
// says what a replication took the law to be, so that reader one can be asked.
//
// # What it is not
//
// No forecast: nobody has published how many bring a parent or a domestic worker, nor
// what they earn. Households do not meet, do not know the law better for being refused,
// and earn, marry and have children as they would under any law.
package household
