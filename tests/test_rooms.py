"""The plan of the house: which room may import which, who owns each heavy library, how long things may be."""

from __future__ import annotations

import ast
import graphlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src" / "synoptic"

FACE = "synoptic"
VERSION = "synoptic.__version__"  # every room may say it: it is the first thing that the face defines
NOUNS = {"records", "errors"}
EXACT = {"quantities", "times", "names", "words"}
STEPS = {"segmenting", "encoding", "attributing", "aligning", "judging", "reuse", "tracing"}
DOORS = {"cli", "web", "store", "scale", "__main__"}

# Room -> the rooms that it may import, beside itself and the nouns.
MAY_IMPORT: dict[str, set[str]] = {
    "records": set(),
    "errors": set(),
    **{room: set() for room in EXACT},
    "model": set(),
    "reading": set(),
    "segmenting": set(),
    "encoding": {"model"},
    "attributing": {"model"},
    "aligning": EXACT | {"model"},
    "judging": EXACT | {"model"},
    "reuse": set(),
    "tracing": EXACT,
    "checking": set(),
    "comparing": STEPS | EXACT | {"checking", "synopsis"},
    "rendering": {"checking", "words"},
    "synopsis": {"checking", "rendering"},
    "stories": set(),
    FACE: {"comparing", "reading", "rendering", "stories", "synopsis"},
    "bench": {FACE, "reading", "comparing", "rendering", "model", "stories"} | STEPS | EXACT,
    "train": {FACE, "reading", "comparing", "rendering", "model", "stories", "bench"} | STEPS | EXACT,
    "store": {FACE},
    "scale": {FACE, "reading", "model", "stories"} | STEPS | EXACT,
    "web": {FACE, "reading", "rendering", "stories", "store"},
    "cli": {FACE, "reading", "comparing", "rendering", "stories", "store", "web", "scale", "bench", "train"},
    "__main__": {"cli"},
}

# Library -> the rooms (or single files of a room) that may import it.
OWNERS: dict[str, set[str]] = {
    "onnxruntime": {"model"},
    "tokenizers": {"model"},
    "torch": {"train"},
    "lightgbm": {"train"},
    "onnx": {"train"},
    "onnxscript": {"train"},
    "safetensors": {"train"},
    "sentence_transformers": {"bench", "train"},
    "sklearn": {"bench", "train"},
    "psutil": {"bench", "train"},
    "threadpoolctl": {"aligning"},
    "click": {"cli"},
    "rich": {"rendering.terminal", "rendering.layouts"},
    "jinja2": {"rendering.page"},
    "pyarrow": {"rendering.table", "synopsis"},
    "trafilatura": {"reading"},
    "lxml": {"reading"},
    "charset_normalizer": {"reading"},
    "py3langid": {"reading"},
}
JUNK_DRAWERS = {"util", "utils", "misc", "helper", "helpers", "common"}
LONGEST_FILE = 400
LONGEST_FUNCTION = 40


@dataclass(frozen=True)
class Module:
    """One file of the package: ``name`` is dotted, without the package's own name ("rendering.page")."""

    name: str
    path: Path

    @property
    def room(self) -> str:
        return self.name.split(".")[0]

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text(encoding="utf-8"))


def read_house(root: Path) -> list[Module]:
    """Return the modules under a package folder, by name."""
    return [Module(name_of(path.relative_to(root)), path) for path in sorted(root.rglob("*.py"))]


def name_of(path: Path) -> str:
    parts = [part for part in path.with_suffix("").parts if part != "__init__"]
    return ".".join(parts) or FACE


def imports_of(module: Module) -> Iterator[str]:
    """Yield every dotted name that a module imports, wherever it does so; "a.b" for `from a import b`."""
    package = module.path.name == "__init__.py"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = absolute(module.name, node, is_package=package)
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and is_import_call(node.func):
            yield from (str(arg.value) for arg in node.args[:1] if isinstance(arg, ast.Constant))


