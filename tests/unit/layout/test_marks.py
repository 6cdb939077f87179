"""Findings on the map: where numbers stand, what is missing, and the first questions (geometry: tests/properties)."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from ecomap.layout import Mark, Style, layout
from ecomap.layout.engines import place
from ecomap.layout.marks import badges_beside, badges_in_rows, pile, strip
from ecomap.layout.panel import Plan, set_panel
from ecomap.layout.scene_json import scene_from_json, scene_to_json
from ecomap.layout.style import PX_PER_PT
from ecomap.model import Case, Client, Person, Resource, Tie
from ecomap.text import FontChain, load_fonts
from tests.support.geometry import Flaws, MarkFlaws, disc, flaws, frame_of, mark_flaws
from tests.support.networks import network, random_marks

if TYPE_CHECKING:
    from ecomap.layout.scene import Label, Node, Scene

PEOPLE = (
    Person(id="p1", name="裕子", relation="daughter_1", age=58, lives="far"),
    Person(id="p2", name="健", relation="son_1", age=55, lives="together"),
)
THINGS = (
    Resource(id="r1", name="みどりクリニック", kind="doctor"),
    Resource(id="r2", name="友人 中村さん", kind="friend"),
    Resource(id="r3", name="民生委員 田口さん", kind="minsei"),
)
TIES = tuple(Tie(id=f"t{who}", source=who, target="client") for who in ("p1", "p2", "r1", "r2", "r3"))
CASE = Case(client=Client(name="佐藤 ハナ", age=84, sex="female"), people=PEOPLE, resources=THINGS, ties=TIES)


@pytest.fixture(scope="module")
def fonts() -> FontChain:
    return load_fonts()


def about(*who: str, number: int = 1, **more: str) -> Mark:
    return Mark(number, who, question=f"{number}つめの問いですか", title=f"{number}つめ", **more)


def places(scene: Scene) -> dict[str, list[int]]:
    """Numbers by the id of the box or the person at which they stand."""
    owners = (owner for owner in (*scene.nodes, *scene.symbols) if owner.badges)
    return {owner.id: [badge.number for badge in owner.badges] for owner in owners}


def panel(scene: Scene) -> Label:
    return next(label for label in scene.labels if label.role == "mark")


def questions(scene: Scene) -> list[int]:
    return [badge.number for label in scene.labels for badge in label.badges]


def missing(scene: Scene) -> list[Node]:
    return [node for node in scene.nodes if node.missing]


def type_size(scene: Scene) -> float:
    return max(line.size for node in scene.nodes[1:] if not node.missing for line in node.lines) / PX_PER_PT


def assert_sound(scene: Scene) -> None:
    assert flaws(scene)._replace(crossings=0) == Flaws(0, 0, 0, 0, 0, 0, 0, 0, 0)
    assert mark_flaws(scene) == MarkFlaws(0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("who", "where"),
    [
        (("r1",), {"r1"}),
        (("p1",), {"p1"}),  # a relative of the ring has the number where the tie is
        (("p2",), {"p2"}),  # one of the household has it in the family
        ((), {"client"}),
        (("household",), {"client"}),
        (("client", "household"), {"client"}),
        (("r1", "p2", "r3"), {"r1", "p2", "r3"}),
        (("r1", "somebody else"), {"r1"}),
    ],
)
def test_a_number_stands_at_whomever_it_is_about(who: tuple[str, ...], where: set[str], fonts: FontChain) -> None:
    scene = layout(CASE, fonts=fonts, marks=[about(*who)])
    assert places(scene) == {place: [1] for place in where}
    assert_sound(scene)


def test_a_relative_has_no_second_number_in_the_family(fonts: FontChain) -> None:
    scene = layout(CASE, fonts=fonts, marks=[about("p1")])
    assert not any(symbol.badges for symbol in scene.symbols)


def test_numbers_of_one_box_stand_in_order_and_there_is_room_for_many(fonts: FontChain) -> None:
    marks = [about("r1", "p2", "client", number=number) for number in range(1, 13)]
    scene = layout(CASE, fonts=fonts, marks=marks)
    assert set(places(scene)) == {"r1", "p2", "client"}
    assert all(numbers == list(range(1, 13)) for numbers in places(scene).values())
    assert_sound(scene)


def test_what_is_missing_is_a_box_of_its_sector_without_a_tie(fonts: FontChain) -> None:
    scene = layout(CASE, fonts=fonts, marks=[Mark(1, sector="health", question="だれが付き添えますか", lacks="通院")])
    (box,) = missing(scene)
    assert (box.category, box.status, box.name) == ("health", "current", "通院")
    assert [line.text for line in box.lines] == ["？", "通院"]
    assert [badge.number for badge in box.badges] == [1]
    assert not [edge for edge in scene.edges if box.id in (edge.source, edge.target)]
    assert places(scene) == {box.id: [1]}
    assert_sound(scene)


def test_the_question_mark_is_larger_than_any_name(fonts: FontChain) -> None:
    (box,) = missing(layout(CASE, fonts=fonts, marks=[Mark(1, sector="care")]))
    (sign,) = box.lines
    assert sign.text == "？"
    assert sign.size > 1.5 * type_size(layout(CASE, fonts=fonts, marks=[Mark(1, sector="care")])) * PX_PER_PT


def test_the_same_lack_is_drawn_once_and_another_beside_it(fonts: FontChain) -> None:
    marks = [
        Mark(1, sector="friends", lacks="話し相手"),
        Mark(2, ("r1",), sector="friends", lacks="話し相手"),
        Mark(3, sector="friends", lacks="見守り"),
        Mark(4, sector="emergency"),
    ]
    scene = layout(CASE, fonts=fonts, marks=marks)
    numbers = sorted([badge.number for badge in box.badges] for box in missing(scene))
    assert numbers == [[1, 2], [3], [4]]
    assert places(scene)["r1"] == [2]
    assert_sound(scene)


def test_ids_of_a_case_and_sectors_that_nobody_knows_do_no_harm(fonts: FontChain) -> None:
    things = (
        Resource(id="missing-1", name="薬局", kind="pharmacy"),
        Resource(id="missing-1-", name="隣", kind="friend"),
    )
    case = CASE.replace(resources=things, ties=())
    scene = layout(case, fonts=fonts, marks=[Mark(1, sector="no such sector")])
    assert len({node.id for node in scene.nodes}) == len(scene.nodes) == 4
    assert [box.category for box in missing(scene)] == ["other"]


def test_the_first_five_have_their_question_on_the_sheet(fonts: FontChain) -> None:
    marks = [about("r1", number=number) for number in (4, 1, 9, 2, 3, 7)]
    scene = layout(CASE, fonts=fonts, marks=marks)
    assert questions(scene) == [4, 1, 9, 2, 3]
    words = [line.text for line in panel(scene).lines]
    assert words == ["今日一緒に考えたいこと", *(f"{number}つめの問いですか" for number in (4, 1, 9, 2, 3))]
    assert places(scene)["r1"] == [4, 1, 9, 2, 3, 7]
    assert scene.notices == ()


def test_a_mark_without_a_question_gives_its_title(fonts: FontChain) -> None:
    scene = layout(CASE, fonts=fonts, marks=[Mark(1, title="見守りは記録からは確認できません")])
    assert "見守りは記録からは確認できません" in [line.text for line in panel(scene).lines]


def test_questions_in_english(fonts: FontChain) -> None:
    marks = [Mark(1, sector="care", question="Who could look in?", title="Watch", lacks="watch")]
    scene = layout(CASE, Style(language="en"), fonts=fonts, marks=marks)
    assert [line.text for line in panel(scene).lines] == ["To think about together today", "Who could look in?"]
    assert missing(scene)[0].label == "support that the record does not show: watch、to think about together: 1"
    assert "1. Watch: Who could look in?" in scene.description


def test_the_legend_explains_what_is_used_and_no_more(fonts: FontChain) -> None:
    def codes(*marks: Mark) -> set[str]:
        return {entry.code for entry in layout(CASE, fonts=fonts, marks=marks).legend}

    assert codes(about("r1")) - codes() == {"number"}
    assert codes(Mark(1, sector="care")) - codes() == {"number", "missing"}
    # A box where something is missing is not one whose tie was not recorded.
    assert "no_tie" not in codes(Mark(1, sector="care"))


def test_whoever_cannot_see_the_map_is_told_the_same(fonts: FontChain) -> None:
    scene = layout(CASE, fonts=fonts, marks=[about("r1", "p2"), about("r1", number=2)])
    labels = {owner.id: owner.label for owner in (*scene.nodes, *scene.symbols)}
    assert labels["r1"].endswith("、一緒に考えたいこと①②")
    assert labels["p2"].endswith("、一緒に考えたいこと①")
    assert "考えたいこと" not in labels["r2"]
    assert "① 1つめ：1つめの問いですか　② 2つめ：2つめの問いですか" in scene.description
    assert {badge.label for badge in panel(scene).badges} == {
        "① 1つめ：1つめの問いですか",
        "② 2つめ：2つめの問いですか",
    }


def test_no_marks_no_change(fonts: FontChain) -> None:
    case = network(20, 10, 3, several=True)
    scene = layout(case, fonts=fonts)
    assert layout(case, fonts=fonts, marks=()) == scene
    text = scene_to_json(scene)
    assert '"badges"' not in text
    assert '"missing"' not in text


def test_the_json_holds_it_all(fonts: FontChain) -> None:
    scene = layout(CASE, fonts=fonts, marks=[about("r1", "p2"), Mark(2, sector="care", lacks="見守り")])
    assert scene_from_json(scene_to_json(scene)) == scene


def test_questions_become_fewer_before_type_becomes_small(fonts: FontChain) -> None:
    case = network(32, 16, 6)
    scene = layout(case, fonts=fonts, marks=random_marks(case, 7, 6))
    assert len(questions(scene)) == 3
    assert 7.0 <= type_size(scene) < 8.0
    assert "questions-left-out" not in scene.notices


def test_a_sheet_that_is_too_full_for_three_says_so_and_has_all_numbers(fonts: FontChain) -> None:
    case = network(60, 30, 1, several=True)
    marks = random_marks(case, 7, 1)
    scene = layout(case, fonts=fonts, marks=marks)
    assert len(questions(scene)) < 3
    assert {"questions-left-out", "small-type"} <= set(scene.notices)
    assert {number for numbers in places(scene).values() for number in numbers} == set(range(1, 8))
    assert_sound(scene)


def test_the_box_for_a_form_has_numbers_but_no_questions(fonts: FontChain) -> None:
    scene = layout(CASE, Style(paper="half"), fonts=fonts, marks=[about("r1")])
    assert questions(scene) == []
    assert places(scene) == {"r1": [1]}
    assert scene.notices == ("questions-left-out",)


@pytest.mark.parametrize(
    ("style", "resources"),
    [
        (Style(orientation="portrait"), 15),
        (Style(paper="A3"), 40),
        (Style(punch="top", frames=True, borders=True), 20),
        (Style.large_type(), 8),
        (Style(captions=False), 30),
        (Style(language="en"), 25),
    ],
)
def test_in_every_style(style: Style, resources: int, fonts: FontChain) -> None:
    case = network(resources, resources // 2, 5, several=True)
    scene = layout(case, style, fonts=fonts, marks=random_marks(case, 6, 5))
    assert len(questions(scene)) >= 3
    assert_sound(scene)


def test_large_type_is_large_in_the_questions_too(fonts: FontChain) -> None:
    scene = layout(CASE, Style.large_type(), fonts=fonts, marks=[about("r1")])
    assert min(line.size for line in panel(scene).lines) >= 12 * PX_PER_PT - 0.01


def test_a_focus_leaves_out_the_numbers_of_those_it_leaves_out(fonts: FontChain) -> None:
    marks = [about("r1"), about("r2", number=2), Mark(3, sector="friends"), Mark(4, sector="care"), about(number=5)]
    scene = layout(CASE, fonts=fonts, focus="友人", marks=marks)
    assert sorted(number for numbers in places(scene).values() for number in numbers) == [2, 3, 5]
    assert questions(scene) == [2, 3, 5]
    somebody = layout(CASE, fonts=fonts, focus="みどりクリニック", marks=marks)
    assert questions(somebody) == [1, 5]
    assert missing(somebody) == []


def test_somebody_drawn_in_the_box_of_an_organisation_has_the_number_there(fonts: FontChain) -> None:
    things = (
        Resource(id="o", name="あおぞらステーション", kind="home_nurse"),
        Resource(id="n", name="看護師 佐々木", kind="home_nurse", organisation="o"),
    )
    case = CASE.replace(resources=things, ties=(Tie(id="t", source="n", target="client"),))
    assert places(layout(case, Style(frames=True), fonts=fonts, marks=[about("n")])) == {"o": [1]}
    assert places(layout(case, fonts=fonts, marks=[about("n")])) == {"n": [1]}


def test_next_months_map_is_recognised_with_other_findings(fonts: FontChain) -> None:
    case = network(14, 6, 2)
    before = layout(case, fonts=fonts, marks=random_marks(case, 5, 2))
    after = layout(case, fonts=fonts, like=before, marks=random_marks(case, 6, 3))
    ring = [node.id for node in before.nodes[1:] if not node.missing]
    again = [node.id for node in after.nodes[1:] if not node.missing]
    start = again.index(ring[0])
    assert again[start:] + again[:start] == ring
    assert_sound(after)


def test_names_of_the_family_may_be_left_out(fonts: FontChain) -> None:
    style = Style(genogram=Style().genogram.__class__(names=False))
    assert_sound(layout(CASE, style, fonts=fonts, marks=[about("p2"), about(number=2)]))


@pytest.mark.skipif(shutil.which("dot") is None, reason="needs the Graphviz program dot")
@pytest.mark.parametrize(("resources", "engine"), [(8, "neato"), (30, "dot")])
def test_an_engine_takes_the_numbers_along_and_keeps_off_the_questions(
    resources: int, engine: str, fonts: FontChain
) -> None:
    case = network(resources, resources // 2, 1)
    scene = layout(case, Style(orientation="landscape"), fonts=fonts, marks=random_marks(case, 7, 1))
    new = place(scene, engine)
    assert places(new) == places(scene)
    assert panel(new) == panel(scene)
    frame = frame_of(panel(new))
    assert not any(frame.intersects(frame_of(node)) for node in new.nodes)
    for node in new.nodes:
        assert all(frame_of(node, 0.3).covers(disc(badge)) for badge in node.badges)


def test_circles_of_a_box_stay_within_the_strip_and_the_pile_they_were_reckoned_with(fonts: FontChain) -> None:
    for count in range(1, 8):
        marks = [about(number=number) for number in range(1, count + 1)]
        badges = badges_beside(marks, Style(), fonts, 10.0, 0.0, 0.0)
        assert max(badge.x + badge.size / 2 for badge in badges) <= strip(count) * 10
        assert max(abs(badge.y) + badge.size / 2 for badge in badges) <= pile(count) * 10 / 2
    assert (strip(0), pile(0)) == (0.0, 0.0)


def test_circles_of_a_person_stand_in_rows(fonts: FontChain) -> None:
    badges, w, h = badges_in_rows([about(number=n) for n in range(1, 7)], Style(), fonts, 10.0, 4)
    assert [badge.y for badge in badges] == [badges[0].y] * 4 + [badges[4].y] * 2
    assert all(abs(badge.x) + badge.size / 2 <= w / 2 for badge in badges)
    assert 0 < badges[0].y < badges[4].y < h
    assert badges_in_rows([], Style(), fonts, 10.0, 4) == ((), 0.0, 0.0)


def test_digits_stay_within_their_circle(fonts: FontChain) -> None:
    for number in (1, 8, 10, 44, 99, 100, 888):
        (badge,) = badges_beside([about(number=number)], Style(), fonts, 10.0, 0.0, 0.0)
        (line,) = badge.lines
        assert line.text == str(number)
        assert line.w < 0.95 * badge.size
        assert abs(line.x + line.w / 2 - badge.x) < 0.1


def test_a_panel_needs_room(fonts: FontChain) -> None:
    marks = [about(number=number) for number in range(1, 6)]
    low = (0.0, 0.0, 400.0, 60.0)
    assert set_panel(Plan("beside", 5), marks, Style(), fonts, 12.0, low) is None
    nothing = set_panel(Plan("below", 0), marks, Style(), fonts, 12.0, low)
    assert nothing is not None
    assert (nothing.label, nothing.w, nothing.h) == (None, 0.0, 0.0)


def test_a_question_without_end_is_cut_and_says_so(fonts: FontChain) -> None:
    scene = layout(CASE, Style(orientation="portrait"), fonts=fonts, marks=[Mark(1, question="問" * 700)])
    assert "words-cut" in scene.notices
    assert panel(scene).lines[-1].text.endswith("…")
    assert_sound(scene)
