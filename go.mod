module alih

go 1.26.0
