package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

// The page is there until the context ends, then the command ends well.
func TestServeUntilItIsStopped(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	from, to := io.Pipe()
	a := &app{out: bufio.NewWriter(to), err: io.Discard}
	done := make(chan error, 1)
	handler := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "the page") })
	go func() { done <- a.serve(ctx, "127.0.0.1:0", handler) }()

	address, err := bufio.NewReader(from).ReadString('\n')
	if err != nil || !strings.HasPrefix(address, "http://127.0.0.1:") {
		t.Fatalf("said %q, %v", address, err)
	}
	reply, err := http.Get(strings.TrimSpace(address))
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(reply.Body)
	reply.Body.Close()
	if err != nil || string(body) != "the page" {
		t.Errorf("served %q, %v", body, err)
	}
	stop()
	select {
	case err := <-done:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("it does not stop")
	}
}

func TestAnAddressInUseIsSaid(t *testing.T) {
	a := &app{out: bufio.NewWriter(io.Discard), err: io.Discard}
	err := a.serve(t.Context(), "127.0.0.1:no", http.NotFoundHandler())
	if err == nil || !strings.HasPrefix(err.Error(), "listen: ") {
		t.Errorf("got %v", err)
	}
}
