"""Attributing by rules: sentences of invented reports → voice, source, cue, content."""

from __future__ import annotations

import time

import pytest

from synoptic.attributing import Attribution, attribute
from synoptic.records import Report, Sentence, SentenceKind, Span, Statement


def statements(*sentences: str, kinds: tuple[SentenceKind, ...] = ()) -> tuple[str, list[Statement]]:
    """Join sentences with blanks (or the line breaks they begin with) and attribute them."""
    text, spans = "", []
    for number, sentence in enumerate(sentences):
        text += "" if not text or sentence.startswith("\n") else " "
        start = len(text) + len(sentence) - len(sentence.lstrip("\n"))
        text += sentence
        spans.append(Sentence("r", start, len(text), kinds[number] if kinds else "text"))
    return text, attribute(Report(text, outlet="The Courier", id="r"), spans)


def one(sentence: str, kind: SentenceKind = "text") -> tuple[str, str | None, str | None]:
    """Return voice, source words and content words of a single sentence."""
    text, (statement,) = statements(sentence, kinds=(kind,))
    source, content = statement.source_span, statement.content_span
    return (
        statement.voice,
        text[source.start : source.end] if source else None,
        text[content.start : content.end] if content else None,
    )


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("Police said the ferry struck the pier.", "Police", "the ferry struck the pier"),
        ("The ferry struck the pier, police said.", "police", "The ferry struck the pier"),
        ("The ferry struck the pier, police said on Tuesday.", "police", "The ferry struck the pier"),
        ("The ferry struck the pier, the ministry added.", "the ministry", "The ferry struck the pier"),
        ("The ferry struck the pier, said Captain Lo Ek.", "Captain Lo Ek", "The ferry struck the pier"),
        ("According to the ministry, the pier is shut.", "the ministry", "the pier is shut"),
        ("The pier is shut, according to court records.", "court records", "The pier is shut"),
        ("Vandeberg stressed that the crew was sober.", "Vandeberg", "the crew was sober"),
        ("Ek said in a statement on Tuesday that the crew was sober.", "Ek", "the crew was sober"),
        ("Vandeberg told reporters the crew was sober.", "Vandeberg", "the crew was sober"),
        ("Vandeberg told Radio Skarn that the crew was sober.", "Vandeberg", "the crew was sober"),
        ("In court on Friday, prosecutors said that he was the owner.", "prosecutors", "he was the owner"),
        ("The harbour office has denied that the pier was weak.", "The harbour office", "the pier was weak"),
        ("Neighbours accused the owner of neglect.", "Neighbours", "the owner of neglect"),
        ("The council called for a new inquiry.", "The council", "a new inquiry"),
        ("The report found that the brakes had failed.", "The report", "the brakes had failed"),
        ("The pier is shut, the envoy to Skarn revealed Friday.", "the envoy to Skarn", "The pier is shut"),
        ("Asked by Ek about it, Quist insisted that it was late.", "Quist", "it was late"),
        ("When the ferry sank, Quist, who owns it, said it was late.", "Quist", "it was late"),
        ("Police: Ferry struck pier at night", "Police", "Ferry struck pier at night"),
        ("The pier is shut, the coastguard has confirmed.", "the coastguard", "The pier is shut"),
        ("The pier is shut, police have said.", "police", "The pier is shut"),
        ("Lo Ek, Mira Ek's brother, said as he left it was late.", "Lo Ek", "as he left it was late"),
        ("The clerks corrected Mr. Quist, saying it was late.", "The clerks", "it was late"),
        ("Ms. Ek went online and wrote that it was late.", "Ms. Ek", "it was late"),
        ("Some justices seemed close to the owners and said it was late.", "Some justices", "it was late"),
        ("Lo Ek, D-Skarn, a father of six, said it was late.", "Lo Ek", "it was late"),
        ("The Conference of Mayors said it was late.", "The Conference of Mayors", "it was late"),
        ("Shortly police said it was late.", "police", "it was late"),
        ("This time police said it was late.", "police", "it was late"),
        ("Even Justice Ek said it was late.", "Justice Ek", "it was late"),
        ("In 2007 Mr. Ek said it was late.", "Mr. Ek", "it was late"),
        ("Unlike Quist, Ek said it was late.", "Ek", "it was late"),
        ("Police took a call from a neighbour who said it was late.", "a neighbour", "it was late"),
        ("On its website the council describes the pier as safe.", "the council", "the pier as safe"),
        ("The pier is shut, a police report said.", "a police report", "The pier is shut"),
        ("Speaking of Quist's remarks, the aide Lo Ek said it was late.", "the aide Lo Ek", "it was late"),
        ("Ek, however, said the crew was sober.", "Ek", "the crew was sober"),
        ("The pier is shut, said Mayor Lo Ek in a statement.", "Mayor Lo Ek", "The pier is shut"),
    ],
)  # fmt: skip
def test_the_frame_is_taken_off_the_content(sentence: str, source: str, content: str) -> None:
    kind: SentenceKind = "title" if ":" in sentence else "text"
    assert one(sentence, kind) == ("paraphrased", source, content)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry struck the pier at nine.",
        "Police found a bag on the pier.",
        "Officers responded to a call on Mill Street.",
        "The harbour office declined to say who was on board.",
        "Police did not say how fast the ferry was.",
        "Anyone who saw the crash can call police at once.",
        "The Skarn State Police are on the pier.",
        "The man was accused of neglect.",
        "The so-called “aid” never came.",
        'Lars "Red" Ottoway left the pier.',
        "They sang “The Long Road Home” on the pier.",
        "The crews' boats and the boy's bike were lost.",
        "The gunman pointed at the victims.",
        "The mayor's stated belief is that of a child.",
        "The gunman is said to be on the pier.",
        "The bag was lost when little Anthony found it on the pier.",
        "Republican charges against the mayor were dropped.",
        "Mr. Quist declared his candidacy on Friday.",
        "The secretary of state was on board.",
        "Officers worked to control the crowd and identify victims.",
    ],
)
def test_what_nobody_is_credited_with_is_the_outlets_own(sentence: str) -> None:
    assert one(sentence) == ("own", None, None)


