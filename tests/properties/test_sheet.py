"""The promises of the sheet's content, over generated cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings

import ecomap
from ecomap.report.sheet.basis import Basis
from ecomap.report.sheet.content import content_of
from ecomap.report.sheet.data import plain
from tests.properties.strategies import cases

if TYPE_CHECKING:
    from ecomap.model import Case

KEPT = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def content(case: Case):
    return content_of(case, ecomap.analyze(case), (), "ja")


@KEPT
@given(cases())
def test_a_suspicion_changes_nothing_on_the_sheet(case):
    quiet = case.replace(ties=tuple(tie.replace(concern=None, concern_note=None) for tie in case.ties))
    assert plain(content(case)) == plain(content(quiet))


@KEPT
@given(cases())
def test_everybody_with_contact_now_has_a_place(case):
    basis = Basis.of(case, "ja")
    week = content(case).week
    placed = {visit.who for row in week.rows for visits in (row.daily, *row.days) for visit in visits}
    placed |= {visit.who for _, visits in week.beside for visit in visits}
    expected = {
        basis.other(tie) for tie in basis.ties if basis.live(tie) or basis.coming(tie) or tie.status == "paused"
    }
    assert expected <= placed
    assert not any(case.actors[who].has_died for who in placed)


@KEPT
@given(cases())
def test_an_absence_is_told_only_where_somebody_asked(case):
    made = content(case)
    basis = Basis.of(case, "ja")
    sections = {"kin": ("kin",), "near": ("friends", "neighbours"), "services": ("services",)}
    for cover in (*made.matrix.needs, *made.matrix.others):
        for cell, needed in zip(cover.cells, sections.values(), strict=True):
            assert (cell.answer == "held") == bool(cell.holders)
            if cell.answer == "none":
                assert basis.asked(*needed)
        assert not (cover.gap and any(cell.holders for cell in cover.cells))
