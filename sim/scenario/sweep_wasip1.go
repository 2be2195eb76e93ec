package scenario

// Sweep is nothing in a browser, where no page explores a space of policies: what a scenario
// says of one goes by unread, and stays in its text for the command.
type Sweep struct{}

func (d *document) readSweep(*Scenario) {}
