package jpplace

// Book20220830: the numbers of the fields as they were revised.
var Book20220830 = Book20190401.Amend(2022, 8, 30, amounts2022)
