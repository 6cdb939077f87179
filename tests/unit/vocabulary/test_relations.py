from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomap.vocabulary import Found, Unknown, infer_relation, relations
from ecomap.vocabulary.kinship import composed


def found(word):
    answer = relations.find(word)
    assert isinstance(answer, Found), answer
    return answer.term


@pytest.mark.parametrize(
    ("word", "code", "base", "sex", "order", "generation"),
    [
        ("長女", "daughter_1", "child", "female", 1, 1),
        ("二男", "son_2", "child", "male", 2, 1),
        ("次男", "son_2", "child", "male", 2, 1),
        ("五女", "daughter_5", "child", "female", 5, 1),
        ("娘さん", "daughter", "child", "female", None, 1),
        ("お母さん", "mother", "parent", "female", None, -1),
        ("姉", "elder_sister", "sibling", "female", None, 0),
        ("おばあちゃん", "grandmother", "grandparent", "female", None, -2),
        ("伯父", "uncle", "uncle_aunt", "male", None, -1),
        ("甥", "nephew", "nephew_niece", "male", None, 1),
        ("孫", "grandchild", "grandchild", "unknown", None, 2),
        ("内縁の妻", "partner_female", "spouse", "female", None, 0),
        ("事実婚", "partner", "spouse", "unknown", None, 0),
        ("元夫", "ex_husband", "ex_spouse", "male", None, 0),
        ("嫁", "daughter_in_law", "child_in_law", "female", None, 1),
        ("従姉妹", "cousin", "cousin", "unknown", None, 0),
        ("親戚", "relative", "relative", "unknown", None, 0),
        ("Mother-in-law", "mother_in_law", "parent_in_law", "female", None, -1),
        ("eldest son", "son_1", "child", "male", 1, 1),
    ],
)
def test_a_word_says_how_somebody_is_related(word, code, base, sex, order, generation):
    term = found(word)
    assert (term.code, term.base, term.sex, term.order, term.generation) == (code, base, sex, order, generation)


@pytest.mark.parametrize(
    ("word", "code", "base", "sex", "via", "generation"),
    [
        ("長男の妻", "son_1_wife", "child_in_law", "female", "son_1", 1),
        ("長男の嫁", "son_1_wife", "child_in_law", "female", "son_1", 1),
        ("長女の夫", "daughter_1_husband", "child_in_law", "male", "daughter_1", 1),
        ("長女の婿", "daughter_1_husband", "child_in_law", "male", "daughter_1", 1),
        ("次男の長女", "son_2_daughter_1", "grandchild", "female", "son_2", 2),
        ("妹の子", "younger_sister_child", "nephew_niece", "unknown", "younger_sister", 1),
        ("姪(妹の子)", "younger_sister_daughter", "nephew_niece", "female", "younger_sister", 1),
        ("姪（妹の子）", "younger_sister_daughter", "nephew_niece", "female", "younger_sister", 1),
        ("甥(兄の子)", "elder_brother_son", "nephew_niece", "male", "elder_brother", 1),
        ("叔父(母の弟)", "mother_younger_brother", "uncle_aunt", "male", "mother", -1),
        ("孫(長女の子)", "daughter_1_child", "grandchild", "unknown", "daughter_1", 2),
        ("夫の母", "husband_mother", "parent_in_law", "female", "husband", -1),
        ("兄の妻", "elder_brother_wife", "sibling_in_law", "female", "elder_brother", 0),
        ("妻の連れ子", "step_child", "child", "unknown", "", 1),
        ("叔母の子", "aunt_child", "cousin", "unknown", "aunt", 0),
        ("長男の妻の母", "son_1_wife_mother", "relative", "female", "son_1_wife", 0),
        ("eldest son's wife", "son_1_wife", "child_in_law", "female", "son_1", 1),
        ("本人の長女", "daughter_1", "child", "female", "", 1),
    ],
)
def test_relations_through_somebody_are_composed(word, code, base, sex, via, generation):
    term = found(word)
    assert (term.code, term.base, term.sex, term.via, term.generation) == (code, base, sex, via, generation)
    assert relations.get(code) == term
    assert code in relations


@pytest.mark.parametrize(
    ("code", "lineage"),
    [
        ("son_1", "blood"),
        ("son_1_wife", "marriage"),
        ("adopted_child", "adopted"),
        ("foster_child", "foster"),
        ("step_father", "step"),
        ("wife_son", "step"),
        ("daughter_1_adopted_child", "adopted"),
        ("elder_brother_child", "blood"),
        ("cousin_child", "blood"),
        ("uncle_wife", "marriage"),
    ],
)
def test_what_ties_the_two(code, lineage):
    assert relations.get(code).lineage == lineage


