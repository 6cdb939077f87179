"""Findings as marks: the order, the place, and nothing that has to stay in the office."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ecomap
from ecomap.layout import layout
from ecomap.layout.from_findings import MOST, marks_of
from tests.support.geometry import Flaws, MarkFlaws, flaws, mark_flaws

if TYPE_CHECKING:
    from ecomap.text import FontChain

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
EVERY = sorted(SAMPLES.rglob("*.yaml"))


def _case(name: str) -> ecomap.Case:
    return ecomap.read(SAMPLES / f"{name}.yaml")


def test_families_take_turns_within_one_severity() -> None:
    case = _case("vignettes/v02_private_restricted")
    findings = ecomap.analyze(case)
    marks = marks_of(findings, case, "ja")
    assert [mark.number for mark in marks] == list(range(1, len(marks) + 1))
    assert {mark.lacks for mark in marks[:2]} == {"交流", "見守り"}
    assert len(marks) == min(len(findings.of("gap")), MOST)


def test_a_finding_about_somebody_goes_there_and_a_missing_support_into_its_sector() -> None:
    case = _case("vignettes/v10_discharge_in_ten_days")
    marks = {mark.title: mark for mark in marks_of(ecomap.analyze(case), case, "ja")}
    assert case.name_of(marks["代わりを考えておきたい支え"].who[0]) == "徹"
    night = marks["夜の時間の支え"]
    assert (night.sector, night.lacks, night.who) == ("care", "夜の支え", ())
    assert marks["退院後の暮らしの支え"].lacks == "服薬、身体介護"


@pytest.mark.parametrize("name", ["vignettes/v04b_with_strain", "vignettes/v09_niece_and_money", "young_carer"])
def test_nothing_restricted_is_on_the_map_unless_asked_for(name: str) -> None:
    case = _case(name)
    findings = ecomap.analyze(case, rules="all")
    told = " ".join(mark.title + mark.question for mark in marks_of(findings, case, "ja"))
    hidden = [finding for finding in findings.of("gap") if finding.restricted]
    assert hidden
    for finding in hidden:
        words = ecomap.finding_words(finding, case, "ja")
        assert words is not None
        if finding.rule not in {shared.rule for shared in findings.shared().of("gap")}:
            assert words.question not in told
    assert len(marks_of(findings, case, "ja", restricted=True)) >= len(marks_of(findings, case, "ja"))


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_every_sample_stays_clean_with_its_findings(path: Path, fonts: FontChain) -> None:
    case = ecomap.read(path)
    marks = marks_of(ecomap.analyze(case), case, "ja")
    scene = layout(case, fonts=fonts, marks=marks)
    assert flaws(scene)._replace(crossings=0) == Flaws(0, 0, 0, 0, 0, 0, 0, 0, 0)
    assert mark_flaws(scene) == MarkFlaws(0, 0, 0, 0, 0)
