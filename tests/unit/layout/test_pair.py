"""Two maps on one sheet: nothing in the way of anything, and everybody in the same place."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

import ecomap
from ecomap.analysis.change import compare, compare_plan
from ecomap.layout import Style
from ecomap.layout.pair.listing import Entry, set_listing
from ecomap.layout.scene_json import scene_from_json, scene_to_json
from ecomap.layout.style import PX_PER_PT
from ecomap.model import Case, Client, Person, Resource, Tie
from ecomap.report.comparison.picture import draw_changes
from ecomap.text import FontChain, load_fonts
from tests.properties.strategies import cases
from tests.support.geometry import Flaws, MarkFlaws, flaws, mark_flaws

if TYPE_CHECKING:
    from ecomap.analysis.change import Changes
    from ecomap.layout.scene import Scene

ROOT = Path(__file__).parents[3]
SERIES = sorted((ROOT / "samples" / "series").rglob("*.yaml"))
SAMPLES = sorted((ROOT / "samples").glob("*.yaml"))
NONE = Flaws(0, 0, 0, 0, 0, 0, 0, 0, 0)
FONTS = load_fonts()


@pytest.fixture(scope="module")
def fonts() -> FontChain:
    return FONTS


def half(scene: Scene, name: str) -> Scene:
    """Take one map out of a sheet, with the furniture of the sheet."""
    from dataclasses import replace

    def own(things: tuple) -> tuple:
        return tuple(thing for thing in things if thing.id.startswith(f"{name}-"))

    parts = {field: own(getattr(scene, field)) for field in ("nodes", "edges", "inner", "labels", "symbols")}
    return replace(scene, **parts)


def assert_sound(changes: Changes, **options: object) -> Scene:
    scene = draw_changes(changes, fonts=FONTS, **options).scene
    assert max(Counter(thing.id for thing in (*scene.nodes, *scene.edges, *scene.labels)).values()) == 1
    for name in ("before", "after"):
        part = half(scene, name)
        assert flaws(part)._replace(crossings=0) == NONE
        assert mark_flaws(part) == MarkFlaws(0, 0, 0, 0, 0)
    # On the whole sheet the judge looks for one centre only; everything else holds for both maps together.
    assert flaws(scene)._replace(crossings=0, sector_breaks=0, words_outside_box=0) == NONE
    assert mark_flaws(scene)._replace(badges_outside=0) == MarkFlaws(0, 0, 0, 0, 0)
    assert_same_places(scene)
    return scene


def assert_same_places(scene: Scene) -> None:
    for things in (scene.nodes, scene.symbols):
        then = {one.id.removeprefix("before-"): one for one in things if one.id.startswith("before-")}
        now = {one.id.removeprefix("after-"): one for one in things if one.id.startswith("after-")}
        moved = {(round(now[i].x - then[i].x), round(now[i].y - then[i].y)) for i in then if i in now}
        spread = [max(axis) - min(axis) for axis in zip(*moved, strict=True)]
        assert spread in ([], [0, 0], [0, 1], [1, 0], [1, 1])  # rounded to a px
        for ident in then.keys() & now.keys():
            if hasattr(then[ident], "w"):
                assert (then[ident].w, then[ident].h) == (now[ident].w, now[ident].h)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_beside_its_plan(path: Path) -> None:
    assert_sound(compare_plan(ecomap.read(path)))


@pytest.mark.parametrize("first", [0, 1, 2])
def test_a_series(first: int) -> None:
    read = [ecomap.read(path) for path in SERIES]
    assert_sound(compare(read[first], read[first + 1]))
    scene = assert_sound(compare(read[3], read[first]), style=Style(language="en"))
    on_maps = {badge.number for thing in (*scene.nodes, *scene.symbols) for badge in thing.badges}
    listed = {badge.number for label in scene.labels if label.role == "mark" for badge in label.badges}
    assert on_maps
    assert on_maps == listed  # a number that is explained nowhere would be worse than none


@settings(max_examples=6)
@given(cases(resources_most=8), cases(resources_most=8))
def test_any_two_cases(before: Case, after: Case) -> None:
    assert_sound(compare(before, after))


def test_who_is_not_there_leaves_the_place_empty() -> None:
    read = [ecomap.read(path) for path in SERIES]
    changes = compare(read[0], read[1])
    scene = assert_sound(changes)
    (new,) = (r.id for r in read[1].resources if r.name == "ひだまり配食")
    assert f"after-{new}" in {node.id for node in scene.nodes}
    assert f"before-{new}" not in {node.id for node in scene.nodes}
    place = next(node for node in scene.nodes if node.id == f"after-{new}")
    corners = [stroke for stroke in scene.strokes if stroke.role == "rule" and len(stroke.points) == 3]
    assert len(corners) == 4
    across = [point[0] for stroke in corners for point in stroke.points]
    assert [min(across), max(across)] == pytest.approx([place.x - place.w / 2, place.x + place.w / 2], abs=0.15)
    assert "empty" in {entry.code for entry in scene.legend}


def test_the_earlier_map_says_what_was_and_the_later_one_what_is() -> None:
    read = [ecomap.read(path) for path in SERIES]
    scene = assert_sound(compare(read[1], read[2]))
    ties = {edge.id: edge for edge in scene.edges}
    daughter = next(tie.id for tie in read[2].ties if read[2].name_of(tie.source) == "美咲")
    assert (ties[f"before-{daughter}"].strength, ties[f"after-{daughter}"].strength) == ("strong", "normal")
    assert (ties[f"before-{daughter}"].stress, ties[f"after-{daughter}"].stress) == ("none", "stressful")
    words = {node.id: "".join(line.text for line in node.lines) for node in scene.nodes}
    who = next(person.id for person in read[2].people if person.name == "美咲")
    assert "緊急連絡先" in words[f"before-{who}"]
    assert "緊急連絡先" not in words[f"after-{who}"]
    assert "緊張↑" in words[f"after-{who}"]
    assert "↑" not in words[f"before-{who}"]


def test_somebody_who_moves_out_or_dies_keeps_the_place_in_the_family() -> None:
    def of(**person: object) -> Case:
        people = (
            Person(id="p1", name="一郎", relation="husband", **person),
            Person(id="p2", name="裕子", relation="daughter_1", lives="far"),
        )
        ties = (Tie(id="t1", source="p1", target="client"), Tie(id="t2", source="p2", target="client"))
        return Case(client=Client(name="佐藤 ハナ", lives="together"), people=people, ties=ties)

    scene = assert_sound(compare(of(lives="together"), of(lives="facility")))
    assert "after-p1" in {node.id for node in scene.nodes}  # in the ring now, as the tie is read there
    assert "before-p1" not in {node.id for node in scene.nodes}
    scene = assert_sound(compare(of(lives="far"), of(died="2026-03-01")))
    dead = {symbol.id: symbol.deceased for symbol in scene.symbols}
    assert (dead["before-p1"], dead["after-p1"]) == ("no", "cross")


def test_a_case_with_itself_draws_two_equal_maps_and_says_so() -> None:
    case = ecomap.read(SERIES[0])
    scene = assert_sound(compare(case, case))
    told = [line.text for label in scene.labels if label.role == "mark" for line in label.lines]
    assert "記録からは、変わったところは見つかりませんでした。" in "".join(told)
    assert not any(node.badges for node in scene.nodes)


def test_a_full_map_takes_a_larger_paper_and_says_so() -> None:
    drawing = draw_changes(compare_plan(ecomap.read(ROOT / "samples" / "large_40.yaml")), fonts=FONTS)
    assert drawing.scene.page.paper == "A3"
    assert "larger-paper" in drawing.notices
    smallest = min(line.size for node in drawing.scene.nodes for line in node.lines)
    assert smallest >= 7.0 * PX_PER_PT - 0.01
    with pytest.raises(ecomap.LayoutError):
        draw_changes(compare_plan(ecomap.read(ROOT / "samples" / "large_40.yaml")), fonts=FONTS, paper="A4")


def test_the_sheet_comes_back_from_its_json_and_is_the_same_each_time() -> None:
    changes = compare(ecomap.read(SERIES[1]), ecomap.read(SERIES[2]))
    one, two = draw_changes(changes), draw_changes(changes)
    assert scene_from_json(scene_to_json(one.scene)) == one.scene
    for form in ("svg", "pdf", "html", "scene.json", "png"):
        assert one.to_bytes(form, dpi=72) == two.to_bytes(form, dpi=72)


def test_a_list_that_is_too_long_keeps_something_of_every_group(fonts: FontChain) -> None:
    entries = [
        Entry(f"{group}", heading=True) if k < 0 else Entry(f"{group}の{k}番目のことがありました", k + 1, place=k)
        for group in ("一", "二", "三")
        for k in range(-1, 9)
    ]
    rest = ("", *(f"ほかに{n}件" for n in range(1, 40)))
    listing = set_listing(entries, rest, fonts, 11.0, 700.0, 130.0, 2)
    told = [line.text for line in listing.lines]
    assert {"一", "二", "三"} <= set(told)
    assert f"ほかに{27 - listing.shown}件" in told
    assert all(line.y <= listing.h and line.x + line.w <= listing.w for line in listing.lines)
    whole = set_listing(entries, rest, fonts, 11.0, 700.0, 900.0, 2)
    assert whole.shown == 27
    assert not any(line.text.startswith("ほかに") for line in whole.lines)


def test_hostile_words_stay_words() -> None:
    name = "</text><script>alert(1)</script>\u202e $\\frac{1}{2}$"
    before = Case(client=Client(name=name))
    after = Case(
        client=Client(name=name),
        resources=(Resource(id="r1", name=name, kind="friend"),),
        ties=(Tie(id="t1", source="r1", target="client", note=name),),
    )
    drawing = draw_changes(compare(before, after))
    assert "<script>" not in drawing.svg()
    assert "<script" not in drawing.html()
