# Every target sets up what it needs by itself; `make demo` and `make test` are the two to begin with.
SHELL := /bin/bash
PYTHON ?= python3
PORT ?= 8000
ENV ?= trial
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export SAM_CLI_TELEMETRY := 0
export AWS_DEFAULT_REGION ?= us-east-1
BUILD ?= .aws-sam/build
COVERAGE ?= --cov --cov-report=term-missing:skip-covered

.PHONY: help setup demo serve browser test check lint types validate format build builds invoke deploy destroy smoke cold docs bench catalogue faults legacy jepsen load lock clean fuzz-api audit sbom

help:  ## what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(READY)  ## the virtual environment, from the lock file

$(READY): requirements/dev.lock requirements/uv.lock pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(None if (3, 11) <= v < (3, 14) else f"Redraft needs Python 3.11 to 3.13, this is {v[0]}.{v[1]}: make PYTHON=python3.13 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/dev.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --offline -e .
	@touch $@

demo: $(READY)  ## a design talked into shape, in the terminal
	@$(BIN)/python -m local.demo

serve: $(READY)  ## every function behind one server on PORT, with its own Valkey; FAKE_MODEL=1 for a model without a key
	@exec $(BIN)/python -m local.serve --port $(PORT) $(if $(FAKE_MODEL),--fake-model)

test: $(READY)  ## the test suite
	$(BIN)/python -m pytest -n 2 --dist loadgroup $(PYTEST_OPTIONS)

check: browser lint types validate build docs test builds  ## everything that CI runs, with a report of what the tests reach
check: PYTEST_OPTIONS = $(COVERAGE)

browser:  ## Chromium for the tests that need a browser: Debian's, installed where this runs as root
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || { [ "$$(id -u)" = 0 ] && \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >/dev/null || \
		{ echo "Some tests need a browser: apt-get install chromium" >&2; exit 1; }

validate: $(READY)  ## the template, by SAM's and CloudFormation's rules
	$(BIN)/sam validate --lint
	$(BIN)/cfn-lint

# The functions and layers, built for the Python and the machine at hand; a deployment builds for the template's.
build: $(READY)  ## what a deployment packs, without Docker
	@PATH="$(abspath $(BIN)):$$PATH" \
	LAYER_PYTHON=$$($(BIN)/python -c 'import platform; print(platform.python_version())') \
	LAYER_PLATFORM=$$(uname -m | sed 's/arm64/aarch64/')-manylinux_2_28 \
	$(BIN)/sam build --build-dir "$(BUILD)" --parameter-overrides \
		Runtime=python$$($(BIN)/python -c 'import sys; print("%d.%d" % sys.version_info[:2])') \
		Architecture=$$(uname -m | sed 's/aarch64/arm64/')

invoke: $(READY)  ## one event through the built FUNCTION=EditSession as Lambda runs it, without Docker; all without one
	@test -f "$(BUILD)/template.yaml" || $(MAKE) build
	@$(BIN)/python -m local.invoke $(FUNCTION) --build "$(BUILD)" $(INVOKE_OPTIONS)

deploy: $(READY)  ## the stack of ENV=trial or ENV=production of samconfig.toml, guided the first time
	@$(BIN)/python -m local.deploy deploy $(ENV)

destroy: $(READY)  ## take the stack of ENV away
	@$(BIN)/python -m local.deploy destroy $(ENV)

smoke: $(READY)  ## whether the API at URL=https://…/api/v1 works, in a dozen calls
	@$(BIN)/python -m local.smoke $(URL)

cold: build  ## what a cold start of each built function costs
	@$(BIN)/python -m benchmarks.cold_starts

docs: $(READY)  ## the pages under docs/ as a site; a link that leads nowhere is an error
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict && echo "build/docs/index.html"

bench: $(READY)  ## what things cost, in ratios of one run
	@$(BIN)/python -m benchmarks.bench

catalogue: $(READY)  ## write the README's table of what is understood, from the rules
	@$(BIN)/python -m tests.language.table

faults: $(READY)  ## break the store in every way we know, and write the README's table of what happens
	@rows=$$(mktemp) && FAULTS_FILE=$$rows $(BIN)/python -m pytest -q tests/faults --deselect tests/faults/test_table.py && \
		$(BIN)/python -m tests.faults.table $$rows && rm $$rows

legacy: $(READY)  ## the extra legacy-gemini in an environment of its own, held to the same contract as google-genai
	@test -x $(VENV)-legacy/bin/python || $(BIN)/python -m venv $(VENV)-legacy
	@$(BIN)/uv pip install --quiet --python $(VENV)-legacy/bin/python --require-hashes --no-deps -r requirements/legacy.lock
	@$(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))' > \
		"$$($(VENV)-legacy/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/redraft-dev.pth"
	PYTHONPATH=layers/redraft $(VENV)-legacy/bin/python -m pytest -q -W ignore::FutureWarning -W ignore::DeprecationWarning \
		tests/adapters/gemini

load: $(READY)  ## a thousand people at once against `make serve`; LOAD_OPTIONS="--sessions 200" for fewer
	@$(BIN)/python -m benchmarks.load $(LOAD_OPTIONS)

jepsen: $(READY)  ## fifty clients for minutes while the store breaks, on a node and on a cluster; then check the history
	@$(BIN)/python -m tests.checker.run $(JEPSEN_OPTIONS) 2> >(grep -v STORE_UNAVAILABLE >&2)

builds: browser $(READY)  ## code of 240 designs parsed, 20 of them built in every framework, drawn and compared (needs Node 20)
	@$(BIN)/python -m tests.code_builds.run

fuzz-api: $(READY)  ## 5,000 and more requests made up from the OpenAPI document, every answer held against it
	@$(BIN)/python -m tests.security.fuzz_api --max-examples 80 $(FUZZ_OPTIONS)

audit: $(READY)  ## known weaknesses of what is locked; asks PyPI's own API, which a mirror may not answer
	@for name in runtime model; do $(BIN)/uv tool run --from 'pip-audit==2.*' pip-audit --strict --disable-pip \
		--require-hashes -r requirements/$$name.lock || exit 1; done

sbom: $(READY)  ## what the layers are made of, as CycloneDX, in build/
	@mkdir -p build && for name in runtime model; do $(BIN)/uv tool run --from 'cyclonedx-bom==7.*' cyclonedx-py \
		requirements requirements/$$name.lock --output-format JSON --output-reproducible -o build/sbom-$$name.json || exit 1; done

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache

types: $(READY)
	$(BIN)/mypy

format: $(READY)  ## put the code into its form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(READY)  ## resolve the requirements anew
	cd requirements && for name in uv dev; do ../$(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --no-annotate --no-header --no-emit-index-url $$name.in -o $$name.lock; done
	cd requirements && for name in runtime model legacy container; do ../$(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --no-annotate --no-header --no-emit-index-url -c dev.lock $$name.in -o $$name.lock; done
	awk 'NR == FNR { known[$$1] = 1; next } /^[a-z]/ { new = !($$1 in known) } new' requirements/runtime.lock \
		requirements/model.lock > layers/model/requirements.txt

clean:  ## all that the other targets made
	rm -rf $(VENV) $(VENV)-legacy .aws-sam .local .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache build
