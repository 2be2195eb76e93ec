package jphsp

// Book20230421: the specially highly skilled professional, with two workers and a
// spouse who may do more kinds of work.
var Book20230421 = Book20210730.Amend(2023, 4, 21, specialClauses, specialRoute, specialAmounts, specialNotes)
