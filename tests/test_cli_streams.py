"""The command line as its own process: pipes, terminals, encodings, start-up."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

FERRY = Path(__file__).parents[1] / "examples" / "ferry"
COMPARE = [sys.executable, "-m", "synoptic", "compare", str(FERRY)]


def environment(**changes: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")}
    return {**kept, "TERM": "xterm-256color", **changes}


def test_ascii_stdout_prints_the_table_and_keeps_the_json_whole() -> None:
    plain = environment(PYTHONIOENCODING="ascii")
    table = subprocess.run(COMPARE, env=plain, capture_output=True, check=True)
    assert table.stdout.isascii()
    assert b"Harbour Wire" in table.stdout
    as_json = subprocess.run([*COMPARE, "--json"], env=plain, capture_output=True, check=True)
    utf8 = subprocess.run([*COMPARE, "--json"], env=environment(), capture_output=True, check=True)
    assert as_json.stdout == utf8.stdout
    assert "PORT SELLACK (Harbour Wire) —" in json.dumps(json.loads(as_json.stdout), ensure_ascii=False)


def test_a_reader_that_leaves_early_is_no_error_to_speak_of() -> None:
    process = subprocess.Popen([*COMPARE, "--format", "html"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() in (0, 1)
    process.stderr.close()


def on_terminal(env: dict[str, str]) -> str:
    """Return what the command prints when stdout is a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(COMPARE, stdout=theirs, stderr=subprocess.DEVNULL, env=env)
    os.close(theirs)
    shown = b""
    while chunk := read_terminal(ours):
        shown += chunk
    os.close(ours)
    assert process.wait() == 0
    return shown.decode()


def read_terminal(end: int) -> bytes:
    try:
        return os.read(end, 65536)
    except OSError:  # Linux says "input/output error" where others say end of file
        return b""


def test_color_is_for_terminals_and_no_color_is_kept() -> None:
    assert "\x1b[" in on_terminal(environment())
    assert "\x1b[" not in on_terminal(environment(NO_COLOR="1"))


def test_help_and_version_load_no_heavy_library() -> None:
    program = (
        "import sys; from synoptic.cli import main; main(['--help']); main(['compare', '--help']); "
        "print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.splitlines()[-1].split())
    assert "click" in loaded
    assert not loaded & {
        "numpy",
        "onnxruntime",
        "tokenizers",
        "rich",
        "jinja2",
        "trafilatura",
        "lxml",
        "pyarrow",
    }
