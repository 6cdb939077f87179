from __future__ import annotations

import pytest

from ecomap import vocabulary
from ecomap.vocabulary import KEYS, TABLES, Ambiguous, Found, Key, Table, Term, kinds, label, relations

EVERY_TERM = [(table, term) for table in TABLES.values() for term in table]

# Words that mean several things even to those who write them: the reader asks instead of guessing.
MEANT_TO_BE_AMBIGUOUS = {
    "kinds": {
        "デイ": {"day_service", "day_rehab"},
        "通所": {"day_service", "day_rehab"},
        "リハビリ": {"home_rehab", "day_rehab"},
        "リハ": {"home_rehab", "day_rehab"},
        "rehab": {"home_rehab", "day_rehab"},
        "rehabilitation": {"home_rehab", "day_rehab"},
        "day care": {"day_service", "nursery"},
        "グループホーム": {"gh_dementia", "gh_dis"},
        "GH": {"gh_dementia", "gh_dis"},
        "グルホ": {"gh_dementia", "gh_dis"},
        "group home": {"gh_dementia", "gh_dis"},
        "施設": {"tokuyo", "roken", "iryoin", "sakoju", "yuryo"},
        "care home": {"tokuyo", "roken", "yuryo"},
        "老人ホーム": {"tokuyo", "yuryo"},
        "多機能": {"small_multi", "kantaki"},
        "相談員": {"msw", "soudan_shien"},
        "ソーシャルワーカー": {"msw", "csw", "ssw"},
        "SW": {"msw", "csw", "ssw"},
        "social worker": {"msw", "csw", "ssw"},
        "先生": {"doctor", "school"},
    },
    "mobility_levels": {"J": {"j1", "j2"}, "A": {"a1", "a2"}, "B": {"b1", "b2"}, "C": {"c1", "c2"}},
}

CONTRACT = {
    "sectors": "kin friends community leisure work education legal emergency welfare care health other",
    "domains": "health medication oral adl iadl meals toileting bathing cognition communication rhythm social family"
    " housing evacuation money work education childcare legal safety mobility end_of_life other",
    "need_levels": "independent watch partial full none some high unknown not_asked",
    "qualities": "strong normal weak broken unknown",
    "stress": "none stressful conflict unknown",
    "flows": "to from both none unknown",
    "statuses": "current planned waiting paused declined ended unknown",
    "supports": "emotional advice watch housework personal_care medication escort money paperwork transport childcare"
    " meals housing medical nursing rehab coordination equipment respite decision emergency evacuation learning work"
    " company legal income information",
    "modes": "visit outing phone message facility living_together",
    "roles": "main_carer key_person emergency_contact evacuation_supporter coordinator guardian guarantor"
    " money_manager lead_agency guarantor_emergency guarantor_care_plan guarantor_supplies guarantor_costs"
    " guarantor_discharge guarantor_remains",
    "relations": "self husband wife spouse partner ex_spouse ex_husband ex_wife father mother father_in_law"
    " mother_in_law child son daughter son_1 son_2 son_3 son_4 son_5 daughter_1 daughter_2 daughter_3 daughter_4"
    " daughter_5 adopted_child foster_child step_child elder_brother younger_brother elder_sister younger_sister"
    " sibling grandchild grandson granddaughter great_grandchild grandfather grandmother uncle aunt nephew niece"
    " cousin son_in_law daughter_in_law sibling_in_law relative",
    "sexes": "male female other unknown",
    "lives": "alone alone_by_day elderly_couple together sakoju facility hospital group_home other unknown",
    "lives_where": "together next_door same_town same_prefecture far abroad facility hospital unknown",
    "care_levels": "none target support_1 support_2 care_1 care_2 care_3 care_4 care_5 applying",
    "dementia_levels": "independent 1 2 2a 2b 3 3a 3b 4 m",
    "mobility_levels": "independent j1 j2 a1 a2 b1 b2 c1 c2",
    "company": "more as_is quiet not_asked",
    "asked_sections": "kin friends neighbours groups services cooperation roles carers_network needs",
    "asked_answers": "done partly not_yet declined",
    "events": "discharge admission bereavement move certification_expiry fall birth job_loss other",
    "couples": "married separated divorced common_law widowed",
    "parentage": "birth adopted foster step",
    "entities": "person group organisation place",
    "formality": "formal semi-formal informal",
    "sheets": "cover people guide example lists",
    "positions": "top top_right right bottom_right bottom bottom_left left top_left",
    "kinds": "pet friend neighbour landlord self_help family_assoc hobby senior_club salon dementia_cafe volunteer npo"
    " religion jichikai minsei welfare_member mimamori shop meal paid_private silver shakyo csw nichijiritsu guardian"
    " lawyer houterasu court probation bank doctor hospital msw psych_clinic dementia_center dentist pharmacy"
    " home_nurse home_rehab psych_daycare caremanager home_help bathing day_service short_stay equipment small_multi"
    " gh_dementia tokuyo roken sakoju yuryo houkatsu city_office welfare_office seiho_cw jiritsu_soudan pension"
    " soudan_shien kikan gh_dis seikatsu_kaigo b_type a_type ikou jiritsu_kunren chikatsu hearing_dev job_center"
    " nakapotsu employer colleague union school ssw sc nursery houdei gakudo kodomo_shokudo jisou kodomo_katei"
    " infant_home foster hokenjo phn mental_center dv_center police fire alarm gps transport interpreter online"
    " harmful visiting_doctor pharmacist_visit day_rehab kantaki regular_visit night_visit life_coordinator"
    " housing_corp core_agency other_resource",
}


