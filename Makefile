# The verbs of this project. `make` alone lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help run test check format docs bench bench-terms bench-checks bench-planted bench-names bench-markup bench-marking bench-langid bench-segment bench-engines bench-speed bench-cluster bench-faithful bench-memory kills fuzz selftest sbom lock clean

# Development data for the benchmarks: `make bench DATA=FOLDER`.
DATA ?= ../shared/data
MODELS ?= ../shared/models

help: ## list the verbs
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

# The locks are complete, so pip resolves nothing (--no-deps) and checks every hash.
$(VENV)/.runtime: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.runtime
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

run: $(VENV)/.runtime ## set up, translate the sample articles, say where the bundles lie
	@$(BIN)/localize run --samples --out build $(ARGS)
	@$(BIN)/localize report --out build

test: $(VENV)/.dev ## set up, run all tests
	@$(BIN)/pytest $(ARGS)

check: $(VENV)/.dev ## lint, format, types, layers, generated pages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m localize.checks.catalogue --check
	$(BIN)/localize glossary lint glossaries
	$(BIN)/localize catalog check localize/samples/site --min-coverage 100

docs: $(VENV)/.dev ## write the generated pages
	$(BIN)/python -m localize.checks.catalogue

bench: $(VENV)/.dev ## chrF, BLEU and words/s of every installed route, engine beside pipeline
	$(BIN)/python -m tests.bench.translation $(or $(ARGS),$(DATA)/ntrex)

bench-terms: $(VENV)/.dev ## terms: success, agreement and chrF, raw engine beside the ladder
	$(BIN)/python -m tests.bench.terms $(or $(ARGS),$(DATA)/terms)

bench-checks: $(VENV)/.dev ## checks: recall and false alarms beside pofilter's
	$(BIN)/python -m tests.bench.checks $(or $(ARGS),$(DATA))

bench-planted: $(VENV)/.dev ## checks: errors planted in ten directions, rules beside models
	$(BIN)/python -m tests.bench.planted $(or $(ARGS),$(DATA) --models)

bench-names: $(VENV)/.dev ## checks of names alone
	$(BIN)/python -m tests.bench.names $(or $(ARGS),$(DATA))

bench-markup: $(VENV)/.dev ## markup: around the right words of the translation
	$(BIN)/python -m tests.bench.markup $(ARGS)

bench-marking: $(VENV)/.dev ## terms found: MB/s with 10,000 entries
	$(BIN)/python -m tests.bench.marking $(or $(ARGS),$(DATA)/ntrex)

bench-langid: $(VENV)/.dev ## languages detected
	$(BIN)/python -m tests.bench.langid $(or $(ARGS),$(DATA)/ntrex)

bench-segment: $(VENV)/.dev ## sentence borders
	$(BIN)/python -m tests.bench.segment $(or $(ARGS),$(DATA)/ntrex)

bench-engines: $(VENV)/.dev ## chrF and words/s of every model and chain
	$(BIN)/python -m tests.bench.engines $(or $(ARGS),$(DATA)/ntrex)

bench-speed: $(VENV)/.dev ## words/s, memory and first bundle beside argostranslate
	$(BIN)/python -m tests.bench.speed $(DATA)/ntrex $(MODELS) $(ARGS)

bench-cluster: $(VENV)/.dev ## words/s of one worker and of two
	$(BIN)/python -m tests.bench.cluster $(or $(ARGS),$(DATA)/ntrex)

bench-faithful: $(VENV)/.dev ## what comes through an engine, and what it costs
	$(BIN)/python -m tests.bench.faithful $(DATA)/ntrex $(MODELS) $(ARGS)

bench-memory: $(VENV)/.dev ## the memory with millions of units
	$(BIN)/python -m tests.bench.memory $(or $(ARGS),1)

kills: $(VENV)/.dev ## kill commands at 200 random moments, and go on
	$(BIN)/python -m tests.bench.kills $(or $(ARGS),200)

fuzz: $(VENV)/.dev ## an hour of random files for every reader
	$(BIN)/python -m tests.bench.fuzz $(or $(ARGS),3600)

selftest: $(VENV)/.runtime ## the faults it survives, on this machine
	$(BIN)/localize selftest --hostile

sbom: $(VENV)/.runtime ## what it is made of: THIRD_PARTY.md and build/sbom.cdx.json
	$(BIN)/python .ci/sbom.py table > THIRD_PARTY.md
	mkdir -p build && $(BIN)/python .ci/sbom.py bom > build/sbom.cdx.json

format: $(VENV)/.dev ## format and mend what can be mended
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: ## renew both locks (needs uv)
	uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --override .ci/overrides.txt --output-file requirements.lock
	uv pip compile --group dev --constraint requirements.lock --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --output-file requirements-dev.lock

clean: ## remove what was made
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
