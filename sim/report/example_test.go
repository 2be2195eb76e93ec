package report_test

import (
	"fmt"
	"os"

	"alih/sim"
	"alih/sim/report"
)

// A report of the least that there can be: one policy, one metric, two replications.
func ExampleWrite() {
	dir, err := os.MkdirTemp("", "report")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	kept := &sim.MemoryStore{}
	if err := kept.Save(0, [][]int64{{10, 12}}); err != nil {
		fmt.Println(err)
		return
	}
	err = report.Write(dir, report.Study{
		Result: &sim.Result{
			Layout: &sim.Layout{
				Counters: []sim.Counter{{Code: "matched", Unit: "people"}},
				Metrics:  []sim.Metric{{Code: "matched", Of: []int{0}, Unit: "people", Better: 1}},
			},
			Policies: []string{"the law"}, Replications: 2, Stopped: "most", Confidence: 0.95,
			Metrics:     [][]sim.Estimate{{{Value: 11, HalfWidth: 12.7, N: 2}}},
			Differences: [][]sim.Estimate{nil}, Gain: [][]float64{nil},
			Curves: [][]sim.Incidence{nil}, Paths: [][][]sim.Estimate{nil},
			Kept: kept,
		},
		Scenario: report.Scenario{Name: "The least", Kind: "market"},
		Policies: []report.Policy{{Name: "the law"}},
		Seed:     1,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	files, _ := os.ReadDir(dir)
	for _, f := range files {
		fmt.Println(f.Name())
	}
	// Output:
	// manifest.json
	// metrics.csv
	// plots
	// replications.parquet
	// report.html
	// summary.json
}
