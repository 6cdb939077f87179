"""The words of a map."""

from __future__ import annotations

import datetime as dt

import pytest

from ecomap.model import Case, Client, Drawn, Person, Resource, RoleHeld, Tie, parse_date, parse_frequency
from ecomap.wording import map_words as words


def tie(**more: object) -> Tie:
    return Tie(id="t1", source="r1", target="client", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "relation", "expected"),
    [
        ("裕子", "daughter_1", "長女 裕子"),
        ("長女", "daughter_1", "長女"),
        ("継父 亮", "step_father", "継父 亮"),
        ("山田", None, "山田"),
    ],
)
def test_a_relative_is_called_by_relation_and_name_once(name: str, relation: str | None, expected: str) -> None:
    assert words.person_name(Person(id="p1", name=name, relation=relation), "ja") == expected


def test_states_carry_their_date_and_the_near_ones_no_year() -> None:
    planned = tie(status="planned", starts=parse_date("2026-04-20"))
    assert words.status_words(planned, "ja", dt.date(2026, 4, 10)) == "予定4/20"
    assert words.status_words(planned, "en", dt.date(2026, 4, 10)) == "planned 20 Apr"
    assert words.status_words(tie(status="ended", ends=parse_date("令和8年3月")), "ja") == "終了R8.3"
    assert words.status_words(tie(status="declined"), "ja") == "見合わせ"
    assert words.status_words(tie(), "ja") == ""


def test_a_caption_has_two_lines_at_most_the_state_first() -> None:
    full = tie(status="paused", frequency=parse_frequency("週1回"), note="夏の間")
    assert words.caption(full, "ja") == ("休止", "週1回")
    assert words.caption(tie(note="夏の間"), "ja") == ("夏の間",)
    assert words.caption(tie(), "ja") == ()


def test_roles_keep_their_order_in_circles() -> None:
    roles = (RoleHeld(code="key_person"), RoleHeld(code="emergency_contact", order=1))
    assert words.role_words(Resource(id="r1", name="x", roles=roles), "ja") == "キーパーソン・緊急連絡先①"


def test_a_confirmed_absence_is_told_apart_from_what_is_not_known() -> None:
    assert words.no_tie_words(Resource(id="r1", name="x"), "ja") == ""
    assert words.no_tie_words(Resource(id="r1", name="x", no_tie=True), "ja") == "本人との関係なし"


def test_quotation_marks_nest() -> None:
    assert words.quoted("「家」がいい", "ja") == "「『家』がいい」"
    assert words.quoted("home", "en") == "“home”"


def test_the_map_is_told_in_sentences() -> None:
    case = Case(
        client=Client(name="佐藤 ハナ", age=84, lives="alone"),
        people=(Person(id="p1", name="裕子", relation="daughter_1"),),
        resources=(Resource(id="r1", name="友人 中村さん", kind="friend"),),
        ties=(tie(quality="strong", stress="stressful", flow="both", supports=("emotional",)),),
        drawn=Drawn(on=parse_date("2026-04-10"), by="鈴木", attendees=("client", "p1")),
    )
    told = words.map_sentences(case, "ja")
    assert told.startswith("佐藤 ハナさんのエコマップ（84歳、独居）。家族：長女 裕子。")
    assert "友人 中村さん ⇄ 本人：強い、ストレスのある関係、話し相手。" in told
    assert words.header_words(case, "ja") == (
        "氏名：佐藤 ハナ",
        "作成日：2026-04-10",
        "作成者：鈴木",
        "同席者：本人・裕子",
    )
    assert words.map_title(case, "ja") == "佐藤 ハナさん エコマップ"
    assert words.part_shown("医療", 2, 9, "en") == "part of the map: 医療 (2 of 9)"
