package household

var unused = map[string]string{}
var description = map[string]string{}