def test_an_appositive_between_source_and_verb_does_not_hide_the_source() -> None:
    voice, source, content = one("Mira Quist, the owner of the ferry, said the brakes had failed.")
    assert (voice, source, content) == ("paraphrased", "Mira Quist", "the brakes had failed")


def test_of_a_content_cut_in_two_by_its_frame_the_longer_part_is_kept() -> None:
    assert one("The ferry, Quist said, had passed every test since the spring.")[2] == (
        "had passed every test since the spring"
    )


def test_passive_forms_take_the_source_after_by() -> None:
    _, (statement,) = statements("The man was identified by police as Lars Ottoway.")
    assert statement.source == "police"
    assert statement.voice == "paraphrased"


def test_the_outermost_source_speaks_for_a_nested_attribution() -> None:
    assert one("Police said a witness told them the ferry was late.")[1] == "Police"
    assert one("Two people fell, Quist told the crew, according to court records.")[1] == "court records"


def test_quoted_words_stay_their_speakers_when_an_outlet_is_credited() -> None:
    assert one("“We heard one loud bang,” Quist said, according to Radio Skarn.")[1] == "Quist"


def test_another_sources_clause_ends_the_content() -> None:
    content = one("Quist said the brakes had failed, but police said they were sound.")[2]
    assert content == "the brakes had failed"


def test_participles_take_the_subject_of_the_sentence() -> None:
    voice, source, content = one("Quist left the room early, saying that the brakes had failed.")
    assert (voice, source, content) == ("paraphrased", "Quist", "the brakes had failed")


@pytest.mark.parametrize(
    ("sentence", "voice", "content"),
    [
        ("“We heard one loud bang,” Quist said.", "quoted", "We heard one loud bang,"),
        ('"We heard one loud bang," said Quist.', "quoted", "We heard one loud bang,"),
        ("Quist said, “We heard one loud bang.”", "quoted", "We heard one loud bang."),
        ("Quist told Radio Skarn: ‘We heard one loud bang.’", "quoted", "We heard one loud bang."),
        ("Quist said the crew was “very brave” then.", "mixed", "the crew was “very brave” then"),
        ("Quist said Lars “Red” Ottoway was on board.", "paraphrased", "Lars “Red” Ottoway was on board"),
    ],
)  # fmt: skip
def test_voice_follows_the_quotation_marks(sentence: str, voice: str, content: str) -> None:
    assert one(sentence) == (voice, "Quist", content)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("“We lost it all,” Ek sobbed.", "Ek"),
        ("“No boats may pass,” read the signs on the pier.", "the signs on the pier"),
        ("The letter goes on: “No boats may pass.”", "The letter"),
        ("Trouble came by night: “No boats may pass.”", None),
    ],
)
def test_a_quotation_is_its_sentences_subjects(sentence: str, source: str | None) -> None:
    voice, found, _ = one(sentence)
    assert (voice, found) == ("quoted", source)


