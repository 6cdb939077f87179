"""What if somebody is in hospital: who is found by a name, and what breaks."""

from __future__ import annotations

from pathlib import Path

import pytest

import ecomap
from ecomap import RemovalError, analyze, single_points, without
from ecomap.analysis.removal import find_actor

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
COUPLE = ecomap.read(SAMPLES / "vignettes" / "v04_couple_sole_carer.yaml")
HANA = ecomap.read(SAMPLES / "sato_hana.yaml")


@pytest.mark.parametrize("word", ["裕子", "裕子さん", " 裕子 ", "長女", "長女 裕子", "長女 裕子さん"])
def test_somebody_is_found_by_name(word: str) -> None:
    assert HANA.name_of(find_actor(HANA, word)) == "裕子"


def test_a_friend_is_found_without_the_word_friend() -> None:
    assert HANA.name_of(find_actor(HANA, "中村さん")) == "友人 中村さん"


@pytest.mark.parametrize(
    ("word", "code"), [("花子", "unknown-person"), ("", "unknown-person"), ("佐藤 ハナ", "unknown-person")]
)
def test_nobody_is_refused(word: str, code: str) -> None:
    with pytest.raises(RemovalError, match=code) as error:
        without(HANA, word)
    assert word == "" or word not in str(error.value)


def test_of_two_with_one_name_nobody_is_chosen() -> None:
    twins = HANA.replace(resources=(*HANA.resources, HANA.resources[0].replace(id="twin")))
    with pytest.raises(RemovalError, match="ambiguous-person"):
        without(twins, HANA.resources[0].name)


def test_without_the_only_carer_everything_breaks() -> None:
    gone = without(COUPLE, "トシ")
    assert gone.client.lives == "alone"
    assert {"T06", "M02", "V01"} <= analyze(gone, rules="all").rules
    first, *rest = single_points(COUPLE)
    assert COUPLE.name_of(first.who) == "トシ"
    assert {"adl", "iadl", "medication"} <= set(first.needs)
    assert all(len(first.needs) >= len(other.needs) for other in rest)


def test_an_office_without_which_a_need_is_open() -> None:
    found = {HANA.name_of(dependence.who): dependence.needs for dependence in single_points(HANA)}
    assert found["みどりクリニック"] == ("health",)


def test_the_case_itself_is_not_changed_and_plans_stay() -> None:
    before = HANA.model_dump_json()
    gone = without(HANA, "さくら訪問介護")
    assert HANA.model_dump_json() == before
    planned = next(tie for tie in gone.ties if tie.source == find_actor(HANA, "さくら訪問介護"))
    assert planned.status == "planned"
