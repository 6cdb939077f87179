"""Who is on a map, whom a tie concerns, and what can be filtered by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ecomap.layout.scene import Edge, Label, Node, Page, Scene, Symbol
from ecomap.render import THEMES, paint_html
from ecomap.render.page import contents_of

POINTS = ((0.0, 0.0), (50.0, 0.0))


def edge(key, source, target="c", **more):
    return Edge(id=key, source=source, target=target, points=POINTS, label=f"{key}: {source} - {target}", **more)


@pytest.fixture(scope="module")
def small():
    return Scene(
        page=Page(w=1122.5, h=793.7, margin=30),
        font_px=11,
        fonts=("F",),
        language="ja",
        title="見本",
        description="",
        nodes=(
            Node(id="c", x=500, y=400, w=200, h=200, kind="center", label="本人、夫、娘"),
            Node(id="p2", x=900, y=100, w=100, h=40, name="長女 花", category="kin", label="長女 花、(40)"),
            Node(id="r1", x=900, y=300, w=100, h=40, name="薬局", category="health", label="薬局"),
            Node(id="r2", x=900, y=500, w=100, h=40, name="サロン", category="community", label="サロン"),
        ),
        edges=(
            edge("t1", "p2", supports=("emotional", "money")),
            edge("t2", "r1", supports=("medication",), member="p1"),
            edge("t3", "r1", "p2", kind="alter", status="planned"),
        ),
        inner=(edge("t4", "c"), edge("t5", "p1", "client")),
        labels=(
            Label(id="l1", x=700, y=100, w=40, h=12, owner="t1"),
            Label(id="l2", x=700, y=120, w=40, h=12, owner="t1"),
            Label(id="s1", x=700, y=90, w=40, h=12, role="sector"),
        ),
        symbols=(
            Symbol(id="p1", x=450, y=400, size=30, label="夫 太郎、80歳"),
            Symbol(id="client", x=550, y=400, size=30, client=True, label="山田 花子、78歳"),
            Symbol(id="p2", x=500, y=450, size=30, label="長女 花、40歳"),
        ),
    )


def names(contents, tie):
    return {contents.actors[end].name for end in tie.ends}


def test_everybody_once_the_client_first_and_the_ring_in_its_order(small):
    actors = contents_of(small).actors
    assert [actor.name for actor in actors] == ["山田 花子", "夫 太郎", "長女 花", "家族全体", "薬局", "サロン"]
    assert [actor.number for actor in actors] == list(range(6))
    assert [actor.sector for actor in actors] == [None, None, None, None, "health", "community"]
    assert [actor.name for actor in actors if actor.home] == ["家族全体"]


def test_a_relative_in_the_ring_is_the_same_person_in_the_family(small):
    daughter = contents_of(small).actors[2]
    assert daughter.parts == ("person-p2", "node-p2")
    assert daughter.label == "長女 花、(40)"


def test_a_tie_concerns_its_ends_and_in_the_family_one_member_and_the_frame(small):
    contents = contents_of(small)
    ends = {tie.parts[0]: names(contents, tie) for tie in contents.ties}
    assert ends == {
        "edge-t1": {"長女 花", "山田 花子", "家族全体"},
        "edge-t2": {"薬局", "夫 太郎", "家族全体"},
        "edge-t3": {"薬局", "長女 花"},
        "edge-t4": {"家族全体"},
        "edge-t5": {"夫 太郎", "山田 花子", "家族全体"},
    }


def test_captions_belong_to_their_tie(small):
    assert contents_of(small).ties[0].parts == ("edge-t1", "label-l1", "label-l2")


def test_a_tie_is_listed_under_one_of_its_ends(small):
    contents = contents_of(small)
    under = [None if tie.under is None else contents.actors[tie.under].name for tie in contents.ties]
    assert under == ["長女 花", "薬局", "薬局", None, "夫 太郎"]
    assert [tie.inner for tie in contents.ties] == [False, False, False, True, True]


def test_filters_hold_what_occurs_in_the_order_of_the_vocabulary(small):
    filters = {name: [(box.words, box.count) for box in boxes] for name, boxes in contents_of(small).filters}
    assert filters == {
        "supports": [("話し相手", 1), ("服薬", 1), ("金銭", 1), ("支援の記録なし", 3)],
        "sectors": [("家族・親族", 4), ("医療", 2)],
        "statuses": [("継続中", 4), ("予定", 1)],
    }


def test_filters_in_english(small):
    filters = dict(contents_of(replace(small, language="en")).filters)
    assert [box.words for box in filters["statuses"]] == ["current", "planned"]


def test_what_leaves_no_choice_is_no_filter(small):
    same = replace(small, edges=small.edges[:1], inner=())
    assert [name for name, _ in contents_of(same).filters] == ["supports"]


def test_every_tie_carries_a_mark_of_every_filter(small):
    contents = contents_of(small)
    for _, boxes in contents.filters:
        marks = {box.mark for box in boxes}
        assert all(marks & set(tie.marks) for tie in contents.ties)
        assert {box.mark: box.count for box in boxes} == {
            mark: sum(mark in tie.marks for tie in contents.ties) for mark in marks
        }


def test_an_empty_scene_has_a_page_too(small, fonts):
    bare = replace(small, nodes=(), edges=(), inner=(), labels=(), symbols=())
    assert contents_of(bare).actors == ()
    assert b"</html>" in paint_html(bare, THEMES["default"], fonts)


def test_names_that_run_leftward_stand_apart(small, fonts):
    arabic = "محمد عبد الله"
    node = replace(small.nodes[2], name=arabic, label=f"夫 {arabic}、90歳")
    page = paint_html(replace(small, nodes=(*small.nodes[:2], node)), THEMES["default"], fonts).decode()
    assert f"夫 <bdi>{arabic}</bdi>、90歳</button>" in page


def test_who_has_no_tie_is_said_to_have_none(small, fonts):
    page = paint_html(small, THEMES["default"], fonts).decode()
    assert page.count("関係は未確認") == 1
    assert "サロン</button><p>関係は未確認</p>" in page
