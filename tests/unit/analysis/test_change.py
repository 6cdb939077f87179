"""What is called a change, and what is not."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest

import ecomap
from ecomap.analysis.change import KINDS, Changes, after_plan, alternatives, apply, compare, compare_plan, same_client
from ecomap.analysis.change.changes_json import changes_schema
from ecomap.analysis.change.course import course, course_to_json
from ecomap.analysis.change.tie_changes import compare_often
from ecomap.model import Asked, Case, Client, Drawn, Event, Need, Person, Resource, RoleHeld, Tie, parse_frequency
from ecomap.wording.change_terms import NOUNS, SENTENCES, SIGNS
from ecomap.wording.changes import change_lines

if TYPE_CHECKING:
    from pathlib import Path

FRIEND = Resource(id="r1", name="友人 中村さん", kind="friend")
HELP = Resource(id="r2", name="さくら訪問介護", kind="home_help")
TIE = Tie(
    id="t1", source="r1", target="client", quality="normal", stress="none", frequency="週1回", supports=("watch",)
)


def case(*ties: Tie, **more: Any) -> Case:
    given = {
        "client": Client(name="佐藤 ハナ"),
        "resources": (FRIEND, HELP),
        "ties": ties or (TIE,),
        "drawn": Drawn(on="2026-04-10"),
    }
    return Case(**{**given, **more})


def codes(before: Case, after: Case) -> list[str]:
    changes = compare(before, after)
    assert apply(before, changes) == after
    for lang in ("ja", "en"):
        lines = change_lines(changes, lang)
        assert len(lines) == len(changes)
        assert all(line and "{" not in line for line in lines)
    return [change.code for change in changes]


@pytest.mark.parametrize(
    ("field", "was", "now", "expected"),
    [
        ("quality", "weak", "strong", ["stronger"]),
        ("quality", "strong", "weak", ["weaker"]),
        ("quality", "normal", "broken", ["broken"]),
        ("quality", "broken", "weak", ["reconnected"]),
        ("quality", "unknown", "strong", ["tie_known"]),
        ("quality", "strong", "unknown", ["tie_unclear"]),
        ("stress", "none", "stressful", ["strained"]),
        ("stress", "stressful", "conflict", ["strained"]),
        ("stress", "conflict", "none", ["eased"]),
        ("stress", "unknown", "stressful", ["tie_known"]),
        ("stress", "stressful", "unknown", ["tie_unclear"]),
        ("flow", "to", "both", ["flow"]),
        ("flow", "unknown", "to", ["tie_known"]),
        ("status", "planned", "current", ["started"]),
        ("status", "waiting", "current", ["started"]),
        ("status", "current", "ended", ["ended"]),
        ("status", "current", "paused", ["paused"]),
        ("status", "paused", "current", ["resumed"]),
        ("status", "ended", "current", ["resumed"]),
        ("status", "planned", "declined", ["declined"]),
        ("status", "planned", "waiting", []),
        ("status", "unknown", "current", []),
        ("frequency", "週1回", "週3回", ["more_often"]),
        ("frequency", "週3回", "月1回", ["less_often"]),
        ("frequency", "週1〜2", "週2〜3", ["rhythm"]),  # the two overlap: which is more, nobody can tell
        ("frequency", "随時", "週1回", ["rhythm"]),
        ("frequency", "毎水", "毎木", ["rhythm"]),
        ("frequency", "週1回", "週に1回", []),
        ("frequency", None, "週1回", ["tie_known"]),
        ("frequency", "週1回", None, ["tie_unclear"]),
        ("supports", ("watch",), ("watch", "meals"), ["support_more"]),
        ("supports", ("watch", "meals"), ("watch",), ["support_less"]),
        ("supports", None, ("watch",), ["tie_known"]),
        ("confidant", None, True, ["tie_known"]),
        ("confidant", False, True, ["able"]),
        ("confidant", True, None, ["tie_unclear"]),
        ("note", "a", "b", []),  # in the whole difference only
        ("concern", None, True, []),  # a suspicion is told nowhere
    ],
)
def test_what_becomes_of_a_tie(field: str, was: Any, now: Any, expected: list[str]) -> None:
    assert codes(case(TIE.replace(**{field: was})), case(TIE.replace(**{field: now}))) == expected


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [("週1回", "週1回", "same"), ("週1", "月4回", "less"), ("月4回", "週1", "more"), ("週1回以上", "週2回", "unclear"),
     ("隔週", "月2回", "less"), ("なし", "年1回", "more"), ("随時", "随時", "same")],
)  # fmt: skip
def test_frequencies_are_compared_as_intervals(was: str, now: str, expected: str) -> None:
    assert compare_often(parse_frequency(was), parse_frequency(now)) == expected


def test_a_tie_may_be_written_from_either_end() -> None:
    turned = TIE.replace(source="client", target="r1", flow="from", supports=None, gives=("watch",))
    assert codes(case(TIE.replace(flow="to")), case(turned)) == []


def test_people_are_matched_by_name_when_ids_are_places_in_the_file() -> None:
    new = Resource(id="r1", name="つむぎ薬局", kind="pharmacy")
    after = case(
        Tie(id="t1", source="r1", target="client"),
        TIE.replace(id="t2", source="r3"),
        resources=(new, HELP, FRIEND.replace(id="r3", name="中村さん")),
    )
    changes = compare(case(), after)
    assert apply(case(), changes) == after
    assert [(change.code, change.who) for change in changes] == [("joined", ("r1",))]
    assert changes.before.resource("r3").name == "友人 中村さん"


def test_two_of_one_name_are_told_apart_by_kind_and_a_written_id_outlasts_a_new_name() -> None:
    other = Resource(id="r9", name="友人 中村さん", kind="neighbour")
    before = case(TIE, Tie(id="t2", source="r9", target="client", quality="weak"), resources=(FRIEND, other))
    after = case(
        TIE.replace(source="r9"),
        Tie(id="t2", source="r1", target="client", quality="weak"),
        resources=(other.replace(id="r1"), FRIEND.replace(id="r9")),
    )
    assert codes(before, after) == []
    named = Resource(id="hoshi", name="ほし薬局", kind="pharmacy")
    assert codes(case(resources=(FRIEND, named)), case(resources=(FRIEND, named.replace(name="つき薬局")))) == []


def test_who_is_new_is_told_once_and_who_has_left_is_gently_told() -> None:
    both = (TIE, Tie(id="t2", source="r2", target="client"), Tie(id="t3", source="r2", target="r1"))
    alone = case(TIE, resources=(FRIEND,))
    arrived = compare(alone, case(*both))
    assert [(change.code, change.who) for change in arrived] == [("joined", ("r2",))]
    left = compare(case(*both), alone)
    assert change_lines(left, "ja") == ["さくら訪問介護は、今回の記録からは確認できません"]
    ended = case(TIE, Tie(id="t2", source="r2", target="client", status="ended"))
    assert codes(ended, alone) == []  # what had ended already is only tidied away


def test_a_need_that_was_not_on_the_record_is_known_and_not_new() -> None:
    def with_need(level: str | None) -> Case:
        return case(needs=() if level is None else (Need(id="n1", domain="bathing", level=level),))

    assert codes(with_need(None), with_need("partial")) == ["need_known"]
    assert codes(with_need("not_asked"), with_need("partial")) == ["need_known"]
    assert codes(with_need("independent"), with_need("partial")) == ["heavier"]
    assert codes(with_need("full"), with_need("watch")) == ["lighter"]
    assert codes(with_need("watch"), with_need("some")) == ["need_changed"]  # two scales that cannot be compared
    assert codes(with_need("partial"), with_need("independent")) == ["met"]
    assert codes(with_need("partial"), with_need("unknown")) == ["need_unclear"]
    assert codes(with_need("partial"), with_need(None)) == ["need_unclear"]


def test_roles_move_are_known_and_are_lost() -> None:
    role = (RoleHeld(code="emergency_contact", order=1),)
    friend, helper = FRIEND.replace(roles=role), HELP.replace(roles=role)
    assert codes(case(resources=(friend, HELP)), case(resources=(FRIEND, helper))) == ["role_moved"]
    assert codes(case(), case(resources=(friend, HELP))) == ["role_known"]
    assert codes(case(resources=(friend, HELP)), case()) == ["role_gone"]


def test_the_client_and_the_family() -> None:
    def of(client: dict[str, Any] | None = None, person: dict[str, Any] | None = None) -> Case:
        people = (Person(id="p1", name="裕子", relation="daughter_1", **(person or {})),)
        return case(client=Client(name="佐藤 ハナ", **(client or {})), people=people)

    assert codes(of({"lives": "hospital"}), of({"lives": "alone"})) == ["returned"]
    assert codes(of({"lives": "alone"}), of({"lives": "facility"})) == ["moved"]
    assert codes(of({}), of({"lives": "alone"})) == ["client_known"]
    assert codes(of({"care_level": "care_2"}), of({"care_level": "care_3"})) == ["care_level"]
    assert codes(of({"goals": ("a",)}), of({"goals": ("b",)})) == ["goal_more", "goal_less"]
    assert codes(of({"fall_risk": False}), of({"fall_risk": True})) == ["client_fact"]
    assert codes(of(person={"lives": "far"}), of(person={"lives": "same_town"})) == ["person_moved"]
    assert codes(of(person={}), of(person={"died": "2026-03"})) == ["died"]
    secret = {"lives": "far", "address_protected": True}
    assert codes(of(person=secret), of(person={**secret, "lives": "same_town"})) == []


def test_what_was_asked_and_what_has_happened() -> None:
    asked = case(asked=(Asked(section="kin", answer="done"),))
    assert codes(case(), asked) == ["asked"]
    assert codes(case(asked=(Asked(section="kin", answer="declined"),)), asked) == ["asked"]
    assert codes(asked, case()) == []
    fall = case(events=(Event(what="fall", on="2026-04-01"),))
    assert codes(case(), fall) == ["happened"]
    ahead = case(events=(Event(what="discharge", on="2026-04-20"),))
    assert codes(case(), ahead) == ["coming"]
    assert codes(ahead, ahead.replace(drawn=Drawn(on="2026-05-01"))) == ["happened"]


def test_a_finding_that_only_became_unknown_has_not_closed(root: Path) -> None:
    folder = root / "samples" / "series" / "mizuno_kiyo"
    july, october = (ecomap.read(folder / f"2026-{day}.yaml") for day in ("07-07", "10-06"))
    states = {one.finding.rule: one.state for one in compare(july, october).findings}
    # Somebody gives personal care now; how often the friend calls is not written any more.
    assert states == {"M03": "closed", "S02": "unclear", "M14": "stayed"}
    again = {one.finding.rule: one.state for one in compare(october, july).findings}
    assert again == {"M03": "opened", "S02": "opened", "M14": "stayed"}


def test_restricted_findings_are_told_on_no_side(samples: Path) -> None:
    for path in sorted((samples / "vignettes").glob("*.yaml")):
        one = ecomap.read(path)
        for changes in (
            compare(one, one),
            compare(one, Case(client=one.client)),
            compare(Case(client=one.client), one),
        ):
            assert not any(change.finding.restricted for change in changes.findings)


def test_a_suspicion_changes_nothing_that_is_told() -> None:
    """Two later records that differ in a suspicion alone are told alike: sentences, findings, who takes over."""
    before = case()
    open_, suspected = case(TIE), case(TIE.replace(concern=True, concern_note="x"))
    assert compare(before, open_).findings == compare(before, suspected).findings
    assert json.loads(compare(before, suspected).to_json())["changes"] == []
    assert course([open_]) == course([suspected])


def test_after_the_plan(samples: Path) -> None:
    planned = ecomap.read(samples / "discharge_planning.yaml")
    changes = compare_plan(planned)
    assert changes.planned
    assert after_plan(planned) == changes.after
    started = [change for change in changes if change.code == "started" and len(change.who) == 1]
    names = [changes.after.name_of(change.who[0]) for change in started]
    assert names == ["グループホーム かえで荘", "コンビニ 駅南店", "相談支援 ともしび", "訪問看護 すばる"]
    # One of the three places to go comes about, the others stay planned; the discharge has happened.
    still = [tie.status for ties in alternatives(planned).values() for tie in ties]
    assert len(still) == 3
    assert sum(tie.status == "planned" for tie in changes.after.ties) == 2
    assert changes.after.client.lives is None
    lines = change_lines(changes, "ja")
    assert "グループホーム かえで荘が始まる予定です（10/5から）" in lines
    assert "退院の予定です（10/5）" in lines
    assert not any("ました" in line for line in lines)
    other = next(r.id for r in planned.resources if r.name == "精神科デイケア")
    chosen = compare_plan(planned, other)
    assert other in {who for change in chosen for who in change.who}


def test_who_takes_over_is_three_valued_and_so_is_when_to_look_again(root: Path) -> None:
    folder = root / "samples" / "series" / "mizuno_kiyo"
    july, october = (ecomap.read(folder / f"2026-{day}.yaml") for day in ("07-07", "10-06"))
    (closing,) = compare(july, october).closings
    assert october.name_of(closing.who) == "訪問看護 そよかぜ"
    assert (closing.on, closing.ahead, closing.review) == ("2026-10-31", True, "2027-01-12")
    assert [(one.code, one.taken) for one in closing.handovers] == [("nursing", "unknown"), ("medication", "yes")]
    nothing = case(TIE.replace(supports=None), drawn=None)
    (bare,) = compare(nothing, case(TIE.replace(supports=None, status="ended"), drawn=None)).closings
    assert [(one.code, one.taken) for one in bare.handovers] == [("", "unknown")]
    assert bare.review is None
    coming = Tie(id="t2", source="r2", target="client", status="planned", supports=("watch",))
    (planned,) = compare(case(TIE, coming), case(TIE.replace(status="ended"), coming)).closings
    assert [(one.code, one.taken, one.by) for one in planned.handovers] == [("watch", "planned", ("r2",))]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ({"name": "佐藤 ハナ"}, {"name": "佐藤ハナさん"}, True),
        ({"name": "佐藤 ハナ"}, {"name": "鈴木 ハナ"}, False),
        ({"name": "佐藤 ハナ", "birth": "1942-03-02"}, {"name": "佐藤 ハナ", "birth": "1943-03-02"}, False),
        ({"name": "佐藤 ハナ", "birth": "1942-03-02"}, {"name": "佐藤 ハナ", "birth": "1942"}, True),
        ({"name": "佐藤 ハナ", "birth": "1942-03-02"}, {"name": "鈴木 ハナ", "birth": "1942-03-02"}, True),
        ({"name": "佐藤 ハナ", "birth": "1942"}, {"name": "鈴木 ハナ", "birth": "1942"}, False),
    ],
)
def test_whether_two_records_are_of_one_person(one: dict[str, str], two: dict[str, str], expected: bool) -> None:  # noqa: FBT001
    assert same_client(Case(client=Client(**one)), Case(client=Client(**two))) is expected


def test_every_kind_has_its_words_and_the_json_keeps_to_its_schema(root: Path) -> None:
    assert {key.partition("-")[0] for key in SENTENCES} == set(KINDS)
    assert set(SIGNS) <= set(KINDS)
    assert set(NOUNS) <= set(KINDS)
    folder = root / "samples" / "series" / "mizuno_kiyo"
    files = [ecomap.read(path) for path in sorted(folder.glob("*.yaml"))]
    changes = compare(files[0], files[-1])
    data = json.loads(changes.to_json(edits=True))
    schema = changes_schema()
    assert set(schema["required"]) <= set(data) <= set(schema["properties"])
    for name in ("changes", "findings", "closings", "edits"):
        items = schema["properties"][name]["items"]
        for item in data[name]:
            assert set(items["required"]) <= set(item)
    assert "edits" not in json.loads(changes.to_json())
    assert changes.to_json(edits=True) == compare(files[0], files[-1]).to_json(edits=True)


def test_the_rest_of_a_long_list_is_counted(root: Path) -> None:
    folder = root / "samples" / "series" / "mizuno_kiyo"
    files = [ecomap.read(path) for path in sorted(folder.glob("*.yaml"))]
    changes = compare(files[0], files[-1])
    assert change_lines(changes, "ja", most=5)[-1] == f"ほかに{len(changes) - 4}件の変化があります"
    assert len(change_lines(changes, "en", most=5)) == 5


def test_the_course_counts_whom_there_is_a_tie_with(root: Path) -> None:
    folder = root / "samples" / "series" / "mizuno_kiyo"
    files = [ecomap.read(path) for path in sorted(folder.glob("*.yaml"), reverse=True)]
    points = course([*files, Case(client=Client(name="水野 きよ"))])
    assert [point.day for point in points] == sorted(case.reference_date for case in files)
    assert [point.ties for point in points][1:3] == [
        {"informal": 2, "semi-formal": 1, "formal": 4, "unknown": 0},
        {"informal": 3, "semi-formal": 1, "formal": 4, "unknown": 0},
    ]
    # By hand, a month of 4.3 weeks: 3 + 2 + 1 + 3 a week, and once a month the friend, the hospital, the manager.
    assert points[1].contact.low == pytest.approx(9 * 4.3 + 3)
    assert points[1].contact.high == points[1].contact.low
    assert points[3].contact.high is None
    assert [sum(point.findings.values()) for point in points] == [0, 0, 3, 1]
    assert json.loads(course_to_json(points))["points"][0]["on"] == "2026-02-20"


def test_changes_are_empty_only_where_nothing_differs() -> None:
    same = compare(case(), case())
    assert (bool(same), len(same), same.edits) == (False, 0, ())
    noted = compare(case(), case(TIE.replace(note="x")))
    assert (bool(noted), len(noted), len(noted.edits)) == (True, 0, 1)
    assert isinstance(noted, Changes)
    with pytest.raises(KeyError):
        apply(Case(client=Client(name="x")), noted)


def test_another_day_alone_is_no_change() -> None:
    later = case().replace(shown_on=dt.date(2026, 4, 11))
    assert codes(case(), later) == []
