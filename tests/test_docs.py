"""What the documents say is so: commands, options, links, the version, and the blocks written by code."""

from __future__ import annotations

import re
import runpy
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from synoptic import __version__
from synoptic.cli import cli

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def commands(group: click.Group = cli, path: str = "synoptic") -> Iterator[tuple[str, click.Command]]:
    """Yield every command with its full name, those of groups too."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


COMMANDS = dict(commands())


def options() -> Iterator[tuple[str, str]]:
    for name, command in COMMANDS.items():
        yield from ((name, option) for parameter in command.params for option in option_names(parameter))


def option_names(parameter: click.Parameter) -> list[str]:
    return [name for name in parameter.opts if name.startswith("-")]


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.DOTALL | re.MULTILINE)


def shown_commands() -> list[str]:
    """Return every call of synoptic in the README's blocks and in the Makefile."""
    readme = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("synoptic ")]
    makefile = re.findall(r"-m (synoptic .*)", (ROOT / "Makefile").read_text("utf-8"))
    return readme + [re.sub(r"\$\([^)]*\)", "", line) for line in makefile]


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_is_in_the_readme(name: str) -> None:
    assert re.search(rf"\b{name}\b", README)


@pytest.mark.parametrize(("command", "option"), list(options()))
def test_every_option_is_in_the_readme(command: str, option: str) -> None:
    assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", README), f"{command} {option}"


def test_there_are_commands_to_check() -> None:
    assert len(shown_commands()) >= 8


@pytest.mark.parametrize("line", shown_commands())
def test_every_shown_command_parses(line: str) -> None:
    name = next(name for name in COMMANDS if line.startswith(name))
    arguments = shlex.split(line.removeprefix(name), comments=True)
    parser = COMMANDS[name].make_parser(click.Context(COMMANDS[name]))
    assert parser.parse_args(arguments)[1] == []


def test_python_on_the_first_page_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), {})  # noqa: S102
    assert re.search(r"^[2-9] × .*ferry", capsys.readouterr().out, flags=re.MULTILINE)


def test_blocks_written_by_code_are_fresh() -> None:
    refreshed = runpy.run_path(str(ROOT / ".ci" / "readme.py"))["refreshed"]
    assert refreshed(README) == README, "run `make readme`"


def test_top_of_the_changelog_is_this_version() -> None:
    top = re.search(r"^## (\d+\.\d+\.\d+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)
    assert top
    assert top[1] == __version__


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_into_the_repository_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", document.read_text("utf-8"))
    inside = [link for link in links if "://" not in link]
    assert [link for link in inside if not (document.parent / link).exists()] == []


def test_locks_name_every_hash_no_host_and_no_torch() -> None:
    for lock in ("run.txt", "dev.txt", "train.txt"):
        text = (ROOT / "requirements" / lock).read_text("utf-8")
        pins = re.findall(r"^([\w.-]+)==", text, flags=re.MULTILINE)
        assert len(pins) > 40
        assert pins == re.findall(
            r"^([\w.-]+)==[^\n]*\n +--hash=sha256:[0-9a-f]{64}\b", text, flags=re.MULTILINE
        )
        assert "torch" not in pins
        assert "://" not in text
