# make demo    sets everything up and compares the six versions of corpora/abou-kamal
# make test    what CI runs: build, tests, format and dependency checks
# make dist    an archive that runs on a bare Debian 12 (MODEL=1 with the model)
# make install PREFIX=/usr/local
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
BINARY := .build/release/recoupe
DEMO := out/abou-kamal

VERSION := $(shell sed -n 's/.*version: "\(.*\)",/\1/p' Sources/CommandLine/Recoupe.swift)
DIST := dist/recoupe-$(VERSION)-linux-$(shell uname -m)
# The model and the table of names go into the archive with `make dist MODEL=1`.
MODELS := $(or $(RECOUPE_MODELS),$(or $(XDG_DATA_HOME),$(HOME)/.local/share)/recoupe/models)
MODEL_FOLDERS = $(if $(MODEL),$(wildcard $(MODELS)/use-multilingual-3 $(MODELS)/aliases-1))
PREFIX ?= /usr/local

.PHONY: demo test build bench format clean bootstrap clients sanitize memories dist check-dist install spark-test

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

# An archive that runs on a bare Debian 12: program, resources, libraries, completions, manual page.
dist: build
	Scripts/bootstrap patchelf
	Scripts/make-dist $(BINARY) $(DIST) $(MODEL_FOLDERS)
	tar -C $(dir $(DIST)) -czf $(DIST).tar.gz $(notdir $(DIST))
	@echo $(DIST).tar.gz

check-dist: dist
	Scripts/check-dist $(DIST).tar.gz

install: build
	Scripts/bootstrap patchelf
	Scripts/make-dist $(BINARY) $(DESTDIR)$(PREFIX) $(MODEL_FOLDERS)

# The Spark job on this machine and on a cluster of two workers that loses one; needs Java 17.
spark-test:
	$(MAKE) dist MODEL=1
	Scripts/with-spark Integrations/spark/test $(CURDIR)/$(DIST).tar.gz

bench: build
	swift build -c release --product encoding-rate
	Benchmarks/run
	Benchmarks/memories

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

clean:
	rm -rf .build .build-* out dist
