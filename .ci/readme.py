"""Writes anew what a machine knows better in README.md: the demo's output and the tree (`make readme`)."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
ROOMS = ROOT / "src" / "synoptic"

DEMO_WIDTH = 128
DEMO_ROWS = slice(3, 7)
"""Of the rows that several outlets tell: short ones that show what a synopsis is."""

LINE = """
    records errors reading segmenting model encoding attributing words quantities times names aligning judging
    reuse tracing comparing checking synopsis rendering stories store web scale cli train bench
"""
ORDER = {name: place for place, name in enumerate(LINE.split())}


def refreshed(text: str) -> str:
    """Return the README with its written blocks as they should be."""
    return replaced(replaced(text, "demo", demo()), "tree", tree())


def replaced(text: str, name: str, block: str) -> str:
    """Return the text with a new block between the marks of that name."""
    start, end = f"<!-- {name}: written by make readme -->", f"<!-- end of {name} -->"
    before, _, rest = text.partition(start)
    _, found, after = rest.partition(end)
    if not found:
        raise SystemExit(f"README.md: the marks {start} and {end} are missing; put them back")
    return f"{before}{start}\n\n```\n{block}\n```\n\n{end}{after}"


def demo() -> str:
    """Return some of what `make demo` prints: the reports and a few rows."""
    import synoptic

    synopsis = synoptic.compare(synoptic.read([ROOT / "examples" / "ferry"]).reports)
    lines = synopsis.render("text", width=DEMO_WIDTH).splitlines()
    starts = [place for place, line in enumerate(lines) if re.match(r" *\d+  ", line)]
    chosen = lines[starts[DEMO_ROWS.start] : starts[DEMO_ROWS.stop]]
    return "\n".join([*lines[: starts[0]], " …", "", *chosen, " …"])


def tree() -> str:
    """Return a line for each room: its name and what its docstring's first line says."""
    names = {path.stem: path for path in ROOMS.iterdir() if is_room(path)}
    order = sorted(names, key=lambda name: (ORDER.get(name, len(ORDER)), name))
    return "\n".join(
        ["src/synoptic/", *(f"  {label(names[name]):<15}{first_line(names[name])}" for name in order)]
    )


def is_room(path: Path) -> bool:
    return (path / "__init__.py").exists() or (path.suffix == ".py" and not path.stem.startswith("__"))


def label(path: Path) -> str:
    return f"{path.name}/" if path.is_dir() else path.name


def first_line(path: Path) -> str:
    source = path / "__init__.py" if path.is_dir() else path
    docstring = ast.get_docstring(ast.parse(source.read_text(encoding="utf-8"))) or "?"
    return docstring.splitlines()[0]


if __name__ == "__main__":
    README.write_text(refreshed(README.read_text(encoding="utf-8")), encoding="utf-8")
