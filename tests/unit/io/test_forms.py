"""The short and the full form, in Japanese and English, and what each value may look like."""

from __future__ import annotations

import pytest

from ecomap.io import dumps, read_text, read_with_notices
from ecomap.io.fields import PLAIN_KEYS, SECTIONS
from ecomap.io.words import find_key
from ecomap.model import (
    Asked,
    Case,
    Client,
    Consent,
    Couple,
    Drawn,
    Event,
    Need,
    Parentage,
    Person,
    Resource,
    RoleHeld,
    Score,
    Tie,
)
from ecomap.vocabulary import KEYS

START = "ecomap: 1\n本人: 花子\n"
RECORDS = {
    "client": Client,
    "person": Person,
    "resource": Resource,
    "tie": Tie,
    "need": Need,
    "asked_entry": Asked,
    "event": Event,
    "drawn": Drawn,
    "consent": Consent,
    "couple": Couple,
    "parents": Parentage,
    "role": RoleHeld,
    "score": Score,
}
WITH_OTHERS = {"age_to", "extras", "source", "target"}
"""Fields that another field's form fills, or that are no entry of the record."""


def first_tie(text):
    return read_text(START + text).ties[0]


@pytest.mark.parametrize("section", SECTIONS)
def test_every_field_of_the_model_can_be_written(section):
    written = {field.attr for field in SECTIONS[section]}
    fixed = {"id", "of", "relation", "relation_text", "no_tie"} if section == "client" else set()
    assert set(RECORDS[section].model_fields) - written - WITH_OTHERS - fixed == set()
    assert written - set(RECORDS[section].model_fields) == set()


@pytest.mark.parametrize("section", SECTIONS)
def test_every_key_is_read_by_its_code(section):
    for field in SECTIONS[section]:
        assert find_key(section, field.key).code == field.key


@pytest.mark.parametrize("section", SECTIONS)
def test_every_word_of_a_key_is_read(section):
    for term in KEYS[section]:
        assert {find_key(section, word).code for word in term.words} == {term.code}


@pytest.mark.parametrize("section", SECTIONS)
def test_every_key_has_a_field_and_every_field_a_key(section):
    fields = {field.key for field in SECTIONS[section]}
    assert set(KEYS[section].codes) == fields | set(PLAIN_KEYS.get(section, ()))


def test_every_key_of_the_case_has_a_field_and_every_field_a_key():
    others = {"ecomap": None, "family": "people", "parents": "parentage"}
    named = {others.get(code, code) for code in (code.partition(".")[0] for code in KEYS["case"].codes)} - {None}
    kept_by_programs = {"shown_on", "shown_to", "inferred", "extras"}
    assert named == set(Case.model_fields) - kept_by_programs | {"shown_on", "shown_to"}
    assert set(PLAIN_KEYS["case"]) == kept_by_programs - {"extras"}


@pytest.mark.parametrize("section", SECTIONS)
def test_the_words_of_a_key_are_from_the_table_of_its_field(section):
    for field in SECTIONS[section]:
        assert KEYS[section].get(field.key).table == field.table, field.key


