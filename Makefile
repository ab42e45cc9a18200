# make demo    sets everything up and compares the six versions of corpora/abou-kamal
# make test    what CI runs: build, tests, format and dependency checks
SHELL := /bin/bash
BINARY := .build/release/recoupe
DEMO := out/abou-kamal

.PHONY: demo test build bench format clean bootstrap clients

bootstrap:
	@Scripts/bootstrap

build: bootstrap
	swift build -c release --product recoupe

demo: build
	$(BINARY) compare corpora/abou-kamal --out $(DEMO)
	@echo "Open $(DEMO)/report.html in a browser."

clients: bootstrap
	@Scripts/install-test-clients

test: clients
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
	swift build -c release --build-tests -Xswiftc -enable-testing
	swift test -c release --skip-build -Xswiftc -enable-testing

bench: build
	Benchmarks/run

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

clean:
	rm -rf .build .build-* out
