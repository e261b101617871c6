# `make help` lists what there is. Every target installs what it needs.

PYTHON ?= python3
VENV   := $(CURDIR)/.venv
BIN    := $(VENV)/bin
WHEEL  := $(CURDIR)/.venv-wheel

# Node and cdktf-cli come from this directory; Terraform from PATH, else from the wheel.
export PATH := $(BIN):$(CURDIR)/node_modules/.bin:$(PATH)
export TERRAFORM_BINARY_NAME ?= $(or $(shell command -v terraform),$(CURDIR)/tools/terraform)
export CHECKPOINT_DISABLE := 1

# LIVE=1 works on Twilio, from the root of the project. Without it everything happens on the
# emulator, in a directory of its own, so that the two states never meet.
QUICKSTART := $(BIN)/python $(CURDIR)/examples/quickstart/main.py
EMULATED   := $(CURDIR)/.emulator/quickstart
EMULATOR   := $(BIN)/python -m twilio_emulator --quiet --database $(EMULATED)/twilio.db --
CDKTF      := $(if $(LIVE),cdktf,cd $(EMULATED) && $(EMULATOR) cdktf)
APP        := --app '$(QUICKSTART)'

# What deploying takes, which is a part of what testing takes, and sooner there.
TOOLS   := $(VENV)/.tools node_modules/.tools
PIP     := -m pip install --quiet --disable-pip-version-check
SOURCES := $(shell find constructs provider_shim -type f -not -name '*.pyc')

.DEFAULT_GOAL := help
.PHONY: help setup deploy diff destroy test wheel lint faults generate bench clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-15s %s\n", $$1, $$2 }'

setup: $(VENV)/.installed node_modules/.installed ## prepare .venv and node_modules, nothing else

deploy: $(TOOLS) $(EMULATED)/cdktf.json ## deploy the quickstart on the emulator (LIVE=1: on Twilio)
	$(CDKTF) deploy --auto-approve $(APP)

diff: $(TOOLS) $(EMULATED)/cdktf.json ## show what a deploy would change
	$(CDKTF) diff $(APP)

destroy: $(TOOLS) $(EMULATED)/cdktf.json ## destroy what deploy made
	$(CDKTF) destroy --auto-approve $(APP)

test: setup wheel ## run every test, and those of constructs again: from the wheel, on CDK Terrain
	$(BIN)/python -m pytest -n 2 --dist worksteal
	PYTHONPATH=$(CURDIR)/tests/on_cdktn:$$($(BIN)/python -c 'import site; print(*site.getsitepackages(), sep=":")') \
	$(WHEEL)/bin/python -m pytest -n 2 tests/unit/cdktf_twilio tests/snapshots

wheel: $(WHEEL)/.installed ## build dist/*, and install the wheel into .venv-wheel

lint: setup ## check style, types, the rings of the house, and that generated files are fresh
	ruff check
	ruff format --check
	mypy
	pyright
	lint-imports
	python -m twilio_provider.render --check
	python tools/emulator_coverage.py --check

generate: setup ## write what is derived: constructs and documentation
	python -m twilio_provider.render
	python tools/emulator_coverage.py

faults: setup ## break everything at random, for a quarter of an hour, and print what came of it
	$(BIN)/python -m pytest tests/faults -n 2 --dist worksteal --profile long

bench: $(VENV)/.bench ## measure for a quarter of an hour, on a machine that does nothing else
	PYTHONPATH=tests $(BIN)/python -m benchmarks

clean: ## remove what setup and deploy made, the emulator's data included
	rm -rf .venv .venv-wheel dist node_modules .emulator cdktf.out

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.tools: pyproject.toml | $(BIN)/python
	$(BIN)/python $(PIP) --editable '.[tools]'
	touch $@

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python $(PIP) --editable '.[dev]'
	touch $(VENV)/.tools $@

$(VENV)/.bench: pyproject.toml | setup
	$(BIN)/python $(PIP) --editable '.[bench]'
	touch $@

node_modules/.tools: package-lock.json | $(VENV)/.tools
	npm ci --omit=dev --no-audit --no-fund --loglevel=error
	touch $@

node_modules/.installed: package-lock.json | $(VENV)/.installed
	npm ci --no-audit --no-fund --loglevel=error
	touch node_modules/.tools $@

# The source distribution is built first, and the wheel from it.
$(WHEEL)/.installed: pyproject.toml README.md LICENSE $(SOURCES) | $(VENV)/.installed
	rm -rf dist $(WHEEL)
	$(BIN)/python -m build --outdir dist
	$(BIN)/python -m venv $(WHEEL)
	$(WHEEL)/bin/python $(PIP) dist/*.whl
	touch $@

$(EMULATED)/cdktf.json: cdktf.json
	mkdir -p $(@D)
	cp $< $@
