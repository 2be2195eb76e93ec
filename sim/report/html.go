package report

import (
	"bytes"
	"embed"
	"html/template"
)

//go:embed report.tmpl report.css sweep.tmpl
var pageFiles embed.FS

// page gives report.html: one file, with its style and pictures inside, no script and
// nothing fetched.
func (r *reporter) page(files []file) ([]byte, error) {
	style, err := pageFiles.ReadFile("report.css")
	if err != nil {
		return nil, err
	}
	t, err := template.New("report.tmpl").Funcs(template.FuncMap{
		"w":     r.words.Say,
		"style": func() template.CSS { return template.CSS(style) },
	}).ParseFS(pageFiles, "report.tmpl")
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, r.view(files)); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
