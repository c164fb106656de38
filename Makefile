# Two commands set everything up on a machine that has Python 3.11 or newer and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := out/demo

.PHONY: help demo test lint types unit install install-test gold bench bench-identity bench-memory bench-build bench-places clean

help: ## tells what each target does
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

$(BIN)/kg: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable .
	@touch $(BIN)/kg

$(VENV)/.test-installed: $(BIN)/kg
	$(BIN)/python -m pip install --quiet --editable ".[test]"
	@touch $@

install: $(BIN)/kg ## installs vnpol into a fresh virtual environment, .venv

install-test: $(VENV)/.test-installed

demo: $(BIN)/kg ## installs, builds a graph from the sample articles, checks it and draws it
	@mkdir -p $(DEMO)
	$(BIN)/kg build tests/samples -o $(DEMO)/graph.ttl
	$(BIN)/kg validate $(DEMO)/graph.ttl --report $(DEMO)/report.ttl > $(DEMO)/report.txt
	$(BIN)/kg view $(DEMO)/graph.ttl -o $(DEMO)/graph.html
	@echo
	@echo "graph     $(DEMO)/graph.ttl    (Turtle)"
	@echo "report    $(DEMO)/report.txt   (and report.ttl, the W3C form)"
	@echo "picture   $(DEMO)/graph.html   (open it in a browser)"

test: install-test lint types unit ## installs and runs every test, lint, types and doc tests

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy

unit:
	$(BIN)/python -m pytest -n auto -q

bench: $(BIN)/kg ## measures speed on the sample articles, as ratios
	$(BIN)/python tests/bench/speed.py

bench-identity: install-test ## tells people apart on a synthetic corpus with known truth (takes minutes)
	$(BIN)/python tests/bench/identity.py

bench-memory: install-test ## tells the persons of five million mentions apart, and measures the memory (takes minutes)
	$(BIN)/python tests/bench/memory.py

bench-build: $(BIN)/kg ## measures time and memory of a build: make bench-build SOURCE=articles.jsonl
	$(BIN)/python tests/bench/build.py $(SOURCE)

bench-places: install-test ## tells units of the lists from sentences, and measures how long the gazetteer takes to start
	$(BIN)/python tests/bench/places.py
	$(BIN)/python tests/bench/places_start.py

clean: ## removes what the targets made
	rm -rf out dist build .mypy_cache .ruff_cache
