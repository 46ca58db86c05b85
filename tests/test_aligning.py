"""Aligning: which pairs are looked at, how they are measured, grouped and told."""

import time
from collections.abc import Sequence
from itertools import combinations
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synoptic.aligning import Scores, Table, align, build_table, content_of, find_pairs, group, score_pairs
from synoptic.aligning.features import FEATURES, NEAREST_IN_ALL, Pairs
from synoptic.aligning.grouping import LINK, MERGE
from synoptic.aligning.telling import tell
from synoptic.bench.invented import invent_story
from synoptic.encoding import encode
from synoptic.records import Point, Report, Span, Statement
from synoptic.segmenting import segment

Story = tuple[list[Report], list[list[Statement]]]

SANK = "The ferry Saint Brannoc struck a sandbar and capsized off Port Sellack."
HURT = "Nineteen people were taken to Sellack General Hospital with hypothermia."
INQUIRY = "Transport Minister Owen Tarrick ordered an inquiry into the sinking."
SCHOOL = "The school on the island will stay closed on Monday."


def story_of(*told: Sequence[str]) -> Story:
    """Reports of the given sentences, each of which is a statement of the outlet's own."""
    reports, statements = [], []
    for number, sentences in enumerate(told, start=1):
        text = " ".join(sentences)
        reports.append(Report(text, outlet=f"Outlet {number}", id=f"r{number}"))
        starts = np.cumsum([0, *(len(sentence) + 1 for sentence in sentences)]).tolist()
        statements.append(
            [Statement(f"r{number}", s, s + len(t)) for s, t in zip(starts, sentences, strict=False)]
        )
    return reports, statements


def table_of(story: Story) -> Table:
    reports, statements = story
    texts = {report.id: report.text for report in reports}
    return build_table(
        reports, statements, encode([texts[s.report][s.start : s.end] for told in statements for s in told])
    )


def measured(pairs: Pairs, left: int, right: int) -> dict[str, float]:
    [place] = np.flatnonzero((pairs.left == left) & (pairs.right == right)).tolist()
    return dict(zip(FEATURES, pairs.measures[place].tolist(), strict=True))


def partners(pairs: Pairs) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for left, right in zip(pairs.left.tolist(), pairs.right.tolist(), strict=True):
        found.setdefault(left, set()).add(right)
        found.setdefault(right, set()).add(left)
    return found


@pytest.fixture(scope="module")
def invented() -> Table:
    reports = [
        Report(report.text, outlet=report.outlet, id=f"r{number}")
        for number, report in enumerate(invent_story(6, 250))
    ]
    told = [[Statement(r.id, s.start, s.end, s.kind) for s in segment(r)] for r in reports]
    return table_of((reports, told))


# What a pair is made of


@pytest.mark.parametrize(
    ("content", "voice", "expected"),
    [
        (None, "paraphrased", "The ferry sank, police said."),
        ((0, 14), "paraphrased", "The ferry sank"),
        ((0, 14), "own", "The ferry sank, police said."),
        ((4, 99), "quoted", "ferry sank, police said."),
        ((60, 70), "quoted", "The ferry sank, police said."),
    ],
)
def test_content_is_cut_to_its_statement_and_never_empty(
    content: tuple[int, int] | None, voice: str, expected: str
) -> None:
    text = "The ferry sank, police said."
    statement = Statement("r1", 10, 10 + len(text), voice=voice)  # type: ignore[arg-type]
    if content:
        moved = Span(10 + content[0], 10 + content[1])
        statement = Statement("r1", 10, 10 + len(text), voice=voice, content_span=moved)  # type: ignore[arg-type]
    start, end = content_of(statement)
    assert text[start:end] == expected


def test_a_frame_of_attribution_adds_nothing_to_the_words_compared() -> None:
    reports, statements = story_of(["Minister Owen Tarrick told reporters that the ferry sank."], [SANK])
    framed = Statement("r1", 0, 57, voice="paraphrased", content_span=Span(42, 56))
    table = table_of((reports, [[framed], statements[1]]))
    assert table.words[0] == {"ferry", "sank"}
    assert table.names[0] == set()


def test_words_that_every_statement_has_weigh_less_than_rare_ones() -> None:
    table = table_of(
        story_of([SANK, "The ferry was old.", "The ferry was full."], ["The ferry had no radar."])
    )
    assert table.idf["ferry"] < table.idf["radar"]
    assert table.mass[1] < table.mass[0]


def test_rows_of_a_report_lie_side_by_side() -> None:
    table = table_of(story_of([SANK, HURT], [], [INQUIRY]))
    assert table.rows == (range(2), range(2, 2), range(2, 3))
    assert table.report.tolist() == [0, 0, 2]
    assert table.place.tolist() == [0, 1, 0]


