"""What a Scene holds for given cases and styles, apart from the geometry (tests/properties/test_layout.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecomap.layout import Focus, FocusError, Style, layout
from ecomap.layout.focus import find_focus
from ecomap.layout.style import PX_PER_MM, PX_PER_PT, GenogramStyle
from ecomap.model import Case, Client, Person, Resource, Tie, parse_date, parse_frequency
from ecomap.text import FontChain, load_fonts
from tests.support.geometry import Flaws, flaws
from tests.support.networks import network

if TYPE_CHECKING:
    from ecomap.layout.scene import Scene


@pytest.fixture(scope="module")
def fonts() -> FontChain:
    return load_fonts()


def tie(ident: str, source: str, target: str = "client", **more: object) -> Tie:
    return Tie(id=ident, source=source, target=target, **more)  # type: ignore[arg-type]


def small_case(*ties: Tie, resources: tuple[Resource, ...] | None = None, people: tuple[Person, ...] = ()) -> Case:
    things = resources or (
        Resource(id="r1", name="みどりクリニック", kind="doctor"),
        Resource(id="r2", name="友人 中村さん", kind="friend"),
        Resource(id="r3", name="民生委員 田口さん", kind="minsei"),
    )
    return Case(client=Client(name="佐藤 ハナ", age=84, sex="female"), people=people, resources=things, ties=ties)


def codes(scene: Scene) -> set[str]:
    return {entry.code for entry in scene.legend}


def captions(scene: Scene, owner: str) -> str:
    return " / ".join(line.text for label in scene.labels if label.owner == owner for line in label.lines)


def words(scene: Scene) -> str:
    lines = [*scene.lines, *(line for node in scene.nodes for line in node.lines)]
    return "\n".join(line.text for line in lines)


def assert_sound(scene: Scene) -> None:
    assert flaws(scene)._replace(crossings=0) == Flaws(0, 0, 0, 0, 0, 0, 0, 0, 0)


def test_a_client_alone_is_a_map_too(fonts: FontChain) -> None:
    scene = layout(Case(client=Client(name="佐藤 ハナ")), fonts=fonts)
    assert [node.kind for node in scene.nodes] == ["center"]
    assert scene.edges == ()
    assert scene.symbols[0].client


def test_every_resource_and_every_tie_is_there(fonts: FontChain) -> None:
    case = network(25, 12, 3, several=True)
    scene = layout(case, fonts=fonts)
    assert {n.id for n in scene.nodes} >= {r.id for r in case.resources}
    assert {e.id for e in (*scene.edges, *scene.inner)} == {t.id for t in case.ties}


def test_the_legend_lists_what_is_used_and_no_more(fonts: FontChain) -> None:
    plain = small_case(tie("t1", "r1", quality="strong", stress="none", flow="none"), tie("t2", "r2", quality="weak"))
    assert codes(layout(plain, fonts=fonts)) == {"strong", "weak", "no_tie", "client", "female", "outline"}
    rich = small_case(
        tie("t1", "r1", quality="broken", stress="conflict", flow="to"),
        tie("t2", "r2", quality="normal", stress="stressful", status="planned"),
        tie("t3", "r3", status="ended"),
    )
    expected = {"broken", "normal", "unknown", "conflict", "stressful", "arrow", "planned", "ended"}
    assert codes(layout(rich, fonts=fonts)) == expected | {"client", "female", "outline"}


def test_captions_tell_state_date_and_frequency(fonts: FontChain) -> None:
    case = small_case(
        tie("t1", "r1", frequency=parse_frequency("月1回")),
        tie("t2", "r2", status="planned", starts=parse_date("2026-04-20"), frequency=parse_frequency("火・金 10時")),
        tie("t3", "r3", status="ended", ends=parse_date("令和8年3月")),
    )
    scene = layout(case, fonts=fonts)
    assert captions(scene, "t1") == "月1回"
    assert captions(scene, "t2") == "予定R8.4.20 / 火・金 10時"
    assert captions(scene, "t3") == "終了R8.3"
    assert all(label.owner is None for label in layout(case, Style(captions=False), fonts=fonts).labels)


def test_an_arrow_points_the_way_support_goes(fonts: FontChain) -> None:
    scene = layout(small_case(tie("t1", "r1", flow="to"), tie("t2", "client", "r2", flow="to")), fonts=fonts)
    one, two = sorted(scene.edges, key=lambda edge: edge.id)
    assert (one.source, one.target, one.flow) == ("r1", "c", "to")
    assert (two.source, two.target, two.flow) == ("c", "r2", "to")
    centre = scene.nodes[0]
    inside = (
        abs(one.points[-1][0] - centre.x) <= centre.w / 2 + 0.2
        and abs(one.points[-1][1] - centre.y) <= centre.h / 2 + 0.2
    )
    assert inside


def test_relatives_elsewhere_with_a_tie_stand_in_the_ring_and_all_stand_in_the_genogram(fonts: FontChain) -> None:
    people = (
        Person(id="p1", name="裕子", relation="daughter_1", lives="far"),
        Person(id="p2", name="健", relation="son_1", lives="together"),
        Person(id="p3", name="一郎", relation="husband", deceased=True),
    )
    case = small_case(tie("t1", "p1", quality="strong"), tie("t2", "p2", quality="weak"), people=people)
    scene = layout(case, fonts=fonts)
    assert {"p1"} == {n.id for n in scene.nodes if n.category == "kin"}
    assert {"client", "p1", "p2", "p3"} == {symbol.id for symbol in scene.symbols}
    assert [edge.id for edge in scene.inner] == ["t2"]


def test_a_tie_about_a_member_says_so(fonts: FontChain) -> None:
    people = (Person(id="p2", name="健", relation="son_1", lives="together"),)
    scene = layout(small_case(tie("t1", "r1", "p2", frequency=parse_frequency("週1回")), people=people), fonts=fonts)
    assert scene.edges[0].member == "p2"
    assert captions(scene, "t1") == "〔健〕 / 週1回"


def test_the_clients_own_words_stand_in_the_centre(fonts: FontChain) -> None:
    case = small_case().replace(client=Client(name="佐藤 ハナ", words="「家」がいい"))
    assert "「『家』がいい」" in words(layout(case, fonts=fonts))


@pytest.mark.parametrize("paper", ["A4", "A3", "half"])
@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
def test_any_paper(paper: str, orientation: str, fonts: FontChain) -> None:
    scene = layout(network(12, 6, 1), Style(paper=paper, orientation=orientation), fonts=fonts)  # type: ignore[arg-type]
    assert scene.page.orientation == orientation
    assert (scene.page.w > scene.page.h) == (orientation == "landscape")
    assert_sound(scene)
    assert bool(scene.lines) == (paper != "half")


def test_the_punched_side_has_room_for_holes(fonts: FontChain) -> None:
    for punch, side in (("left", 0), ("top", 1)):
        scene = layout(network(14, 7, 2), Style(punch=punch), fonts=fonts)  # type: ignore[arg-type]
        places = [point[side] for edge in scene.edges for point in edge.points]
        places += [(line.x, line.y - line.size)[side] for line in scene.lines]
        assert min(places) >= 17.0 * PX_PER_MM


def test_large_type_for_the_client(fonts: FontChain) -> None:
    scene = layout(network(8, 0, 1, bare=True), Style.large_type(), fonts=fonts)
    lines = [
        *scene.lines,
        *(x for node in scene.nodes for x in node.lines),
        *(x for label in scene.labels for x in label.lines),
    ]
    lines += [x for entry in scene.legend for x in entry.lines]
    assert min(line.size for line in lines) >= 12 * PX_PER_PT - 0.01
    assert scene.notices == ()


def test_a_map_too_full_says_that_its_type_is_small(fonts: FontChain) -> None:
    scene = layout(network(90, 30, 1), fonts=fonts)
    assert "small-type" in scene.notices
    assert_sound(scene)


def test_focus_on_a_sector_a_support_or_somebody(fonts: FontChain) -> None:
    case = small_case(
        tie("t1", "r1", supports=("medical",)),
        tie("t2", "r2", supports=("emotional",)),
        tie("t3", "r3"),
        tie("t4", "r3", "r2"),
    )
    shown = {
        word: {n.id for n in layout(case, focus=word, fonts=fonts).nodes[1:]}
        for word in ("医療", "話し相手", "民生委員 田口さん")
    }
    assert shown == {"医療": {"r1"}, "話し相手": {"r2"}, "民生委員 田口さん": {"r2", "r3"}}
    assert "一部だけの図：医療(3件のうち1件)" in words(layout(case, focus=Focus("sector", "health"), fonts=fonts))


def test_a_focus_must_name_one_thing() -> None:
    with pytest.raises(FocusError, match="focus-unknown"):
        find_focus(small_case(), "そんなものはない")
    for nothing in (Focus("who", "zzz"), Focus("who", "client"), Focus("sector", "zzz"), Focus("support", "health")):
        with pytest.raises(FocusError, match="focus-unknown"):
            find_focus(small_case(), nothing)
    assert find_focus(small_case(), Focus("sector", "health")) == Focus("sector", "health")
    twins = (Resource(id="a", name="山田さん", kind="friend"), Resource(id="b", name="山田さん", kind="neighbour"))
    with pytest.raises(FocusError, match="focus-ambiguous"):
        find_focus(small_case(resources=twins), "山田さん")


def test_an_organisation_and_its_people_in_one_frame_when_asked(fonts: FontChain) -> None:
    things = (
        Resource(id="o", name="あおぞらステーション", kind="home_nurse"),
        Resource(id="n", name="看護師 佐々木", kind="home_nurse", organisation="o"),
        Resource(id="x", name="友人 中村さん", kind="friend"),
    )
    case = small_case(tie("t1", "n", frequency=parse_frequency("週1回")), tie("t2", "n", "x"), resources=things)
    assert {n.id for n in layout(case, fonts=fonts).nodes} == {"c", "o", "n", "x"}
    framed = layout(case, Style(frames=True), fonts=fonts)
    assert {n.id for n in framed.nodes} == {"c", "o", "x"}
    assert "看護師 佐々木" in words(framed).replace("\n", "")
    assert {(e.source, e.target) for e in framed.edges} == {("o", "c"), ("o", "x")}
    assert captions(framed, "t1") == "看護師 佐々木 / 週1回"


def test_formality_is_told_only_on_request(fonts: FontChain) -> None:
    case = small_case(tie("t1", "r1"))
    assert {n.formality for n in layout(case, fonts=fonts).nodes} == {None}
    assert {n.formality for n in layout(case, Style(borders=True), fonts=fonts).nodes} == {None, "formal", "informal"}


def test_regional_variants_of_the_genogram(fonts: FontChain) -> None:
    people = (
        Person(id="p3", name="一郎", relation="husband", deceased=True),
        Person(id="p4", name="子", relation="child"),
    )
    case = small_case(people=people)
    scene = layout(
        case, Style(genogram=GenogramStyle(unknown_sex="diamond", deceased="filled", marriage="double")), fonts=fonts
    )
    by_id = {symbol.id: symbol for symbol in scene.symbols}
    assert by_id["p4"].shape == "diamond"
    assert by_id["p3"].deceased == "filled"
    assert any(stroke.role == "couple2" for stroke in scene.strokes)
    samples = {entry.code: entry.symbol for entry in scene.legend if entry.symbol is not None}
    assert (samples["sex_unknown"].shape, samples["deceased"].deceased) == ("diamond", "filled")


def test_a_hint_of_place_is_followed(fonts: FontChain) -> None:
    things = tuple(
        Resource(id=f"r{i}", name=f"人{i}", sector=sector, at="bottom_left" if i == 3 else None)
        for i, sector in enumerate(("friends", "community", "work", "health", "care", "welfare", "leisure", "legal"))
    )
    scene = layout(small_case(*(tie(f"t{i}", f"r{i}") for i in range(8)), resources=things), fonts=fonts)
    hinted = next(node for node in scene.nodes if node.id == "r3")
    assert hinted.x < scene.nodes[0].x
    assert hinted.y > scene.nodes[0].y


def test_characters_that_no_font_has_are_told(fonts: FontChain) -> None:
    things = (Resource(id="r1", name="𠮷田さん", kind="friend"),)
    scene = layout(small_case(tie("t1", "r1"), resources=things), fonts=fonts)
    assert "missing-characters" in scene.notices
    assert "〓田さん" in words(scene)
