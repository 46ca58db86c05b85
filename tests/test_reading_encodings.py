"""Reading: encodings, and any bytes at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from synoptic.errors import UnreadableError
from synoptic.reading import read
from synoptic.reading.encodings import decode

TEXT = (
    "Café by the harbour reopens\n\n“We’re glad to be back,” said Zoë Ångström – the owner of the café – on "
    "Friday, and the guests who had waited outside in the rain since the morning were glad with her.\n"
)
RUSSIAN = "Мэр города заявил, что паром затонул у причала ночью; двое пассажиров пропали без вести. " * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_utf_8_and_marked_encodings_are_read_without_the_mark_and_without_a_remark(encoding: str) -> None:
    decoded = decode("a.txt", TEXT.encode(encoding))
    assert (decoded.text, decoded.assumed) == (TEXT, None)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_nuls(encoding: str) -> None:
    decoded = decode("a.txt", TEXT.encode(encoding))
    assert (decoded.text, decoded.assumed) == (TEXT, encoding.upper())


@pytest.mark.parametrize(
    ("text", "encoding", "assumed"),
    [
        (TEXT, "cp1252", "Windows-1252"),
        ("Naïve café", "latin-1", "Windows-1252"),
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
    ],
)
def test_an_encoding_that_nothing_declares_is_detected_and_named(
    text: str, encoding: str, assumed: str
) -> None:
    decoded = decode("a.txt", text.encode(encoding))
    assert (decoded.text, decoded.assumed) == (text, assumed)


def test_a_detected_encoding_is_remarked_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("cafe.txt").write_bytes(TEXT.encode("cp1252"))
    assert read(["cafe.txt"]).remarks == (
        "cafe.txt: not UTF-8; read as Windows-1252, save it as UTF-8 if letters look wrong",
    )


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ("<META http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r"),
        ('<?xml version="1.0" encoding="iso-8859-5"?>', "iso8859-5"),
        ("<meta charset=iso-8859-1>", "cp1252"),
    ],
)
def test_a_declared_charset_is_believed(head: str, encoding: str) -> None:
    text = head + ("“quoted” café" if encoding == "cp1252" else RUSSIAN)
    decoded = decode("a.html", text.encode(encoding))
    assert (decoded.text, decoded.assumed) == (text, None)


@pytest.mark.parametrize("charset", ["klingon-8", "base64", "utf-8", "rot13"])
def test_a_declared_charset_that_is_unknown_or_wrong_leaves_it_to_the_detector(charset: str) -> None:
    text = f"<meta charset={charset}>{RUSSIAN}"
    decoded = decode("a.html", text.encode("cp1251"))
    assert (decoded.text, decoded.assumed) == (text, "cp1251")


def test_utf_8_with_a_damaged_byte_names_the_file_the_byte_and_the_cure() -> None:
    content = TEXT.encode() + b"\xe9t\xe9"
    with pytest.raises(UnreadableError) as caught:
        decode("a.txt", content)
    assert str(caught.value) == (
        f"a.txt: byte {len(TEXT.encode())} (0xe9) is not UTF-8, though the rest is; "
        "repair that place, or save it as UTF-8 again"
    )


def test_bytes_that_fit_no_encoding_name_the_file_the_byte_and_the_cure() -> None:
    content = b"ferry " + bytes((n * 7919 + n // 251) % 127 + 129 for n in range(4_000))
    with pytest.raises(UnreadableError) as caught:
        decode("a.txt", content)
    assert str(caught.value).startswith("a.txt: byte 6 (0x81) is not UTF-8 and no other encoding fits; ")
    assert str(caught.value).endswith("; save it as UTF-8")


def test_a_broken_utf_16_file_names_the_byte() -> None:
    with pytest.raises(UnreadableError) as caught:
        decode("a.txt", b"\xff\xfea\x00b")
    assert str(caught.value) == "a.txt: is marked as UTF-16 but byte 4 is not; save it as UTF-8"


ENDINGS = st.sampled_from(["txt", "md", "html", "json", "unknown"])
FRAGMENTS = [
    *b"<p> <html> <script\ttype='application/ld+json'> --- # <meta\tcharset=utf-7> +AAA- [ { , }".split(b" "),
    *(b'{"@type":"NewsArticle"', b"\n\n", b"\xff\xfe", b"\xef\xbb\xbf", b"\x00", b"\xe9", b"\r\n"),
]
NEAR_FORMS = st.lists(st.sampled_from(FRAGMENTS), max_size=12).map(b"".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(b"\xff\xfe\x00\xd8", "txt")
@example(b"<p>\xed\xa0\x80", "html")
@given(st.one_of(st.binary(max_size=300), NEAR_FORMS, st.text(max_size=200).map(str.encode)), ENDINGS)
def test_any_bytes_give_a_report_with_text_or_exactly_one_problem(
    tmp_path: Path, content: bytes, ending: str
) -> None:
    path = tmp_path / f"any.{ending}"
    path.write_bytes(content)
    reading = read([path])
    if ending != "json" and not content.lstrip().startswith(b"{"):
        assert len(reading.reports) + len(reading.problems) == 1
    assert all(report.text.strip() for report in reading.reports)
    assert reading.reports or reading.problems or content.strip() in (b"[]", b"")
