package site

import (
	"errors"
	"io/fs"
	"net/http"
	"path"
	"strings"
)

// ErrNotBuilt says that the binary was compiled before the site was made.
var ErrNotBuilt = errors.New("the site is not in this binary: run `make site` and build again")

// Handler serves the site that was built before this binary was compiled.
func Handler() (http.Handler, error) {
	dist, err := fs.Sub(built, "dist")
	if err != nil {
		return nil, err
	}
	if _, err := fs.Stat(dist, "index.html"); err != nil {
		return nil, ErrNotBuilt
	}
	return Serve(dist), nil
}

// Serve answers requests from files with the headers that a page of ours wants.
// Media types are stated here and not asked of the machine: a wrong one would
// stop a module from loading, and gzip as an encoding would inflate the
// calculator before the page does.
func Serve(files fs.FS) http.Handler {
	next := http.FileServerFS(files)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		name := strings.TrimPrefix(r.URL.Path, "/")
		h.Set("Content-Security-Policy", PolicyOf(name)+framers(name))
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "no-cache")
		if kind, ok := mediaTypes[path.Ext(r.URL.Path)]; ok {
			h.Set("Content-Type", kind)
		}
		if strings.HasSuffix(r.URL.Path, "/"+placeholder) {
			http.NotFound(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
}

var mediaTypes = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".json": "application/json",
	".gz":   "application/gzip",
	".svg":  "image/svg+xml",
}
