"""Nothing is lost between two cases: whatever they hold, the changes lead from one to the other."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

import ecomap
from ecomap.analysis.change import apply, compare, compare_plan
from ecomap.io import dumps, read_text
from ecomap.wording.changes import change_lines
from tests.properties.strategies import cases, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomap.model import Case

SAMPLES = sorted((Path(__file__).parents[2] / "samples").rglob("*.yaml"))
MIRROR = {"stronger": "weaker", "more_often": "less_often", "strained": "eased", "lighter": "heavier", "able": "unable"}


@st.composite
def mutated(draw: Callable[..., Any]) -> tuple[Case, Case]:
    """Give a case, and the same with somebody gone, others renamed and shuffled, ties changed, ids given anew."""
    before = draw(cases())
    ties = [tie for tie in before.ties if draw(st.integers(0, 4))]
    ties = [
        tie.replace(quality=draw(st.sampled_from(("weak", "strong")))) if draw(st.booleans()) else tie for tie in ties
    ]
    tied = {end for tie in ties for end in (tie.source, tie.target)}
    organisations = {resource.organisation for resource in before.resources}
    kept = [resource for resource in before.resources if resource.id in tied | organisations or draw(st.booleans())]
    renamed = [resource.replace(name=draw(texts)) if draw(st.integers(0, 4)) == 0 else resource for resource in kept]
    after = before.replace(ties=tuple(ties), resources=tuple(draw(st.permutations(renamed))))
    # Written and read again, ids that nobody wrote are given anew by place.
    return before, read_text(dumps(after)) if draw(st.booleans()) else after


@settings(max_examples=30)
@given(st.one_of(mutated(), st.tuples(cases(), cases())))
def test_the_changes_lead_from_one_case_to_the_other(pair: tuple[Case, Case]) -> None:
    before, _ = pair
    for one, two in (pair, pair[::-1]):
        changes = compare(one, two)
        assert apply(one, changes) == two
        assert bool(changes) == (changes.before != two)
        json.loads(changes.to_json(edits=True))
        for lang in ("ja", "en"):
            assert all(change_lines(changes, lang))
    assert not compare(before, before)
    assert compare(before, before).items == ()


@settings(max_examples=20)
@given(mutated())
def test_what_grows_one_way_shrinks_the_other(pair: tuple[Case, Case]) -> None:
    there, back = compare(*pair), compare(*pair[::-1])
    for up, down in MIRROR.items():
        for one, two in ((up, down), (down, up)):
            assert sum(change.code == one for change in there) == sum(change.code == two for change in back)


def test_every_sample_makes_a_comparison_with_every_other() -> None:
    read = [ecomap.read(path) for path in SAMPLES]
    for case in read:
        assert not compare(case, case)
        assert compare_plan(case).apply(case) == compare_plan(case).after
        if case.reference_date is not None:
            past = case.as_of(case.reference_date.replace(year=case.reference_date.year - 1))
            assert apply(past, compare(past, case)) == case
    for one, two in itertools.islice(itertools.product(read, read), 0, None, 23):
        assert apply(one, compare(one, two)) == two