def is_import_call(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in {"import_module", "__import__"}


def absolute(name: str, node: ast.ImportFrom, *, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    parts = [FACE] if name == FACE else [FACE, *name.split(".")]
    kept = parts[: len(parts) - node.level + is_package]
    return ".".join([*kept, *([node.module] if node.module else [])])


def graph_of(house: list[Module]) -> dict[str, set[str]]:
    """Return for each module those of the house that it imports."""
    known = {module.name for module in house}
    return {
        module.name: {target for name in imports_of(module) if (target := resolve(name, known))}
        for module in house
    }


def resolve(name: str, known: set[str]) -> str | None:
    """Return the module of the house that a dotted name leads to, or None for another library."""
    if name.split(".")[0] != FACE or name == VERSION:
        return None
    parts = name.split(".")[1:]
    for length in range(len(parts), 0, -1):
        if (found := ".".join(parts[:length])) in known:
            return found
    return FACE


def wrong_doors(house: list[Module]) -> Iterator[str]:
    """Yield each import from a room into one that the plan does not allow."""
    for name, targets in sorted(graph_of(house).items()):
        room = name.split(".")[0]
        if room not in MAY_IMPORT:
            yield f"{name}: the room {room} is not in the plan"
            continue
        allowed = MAY_IMPORT[room] | NOUNS | {room}
        yield from (f"{name} imports {to}" for to in sorted(targets) if to.split(".")[0] not in allowed)


def circles(house: list[Module]) -> Iterator[str]:
    """Yield the first circle of imports, if there is one."""
    graph = {name: targets - {name} for name, targets in graph_of(house).items()}
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        yield " <- ".join(error.args[1])


def trespassers(house: list[Module]) -> Iterator[str]:
    """Yield each import of a heavy library outside the room that owns it."""
    for module in house:
        for library in sorted({name.split(".")[0] for name in imports_of(module)} & OWNERS.keys()):
            owners = sorted(OWNERS[library])
            if not any(within(module.name, owner) for owner in owners):
                yield f"{module.name} imports {library}, which belongs to {' and '.join(owners)}"


def within(name: str, owner: str) -> bool:
    return name == owner or name.startswith(f"{owner}.")


def junk_drawers(house: list[Module]) -> Iterator[str]:
    """Yield modules whose name says nothing about what is in them."""
    yield from (m.name for m in house if JUNK_DRAWERS & {part.strip("_") for part in m.name.split(".")})


def too_long(house: list[Module]) -> Iterator[str]:
    """Yield files and functions beyond the house's length."""
    for module in house:
        lines = len(module.path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST_FILE:
            yield f"{module.name}: {lines} lines"
        for node in ast.walk(module.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    yield f"{module.name}.{node.name}: {length} lines"


def undocumented(house: list[Module]) -> Iterator[str]:
    """Yield modules whose docstring is missing."""
    yield from (module.name for module in house if not ast.get_docstring(module.tree))


Check = Callable[[list[Module]], Iterator[str]]
CHECKS: list[Check] = [wrong_doors, circles, trespassers, junk_drawers, too_long, undocumented]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_house_keeps_to_its_plan(check: Check) -> None:
    assert list(check(read_house(SRC))) == []


def test_plan_lets_no_step_import_a_step_and_nobody_a_door() -> None:
    assert all(not MAY_IMPORT[step] & STEPS for step in STEPS)
    assert all(not allowed & DOORS for room, allowed in MAY_IMPORT.items() if room not in DOORS)


def test_import_synoptic_loads_no_heavy_library() -> None:
    program = "import sys, synoptic; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert FACE in loaded
    assert not loaded & OWNERS.keys()
    assert "numpy" not in loaded


def build(root: Path, files: dict[str, str]) -> list[Module]:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return read_house(root)


@pytest.mark.parametrize(
    "line",
    [
        "from synoptic.segmenting import segment",
        "from synoptic import segmenting",
        "import synoptic.segmenting as s",
        "from . import segmenting",
        "def f():\n    from .segmenting import segment",
        "import typing\nif typing.TYPE_CHECKING:\n    from synoptic import segmenting",
        "from importlib import import_module\nimport_module('synoptic.segmenting')",
    ],
)
def test_a_step_that_imports_a_step_is_found_however_it_does_so(tmp_path: Path, line: str) -> None:
    house = build(tmp_path, {"segmenting.py": "", "aligning.py": line})
    assert list(wrong_doors(house)) == ["aligning imports segmenting"]


def test_relative_imports_inside_a_room_are_followed(tmp_path: Path) -> None:
    files = {
        "records.py": "",
        "reading/__init__.py": "from .text import x",
        "reading/text.py": "from .. import cli",
    }
    house = build(tmp_path, {**files, "cli.py": "from ..records import y"})
    assert graph_of(house)["reading"] == {"reading.text"}
    assert list(wrong_doors(house)) == ["reading.text imports cli"]


def test_a_room_outside_the_plan_is_found(tmp_path: Path) -> None:
    house = build(tmp_path, {"gossip.py": ""})
    assert list(wrong_doors(house)) == ["gossip: the room gossip is not in the plan"]


def test_a_circle_through_an_import_inside_a_function_is_found(tmp_path: Path) -> None:
    files = {"model/a.py": "from .b import y", "model/b.py": "def f():\n    from synoptic.model.a import x"}
    [circle] = circles(build(tmp_path, files))
    assert {"model.a", "model.b"} == set(circle.split(" <- "))
    assert list(circles(build(tmp_path, {"model/b.py": ""}))) == []


def test_a_heavy_library_outside_its_room_is_found(tmp_path: Path) -> None:
    files = {
        "encoding.py": "def f():\n    import onnxruntime.capi",
        "model/run.py": "import onnxruntime",
        "rendering/page.py": "from jinja2 import Environment",
        "rendering/plain.py": "import click.core",
    }
    assert list(trespassers(build(tmp_path, files))) == [
        "encoding imports onnxruntime, which belongs to model",
        "rendering.plain imports click, which belongs to cli",
    ]


def test_a_junk_drawer_is_found(tmp_path: Path) -> None:
    house = build(tmp_path, {"reading/_utils.py": "", "misc/x.py": "", "reading/text.py": ""})
    assert list(junk_drawers(house)) == ["misc.x", "reading._utils"]


def test_long_files_and_functions_are_found(tmp_path: Path) -> None:
    body = "def f():\n" + "    x = 1\n" * LONGEST_FUNCTION
    files = {"a.py": body, "b.py": body.replace("    x = 1\n", "", 1), "c.py": "#\n" * (LONGEST_FILE + 1)}
    assert list(too_long(build(tmp_path, files))) == ["a.f: 41 lines", "c: 401 lines"]


def test_a_module_without_docstring_is_found(tmp_path: Path) -> None:
    assert list(undocumented(build(tmp_path, {"a.py": "x = 1", "b.py": '"""Says it."""'}))) == ["a"]
