"""What staff write in their own words is understood or kept: places, periods, concerns, ties that are none."""

from __future__ import annotations

import pytest

from ecomap.io import dumps, read_text, read_with_notices
from ecomap.io.context import Context
from ecomap.io.record import build
from ecomap.io.tree import Faults, Text
from ecomap.model import Drawn

START = "ecomap: 1\n本人: 花子\n"


def first_tie(text):
    return read_text(START + text).ties[0]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("別居", ("apart", None, None)),
        ("別居(大阪)", ("apart", "大阪", None)),
        ("車で10分", (None, "車で10分", 10)),
        ("徒歩5分", (None, "徒歩5分", 5)),
        ("電車で40分", (None, "電車で40分", 40)),
        ("大阪", (None, "大阪", None)),
        ("市内 車で10分", ("same_town", "車で10分", 10)),
        ("市内、車で１０分", ("same_town", "車で１０分", 10)),
        ("隣町（電車で1時間20分）", ("same_prefecture", "電車で1時間20分", 80)),
        ("same town, 15 minutes by car", ("same_town", "15 minutes by car", 15)),
        ("施設(入所)", ("facility", "入所", None)),
        ("車で" + "9" * 5000 + "分", (None, "車で" + "9" * 5000 + "分", 9999)),
    ],
)
def test_where_a_relative_lives_in_any_words(written, expected):
    case = read_text(START + f"家族:\n  - {{名前: a, 続柄: 長女, 住まい: '{written}'}}\n")
    person = case.people[0]
    assert (person.lives, person.lives_note, person.minutes_away) == expected
    assert ("minutes_away" in person.inferred) == (expected[2] is not None)
    assert read_text(dumps(case)) == case


def test_a_word_that_is_nearly_one_is_kept_with_a_notice(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text(START + "家族: [{名前: a, 続柄: 長女, 住まい: 同居でした}]\n", "utf-8")
    reading = read_with_notices(file)
    assert reading.case.people[0].lives_note == "同居でした"
    (notice,) = reading.notices
    assert (notice.code, notice.hint, notice.expected[0], notice.near) == ("unknown-word", "kept", "together", 1)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("要介護2(R9.9.30まで)", (None, "2027-09-30")),
        ("要介護2（令和9年9月30日まで有効）", (None, "2027-09-30")),
        ("要介護2, R9.9.30まで", (None, "2027-09-30")),
        ("要介護2(R7.10.1から)", ("2025-10-01", None)),
        ("要介護2(R7.10.1〜R9.9.30)", ("2025-10-01", "2027-09-30")),
        ("要介護2 2025/10/1〜2027/9/30", ("2025-10-01", "2027-09-30")),
        ("care level 2, until 2027-09-30", (None, "2027-09-30")),
    ],
)
def test_care_level_with_one_end_of_its_period(written, expected):
    case = read_text(f"ecomap: 1\n本人: {{名前: a, 要介護度: '{written}'}}\n")
    client = case.client
    ends = (client.care_from and client.care_from.iso, client.care_until and client.care_until.iso)
    assert (client.care_level, ends) == ("care_2", expected)
    assert read_text(dumps(case)) == case


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("高額契約", (True, "高額契約")),
        ("はい", (True, None)),
        ("特になし", (False, None)),
        ("いいえ", (False, None)),
        ("不明", (None, None)),
    ],
)
def test_a_concern_may_be_said_in_words(written, expected):
    tie = first_tie(f"社会資源:\n  - {{名前: A, 関係: {{懸念: {written}}}}}\n")
    assert (tie.concern, tie.concern_note) == expected


def test_no_tie_is_kept():
    text = START + (
        "家族:\n  - 長女 裕子: なし\n  - {名前: 健, 続柄: 長男, tie: none, 役割: [キーパーソン]}\n"
        "社会資源:\n  - {名前: A, 関係: {関係: なし}}\n  - {名前: B, 関係なし: はい}\n"
        "  - {名前: C, 関係なし: いいえ}\n  - D\n"
        "  - {名前: E, 関係一覧: [なし, {相手: 世帯, 強さ: 弱い}]}\n"
        "関係:\n  - {から: A, へ: 裕子}\n"
    )
    case = read_text(text)
    assert [each.no_tie for each in (*case.people, *case.resources)] == [True, True, True, True, False, None, True]
    assert [role.code for role in case.people[1].roles] == ["key_person"]
    assert [tie.ends_of_line for tie in case.ties] == [("r5", "household"), ("r1", "p1")]
    for lang in ("ja", "en", None):
        for form in ("yaml", "json"):
            assert read_text(dumps(case, form, lang=lang), format=form) == case
    assert "関係: なし" in dumps(case)


def test_two_keys_that_say_the_same_do_not_contradict():
    client = read_text("ecomap: 1\n本人: {名前: a, 住まい: 独居(2階), 住まい備考: 2階}\n").client
    assert client.lives_note == "2階"


def test_roles_and_scores_in_full():
    text = START + (
        "社会資源:\n  - 名前: 司法書士 乙\n    役割: [{役割: 成年後見人, 期限: R9.3, 備考: 代理権, x-a: 1}]\n"
        "家族:\n  - {名前: 裕子, 続柄: 長女, 評価尺度: [{尺度: J-ZBI_8, 得点: １３.5点, 日付: R8.4.1}]}\n"
    )
    case = read_text(text)
    (role,) = case.resources[0].roles
    assert (role.code, role.until.iso, role.note, role.extras) == ("guardian", "2027-03", "代理権", (("x-a", "1"),))
    (score,) = case.people[0].scores
    assert (score.name, score.value, score.on.iso) == ("J-ZBI_8", 13.5, "2026-04-01")
    for lang in ("ja", "en", None):
        assert read_text(dumps(case, lang=lang)) == case
    assert "期限: R9.3" in dumps(case)


def test_nobody_is_asked_for_a_field_that_no_model_has():
    with pytest.raises(TypeError, match="strange"):
        build(Context(Faults("a")), Drawn, {"strange": 1}, Text("", 1, 1), "drawn")


def test_a_current_tie_with_somebody_who_has_died_is_a_notice(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text(
        START
        + "家族:\n  - {名前: 一郎, 続柄: 夫, 死亡: 令和2年, 関係: 強い}\n"
        + "  - {名前: 二郎, 続柄: 兄, 死亡: はい, 関係: 終了}\n"
        + "  - {名前: 三郎, 続柄: 弟, 死亡: はい}\n関係:\n  - {間: [二郎, 三郎]}\n",
        "utf-8",
    )
    reading = read_with_notices(file)
    assert [(notice.code, notice.place.line, notice.severity) for notice in reading.notices] == [
        ("tie-with-deceased", 4, "notice"),
        ("tie-with-deceased", 8, "notice"),
    ]
    assert len(reading.case.ties) == 3


def test_what_is_said_to_be_unknown_is_not_taken_from_a_note():
    case = read_text(START + "家族: [{名前: a, 続柄: 長女, 住まい: 県外(車で2時間), 所要時間: 不明}]\n")
    assert (case.people[0].minutes_away, case.people[0].inferred) == (None, {"sex"})
    assert read_text(dumps(case)) == case


def test_only_fields_are_said_to_be_inferred():
    case = read_text(START + "家族: [{名前: a, 続柄: 長女, 性別: 女, 推定項目: [sex, 何か]}]\n")
    assert case.people[0].inferred == {"sex"}
