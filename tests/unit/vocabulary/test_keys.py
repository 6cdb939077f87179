from __future__ import annotations

import pytest

from ecomap.vocabulary import KEYS, Found, Unknown, asked_sections, find_key

NEEDED = {
    "case": "ecomap title language drawn consent client family people resources ties needs asked events couples parents"
    " notes",
    "client": "name kana birth age sex lives lives_note care_level care_period dementia_level mobility_level"
    " medical_procedures words wishes goals strengths likes life_history roles_in_life company outings fall_risk"
    " can_call_help home_since evacuation_list hazard_zone pending_decision eviction_on on_youtaikyo_list housing"
    " income employment school needs roles died notes family_wishes address_protected left_work_for_care",
    "person": "id name kana relation of parents partner couple birth age sex lives died employment school"
    " left_work_for_care care_level needs also_client no_tie deceased roles words address_protected hidden_from tie"
    " ties notes",
    "resource": "id name kind entity organisation formality sector at roles tie ties phone hidden_from notes relation",
    "tie": "id from to between with quality stress flow status supports gives frequency mode starts ends end_reason"
    " applied last reviewed confidant can_ask_help can_nurse concern said_by hidden_from visible_to note role roles",
    "need": "domain level goal note on",
    "drawn": "on by with review place",
    "consent": "on scope signed until exceptions",
    "event": "on what note",
    "couple": "a b kind starts ends",
    "parents": "child parents kind starts",
    "asked": "kin friends neighbours groups services cooperation roles carers_network needs",
    "asked_entry": "section answer on",
    "role": "role order until note",
    "score": "name value on",
}

AS_WRITTEN = [
    ("case", "本人", "client"),
    ("case", "家族", "family"),
    ("case", "people", "family"),
    ("case", "社会資源", "resources"),
    ("case", "関係", "ties"),
    ("case", "課題", "needs"),
    ("case", "確認状況", "asked"),
    ("case", "出来事", "events"),
    ("case", "作成日", "drawn.on"),
    ("case", "作成者", "drawn.by"),
    ("case", "同席者", "drawn.with"),
    ("case", "次回見直し", "drawn.review"),
    ("client", "名前", "name"),
    ("client", "氏名", "name"),
    ("client", "生年月日", "birth"),
    ("client", "年齢", "age"),
    ("client", "性別", "sex"),
    ("client", "住まい", "lives"),
    ("client", "要介護度", "care_level"),
    ("client", "認定期間", "care_period"),
    ("client", "障害高齢者の日常生活自立度", "mobility_level"),
    ("client", "認知症高齢者の日常生活自立度", "dementia_level"),
    ("client", "本人の意向", "words"),
    ("client", "家族の意向", "family_wishes"),
    ("client", "できること", "strengths"),
    ("client", "避難行動要支援者", "evacuation_list"),
    ("client", "Fall Risk", "fall_risk"),
    ("client", "主訴", "complaint"),
    ("client", "今回のアセスメントの理由", "assessment_reason"),
    ("client", "手帳", "certificates"),
    ("client", "本人の意向", "words"),
    ("client", "課題", "needs"),
    ("person", "課題", "needs"),
    ("person", "自身の課題", "needs"),
    ("person", "own needs", "needs"),
    ("person", "続き柄", "relation"),
    ("person", "続柄", "relation"),
    ("person", "介護離職", "left_work_for_care"),
    ("person", "ｎａｍｅ", "name"),
    ("resource", "種類", "kind"),
    ("resource", "関係", "tie"),
    ("resource", "位置", "at"),
    ("resource", "organization", "organisation"),
    ("tie", "関係", "quality"),
    ("tie", "強さ", "quality"),
    ("tie", "頻度", "frequency"),
    ("tie", "向き", "flow"),
    ("tie", "情報源", "said_by"),
    ("tie", "終了理由", "end_reason"),
    ("need", "程度", "level"),
    ("drawn", "作成日", "on"),
    ("drawn", "同席者", "with"),
    ("consent", "範囲", "scope"),
    ("event", "内容", "what"),
    ("asked", "親族", "kin"),
    ("asked", "介護者のつながり", "carers_network"),
]


@pytest.mark.parametrize("section", NEEDED)
def test_every_agreed_field_has_a_key(section):
    missing = {word for word in NEEDED[section].split() if not isinstance(find_key(section, word), Found)}
    assert not missing


@pytest.mark.parametrize(("section", "word", "code"), AS_WRITTEN)
def test_keys_as_people_write_them(section, word, code):
    answer = find_key(section, word)
    assert isinstance(answer, Found), answer
    assert answer.term.code == code


def test_no_written_key_is_ambiguous_in_its_section():
    for section, table in KEYS.items():
        for key in table:
            for word in key.words:
                assert find_key(section, word) == Found(key), (section, word)


def test_a_dotted_key_is_a_path_into_a_section():
    for key in KEYS["case"]:
        section, dot, field = key.code.partition(".")
        assert not dot or field in KEYS[section], key.code


def test_asked_takes_its_sections_from_their_table():
    assert KEYS["asked"].codes == asked_sections.codes
    assert {key.table for key in KEYS["asked"]} == {"asked_answers"}


def test_keys_know_the_table_of_their_words():
    assert KEYS["tie"].get("quality").table == "qualities"
    assert KEYS["client"].get("lives").table == "lives"
    assert KEYS["person"].get("lives").table == "lives_where"
    assert KEYS["person"].get("name").table == ""


def test_a_misspelt_key_gets_a_suggestion():
    answer = find_key("tie", "frequencey")
    assert isinstance(answer, Unknown)
    assert [key.code for key in answer.suggestions][:1] == ["frequency"]


@pytest.mark.parametrize("section", ["client", "person", "resource"])
@pytest.mark.parametrize("word", ["住所", "現住所", "Address"])
def test_an_address_is_not_asked_for_but_where_somebody_lives(section, word):
    answer = find_key(section, word)
    assert isinstance(answer, Unknown)
    assert answer.suggestions[0].code == "lives"


def test_labels_of_a_tie_and_of_needs():
    assert KEYS["tie"].get("quality").ja == "強さ"
    assert KEYS["person"].get("needs").ja == "自身の課題"
    assert isinstance(find_key("person", "本人の課題"), Unknown)


def test_an_unknown_section_is_a_mistake_of_the_caller():
    with pytest.raises(KeyError):
        find_key("nothing", "name")
