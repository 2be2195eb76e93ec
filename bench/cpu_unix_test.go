//go:build unix

package bench_test

import "syscall"

// processor is the time that this process has spent on a processor, in ns. On a
// shared machine it says more than the clock on the wall.
func processor() int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return u.Utime.Nano() + u.Stime.Nano()
}
