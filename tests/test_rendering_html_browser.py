"""The HTML page in a browser: what a reader does with it by pointer, keys and finger, scripts or none."""

from __future__ import annotations

import re
import runpy
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from synoptic.records import Point, Report, Statement, Synopsis
from synoptic.rendering.page import render_html

ferry_story = runpy.run_path(str(Path(__file__).with_name("page_fixture.py")))["ferry_story"]

Theme = Literal["light", "dark"]
Opens = Callable[..., Page]

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
CALM = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: install chromium or google-chrome")

RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
STRICT = {"runOnly": RULES, "resultTypes": ["violations"]}

DESKTOP, WIDE, PHONE = 1280, 1700, 390


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CALM))
        yield found
        found.close()


@pytest.fixture
def opens(browser: Browser, tmp_path: Path) -> Iterator[Opens]:
    """Open a synopsis's page; fail at the end if it wrote to the console or asked for anything but itself."""
    troubles: list[str] = []
    pages: list[Page] = []

    def open_page(
        synopsis: Synopsis, width: int = DESKTOP, theme: Theme = "light", scripts: bool = True
    ) -> Page:
        file = tmp_path / "synopsis.html"
        file.write_text(render_html(synopsis), encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=theme,
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.set_default_timeout(5_000)
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("request", lambda asked: troubles.append(asked.url) if asked.url != file.as_uri() else None)
        page.goto(file.as_uri())
        pages.append(page)
        return page

    yield open_page
    for page in pages:
        page.context.close()
    assert troubles == []


def lit(page: Page) -> list[str]:
    return page.locator(".lit").all_inner_texts()


def visible_rows(page: Page) -> list[str]:
    return [
        text.removeprefix("Point").strip()
        for text in page.locator(".point:visible .number").all_inner_texts()
    ]


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_pointing_at_a_word_lights_its_like_in_the_other_columns(opens: Opens) -> None:
    page = opens(ferry_story())
    page.locator("#point-9 td").nth(0).get_by_text("Board").hover()
    assert lit(page) == ["Board"] * 4
    page.locator("h1").hover()
    assert lit(page) == []


def test_numbers_light_whether_in_figures_or_in_words(opens: Opens) -> None:
    page = opens(ferry_story())
    page.locator("#point-2").get_by_text("Fourteen", exact=True).hover()
    assert lit(page) == ["Fourteen", "14"]


def test_tapping_a_word_lights_its_like(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "synopsis.html"
    file.write_text(render_html(ferry_story()), encoding="utf-8")
    with browser.new_context(viewport={"width": PHONE, "height": 844}, has_touch=True) as context:
        page = context.new_page()
        page.goto(file.as_uri())
        page.locator("#point-9").get_by_text("Board").first.tap()
        assert lit(page) == ["Board"] * 4


def test_arrow_keys_walk_the_words_of_a_point(opens: Opens) -> None:
    page = opens(ferry_story())
    page.locator("#point-9").focus()
    page.keyboard.press("ArrowRight")
    assert lit(page) == ["Marine"] * 4
    page.keyboard.press("ArrowRight")
    assert lit(page) == ["Accident"] * 4
    page.keyboard.press("ArrowLeft")
    assert lit(page) == ["Marine"] * 4


def test_pointing_at_a_statement_marks_its_passage_in_the_report(opens: Opens) -> None:
    page = opens(ferry_story())
    page.locator("#point-5 .words").first.hover()
    assert page.locator("mark.near").all_inner_texts() == ["She said children were thrown from their seats."]


def test_filters_change_the_rows_that_are_shown_and_say_how_many(opens: Opens) -> None:
    page = opens(ferry_story())
    assert len(visible_rows(page)) == 17
    page.get_by_text("One only").click()
    assert len(visible_rows(page)) == 6
    expect(page.get_by_role("status")).to_have_text("6 of 17 points")
    page.get_by_role("combobox").select_option("Coast Daily")
    assert len(visible_rows(page)) == 2
    page.get_by_text("All points", exact=False).first.click()
    page.get_by_role("combobox").select_option("")
    page.get_by_label("Find in the points").fill("RADAR")
    assert visible_rows(page) == ["12"]
    page.get_by_label("Find in the points").fill("no such word")
    page.get_by_role("button", name="Show all points").click()
    assert len(visible_rows(page)) == 17


def test_keys_alone_reach_and_work_the_filters(opens: Opens) -> None:
    page = opens(ferry_story())
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "standing":
            break
    page.keyboard.press("ArrowRight")
    assert len(visible_rows(page)) == 11
    page.keyboard.press("/")
    page.keyboard.type("fog")
    assert len(visible_rows(page)) == 2


def test_j_and_k_go_to_differences_n_and_p_to_points(opens: Opens) -> None:
    page = opens(ferry_story())
    page.keyboard.press("j")
    assert focused(page) == "point-2"
    page.keyboard.press("j")
    assert focused(page) == "point-4"
    page.keyboard.press("k")
    assert focused(page) == "point-2"
    page.keyboard.press("n")
    assert focused(page) == "point-3"
    page.keyboard.press("p")
    page.keyboard.press("p")
    assert focused(page) == "point-1"


def test_question_mark_opens_help_where_single_keys_can_be_switched_off(opens: Opens) -> None:
    page = opens(ferry_story())
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.get_by_label("Use single keys").uncheck()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("j")
    assert focused(page) != "point-2"


def test_a_cell_leads_to_its_place_in_the_report_and_back(opens: Opens) -> None:
    page = opens(ferry_story())
    page.locator("#point-5").get_by_text("in text").click()
    target = page.locator("mark:target")
    expect(target).to_have_text("She said children were thrown from their seats.")
    expect(target).to_be_in_viewport()
    page.get_by_role("link", name="Point 5, stated by 1").click()
    expect(page.locator("#point-5")).to_be_in_viewport()


def test_the_way_back_shows_a_row_that_a_filter_hides(opens: Opens) -> None:
    page = opens(ferry_story())
    page.get_by_text("Several state").click()
    page.get_by_role("link", name="Point 5, stated by 1").click()
    expect(page.locator("#point-5")).to_be_in_viewport()


def test_on_a_wide_page_a_click_on_words_brings_the_passage_beside_them(opens: Opens) -> None:
    page = opens(ferry_story(), width=WIDE)
    passage = page.locator("#report-4 mark", has_text="The mayor, Odile Brandt")
    expect(passage).not_to_be_in_viewport()
    page.locator("#point-17 .words").first.click()
    expect(passage).to_be_in_viewport()
    expect(page.locator("#point-17")).to_be_in_viewport()


def test_copying_a_point_gives_words_and_citations(opens: Opens) -> None:
    page = opens(ferry_story())
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    page.locator("#point-5").hover()
    page.get_by_role("button", name="Copy point 5 with citations").click()
    assert page.evaluate("window.copied") == (
        "“She said children were thrown from their seats.” (Ines Harrow, paraphrased)\n"
        "— The Harbour Post, “Ferry strikes breakwater at Port Callan, 14 hurt”, 4 March 2031, 14:05, "
        "https://harbourpost.example/ferry, characters 351–398"
    )


def test_where_the_clipboard_is_closed_the_text_is_offered(opens: Opens) -> None:
    page = opens(ferry_story())
    page.evaluate("() => { navigator.clipboard.writeText = async () => { throw new Error('closed'); }; }")
    page.locator("#point-5").focus()
    page.keyboard.press("c")
    offered = page.get_by_role("textbox", name="Copy this text")
    expect(offered).to_have_value(re.compile("children were thrown"))
    assert offered.evaluate("area => area.value.slice(area.selectionStart, area.selectionEnd) === area.value")


def test_the_theme_can_be_switched_against_the_system(opens: Opens) -> None:
    page = opens(ferry_story())
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    before = page.evaluate(paper)
    page.get_by_role("button", name="Dark page").click()
    assert page.evaluate(paper) != before
    page.get_by_role("button", name="Light page").click()
    assert page.evaluate(paper) == before


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_axe_finds_nothing(opens: Opens, theme: Theme, width: int) -> None:
    page = opens(ferry_story(), width=width, theme=theme)
    page.locator("#point-2 .words [data-match]").first.hover()
    found = Axe().run(page, options=STRICT)
    assert found.violations_count == 0, found.generate_report()


def test_axe_finds_nothing_in_a_story_of_many_reports(opens: Opens) -> None:
    found = Axe().run(opens(crowd(14)), options=STRICT)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_without_scripts_everything_is_there_and_no_dead_control(opens: Opens, width: int) -> None:
    page = opens(ferry_story(), width=width, scripts=False)
    assert page.locator(".point:visible").count() == 17
    assert page.locator("article:visible").count() == 4
    assert page.locator("button:visible, input:visible, select:visible").count() == 0
    page.locator("#point-5 .to-report").click()
    assert page.url.endswith("#passage-1-351-398")
    assert page.locator("mark:target").inner_text() == "She said children were thrown from their seats."


@pytest.mark.parametrize("reports", [2, 4, 8, 14])
def test_no_width_makes_the_page_scroll_sideways(opens: Opens, reports: int) -> None:
    page = opens(ferry_story(reports) if reports < 5 else crowd(reports))
    assert_no_sideways_scroll(page)


def test_a_word_of_100_000_letters_wraps(opens: Opens) -> None:
    assert_no_sideways_scroll(opens(one_long_word()))


def assert_no_sideways_scroll(page: Page) -> None:
    for width in (320, PHONE, 820, DESKTOP, WIDE):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_each_cell_names_its_outlet(opens: Opens) -> None:
    page = opens(ferry_story(), width=PHONE)
    outlets = page.locator("#point-9 .outlet:visible").all_inner_texts()
    assert outlets == ["The Harbour Post", "Coast Daily", "Northern Wire", "Ardle Evening News"]
    cells = [cell.bounding_box() for cell in page.locator("#point-9 td").all()]
    assert len({box["x"] for box in cells if box}) == 1


def test_the_head_of_the_table_stays_in_view(opens: Opens) -> None:
    for synopsis, width in ((ferry_story(), DESKTOP), (ferry_story(), WIDE), (crowd(8), DESKTOP)):
        page = opens(synopsis, width=width)
        page.locator(".point").last.evaluate("row => row.scrollIntoView({ block: 'end' })")
        expect(page.locator(".point").last).to_be_in_viewport()
        expect(page.locator("thead")).to_be_in_viewport()


def test_a_wide_table_scrolls_in_a_region_that_keys_can_reach(opens: Opens) -> None:
    page = opens(crowd(8))
    page.get_by_role("region", name="Table of points").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(200)
    assert page.locator(".region").evaluate("region => region.scrollLeft") > 0


def test_in_print_the_tools_are_gone_and_the_places_shown(opens: Opens) -> None:
    page = opens(ferry_story())
    page.emulate_media(media="print")
    assert page.locator(".tools:visible, button:visible").count() == 0
    assert page.locator("#point-5 .to-report").inner_text().endswith("351–398")
    assert page.locator(".point").first.evaluate("row => getComputedStyle(row).breakInside") == "avoid"


def test_hostile_text_runs_nothing_and_turns_nothing_around(opens: Opens) -> None:
    text = "</script><img src=x onerror=document.title='pwned'> \u202egnirts\u202c plain"
    synopsis = ferry_story(2)
    first = replace(synopsis.reports[0], title=text, outlet=text)
    page = opens(replace(synopsis, reports=(first, synopsis.reports[1]), remarks=(text,)))
    assert page.title().startswith("Two reports")
    assert page.locator("img").count() == 0


def crowd(reports: int) -> Synopsis:
    """Many reports that share one point; each states another alone."""
    told = tuple(
        Report(
            f"A ferry hit the wall at pier {number}. Only paper {number} says this.",
            f"Paper {number}",
            id=f"r{number}",
        )
        for number in range(reports)
    )
    cuts = [report.text.index(". ") + 1 for report in told]
    shared = tuple(Statement(report.id, 0, cut) for report, cut in zip(told, cuts, strict=True))
    single = [
        Point(f"p{number}", "single", (Statement(report.id, cut + 1, len(report.text)),))
        for number, (report, cut) in enumerate(zip(told, cuts, strict=True))
    ]
    return Synopsis(told, (Point("shared", "shared", shared), *single))


def one_long_word() -> Synopsis:
    text = "w" * 100_000
    reports = (Report(text, text[:300], text[:500], id="a"), Report(text, "Other", id="b"))
    statements = (Statement("a", 0, len(text)), Statement("b", 0, len(text)))
    return Synopsis(reports, (Point("p1", "shared", statements),), remarks=(text[:2000],))
