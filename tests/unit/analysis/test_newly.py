from __future__ import annotations

import ecomap
from ecomap.analysis import analyze, without
from ecomap.analysis.finding import Finding, Findings, Terms
from ecomap.analysis.newly import newly


def _of(*items):
    return Findings(None, "core", items, ())


GAP = Finding("O02", "gap", "warning", who=("p1",), terms=(Terms("domains", ("adl",)),), members=("O02", "O01"))


def test_what_was_found_before_is_not_new():
    assert newly(_of(GAP), _of(GAP)).items == ()
    assert newly(_of(), _of(GAP)).items == (GAP,)


def test_fewer_people_are_nothing_new_and_others_are():
    before = Finding("F02", "gap", "note", who=("r1", "r2"))
    assert newly(_of(before), _of(Finding("F02", "gap", "note", who=("r1",)))).items == ()
    assert newly(_of(before), _of(Finding("F02", "gap", "note", who=("r3",)))).items != ()


def test_more_urgent_or_another_need_is_new():
    urgent = Finding("O02", "gap", "critical", who=("p1",), terms=GAP.terms, members=("O02",))
    other = Finding("O02", "gap", "warning", who=("p1",), terms=(Terms("domains", ("meals",)),), members=("O02",))
    assert newly(_of(GAP), _of(urgent)).items == (urgent,)
    assert newly(_of(GAP), _of(other)).items == (other,)


def test_a_rule_that_joins_another_is_new():
    joined = Finding("O02", "gap", "warning", who=("p1",), terms=GAP.terms, members=("O02", "C06"))
    assert newly(_of(GAP), _of(joined)).items == (joined,)


def test_only_gaps_are_compared():
    assert newly(_of(), _of(Finding("H01", "strength", None))).items == ()


def test_of_a_sample(samples):
    case = ecomap.read(samples / "sato_hana.yaml")
    before, after = analyze(case), analyze(without(case, "裕子"))
    assert {finding.rule for finding in newly(before, after)} == {"T06"}