def test_the_smallest_file():
    case = read_text(
        "ecomap: 1\n本人: 佐藤 ハナ\n家族:\n  - 長女 裕子: 強い, 週1回\n社会資源:\n  - 民生委員 田口さん: 弱い\n"
        "  - みどりクリニック: {種類: 主治医, 関係: 普通, 頻度: 月1回}\n"
    )
    assert case.client.name == "佐藤 ハナ"
    (daughter,) = case.people
    assert (daughter.id, daughter.name, daughter.relation, daughter.sex) == ("p1", "裕子", "daughter_1", "female")
    assert daughter.inferred == {"sex"}
    minsei, clinic = case.resources
    assert (minsei.name, minsei.kind, "kind" in minsei.inferred) == ("民生委員 田口さん", "minsei", True)
    assert (clinic.kind, "kind" in clinic.inferred) == ("doctor", False)
    assert [(tie.id, tie.source, tie.target, tie.quality) for tie in case.ties] == [
        ("t1", "p1", "client", "strong"),
        ("t2", "r1", "client", "weak"),
        ("t3", "r2", "client", "normal"),
    ]
    assert case.ties[0].frequency.text == "週1回"
    assert case.ties[2].supports is not None
    assert "supports" in case.ties[2].inferred


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("強い", {"quality": "strong"}),
        ("疎遠、折り合いが悪い", {"quality": "weak", "stress": "stressful"}),
        ("強い・緊張", {"quality": "strong", "stress": "stressful"}),
        ("⇄, 予定", {"flow": "both", "status": "planned"}),
        ("→本人", {"flow": "to"}),
        ("本人→", {"flow": "from"}),
        ("話し相手、見守り", {"supports": ("emotional", "watch")}),
        ("電話", {"modes": ("phone",)}),
        ("不明", {"quality": "unknown"}),
        ("[強い, ⇄]", {"quality": "strong", "flow": "both"}),
        ("strong, stressful, both", {"quality": "strong", "stress": "stressful", "flow": "both"}),
    ],
)
def test_words_of_a_tie(words, expected):
    tie = first_tie(f"家族:\n  - 長女 裕子: {words}\n")
    assert {key: getattr(tie, key) for key in expected} == expected
    quoted = words if words.startswith("[") else f"'{words}'"
    full = first_tie(f"家族:\n  - {{名前: 裕子, 続柄: 長女, 関係: {{関係: {quoted}}}}}\n")
    assert full == tie


def test_a_role_among_the_words_belongs_to_the_person():
    case = read_text(START + "家族:\n  - 長女 裕子: 強い, 緊急連絡先②, キーパーソン\n")
    assert [(role.code, role.order) for role in case.people[0].roles] == [
        ("emergency_contact", 2),
        ("key_person", None),
    ]
    assert case.ties[0].quality == "strong"


def test_nothing_written_is_no_tie():
    case = read_text(START + "家族: [長女 裕子, {名前: 健, 続柄: 長男}]\n社会資源: [友人 中村さん]\n")
    assert case.ties == ()


def test_several_ties_of_one_person():
    case = read_text(START + "社会資源:\n  - 名前: A\n    関係一覧: [強い, {相手: 世帯, 支援: 食事}]\n")
    assert [(tie.target, tie.quality) for tie in case.ties] == [("client", "strong"), ("household", "unknown")]


def test_whoever_has_a_relation_belongs_to_the_family():
    case = read_text(
        START
        + "社会資源:\n  - 妹 フサ: 弱い\n  - {名前: 健, 種類: 長男}\n  - {名前: 夏, 続柄: 孫}\n  - 妹の友人 乙さん\n"
    )
    assert [(person.name, person.relation) for person in case.people] == [
        ("フサ", "younger_sister"),
        ("健", "son_1"),
        ("夏", "grandchild"),
    ]
    assert [resource.name for resource in case.resources] == ["妹の友人 乙さん"]


def test_people_are_found_by_name_relation_and_id():
    text = START + (
        "家族:\n  - 長女 裕子\n  - {ID: k, 名前: 健, 続柄: 長男}\n社会資源:\n  - 友人　中村さん\n関係:\n"
        "  - {間: [長女 裕子, 友人 中村]}\n  - {間: [裕子さん, k]}\n  - {間: [長男, ご本人]}\n"
        "  - {から: 長女, へ: 世帯}\n"
        "  - 裕子 → 健: 弱い\n"
    )
    ends = [tie.ends_of_line for tie in read_text(text).ties]
    assert ends == [("p1", "r1"), ("p1", "k"), ("k", "client"), ("p1", "household"), ("p1", "k")]


