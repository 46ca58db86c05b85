# On a machine with only Python 3.11 or newer, make and git: `make demo`, then `make test`.
# Everything is installed into .venv from the locks in requirements/; nothing outside this folder changes.

PYTHON ?= python3
UV ?= uv
SHARED ?= ../shared
PEER ?= $(wildcard .venv-train/bin/python)
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip -qq --disable-pip-version-check
LOCK := $(UV) pip compile pyproject.toml --universal --generate-hashes --python-version 3.11 \
	--no-annotate --quiet --custom-compile-command "make lock" $(LOCKFLAGS)

# torch is large, and differs by machine: it is pinned in pyproject.toml and stays out of every lock.
TORCH := torch triton cuda-bindings cuda-pathfinder cuda-toolkit nvidia-cublas nvidia-cuda-cupti \
	nvidia-cuda-nvrtc nvidia-cuda-runtime nvidia-cudnn-cu13 nvidia-cufft nvidia-cufile nvidia-curand \
	nvidia-cusolver nvidia-cusparse nvidia-cusparselt-cu13 nvidia-nccl-cu13 nvidia-nvjitlink \
	nvidia-nvshmem-cu13 nvidia-nvtx

.PHONY: help demo test bench format readme lock workshop clean

help:
	@echo "make demo      set up, compare the four reports in examples/ferry, write synopsis.html"
	@echo "make test      set up, run every check: ruff, mypy, tests, doctests, rooms, docs"
	@echo "make bench     links, speed and determinism, where $(SHARED) is present (RECORD=--record keeps the results)"
	@echo "make format    put the code into the house's form"
	@echo "make readme    write anew what README.md shows of the code: the demo's output, the tree"
	@echo "make lock      solve requirements/ anew (needs uv; LOCKFLAGS=--upgrade for new versions)"
	@echo "make workshop  set up .venv-train for src/synoptic/train (brings torch)"
	@echo "make clean     remove what these made"

demo: $(VENV)/run.stamp
	$(PY) -m synoptic compare examples/ferry -o - -o synopsis.html

test: $(VENV)/dev.stamp
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	@sh .ci/browser
	$(PY) -m pytest $(PYTESTFLAGS)

bench: $(VENV)/dev.stamp
	@test -d "$(SHARED)/gold" || { echo "make bench: no stories marked by hand at $(SHARED)/gold; name their folder: make bench SHARED=FOLDER" >&2; exit 1; }
	$(PY) -m synoptic bench links --gold "$(SHARED)/gold/dev" --stories "$(SHARED)/stories" --gate $(RECORD)
	$(PY) -m synoptic bench speed --stories "$(SHARED)/stories" $(PEER:%=--peer-python %) $(RECORD)
	$(PY) -m synoptic bench determinism --stories "$(SHARED)/stories" $(RECORD)

format: $(VENV)/dev.stamp
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

readme: $(VENV)/run.stamp
	$(PY) .ci/readme.py
	$(PY) -m synoptic bench tables

lock:
	$(LOCK) --group build -o requirements/run.txt
	$(LOCK) --group dev --extra arrow -c requirements/run.txt -o requirements/dev.txt
	$(LOCK) --group build --extra train --extra bench -c requirements/dev.txt \
		$(TORCH:%=--no-emit-package %) -o requirements/train.txt

workshop: .venv-train/stamp

clean:
	rm -rf $(VENV) .venv-train .mypy_cache .ruff_cache .pytest_cache synopsis.html

$(VENV)/run.stamp: requirements/run.txt pyproject.toml
	@sh .ci/venv "$(PYTHON)" $(VENV)
	@echo "installing requirements/run.txt into $(VENV) (once; about a minute)" >&2
	@$(PIP) install --require-hashes -r requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements/dev.txt
	@echo "installing requirements/dev.txt into $(VENV) (once; about a minute)" >&2
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

# The locked packages come first and alone; torch then finds all it needs but its own parts, which it pins itself.
.venv-train/stamp: requirements/train.txt pyproject.toml
	@sh .ci/venv "$(PYTHON)" .venv-train
	.venv-train/bin/python -m pip -qq install --no-deps --require-hashes -r requirements/train.txt
	.venv-train/bin/python -m pip -qq install --no-build-isolation -e ".[train,bench]"
	@touch $@
