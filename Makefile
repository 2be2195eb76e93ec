# The commands of this project. `make run` needs Go alone; `make test` needs Node
# too, and installs Debian's Chromium if there is none.

.PHONY: run answer site quick test soak check bench vet core e2e browser clean
.DEFAULT_GOAL := quick

STAGE := .ci/stage
# The first "alih check" of the README is the sample: what it promises is run.
SAMPLE := $(shell sed -n 's/^ *\$$ alih //p' README.md | head -n 1)
BENCHSTAT := golang.org/x/perf/cmd/benchstat@v0.0.0-20260908200009-22c9c6c9d4da
ADDR := 127.0.0.1:8080

# -- to use it

run: site answer ## the sample, then the page on http://127.0.0.1:8080 until Ctrl-C
	go run ./cmd/alih serve --addr $(ADDR)

answer: ## the README's sample on the command line
	go run ./cmd/alih $(SAMPLE)

site: ## the page, its calculator and its books, into site/dist
	go run ./site/build

# -- to change it

quick: ## under a minute and a half: formatting, vet, what may not be imported, short tests
	@$(STAGE) format .ci/formatted
	@$(STAGE) vet go vet ./...
	@$(STAGE) purity .ci/purity
	@$(STAGE) 'short tests' go test -short ./...

check: ## formatting, vet, what may not be imported
	@$(STAGE) format .ci/formatted
	@$(STAGE) vet go vet ./...
	@$(STAGE) purity .ci/purity

test: check ## everything: what a change has to pass
	@$(STAGE) 'tests' go test ./...
	@$(STAGE) 'site' $(MAKE) --no-print-directory site
	@$(STAGE) 'sample' $(MAKE) --no-print-directory answer
	@$(STAGE) 'README' .ci/readme
	@$(STAGE) 'browser tools' $(MAKE) --no-print-directory browser
	@$(STAGE) 'browser tests' $(MAKE) --no-print-directory e2e

browser: ## what the browser tests need
	@.ci/chromium
	npm ci --no-audit --no-fund

e2e: ## the page in a browser, as it was built
	node --test --test-concurrency=2 --test-reporter=spec site/e2e/

soak: ## long: million-case comparisons, fuzzing, the coverage of intervals
	ALIH_SOAK=1 go test -timeout 60m ./...

bench: ## benchmarks of the hot paths against the accepted ones; under ten minutes
	@mkdir -p out
	go test -run '^$$' -bench . -benchmem -benchtime 60ms -count 10 -timeout 20m ./bench | tee out/bench.txt
	go run $(BENCHSTAT) -filter '.unit:(cpu-ns/case OR ns/worker OR ns/step OR median-ns/replication OR allocs/op)' bench/accepted.txt out/bench.txt

clean:
	go clean
	git clean -fdXq site/dist out