# Which pairs are looked at


def test_pairs_are_of_different_reports_and_sorted_and_looked_at_once(invented: Table) -> None:
    pairs = find_pairs(invented)
    rows = list(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))
    assert rows == sorted(set(rows))
    assert all(left < right and invented.report[left] != invented.report[right] for left, right in rows)


def test_every_statement_is_compared_with_each_other_report(invented: Table) -> None:
    found = partners(find_pairs(invented))
    every = set(range(len(invented.rows)))
    for row, report in enumerate(invented.report.tolist()):
        assert {int(invented.report[other]) for other in found[row]} == every - {report}


def test_a_statement_has_no_more_partners_in_a_story_of_many_reports() -> None:
    told = [[f"{SANK[:-1]}, outlet {n} wrote.", HURT, INQUIRY, SCHOOL, f"Boat {n} came."] for n in range(24)]
    few, many = (find_pairs(table_of(story_of(*told[:count]))) for count in (12, 24))
    # 30 in all reports, sought from either side by whole, words and content, at least one in each report
    assert len(many.left) / (24 * 5) <= 3 * NEAREST_IN_ALL
    assert len(many.left) < 4 * len(few.left)


@pytest.mark.parametrize("told", [[[]], [[SANK]], [[SANK], []], [[], []]])
def test_without_two_reports_that_state_something_there_are_no_pairs(told: list[list[str]]) -> None:
    table = table_of(story_of(*told))
    pairs = find_pairs(table)
    assert (len(pairs.left), pairs.measures.shape) == (0, (0, len(FEATURES)))
    assert score_pairs(table, pairs) == {}


# How they are measured


DEGENERATE = ["the and of it", "12 000 3.5", "Ferry", "🚢", "…", SANK, "x" * 90, " said.", "1", "U.S."]


@pytest.mark.parametrize("sentence", DEGENERATE)
def test_measures_of_statements_with_little_in_them_are_finite(sentence: str) -> None:
    table = table_of(story_of([sentence], [sentence, *DEGENERATE], [sentence, sentence]))
    pairs = find_pairs(table)
    assert np.isfinite(pairs.measures).all()
    assert all(0 <= chance <= 1 for chance in score_pairs(table, pairs).values())


@pytest.mark.parametrize("reports", [2, 3, 6])
def test_one_sentence_told_word_for_word_by_all_is_shared_however_small_the_story(reports: int) -> None:
    story = story_of(*[[SANK]] * reports)
    [point] = align(*story, encode([SANK] * reports))
    assert (point.standing, len(point.statements)) == ("shared", reports)


def test_what_two_reports_of_one_outlet_state_is_single() -> None:
    reports, statements = story_of([SANK, HURT], [SANK, SCHOOL])
    one_outlet = [Report(r.text, outlet="Coast Post", id=r.id) for r in reports]
    points = align(one_outlet, statements, encode([SANK, HURT, SANK, SCHOOL]))
    assert {point.standing for point in points} == {"single"}
    assert max(len(point.statements) for point in points) == 2


def test_identical_statements_measure_as_identical() -> None:
    pairs = find_pairs(table_of(story_of([SANK, HURT, SCHOOL], [INQUIRY, SANK])))
    same = measured(pairs, 0, 4)
    for name in ("whole", "content", "overlap", "overlap_less", "aligned_less", "alike_less"):
        assert same[name] == pytest.approx(1, abs=1e-4), name
    assert (same["rank_more"], same["word_rank_more"], same["other_numbers"]) == (0, 0, 0)


def test_numbers_and_names_are_counted_as_shared_or_not() -> None:
    mine = "On Sunday 19 people reached Port Sellack in 3 boats."
    pairs = find_pairs(table_of(story_of([mine, SCHOOL], ["On Sunday nineteen reached Hennay in 4 boats."])))
    found = measured(pairs, 0, 2)
    # 19 in both, 3 against 4; Sunday in both, Port Sellack against Hennay
    assert (found["same_numbers"], found["other_numbers"]) == (1, 1)
    assert (found["same_names"], found["other_names_less"], found["other_names_more"]) == (1, 1, 2)


def test_measures_do_not_depend_on_the_threads_of_numpy(invented: Table) -> None:
    from threadpoolctl import threadpool_limits

    with threadpool_limits(1):
        one = find_pairs(invented)
    with threadpool_limits(4):
        four = find_pairs(invented)
    assert np.array_equal(one.left, four.left)
    assert np.array_equal(one.measures, four.measures)


# How scores are grouped


def chain(length: int, score: float) -> Scores:
    return {(row, row + 1): score for row in range(length - 1)}


@pytest.mark.parametrize("score", [0.6, 0.9, 1.0])
def test_a_chain_does_not_become_one_group(score: float) -> None:
    groups = group(range(12), chain(12, score))
    assert max(max(rows) - min(rows) for rows in groups) <= 3


