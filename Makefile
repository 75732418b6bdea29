# What can be done with this project, by name. `make` alone lists it.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin

# One file each says what is installed, so that the next start skips it.
SITE := $(VENV)/installed-site
TOOLS := $(VENV)/installed-tools
BROWSER := $(VENV)/installed-browser
# The checkers; package.json says which. One file stands for all.
CHECKERS := node_modules/axe-core/axe.min.js

# Checkers of the API: in places of their own, since their requirements contradict the others.
OUTSIDE := .venv-contract
CONTRACT := $(OUTSIDE)/installed tests/contract/node_modules/.bin/redocly

# Four threads are plenty for one machine; a worker that does not stop in 2 s is stopped.
SERVE := $(BIN)/granian --interface wsgi --no-ws --port $(PORT) --blocking-threads 4 \
	--backpressure 64 --workers-kill-timeout 2 --log-level warning
APPLICATION := dystonia_site.wsgi:application
# Said before anything is prepared: the server's own refusal is a crash report.
FREE_PORT := $(BIN)/python -c 'import socket; socket.create_server(("127.0.0.1", $(PORT)))' 2>/dev/null \
	|| { echo "Port $(PORT) cannot be used, perhaps it is taken: try make run PORT=8001." >&2; exit 1; }

# Production as `check --deploy` should see it. The key is no secret: nothing is signed with it.
PRODUCTION := DEBUG=off ALLOWED_HOSTS=example.org DATABASE_URL=sqlite:///var/never-opened.sqlite3 \
	SECRET_KEY=not-a-secret-but-long-enough-for-the-check-to-go-on-0123456789

.DEFAULT_GOAL := help
.PHONY: help run dev test pytest browser-test readers-test lighthouse leaflets-test screenshots
.PHONY: contract-test figures faults bench lint format clean reset

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' Makefile

run: $(SITE) ## Start the site on 127.0.0.1, port 8000 (or: make run PORT=8080)
	@$(FREE_PORT)
	@$(BIN)/python manage.py prepare --port $(PORT)
	@exec $(SERVE) $(APPLICATION)

dev: $(TOOLS) ## The same, restarting when a file changes
	@$(FREE_PORT)
	@$(BIN)/python manage.py prepare --port $(PORT)
	@exec $(SERVE) --reload --reload-ignore-worker-failure \
		--reload-paths dystonia_site --reload-paths treatments --reload-paths templates $(APPLICATION)

# Canonical addresses then name the port that was asked for.
run dev: export SITE_URL ?= http://127.0.0.1:$(PORT)

test: lint ## Everything that has to pass: lint, migrations, deployment settings, tests
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(PRODUCTION) $(BIN)/python manage.py check --deploy --fail-level WARNING
	$(BIN)/pytest -n auto

pytest: $(TOOLS) ## Only the tests (on PostgreSQL: DATABASE_URL=postgres://... make pytest)
	$(BIN)/pytest -n auto

faults: $(TOOLS) ## Faults on purpose, on both databases, half an hour (for less: docs/testing.md)
	$(BIN)/python -m tests.faults $(FAULTS)

bench: $(TOOLS) ## What a reader waits for among 7,000 treatments, on both databases (docs/testing.md)
	$(BIN)/python -m tests.bench $(BENCH)

browser-test: $(BROWSER) $(CHECKERS) ## Every screen and public page in Chromium, then by the other checkers
	$(BIN)/pytest -n auto tests/browser
	@$(MAKE) --no-print-directory readers-test lighthouse

readers-test: $(BROWSER) $(CHECKERS) ## Of these, only what readers see
	$(BIN)/pytest -n auto tests/readers

contract-test: $(TOOLS) $(CONTRACT) ## The API, by programs that nobody here wrote (more: CONTRACT_EXAMPLES=300)
	$(BIN)/pytest -q tests/contract

# After the rest, not beside it: it measures time.
lighthouse: $(BROWSER) $(CHECKERS) ## Of these, what Lighthouse says, six minutes
	$(BIN)/pytest -q tests/readers/lighthouse.py

figures: $(BROWSER) ## What each public page weighs and asks for, in a table
	@$(BIN)/python -m tests.figures

leaflets-test: $(TOOLS) ## Every comparison as a leaflet, in both sizes: is it accessible?
	EXPECT_LEAFLETS=1 $(BIN)/pytest -n auto tests/every_leaflet

screenshots: $(BROWSER) ## Take the pictures in docs/screenshots anew
	$(BIN)/pytest -q tests/browser/screenshots.py
	$(BIN)/pytest -q tests/readers/screenshots.py

lint: $(TOOLS) ## Style, templates, types, and the walls between the rooms
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/djlint --lint templates
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(TOOLS) ## Rewrite the Python files in the house style
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean: ## Remove what was installed and cached; the database stays
	rm -rf $(VENV) $(OUTSIDE) node_modules tests/contract/node_modules var/static .pytest_cache .ruff_cache .mypy_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

reset: ## Delete the local database; the next start makes a new one
	rm -f var/db.sqlite3 var/db.sqlite3-wal var/db.sqlite3-shm

$(SITE): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo \
		"This needs Python 3.11 or newer, and $(PYTHON) is not: name another with PYTHON=..." >&2; exit 1; }
	@echo "Installing into $(VENV), the first time only ..."
	@$(PYTHON) -m venv $(VENV) || { echo \
		"Python cannot make a virtual environment: on Debian or Ubuntu, install python3-venv." >&2; exit 1; }
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -r requirements.txt
	@touch $@

$(TOOLS): requirements-dev.txt $(SITE)
	@echo "Installing the tools for testing, the first time only ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -r requirements-dev.txt
	@touch $@

$(BROWSER): tests/browser/requirements.txt $(TOOLS)
	@echo "Installing the driver of the browser, the first time only ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -r tests/browser/requirements.txt
	@touch $@

# What they would fetch besides themselves (a browser, a Java) is the system's.
$(CHECKERS): package.json
	@PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts
	@touch $@

$(OUTSIDE)/installed: tests/contract/requirements.txt
	@echo "Installing the checkers of the API, the first time only ..."
	@$(PYTHON) -m venv $(OUTSIDE)
	@$(OUTSIDE)/bin/python -m pip install -qq --disable-pip-version-check -r tests/contract/requirements.txt
	@touch $@

tests/contract/node_modules/.bin/redocly: tests/contract/package.json
	@cd tests/contract && npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts
	@touch $@
