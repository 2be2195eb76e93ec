package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"alih/site"
)

func (a *app) serveCommand() *cobra.Command {
	handler, err := site.Handler()
	addr := "127.0.0.1:8080"
	c := &cobra.Command{
		Use:   "serve",
		Short: "The page, from this program, for a browser on this machine",
		Long: `serve offers the page until Ctrl-C. It answers on this machine alone unless
--addr says otherwise. The page counts in the browser: no answer of a person
reaches this program.`,
		Example: "  alih serve\n  alih serve --addr 127.0.0.1:9000",
		Args:    exactly(),
		Hidden:  err != nil, // a command is in the help only when it works
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err != nil {
				return err
			}
			return a.serve(cmd.Context(), addr, handler)
		},
	}
	c.Flags().StringVar(&addr, "addr", addr, "`HOST:PORT` to listen on; port 0 takes a free one")
	return c
}

// serve listens until the context ends, then lets running requests finish.
func (a *app) serve(ctx context.Context, addr string, handler http.Handler) error {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return fmt.Errorf("listen: %w", err)
	}
	fmt.Fprintf(a.out, "http://%s/\n", l.Addr())
	if err := a.out.Flush(); err != nil {
		return err
	}
	a.note("Ctrl-C stops it")
	s := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	done := make(chan error, 1)
	go func() {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		done <- s.Shutdown(grace)
	}()
	if err := s.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-done
}
