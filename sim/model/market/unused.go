package market

var unused = map[string]string{}
