//go:build js || ebiten_desktop

// Command lab is the viewer of the policy lab: it paints the pictures of package scene with
// Ebitengine, and holds neither a model nor a word.
//
// In the browser (GOOS=js GOARCH=wasm) it is the page site/page/lab/viewer.html, whose
// frame's window gets the functions of alihViewer; browser.go says which.
//
// On a desktop the same code is built with the tag ebiten_desktop and runs a scenario
// itself: go run -tags ebiten_desktop ./wasm/lab -scenario twtransfer. On Debian that needs
// gcc, libc6-dev, libgl1-mesa-dev, libx11-dev, libxcursor-dev, libxi-dev, libxinerama-dev,
// libxrandr-dev and libxxf86vm-dev; no other build of this project does.
package main
