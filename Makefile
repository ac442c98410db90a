# Everything a fresh machine needs is made here: Python 3.11, git and make are enough.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

.PHONY: run ui test check lint types definitions dictionary lock format clean

run: $(INSTALLED)  ## Materialize every batch of $$SUKIEN_LANDING (default seeds) into $$SUKIEN_DATA (default data).
	$(BIN)/python -m pipeline run

ui: $(INSTALLED)  ## Serve the Dagster UI with its sensors and schedules on port 3000.
	$(BIN)/python -m pipeline ui

test: $(INSTALLED)  ## Run the tests.
	$(BIN)/python -m pytest -n auto --dist loadgroup

check: lint types definitions test  ## Everything that must hold before a change is shared.

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(INSTALLED)
	$(BIN)/mypy

definitions: $(INSTALLED)
	DAGSTER_HOME= $(BIN)/python -m dagster definitions validate -w workspace.yaml

dictionary: $(INSTALLED)  ## Write DATA.md anew from the tables and the ontology.
	$(BIN)/python -m pipeline.dictionary > DATA.md

format: $(INSTALLED)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(INSTALLED)  ## Choose the newest versions that pyproject.toml allows.
	$(BIN)/uv pip compile -q --no-header --no-annotate --universal --python-version 3.11 --upgrade \
		--extra s3 --group dev pyproject.toml -o requirements.lock

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache

$(INSTALLED): requirements.lock pyproject.toml Makefile
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check $$(grep '^uv==' requirements.lock)
	# Compiled at once: where Python may not keep bytecode, every process would compile it anew.
	$(BIN)/uv pip sync --quiet --compile-bytecode --python $(BIN)/python requirements.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --editable .
	$(BIN)/python -c "from pipeline.language import native; native.load()"  # compiled once, here
	touch $@