def test_a_subject_before_a_colon_nobody_knows_is_not_replaced_by_the_last_speaker() -> None:
    _, (_, second) = statements("Police said it was late.", "Trouble came: “No boats may pass here.”")
    assert (second.voice, second.source) == ("quoted", None)


def test_a_role_with_its_name_behind_a_quotation_is_no_part_of_it() -> None:
    assert one("“We lost it all,” the witness, Lo Ek, said.") == ("quoted", "Lo Ek", "We lost it all,")


def test_cue_is_the_verb_with_its_auxiliaries_or_according_to() -> None:
    text, (first, second) = statements(
        "Quist has also said the pier is shut.", "According to police, the pier is shut."
    )
    cues = [text[s.cue_span.start : s.cue_span.end] for s in (first, second) if s.cue_span]
    assert cues == ["has also said", "According to"]


def test_one_statement_a_sentence_with_its_offsets_and_kind() -> None:
    _, found = statements("Ferry hits pier", "Police said two fell.", "Photo: L. Ottoway said",
                          kinds=("title", "text", "furniture"))  # fmt: skip
    assert [(s.start, s.end, s.kind) for s in found] == [
        (0, 15, "title"),
        (16, 37, "text"),
        (38, 60, "furniture"),
    ]
    assert [s.voice for s in found] == ["own", "paraphrased", "own"]


def test_candidates_of_a_tagger_replace_the_rules() -> None:
    text = "Quist: the pier is shut."
    report = Report(text, outlet="The Courier", id="r")
    tagged = [[Attribution(Span(0, 5), Span(5, 6), Span(7, 23))]]
    (statement,) = attribute(report, [Sentence("r", 0, len(text))], candidates=tagged)
    assert (statement.source, statement.content_span) == ("Quist", Span(7, 23))


@pytest.mark.parametrize(
    "unit",
    [
        "said , ",
        "“",
        '"a ',
        "'a ",
        "A.A.",
        "Ann Roe ",
        ", according to ",
        "he said, “x” ",
        "\n ",
        "(@ — ",
        "Ann Roe's ",
        "the mayor, Ann Roe, said ",
        "he and who ",
        "Mr. Roe ",
    ],
)
def test_time_is_linear_in_hostile_text(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        spans = [Sentence("r", at, min(at + 20_000, len(text))) for at in range(0, len(text), 20_000)]
        start = time.process_time()
        attribute(Report(text, outlet="x", id="r"), spans)
        return time.process_time() - start

    seconds(2_000)
    # eight times the text: linear time is a factor of 8, quadratic 64
    assert seconds(160_000) < 28 * max(seconds(20_000), 0.01)


def test_a_participle_before_a_noun_attributes_nothing() -> None:
    text = "The Harbour Ministry received an official written response from the union yesterday."
    assert attribute(Report(text, outlet="x", id="a"), [Sentence("a", 0, len(text))])[0].voice == "own"
    text = "The minister has written that the harbour closes on Friday."
    assert (
        attribute(Report(text, outlet="x", id="a"), [Sentence("a", 0, len(text))])[0].voice == "paraphrased"
    )


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("Harbour police: no survivors found", "Harbour police"),
        ("Rendell: ferry left its route", "Rendell"),
        ("Ferry tragedy in Kell Sound: three dead, 11 missing", None),
    ],
)
def test_a_colon_names_a_speaker_but_not_a_topic(headline: str, source: str | None) -> None:
    report = Report(headline, outlet="x", id="a")
    assert attribute(report, [Sentence("a", 0, len(headline), "title")])[0].source == source