def test_ties_between_others_say_who_gives():
    text = START + "社会資源: [A, B]\n関係:\n  - {から: A, へ: B}\n  - {間: [A, B]}\n  - {から: A, へ: B, 向き: ⇄}\n"
    assert [tie.flow for tie in read_text(text).ties] == ["to", "unknown", "both"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("年齢: 84", {"age": 84, "age_to": None}),
        ("年齢: 84歳", {"age": 84}),
        ("年齢: ８０代", {"age": 80, "age_to": 89}),
        ("年齢: 80〜84", {"age": 80, "age_to": 84}),
        ("性別: 女性", {"sex": "female"}),
        ("死亡: 令和2年", {"deceased": None}),
        ("死亡: はい", {"deceased": True, "died": None}),
        ("医療処置: なし", {"medical_procedures": ()}),
        ("医療処置: [吸引]", {"medical_procedures": ("吸引",)}),
        ("年齢: 50代後半", {"age": 55, "age_to": 59}),
        ("年齢: 八十四歳", {"age": 84, "age_to": None}),
        ("年齢: 満84歳", {"age": 84}),
        ("主訴: 眠れない", {"complaint": "眠れない", "words": None}),
        ("アセスメントの理由: 退院に伴う更新", {"assessment_reason": "退院に伴う更新"}),
        ("手帳: [身体障害者手帳2級, 療育手帳A]", {"certificates": ("身体障害者手帳2級", "療育手帳A")}),
        ("手帳: なし", {"certificates": ()}),
        ("故人: はい", {"deceased": True}),
        ("ハザード区域: 洪水浸水想定区域", {"hazard_zone": True, "hazard_note": "洪水浸水想定区域"}),
        ("決めること: 施設の契約", {"pending_decision": True, "pending_decision_note": "施設の契約"}),
        ("決めること: 特になし", {"pending_decision": False, "pending_decision_note": None}),
        ("要介護度: 要介護2", {"care_level": "care_2", "care_until": None}),
        ("住まい: '独居、2階建て'", {"lives": "alone", "lives_note": "2階建て"}),
        ("目標: 週1回、お茶を飲む", {"goals": ("週1回、お茶を飲む",)}),
        ("転倒リスク: ある", {"fall_risk": True}),
        ("転倒リスク: いいえ", {"fall_risk": False}),
        ("転倒リスク: 不明", {"fall_risk": None}),
        ("住まい: 日中独居", {"lives": "alone_by_day"}),
        ("認知症自立度: Ⅱａ", {"dementia_level": "2a"}),
        ("x-番号: 007", {"extras": (("x-番号", '"007"'),)}),
        ("x-数: 7", {"extras": (("x-数", "7"),)}),
    ],
)
def test_values_of_the_client(written, expected):
    client = read_text(f"ecomap: 1\n本人: {{名前: 花子, {written}}}\n").client
    assert {key: getattr(client, key) for key in expected} == expected


def test_care_level_with_its_period():
    text = "ecomap: 1\n本人: {名前: a, 要介護度: '要介護2, 令和7年10月1日〜令和9年9月30日'}\n"
    client = read_text(text).client
    assert (client.care_level, client.care_from.iso, client.care_until.iso) == ("care_2", "2025-10-01", "2027-09-30")
    assert "認定期間: 令和7年10月1日〜令和9年9月30日" in dumps(read_text(text))


def test_where_a_relative_lives():
    person = read_text(START + "家族:\n  - {名前: a, 続柄: 長女, 住まい: 県外(車で2時間半)}\n").people[0]
    assert (person.lives, person.lives_note, person.minutes_away) == ("far", "車で2時間半", 150)
    assert "minutes_away" in person.inferred


def test_work_is_a_word_or_text():
    first, second, third = read_text(
        START
        + "家族:\n  - {名前: a, 就労: パート}\n  - {名前: b, 就労: 運送業(深夜)}\n  - {名前: c, 就労: 休職(病気)}\n"
    ).people
    assert (first.employment, first.occupation) == ("part_time", None)
    assert (second.employment, second.occupation) == (None, "運送業(深夜)")
    assert (third.employment, third.occupation) == ("on_leave", "休職(病気)")


def test_a_kind_of_ones_own_needs_a_sector():
    resource = read_text(START + "社会資源: [{名前: a, 種類: ご当地サービス, 領域: 地域}]\n").resources[0]
    assert (resource.kind, resource.kind_text, resource.sector) == (None, "ご当地サービス", "community")


