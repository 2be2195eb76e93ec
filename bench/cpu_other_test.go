//go:build !unix

package bench_test

import "time"

var started = time.Now()

// processor is the clock on the wall where the system does not tell the time spent
// on a processor.
func processor() int64 { return int64(time.Since(started)) }
