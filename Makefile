# make build, make test, make serve: each does its own set-up and says what it could not install.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin

.PHONY: build proposal quick test pictures serve check fix due bench reproducible audit sbom lock hooks clean

# With FORMAT=github what is wrong becomes a remark on its line in a pull request; with STRICT=1 it fails without Pango or esbuild.
build: .venv/.build-ready node_modules/.build-ready ## alles controleren en de site in site/ bouwen
	@scripts/setup.sh pdf
	@$(BIN)/python scripts/build.py build $(if $(STRICT),--strict) $(if $(FORMAT),--format $(FORMAT))

# Always strict; writes proposal/. HEAD is the commit that its links lead to.
proposal: .venv/.build-ready node_modules/.build-ready ## een voorstel bouwen en vergelijken met BASE: een reactie en een voorbeeld
	@scripts/setup.sh pdf
	@$(BIN)/python scripts/build.py proposal --base "$(or $(BASE),main)" --out proposal $(if $(HEAD),--head "$(HEAD)") $(if $(FORMAT),--format $(FORMAT))

# What is wrong without running anything.
STYLE := $(BIN)/ruff check -q scripts tests && $(BIN)/ruff format --check -q scripts tests && $(BIN)/mypy --no-error-summary scripts

quick: .venv/.test-ready ## de teksten en losse onderdelen, in een halve minuut
	@$(STYLE)
	@$(BIN)/python -m pytest -q -n auto tests/unit tests/content

test: .venv/.test-ready node_modules/.test-ready ## alle controles en tests
	@scripts/setup.sh pdf
	@scripts/setup.sh browser
	@scripts/setup.sh nginx
	@scripts/setup.sh office
	@scripts/setup.sh java
	@$(STYLE)
	@$(BIN)/python -m pytest -n auto

pictures: .venv/.test-ready node_modules/.test-ready ## de plaatjes van elk sjabloon opnieuw maken, na een wijziging die zo hoort
	@scripts/setup.sh pdf
	@scripts/setup.sh browser
	@PICTURES=new $(BIN)/python -m pytest -q -n auto tests/browser/test_pictures.py

serve: .venv/.build-ready ## de site op deze computer bekijken en bijwerken
	@$(BIN)/python scripts/build.py serve

check: .venv/.build-ready node_modules/.build-ready ## alleen de teksten controleren, in een seconde
	@$(BIN)/python scripts/build.py check

# With YES=1 it is done without asking.
fix: .venv/.build-ready ## herstellen wat een computer kan herstellen; toont eerst wat er verandert
	@$(BIN)/python scripts/build.py fix $(if $(YES),--yes)

due: .venv/.build-ready ## wat aandacht vraagt: vertalingen, nakijken, feiten; met OUTSIDE=1 ook adressen van anderen
	@$(BIN)/python scripts/build.py due $(if $(OUTSIDE),--outside)

bench: .venv/.test-ready ## meten hoe snel het is; schrijft BENCHMARKS.md
	@$(BIN)/python scripts/bench.py

# The head of each locked file holds the command that made it: Dependabot reads it there and does the same.
LOCK := $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate
lock: .venv/.test-ready ## de vastgezette versies vernieuwen
	@$(BIN)/python -m pip install -q --disable-pip-version-check uv
	@$(LOCK) requirements-dev.in -o requirements-dev.txt
	@$(LOCK) -c requirements-dev.txt requirements.in -o requirements.txt
	@$(LOCK) -c requirements-dev.txt requirements-node.in -o requirements-node.txt
	@$(LOCK) -c requirements-dev.txt requirements-audit.in -o requirements-audit.txt

reproducible: .venv/.build-ready node_modules/.build-ready ## de laatste commit twee keer bouwen: dezelfde bytes
	@scripts/setup.sh pdf
	@$(BIN)/python scripts/build.py reproducible

audit: .venv/.build-ready requirements-audit.txt ## of de pakketten bekende lekken hebben
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-audit.txt
	@$(BIN)/pip-audit --require-hashes --disable-pip $(patsubst %,-r %,$(wildcard requirements*.txt))
	@[ -x $(BIN)/npm ] || $(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-node.txt
	@$(BIN)/npm audit --package-lock-only

sbom: .venv/.build-ready ## de lijst van waarmee de site gemaakt is (CycloneDX)
	@$(BIN)/python scripts/build.py sbom

hooks: .venv/.test-ready ## voortaan vóór elke commit controleren
	@$(BIN)/python -m pip install -q --disable-pip-version-check pre-commit
	@$(BIN)/pre-commit install

clean: ## wat gemaakt is weer weghalen
	rm -rf site proposal .venv node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Each is there once it is done; where it can't be done, that is said and all else goes on.
node_modules/.build-ready: package-lock.json | .venv/.build-ready
	@scripts/setup.sh bundler

node_modules/.test-ready: package-lock.json | .venv/.test-ready
	@scripts/setup.sh scripts

.venv/.build-ready: requirements.txt scripts/setup.sh
	@PYTHON="$(PYTHON)" scripts/setup.sh packages requirements.txt
	@touch $@

.venv/.test-ready: requirements-dev.txt scripts/setup.sh
	@PYTHON="$(PYTHON)" scripts/setup.sh packages requirements-dev.txt
	@touch $@ .venv/.build-ready
