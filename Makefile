# One command from a fresh clone to Word files: `make voorbeeld`. Needs Python 3.11 or newer and make, nothing else.
#   make                       the list of targets
#   make test PYTEST="-k bsn"  some of the tests, without measuring coverage
#   make PYTHON=python3.13 voorbeeld   another Python than the one found

SHELL := /bin/sh
.SHELLFLAGS := -eu -c
.DELETE_ON_ERROR:
.SUFFIXES:
.DEFAULT_GOAL := hulp

PYTHON ?=
PYTEST ?=
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
# Every package at the version and with the hash of the lock; made again only when the lock or pyproject.toml changes.
STEMPEL := $(VENV)/.geinstalleerd
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock"

.PHONY: hulp voorbeeld hedendaags bench test lint types lock schoon

hulp: ## toont deze lijst
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST)

voorbeeld: $(STEMPEL) ## maakt de documenten van BOCE in uit/boce/
	$(BIN)/akkoord maak examples/boce --uit uit/boce

hedendaags: $(STEMPEL) ## maakt de documenten van het hedendaagse voorbeeld in uit/hedendaags/
	$(BIN)/akkoord maak examples/hedendaags --uit uit/hedendaags

test: $(STEMPEL) ## draait alle tests, op alle kernen, en meet hoeveel code zij raken
	@$(BIN)/python -m pytest -n auto --dist worksteal $(if $(PYTEST),$(PYTEST),--cov)

bench: $(STEMPEL) ## meet hoe snel akkoord is, naast docxtpl en python-docx (docs/snelheid.md)
	@$(BIN)/python -m bench

lint: $(STEMPEL) ## controleert stijl en opmaak van de code
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(STEMPEL) ## controleert de typen van de code
	$(BIN)/mypy

# The second lock takes the first as its constraint, so that both hold the same versions.
lock: $(STEMPEL) ## maakt de lijsten met vaste versies in requirements/ opnieuw; alles wordt zo nieuw als mag
	$(LOCK) --upgrade --output-file requirements/uitvoering.txt
	$(LOCK) --upgrade --group dev --constraints requirements/uitvoering.txt --output-file requirements/ontwikkeling.txt

schoon: ## verwijdert .venv, uit/ en alles wat gereedschap heeft achtergelaten
	rm -rf $(VENV) uit build dist htmlcov .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(STEMPEL): requirements/ontwikkeling.txt pyproject.toml | $(BIN)/python
	@echo "De onderdelen van akkoord worden geïnstalleerd in $(VENV) (alleen de eerste keer en na een nieuwe versie)."
	@$(PIP) install --quiet --require-hashes --use-pep517 --requirement requirements/ontwikkeling.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

# The first Python that is new enough and can make an environment. Debian ships `python3` without ensurepip; asking
# first prevents a half-made .venv, and gives a message that says what to do.
$(BIN)/python:
	@oud=""; kaal=""; \
	for python in $(if $(PYTHON),"$(PYTHON)",python3.11 python3 python3.12 python3.13 python3.14 python); do \
	    "$$python" -c '' 2>/dev/null || continue; \
	    if ! "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then oud=$$python; continue; fi; \
	    if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then kaal=$$python; continue; fi; \
	    exec "$$python" -m venv --clear $(VENV); \
	done; \
	if [ -n "$$kaal" ]; then \
	    echo "$$kaal kan geen eigen omgeving maken: de modules venv en ensurepip ontbreken." >&2; \
	    echo "Op Debian en Ubuntu: sudo apt install python3-venv. Geef daarna dezelfde opdracht nog eens." >&2; \
	elif [ -n "$$oud" ]; then \
	    echo "akkoord heeft Python 3.11 of nieuwer nodig; $$oud is ouder." >&2; \
	    echo "Installeer een nieuwere Python, of wijs er een aan: make PYTHON=/pad/naar/python3 voorbeeld" >&2; \
	else \
	    echo "Er is geen Python gevonden. Installeer Python 3.11 of nieuwer (Debian: sudo apt install python3-venv)," >&2; \
	    echo "of wijs er een aan: make PYTHON=/pad/naar/python3 voorbeeld" >&2; \
	fi; \
	exit 1