@pytest.mark.parametrize("code", ["", "nobody", "son_1_", "_wife", "son_1_nobody", "wife_" * 80 + "wife"])
def test_a_code_that_is_not_made_of_codes(code):
    assert code not in relations
    with pytest.raises(KeyError):
        relations.get(code)


@pytest.mark.parametrize("word", ["長女の友人", "友人の長女", "甥(長女の子)", "の", "長男の", "の妻"])
def test_what_is_no_relation(word):
    assert isinstance(relations.find(word), Unknown)


def test_any_two_relations_compose_and_the_code_is_read_back():
    for near in relations:
        for far in relations:
            term = composed(near, far)
            assert relations.get(term.code) == term


@pytest.mark.parametrize(
    ("name", "code", "rest"),
    [
        ("長女 裕子", "daughter_1", "裕子"),
        ("長女　裕子", "daughter_1", "裕子"),
        ("長女裕子", "daughter_1", "裕子"),
        ("長女の裕子さん", "daughter_1", "裕子さん"),
        ("長女さん", "daughter_1", ""),
        ("妻・和子", "wife", "和子"),
        ("妻:和子", "wife", "和子"),
        ("長男(健)", "son_1", "健"),
        ("長男（健）", "son_1", "健"),
        ("長男 健(58)", "son_1", "健(58)"),
        ("長男（県外）", "son_1", "（県外）"),
        ("二男 健", "son_2", "健"),
        ("姪 由美", "niece", "由美"),
        ("姪(妹の子) 由美", "younger_sister_daughter", "由美"),
        ("姪（妹の子）由美", "younger_sister_daughter", "由美"),
        ("次男の妻 恵子", "son_2_wife", "恵子"),
        ("長女の夫の健さん", "daughter_1_husband", "健さん"),
        ("義母トメ", "mother_in_law", "トメ"),
        ("息子さん", "son", ""),
        ("お母さん", "mother", ""),
        ("孫 翔太", "grandchild", "翔太"),
        ("弟 次郎", "younger_brother", "次郎"),
        ("夫", "husband", ""),
        ("親戚の田中さん", "relative", "田中さん"),
        ("内縁の妻 花子", "partner_female", "花子"),
        ("長女 裕子(看護師)", "daughter_1", "裕子(看護師)"),
        ("いとこの健さん", "cousin", "健さん"),
        ("daughter Anna", "daughter", "Anna"),
        ("Wife: Mary", "wife", "Mary"),
        ("son (John)", "son", "John"),
        ("mother-in-law Ruth", "mother_in_law", "Ruth"),
        ("eldest daughter Yuko", "daughter_1", "Yuko"),
    ],
)
def test_a_relation_at_the_beginning_of_a_name(name, code, rest):
    inferred = infer_relation(name)
    assert inferred is not None
    assert (inferred[0].code, inferred[1]) == (code, rest)


@pytest.mark.parametrize(
    "name",
    [
        "", " ", "裕子", "中村さん", "友人 中村さん", "隣の山田さん", "民生委員 田口さん",
        # family and given names that begin like a relation
        "妹尾さん", "姉小路さん", "姉崎 太郎", "妻夫木さん", "妻木さん", "夫馬さん", "孫さん", "孫田さん", "祖父江さん",
        "子安さん", "親川さん", "父川さん", "母里さん", "兄部さん", "弟子丸さん", "娘子さん", "里子さん", "孫崎 享",
        "嫁兼さん", "叔子さん", "一男さん",
        # groups and places
        "子ども食堂", "子ども会", "こども家庭センター", "母の会", "親の会", "父母会", "里親会", "母子寮", "ママ友 佐藤",
        "親族会議", "家族会", "兄弟会", "孫の手サービス", "夫婦",
        # somebody else, named through a relative
        "長女の友人 佐藤さん", "長女の職場", "妻のヘルパー", "長男の担任の先生", "長男家族", "長女宅", "次男夫婦",
        "Child Guidance Centre", "Parent support group", "Parents' association", "son of Mary", "Sonya", "Wifeless",
        "Mother and child home",
    ],
)  # fmt: skip
def test_names_that_are_no_relatives(name):
    assert infer_relation(name) is None


@given(st.text())
def test_no_name_is_too_strange(name):
    inferred = infer_relation(name)
    assert inferred is None or inferred[1] in name


@given(st.sampled_from(["長女", "夫", "姪(妹の子)", "次男の妻"]), st.text("一郎裕子健アイウ", min_size=1))
def test_what_follows_a_relation_and_a_space_is_the_name(relation, name):
    inferred = infer_relation(f"{relation} {name}")
    assert inferred is not None
    assert inferred == (found(relation), name)
