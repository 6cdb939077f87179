"""An overview on paper and on a page: the numbers that were counted, and nothing that is hidden."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html import unescape
from io import BytesIO

import pytest
from PIL import Image

import ecomap
from ecomap.caseload.overview.change import change
from ecomap.caseload.overview.counting import overview
from ecomap.caseload.overview.earlier import state_of
from ecomap.caseload.overview.leaving import may_leave
from ecomap.caseload.overview.tables import Line, Table
from ecomap.report.caseload_overview.page import overview_html
from ecomap.report.caseload_overview.pages import overview_picture
from ecomap.report.caseload_overview.picture import MOST, WIDTH, block, cut, em, folded, together
from ecomap.report.caseload_overview.view import Bars, Grid
from ecomap.report.caseload_overview.views import views
from ecomap.report.plotting import Pen
from ecomap.text import load_fonts

FONTS = load_fonts()


@pytest.fixture(scope="module")
def whole():
    cases = {f"c{number}": case for number, case in enumerate(ecomap.simulate(24))}
    before = {f"c{number + 3}": case for number, case in enumerate(ecomap.simulate(24, start=3, seed=1))}
    made = overview(cases)
    return replace(made, change=change(state_of(ecomap.screen(before)), state_of(ecomap.screen(cases))))


@pytest.fixture(scope="module")
def small(whole):
    """Something of everything, which is drawn quickly."""
    flags = replace(whole.flags, lines=whole.flags.lines[:3])
    return replace(whole, kinds=(), flags=flags, informal=None, helpers=whole.helpers[:2], change=None)


@pytest.fixture(scope="module")
def shared():
    made = may_leave(overview({str(number): case for number, case in enumerate(ecomap.simulate(150, seed=2))}))
    return replace(made, kinds=made.kinds[:3])


@pytest.fixture
def written(monkeypatch):
    """Gather everything that is written on a picture."""
    found: list[str] = []
    clean = Pen.clean

    def gather(self, text):
        found.append(text)
        return clean(self, text)

    monkeypatch.setattr(Pen, "clean", gather)
    return found


def cells(page):
    return [unescape(cell) for cell in re.findall(r"<t[dh][^>]*>([^<]*)</t[dh]>", page)]


def test_every_view_tells_the_same_in_its_picture_and_its_table(whole):
    named = {view.name: view for view in views(whole, "ja")}
    assert {
        "glance",
        "first",
        "contact",
        "size",
        "week",
        "kinds",
        "groups",
        "flags",
        "helpers",
        "links",
        "informal",
    } <= set(named)
    assert {"change", "moves", "listed", "rules"} <= set(named)
    for view in named.values():
        assert all(len(row) == len(view.heads) for row in view.rows)
        if isinstance(view.picture, Bars):
            for bar, row in zip(view.picture.bars, view.rows, strict=False):
                assert bar.label == row[0]
                assert tuple(map(str, bar.parts)) == row[1 : 1 + len(bar.parts)]
                if bar.total is not None:
                    assert sum(bar.parts) == bar.total
        if isinstance(view.picture, Grid):
            assert len(view.picture.cells) == len(view.rows)
    for name, most in (("contact", 24), ("size", 24)):
        assert sum(int(row[1]) for row in named[name].rows[:-1]) == int(named[name].rows[-1][1]) == most


def test_what_the_record_does_not_settle_is_hatched(whole):
    named = {view.name: view for view in views(whole, "ja")}
    for name in ("contact", "size"):
        fills = dict(zip([row[0] for row in named[name].rows], named[name].picture.fills, strict=False))
        assert {word for word, fill in fills.items() if fill == "open"} == {
            word for word in fills if "か" in word or "分からない" in word
        }
    for name in ("week", "kinds", "flags", "informal"):
        picture = named[name].picture
        assert [picture.names[place] for place, fill in enumerate(picture.fills) if fill == "open"] == ["分からない"]


@pytest.mark.parametrize("form", ["pdf", "png", "svg"])
def test_the_same_bytes_and_nothing_of_the_machine(small, form):
    data = [overview_picture(small, form, fonts=FONTS) for _ in range(2)]
    assert data[0] == data[1]
    for trace in (b"CreationDate", b"Matplotlib v", b"Software", str(FONTS.paths[0].parent).encode()):
        assert trace not in data[0]


def test_pages_of_a4_in_black_and_white_each_with_its_mark(whole, small, written):
    data = overview_picture(whole, "pdf", fonts=FONTS, stamp="所内限り")
    pages = data.count(b"/Type /Page ") or data.count(b"/Type /Page\n")
    assert pages >= 4
    assert written.count("担当ケース全体の様子") == pages
    assert written.count("合成データ（実在の方ではありません）") == pages
    assert written.count("所内限り") == pages
    assert {tuple(map(float, box)) for box in re.findall(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", data)} == {
        (595.296, 841.896)
    }
    for view in views(whole, "ja"):
        if isinstance(view.picture, Bars):
            assert [bar.label for bar in view.picture.bars[:MOST] if cut(bar.label, 1.85, 8.5) not in written] == []
    picture = overview_picture(small, "png", fonts=FONTS)
    image = Image.open(BytesIO(picture))
    colours = image.convert("RGB").resize((200, 800)).getcolors(200_000)
    assert all(max(colour) - min(colour) < 12 for _, colour in colours)


def test_the_page_stands_alone(whole):
    page = overview_html(whole, fonts=FONTS)
    assert "<script" not in page
    assert " style=" not in page
    assert set(re.findall(r"https?://[^\s\"'<>]+", page)) <= {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
    }
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert [name for name, count in Counter(ids).items() if count > 1] == []
    assert set(re.findall(r'(?:href="#|url\(#)([^")]+)', page)) <= set(ids)
    assert page.count("<svg") == page.count('role="img" aria-label="')
    told = cells(page)
    for view in views(whole, "ja"):
        assert view.title in page
        for row in view.rows:
            assert [word for word in row if word not in told] == []
    assert "default-src &#39;none&#39;" in page


def test_english_and_words_that_stay_humble(whole, small):
    page = overview_html(small, lang="en", fonts=FONTS)
    assert page == overview_html(small, lang="en", fonts=FONTS)
    assert '<html lang="en">' in page
    assert "Synthetic data (nobody real)" in page
    for text in (page, repr(views(whole, "ja")), repr(views(whole, "en"))):
        for word in ("孤立", "ランキング", "リスク", "lonel", "isolat", "ranking of", "must"):
            assert word not in text


def test_hostile_names_are_words_and_nothing_else(small):
    line = Line('<script>alert(1)</script>$x_1$\n"', (1, 2, 3), 6, 0.5)
    table = Table(small.flags.columns, (line,), (1, 2, 3))
    page = overview_html(replace(small, flags=table), fonts=FONTS)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert overview_picture(replace(small, flags=table), "svg", fonts=FONTS)


def test_what_leaves_shows_no_small_number_anywhere(shared, written):
    page = overview_html(shared, fonts=FONTS, refused=3)
    overview_picture(shared, "pdf", fonts=FONTS, refused=3)
    words = {unescape(word) for view in views(shared, "ja") for word in (*view.heads, *(row[0] for row in view.rows))}
    said = [word for word in (*cells(page), *written) if word not in words]
    numbers = [int(word) for word in said if word.isdecimal()]
    assert numbers
    assert min(numbers) >= 10
    sums = [int(n) for word in said for n in re.findall(r"(\d+)人", word)]
    assert min(sums) >= 10
    assert "読めなかった" not in page + "".join(written)
    assert "伏せています" in page
    assert "架空の" not in page + "".join(written)  # helpers of invented cases begin so
    assert "＊" in cells(page)


def test_what_is_hidden_stands_in_no_byte(small):
    """Two caseloads that differ only in hidden numbers give the same bytes."""

    def of(open_, nobody, size_0, size_1):
        made = replace(small, cases=60)
        week = [Line(str(day), (27 + day, 20, open_, nobody), 60 + day) for day in range(7)]
        counts = {"size-0": size_0, "size-1": size_1, "size-10": 45}
        size = [counts.get(column, 0) for column in made.size.columns]
        return may_leave(
            replace(
                made,
                week=Table(made.week.columns, tuple(week), (0, 0, 0, 0)),
                size=Table(made.size.columns, (Line("all", tuple(size), sum(size)),), tuple(size)),
            )
        )

    one, two = of(12, 1, 7, 8), of(4, 9, 9, 6)
    assert one == two
    for form in ("pdf", "svg"):
        assert overview_picture(one, form, fonts=FONTS) == overview_picture(two, form, fonts=FONTS)
    assert overview_html(one, fonts=FONTS) == overview_html(two, fonts=FONTS)


def test_texts_are_folded_and_cut_to_their_room():
    text = "家族・友人・近所・集まりとの連絡。" * 5 + "a word of English words"
    lines = folded(text, WIDTH, 8.5)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(em(line) <= WIDTH * 72 / 8.5 + 1 for line in lines)
    assert not [line for line in lines if line[0] in "、。"]
    assert cut("あ" * 50, 1.0, 8.0).endswith("…")
    assert em(cut("あ" * 50, 1.0, 8.0)) <= 9


def test_no_block_is_lost_and_no_page_is_too_full(whole):
    blocks = [block(view) for view in views(whole, "ja")]
    pages = together(blocks, 9.5)
    assert [one for page in pages for one in page] == blocks
    assert all(sum(one.height for one in page) <= 9.5 for page in pages)
