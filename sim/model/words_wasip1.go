package model

import "embed"

// Words are none in a browser: a page has its own.
func Words(embed.FS, string) map[string]string { return nil }
