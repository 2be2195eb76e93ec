package shock

// unused is why a number of the law changes nothing here. A test changes every number
// of the scheme and holds this list against what it sees.
var unused = map[string]string{
	"notice.days":     "a late notice ends no stay, and its other consequences are not followed",
	"inactive.months": "who looks for work in earnest has a good reason; nobody's status is taken back",
	"prepare.left":    "an advice: nobody is refused for it",
}