def test_dates_at_the_top_of_the_file():
    case = read_text(START + "作成日: 令和8年4月10日\n作成者: 乙\n同席者: [本人, 通訳]\n次回見直し: 5/10\n")
    assert (case.drawn.on.iso, case.drawn.by, case.drawn.attendees) == ("2026-04-10", "乙", ("client", "通訳"))
    assert case.drawn.review.iso == "2026-05-10"


def test_needs_asked_and_events_in_short_forms():
    text = START + (
        "課題: {生活援助: 一部介助, 金銭: 未確認}\n確認状況: {親族: 済, 友人: {回答: 一部, 日付: 2026-04-01}}\n"
        "出来事: [2026-04-05: 退院, 転倒: 2026-01-17]\n"
    )
    case = read_text(text)
    assert [(need.domain, need.level) for need in case.needs] == [("iadl", "partial"), ("money", "not_asked")]
    assert [(entry.section, entry.answer) for entry in case.asked] == [("kin", "done"), ("friends", "partly")]
    assert [(event.what, event.on.iso) for event in case.events] == [
        ("discharge", "2026-04-05"),
        ("fall", "2026-01-17"),
    ]


def test_needs_of_relatives_and_couples_and_parents():
    text = START + (
        "家族:\n  - {名前: 太郎, 続柄: 夫, 夫婦: 離婚, 課題: [{領域: 健康, 程度: ある}]}\n"
        "  - {名前: 次郎, 続柄: 長男, 親: [本人, 太郎]}\n夫婦: [{二人: [本人, 太郎], 種類: 結婚}]\n"
    )
    case = read_text(text)
    assert [(need.who, need.domain) for need in case.needs] == [("p1", "health")]
    assert [(couple.a, couple.b, couple.kind) for couple in case.couples] == [
        ("client", "p1", "married"),
        ("client", "p1", "divorced"),
    ]
    assert [(each.child, each.parents) for each in case.parentage] == [("p2", ("client", "p1"))]


def test_unknown_is_not_filled_in():
    case = read_text(
        START + "社会資源:\n  - {名前: さくら訪問介護, 種類: 不明}\n  - {名前: 民生委員, 関係: {支援内容: 不明}}\n"
        "  - {名前: つむぎ薬局, 関係: {支援内容: []}}\n"
    )
    assert case.resources[0].kind is None
    assert [tie.supports for tie in case.ties] == [None, ()]


def test_lists_may_be_maps_and_single_entries():
    case = read_text(START + "家族: {長女 裕子: 強い, 長男 健: 弱い}\n社会資源: 友人 中村さん\n")
    assert [person.name for person in case.people] == ["裕子", "健"]
    assert [resource.name for resource in case.resources] == ["友人 中村さん"]


def test_notices_do_not_fail(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text(
        "ecomap: 1\n本人: {名前: 花\u200b子, 生年月日: 平成31年5月1日}\n出来事: [2026/4/5: 退院]\n", "utf-8"
    )
    reading = read_with_notices(file)
    assert [(notice.code, notice.place.line) for notice in reading.notices] == [
        ("invisible-character", 2),
        ("date-after-era", 2),
    ]
    assert reading.case.client.name == "花\u200b子"


def test_names_keep_every_code_point():
    name = "葛\U000e0100城 👨‍👩‍👧 神"
    assert read_text(f"ecomap: 1\n本人: {name}\n").client.name == name


def test_json_is_told_from_yaml_by_its_content():
    assert read_text('{"ecomap": 1, "client": {"name": "a", "age": 84}}').client.age == 84
    assert read_text("{ecomap: 1, client: {name: a, age: 84}}").client.age == 84


def test_blank_entries_are_left_out():
    case = read_text("ecomap: 1\n題名:\n本人: {名前: a, 年齢: , 目標: }\n家族:\n社会資源: []\n課題:\n作成日:\n")
    assert (case.title, case.client.age, case.client.goals, case.needs, case.drawn) == (None, None, (), (), None)
