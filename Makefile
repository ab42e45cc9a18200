# make demo    sets everything up and compares the six versions of corpora/abou-kamal
# make test    what CI runs: build, tests, format and dependency checks
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
BINARY := .build/release/recoupe
DEMO := out/abou-kamal

.PHONY: demo test build bench format clean bootstrap clients sanitize memories

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
	$(MAKE) sanitize

# What touches C, under the address sanitizer, without the review page's web server, which does not. Leaks are not looked for: Swift's runtime keeps what it makes once.
sanitize:
	swift build --build-tests --sanitize=address --disable-default-traits --scratch-path .build-sanitize 2>&1 | grep -v 'Cannot export local symbol'
	ASAN_OPTIONS=detect_leaks=0 swift test --skip-build --sanitize=address --disable-default-traits \
		--scratch-path .build-sanitize \
		--filter 'XMLTests|TMXTests|ICUTests|ArticleReadingTests|SegmentationTests|SentenceEncodingTests'

# The memories in tmx/, made anew from the article groups.
memories: build
	for group in corpora/*/; do $(BINARY) align $$group -o tmx/$$(basename $$group).tmx; done

bench: build
	swift build -c release --product encoding-rate
	Benchmarks/run

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

clean:
	rm -rf .build .build-* out