def test_a_row_may_stand_in_two_groups() -> None:
    tight = [*combinations((0, 1, 2), 2), *combinations((0, 3, 4), 2)]
    assert group(range(5), dict.fromkeys(tight, 0.9)) == [frozenset({0, 1, 2}), frozenset({0, 3, 4})]


def test_rows_of_one_report_stand_together_only_through_another() -> None:
    assert group([0, 0, 1], {(0, 2): 0.9, (1, 2): 0.9}) == [frozenset({0, 1, 2})]
    assert group([0, 0, 1, 1], {(0, 2): 0.9, (1, 3): 0.9}) == [frozenset({0, 2}), frozenset({1, 3})]


@pytest.mark.parametrize("scores", [{}, {(0, 1): 0.0}, {(0, 1): LINK - 0.01}])
def test_nothing_alike_gives_no_group(scores: Scores) -> None:
    assert group([0, 1], scores) == []


def random_story(chance: Random) -> tuple[list[int], Scores]:
    report = sorted(chance.choices(range(4), k=chance.randint(2, 14)))
    pairs = [p for p in combinations(range(len(report)), 2) if report[p[0]] != report[p[1]]]
    return report, {
        pair: chance.choice([0.1, 0.4, 0.5, 0.9, round(chance.random(), 3)])
        for pair in pairs
        if chance.random() < 0.7
    }


@given(st.randoms(use_true_random=False))
def test_groups_do_not_depend_on_the_order_of_the_scores(chance: Random) -> None:
    report, scores = random_story(chance)
    shuffled = dict(chance.sample(list(scores.items()), len(scores)))
    assert group(report, shuffled) == group(report, scores)


@given(st.randoms(use_true_random=False))
def test_groups_span_reports_hold_each_likely_pair_and_lie_in_no_other(chance: Random) -> None:
    report, scores = random_story(chance)
    groups = group(report, scores)
    assert all(len({report[row] for row in rows}) > 1 for rows in groups)
    assert len(set(groups)) == len(groups)
    assert not any(rows < others for rows in groups for others in groups)
    housed = {row for rows in groups for row in rows}
    for (a, b), score in scores.items():
        stand_together = any({a, b} <= rows for rows in groups)
        assert stand_together or score < LINK or (score < MERGE and housed & {a, b})


def test_a_weak_pair_opens_no_second_home() -> None:
    weak = {(0, 1): 0.9, (1, 2): MERGE - 0.01, (2, 3): 0.0}
    assert group([0, 1, 2, 3], weak) == [frozenset({0, 1})]
    assert frozenset({1, 2}) in group([0, 1, 2, 3], {**weak, (1, 2): MERGE + 0.1})


def test_what_stands_in_a_shared_point_is_not_told_again_as_one_outlets_own() -> None:
    story = story_of([SANK, HURT], [SANK, HURT], [SANK])
    table = table_of(story)
    groups = [frozenset({0, 2, 4}), frozenset({1, 3}), frozenset({0, 1, 2, 3})]
    points = tell(table, groups, {}, ["Coast Post", "Coast Post", "Island Radio"])
    assert [(p.standing, len(p.statements)) for p in points] == [("shared", 3), ("single", 2)]


