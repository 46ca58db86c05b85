"""Reading: does a report look whole, and is it English?"""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from synoptic.reading import read
from synoptic.reading.completeness import why_incomplete
from synoptic.reading.language import language_of

WHOLE = (
    "The ferry Marguerite sank on Friday night, and two of the 41 people on board are missing, the harbour "
    "master said on Saturday. Rescuers searched until dawn with boats and a helicopter. The owner said that "
    "it would help the inspectors in every way that it could."
)


@pytest.mark.parametrize(
    "end",
    [
        "",
        "\n\n“We will not stop,” she said. “Not now.”",
        "\n\nPhoto: Ada Quill / Coastwire",
        "\n\nAda Quill reported from Port Ansel and Jon Merrow reported from Saint Osk",
        "\n\nLike this: Loading...",
        "\n\nSubscribe to our newsletter\n\nFollow us",
        "\n\nRead more about the harbour in the weekend edition of the paper.",
    ],
)
def test_a_whole_report_with_any_usual_ending_looks_whole(end: str) -> None:
    assert why_incomplete(WHOLE + end) is None


@pytest.mark.parametrize(
    ("end", "why"),
    [
        (" The mayor, who had been at sea", "ends in the middle of a sentence"),
        (" The mayor, who had been told on", "ends in the middle of a sentence"),
        (" The mayor thanked the crew,", "ends in the middle of a sentence"),
        (" The mayor …", 'ends with "…"'),
        (" The mayor thanked the crew of the [...]", 'ends with "[...]"'),
        ("\n\n[…]", 'ends with "[…]"'),
        ("\n\nRead more »", 'ends with "Read more »"'),
        ("\n\nContinue reading", 'ends with "Continue reading"'),
        ("\n\nClick here to read the full story on bell.example", None),
        ("\n\nSubscribe to continue", 'stops at a paywall ("Subscribe to continue")'),
        (
            "\n\nSign in to read the full article.\n\nHelp",
            'stops at a paywall ("Sign in to read the full article.")',
        ),
        (
            "\n\nTo continue reading, buy a day pass",
            'stops at a paywall ("To continue reading, buy a day pass")',
        ),
        ("\n\nTo continue reading,\x1b[31m pay", 'stops at a paywall ("To continue reading, [31m pay")'),
        ("\n\nAlready a subscriber? Log in", 'stops at a paywall ("Already a subscriber? Log in")'),
    ],
)
def test_a_report_that_is_cut_off_says_how(end: str, why: str | None) -> None:
    expected = why or f'ends with "{end.strip()}"'
    assert why_incomplete(WHOLE + end) == expected


def test_fewer_than_40_words_are_counted() -> None:
    assert why_incomplete("Two are missing. " * 13) == "has only 39 words"
    assert why_incomplete("Two are missing. " * 13 + "Yes.") is None
    assert why_incomplete("Missing.") == "has only 1 word"


def test_text_without_spaces_is_not_too_short_for_that() -> None:
    assert why_incomplete("市长说渡轮在港口沉没。" * 60) is None


@pytest.mark.parametrize(
    "line", ["subscribe " * 19, "this article is for " * 9, "read the full " * 14, "to continue "]
)
def test_looking_for_the_end_takes_the_same_time_for_hostile_text(line: str) -> None:
    begin = time.perf_counter()
    why_incomplete(f"{line}\n" * (1_000_000 // len(line)))
    assert time.perf_counter() - begin < 0.5


TEXTS = {
    "en": WHOLE,
    "fr": "Le maire a dit que le ferry avait coulé dans le port pendant la nuit et que deux passagers "
    "étaient portés disparus. La police était rapidement sur place avec plusieurs bateaux.",
    "de": "Der Bürgermeister sagte, die Fähre sei in der Nacht im Hafen gesunken, und zwei Menschen würden "
    "noch vermisst. Die Polizei war schnell mit mehreren Booten vor Ort.",
    "es": "El alcalde dijo que el transbordador se hundió en el puerto durante la noche y que dos pasajeros "
    "estaban desaparecidos. La policía llegó rápidamente con varias lanchas.",
    "nl": "De burgemeester zei dat de veerboot in de nacht was gezonken en dat het niet bekend is of er nog "
    "mensen worden vermist. De politie was snel ter plaatse met boten en heeft het gebied afgezet.",
    "zh": "市长说渡轮在港口沉没，警方正在搜寻失踪者，救援人员整夜寻找。" * 5,
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_of_a_report_is_told(language: str) -> None:
    assert language_of(TEXTS[language]) == language


def test_the_language_of_a_few_words_is_not_guessed() -> None:
    assert language_of("Le maire a dit que le ferry avait coulé.") is None
    assert language_of("41 / 39 / 2 " * 50) is None


def test_a_report_that_is_not_english_is_read_with_a_remark(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("le-phare.txt").write_text(TEXTS["fr"], encoding="utf-8")
    Path("p.jsonl").write_text(json.dumps({"text": TEXTS["de"], "lang": "xh-ZA"}))
    reading = read(["le-phare.txt", "p.jsonl"])
    assert [report.language for report in reading.reports] == ["fr", "xh"]
    assert reading.remarks == (
        "le-phare.txt: looks French, not English; compared all the same, expect fewer matches",
        "p.jsonl:1: looks xh, not English; compared all the same, expect fewer matches",
    )