def test_every_table_stands_under_its_own_name():
    assert all(name == table.name for name, table in TABLES.items())
    assert all(table in TABLES.values() for table in KEYS.values())
    public = {value.name for name in vocabulary.__all__ if isinstance(value := getattr(vocabulary, name), Table)}
    assert {name for name in TABLES if not name.startswith("keys.")} == public


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_codes_are_unique_and_stay_ascii(table):
    assert len(set(table.codes)) == len(table.codes) == len(table)
    assert all(code.isascii() and code == code.lower() and " " not in code for code in table.codes)


def test_every_term_has_both_labels_and_a_source():
    for table, term in EVERY_TERM:
        assert term.ja.strip(), (table.name, term.code)
        assert term.en.strip(), (table.name, term.code)
        assert term.en.isascii(), (table.name, term.code)
        assert term.source, (table.name, term.code)
        assert "" not in term.variants, (table.name, term.code)


def test_labels_within_a_table_differ():
    for table in TABLES.values():
        assert len({term.ja for term in table}) == len(table), table.name
        assert len({term.en for term in table}) == len(table), table.name


def test_every_word_is_read_as_its_own_term_or_is_meant_to_be_ambiguous():
    found_ambiguous: dict[str, set[str]] = {}
    for table, term in EVERY_TERM:
        meant = MEANT_TO_BE_AMBIGUOUS.get(table.name, {})
        for word in term.words:
            answer = table.find(word)
            if isinstance(answer, Ambiguous):
                assert word in meant, (table.name, word)
                assert {candidate.code for candidate in answer.candidates} == meant[word], (table.name, word)
                found_ambiguous.setdefault(table.name, set()).add(word)
            else:
                assert answer == Found(term), (table.name, term.code, word)
    assert found_ambiguous == {name: set(words) for name, words in MEANT_TO_BE_AMBIGUOUS.items()}


@pytest.mark.parametrize("table", CONTRACT)
def test_the_agreed_codes_exist(table):
    assert set(CONTRACT[table].split()) <= set(TABLES[table].codes)


@pytest.mark.parametrize(
    "table",
    ["sectors", "qualities", "stress", "flows", "statuses", "need_levels", "supports", "roles", "lives", "positions"],
)
def test_where_the_order_is_agreed_it_is_kept(table):
    assert TABLES[table].codes == tuple(CONTRACT[table].split())


def test_kinds_point_to_codes_that_exist():
    for kind in kinds:
        assert kind.domain in TABLES["domains"], kind.code
        assert kind.sector in TABLES["sectors"], kind.code
        assert kind.entity in TABLES["entities"], kind.code
        assert kind.formality in TABLES["formality"], kind.code
        assert all(support in TABLES["supports"] for support in kind.supports), kind.code
        assert len(set(kind.supports)) == len(kind.supports), kind.code


def test_every_sector_but_kin_has_kinds_of_its_own():
    used = {kind.sector for kind in kinds}
    assert used == set(TABLES["sectors"].codes)


def test_no_kind_is_a_relative():
    relatives = {"spouse", "child", "parent", "sibling", "grandchild", "relative"}
    assert relatives.isdisjoint(kinds.codes)


def test_the_commissioned_welfare_volunteer_is_formal_as_the_exam_has_it():
    minsei = kinds.get("minsei")
    assert minsei.formality == "formal"
    assert minsei.sector == "community"


def test_relations_point_to_relations_that_exist():
    for relation in relations:
        assert not relation.via or relation.via in relations, relation.code
        assert -3 <= relation.generation <= 3, relation.code


def test_keys_name_tables_that_exist():
    for section, table in KEYS.items():
        for key in table:
            assert isinstance(key, Key)
            assert not key.table or key.table in TABLES, (section, key.code)


def test_label():
    assert label("kinds", "home_help", "ja") == "訪問介護"
    assert label(kinds, "home_help", "en") == "home help"
    assert label("relations", "son_1_wife", "ja") == "長男の妻"
    with pytest.raises(KeyError):
        label("kinds", "nothing", "ja")
    with pytest.raises(KeyError):
        label("nothing", "home_help", "ja")


def test_a_table_is_a_read_only_collection():
    assert "friend" in kinds
    assert "nobody" not in kinds
    assert next(iter(kinds)) == kinds.terms[0]
    with pytest.raises(AttributeError):
        kinds.name = "other"
    with pytest.raises(TypeError):
        TABLES["kinds"] = kinds
    with pytest.raises(AttributeError):
        Term("a", "a", "a").code = "b"