def test_the_closest_groups_of_a_story_are_those_of_average_link_by_hand() -> None:
    # {0,1} first; 2 has (0.8 + 0.2) / 2 with it, more than with 3 alone (0.48); 3 is left
    scores = {(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.2, (2, 3): 0.48}
    assert frozenset({0, 1, 2}) in group(range(4), scores)


def test_grouping_many_alike_statements_takes_bounded_time() -> None:
    report = [row % 20 for row in range(300)]
    chance = Random(1)  # noqa: S311
    scores = {
        (a, b): chance.random()
        for a, b in combinations(range(300), 2)
        if report[a] != report[b] and chance.random() < 0.3
    }
    start = time.process_time()
    group(report, scores)
    assert time.process_time() - start < 5


# How groups are told


def told(story: Story, groups: list[set[int]], scores: Scores) -> list[Point]:
    outlets = [report.outlet for report in story[0]]
    return tell(table_of(story), [frozenset(rows) for rows in groups], scores, outlets)


def first_words(story: Story, points: list[Point]) -> list[list[str]]:
    texts = {report.id: report.text for report in story[0]}
    return [[texts[s.report][s.start : s.end] for s in point.statements] for point in points]


def test_points_follow_the_story_and_are_numbered_in_that_order() -> None:
    story = story_of([SANK, HURT, INQUIRY], [HURT, SCHOOL, SANK, SANK])
    points = told(story, [{1, 3}, {0, 5, 6}], {})
    # depth: INQUIRY 1; HURT (1/2 + 0) / 2; SCHOOL 1/3; SANK (0 + 2/3) / 2, its first place in each report
    assert first_words(story, points) == [[HURT, HURT], [SANK, SANK, SANK], [SCHOOL], [INQUIRY]]
    assert [point.id for point in points] == ["p1", "p2", "p3", "p4"]
    assert [point.standing for point in points] == ["shared", "shared", "single", "single"]


def test_a_statement_in_two_groups_stands_in_two_points() -> None:
    story = story_of([SANK], [HURT], [INQUIRY])
    points = told(story, [{0, 1}, {0, 2}], {})
    assert first_words(story, points) == [[SANK, HURT], [SANK, INQUIRY]]


def test_a_heading_makes_a_point_only_if_it_is_answered() -> None:
    reports, statements = story_of(["What we know", "What comes next", SANK], [SANK])
    headed = [Statement("r1", s.start, s.end, "heading") for s in statements[0][:2]]
    story = (reports, [[*headed, statements[0][2]], statements[1]])
    points = told(story, [{1, 3}], {})
    assert first_words(story, points) == [["What comes next", SANK], [SANK]]


def test_each_missing_report_has_its_nearest_miss_and_the_lower_row_of_equals() -> None:
    story = story_of([SANK], [HURT, SCHOOL], [INQUIRY], [HURT])
    [point, *_] = told(story, [], {(0, 1): 0.2, (0, 2): 0.2, (0, 3): 0.1, (2, 3): 0.9})
    assert [(near.report, near.start, near.score) for near in point.nearest] == [
        ("r2", 0, 0.2),
        ("r3", 0, 0.1),
    ]


def test_a_report_that_states_the_point_has_no_nearest_miss_there() -> None:
    story = story_of([SANK], [HURT, SCHOOL])
    [shared, _] = told(story, [{0, 1}], {(0, 1): 0.9, (0, 2): 0.3})
    assert shared.nearest == ()


def test_a_statement_belongs_by_its_average_over_other_reports() -> None:
    story = story_of([SANK, SANK], [HURT], [INQUIRY])
    [point] = told(story, [{0, 1, 2, 3}], {(0, 2): 0.8, (0, 3): 0.4, (2, 3): 0.6})
    assert [s.score for s in point.statements] == pytest.approx([0.6, 0.0, 1.4 / 3, 1.0 / 3])
    assert point.gist == 0


def test_the_gist_of_equals_is_the_shortest_then_the_first() -> None:
    story = story_of([SANK], [SCHOOL], [SCHOOL])
    [point] = told(story, [{0, 1, 2}], dict.fromkeys(combinations(range(3), 2), 0.9))
    assert point.gist == 1


# All of it


def test_identical_sentences_stand_in_one_point_and_nothing_is_lost() -> None:
    story = story_of([SANK, HURT, INQUIRY], [SCHOOL, SANK, HURT])
    table = table_of(story)
    reports, statements = story
    texts = [table.statements[row] for row in range(6)]
    encoded = encode([reports[int(s.report[1:]) - 1].text[s.start : s.end] for s in texts])
    points = align(reports, statements, encoded)
    assert {(s.report, s.start) for p in points for s in p.statements} == {(s.report, s.start) for s in texts}
    shared = [set(words) for words in first_words(story, points) if len(words) > 1]
    assert {SANK} in shared
    assert {HURT} in shared


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(st.sampled_from([*DEGENERATE, HURT]), max_size=4), min_size=2, max_size=3))
def test_every_statement_of_any_story_stands_in_a_point(sentences: list[list[str]]) -> None:
    story = story_of(*sentences)
    encoded = encode([sentence for mine in sentences for sentence in mine])
    points = align(*story, encoded)
    placed = {(s.report, s.start) for point in points for s in point.statements}
    assert placed == {(s.report, s.start) for mine in story[1] for s in mine}
    assert [point.id for point in points] == [f"p{n}" for n in range(1, len(points) + 1)]


def test_a_repeat_makes_no_point_of_its_own_and_is_no_gist() -> None:
    reports, statements = story_of([SANK, SANK, HURT], [SANK, SCHOOL])
    again = [Statement("r1", s.start, s.end, "repeat") for s in statements[0][1:2]]
    told_so = [[statements[0][0], *again, statements[0][2]], statements[1]]
    table = build_table(reports, told_so, encode([SANK, SANK, HURT, SANK, SCHOOL]))
    outlets = [report.outlet for report in reports]
    shared = tell(table, [frozenset({0, 1, 3})], {}, outlets)[0]
    assert shared.statements[shared.gist].kind == "text"
    alone = tell(table, [], {}, outlets)
    assert "repeat" not in {s.kind for point in alone for s in point.statements}
