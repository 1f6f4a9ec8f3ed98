# Everything here sets itself up from nothing but python3 (3.11 or later) and make; the tests, on Debian, by apt too.

PYTHON ?= python3
SHARED ?= ../shared
BIN := .venv/bin
SAMPLE := samples/lkj-kpu-banjarbaru-2024/report.pdf
CATALOGUE := lkj/locale/id/LC_MESSAGES/lkj

AS_ON_WINDOWS := tests/whole/test_command.py tests/lkj/batch/test_supervisor.py tests/lkj/batch/test_batch.py \
  tests/lkj/reading/test_reader.py tests/lkj/people/test_corrections.py
# run once more without what Windows lacks

.PHONY: demo scan data cluster test check bench score messages docs new-check golden tutorials site picture clean

demo: .venv/run  ## check the sample report: the ten gravest faults, and all of them in a page that a browser opens
	$(BIN)/lkj check $(SAMPLE) --fail-on never --top 10
	@mkdir -p build
	$(BIN)/lkj report $(SAMPLE) -o build/demo.html --force

scan: .venv/scan  ## install what recognizes scanned pages

data: .venv/data  ## install what `lkj export` writes Parquet with

cluster: .venv/cluster  ## install what `lkj run --cluster` shares reports among computers with

test: .venv/dev .venv/programs  ## run the tests
	$(BIN)/pytest -n auto --dist loadfile
	PYTHONPATH=$(CURDIR)/tests/as_on_windows $(BIN)/pytest -n auto --dist loadfile -k "not postgresql" $(AS_ON_WINDOWS)

check: .venv/dev  ## lint, format, types, and the arrows between the packages
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/win32
	$(BIN)/lint-imports

bench: .venv/dev  ## time, memory, growth and pages a second beside the floor and other engines
	@missed=0; for measure in "compare $(SAMPLE)" "rates $(SHARED)" "batch $(SHARED)" scans; do \
	  $(BIN)/python -m bench.$$measure || missed=1; done; exit $$missed

score: .venv/scan  ## what is read and told in reports that were read by eye; never below bench/floors.json
	$(BIN)/python -m bench.score $(SHARED)
	$(BIN)/python -m bench.views $(SHARED)
	$(BIN)/python -m bench.matching $(SHARED)
	$(BIN)/python -m bench.restyled
	$(BIN)/python -m bench.forms

golden: .venv/dev  ## write the screens of the sample report and the tutorials anew, to be looked at and committed
	$(BIN)/python -m tests.whole.test_golden
	$(BIN)/python -m docs.followed

messages: .venv/dev  ## bring the Indonesian catalogue in step with the code, and compile it
	$(BIN)/pybabel -q extract -F babel.cfg -k _ -k N_ -k ngettext:1,2 --no-location --sort-output -o .venv/lkj.pot lkj
	$(BIN)/pybabel -q update -l id -i .venv/lkj.pot -o $(CATALOGUE).po --no-fuzzy-matching --ignore-obsolete --width 120
	sed -i '/EMAIL@ADDRESS/d; /^"\(POT-Creation\|PO-Revision\)-Date/d; /^"L\(ast-Translator\|anguage-Team\)/d' $(CATALOGUE).po
	$(BIN)/pybabel -q compile -l id -i $(CATALOGUE).po -o $(CATALOGUE).mo

tutorials: .venv/dev  ## write into the tutorials what their commands print now, to be looked at
	$(BIN)/python -m docs.followed

docs: .venv/run  ## write the pages of the checks, of the tables and of the rooms, and their picture, from the code
	$(BIN)/python -m docs.rules
	$(BIN)/python -m docs.database_tables
	$(BIN)/python -m docs.architecture_picture
	$(BIN)/python -m docs.rooms

new-check: .venv/run  ## lay out a check with its texts and cases: make new-check CODE=X99 NAME=short-name
	$(BIN)/python -m docs.new_check $(CODE) $(or $(NAME),new-check)

site: .venv/dev  ## the documentation as a site, in build/site
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

picture: .venv/run  ## draw the picture in the README from a real run
	$(BIN)/python -m docs.picture $(SAMPLE)

clean:
	rm -rf .venv build

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/run: requirements.txt pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --requirement requirements.txt
	$(BIN)/pip install --quiet --no-deps --editable .
	$(BIN)/python -m compileall -q extractor lkj reconcile schemas
	touch $@

.venv/scan: requirements-scan.txt .venv/run
	$(BIN)/pip install --quiet --requirement requirements-scan.txt
	touch $@

.venv/data: requirements-data.txt .venv/run
	$(BIN)/pip install --quiet --requirement requirements-data.txt
	touch $@

.venv/cluster: requirements-cluster.txt .venv/data
	$(BIN)/pip install --quiet --requirement requirements-cluster.txt
	touch $@

.venv/dev: requirements-dev.txt .venv/scan .venv/cluster
	$(BIN)/pip install --quiet --requirement requirements-dev.txt
	touch $@

.venv/programs: tests/install-programs | .venv/bin/python
	tests/install-programs
	touch $@
