package twtransfer

// Book20220817 changes Annexes 1 and 3, by the text promulgated on 2022-10-12 with
// effect from this day. The annexes are not held, so it answers as the one before.
var Book20220817 = Book20220430.Amend(2022, 8, 17)
