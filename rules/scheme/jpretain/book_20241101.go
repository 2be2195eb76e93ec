package jpretain

// Book20241101: a trainee who has to change place may stay and work in the meantime.
var Book20241101 = Book20240109.Amend(2024, 11, 1, traineeTransfer, transferMore)
