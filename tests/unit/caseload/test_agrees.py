"""What screening says of a case is what `ecomap.analyze` says: one definition, asked in three ways."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings

import ecomap
from ecomap.analysis.encode import encode
from ecomap.analysis.engine import facts_of, rules_of
from ecomap.analysis.limits import DEFAULTS
from ecomap.analysis.trusting import without_suspicion
from ecomap.caseload.answers import Asker
from ecomap.caseload.batch import MOST_NODES, facts, screen_columns
from ecomap.caseload.packed import pack, unpack
from ecomap.model import Asked, Client, Drawn, Frequency, PartialDate, Resource, Tie
from ecomap.vocabulary import TABLES
from tests.properties.strategies import cases
from tests.support.caseload import DAY, random_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.model import Case

SAMPLES: Final = sorted((Path(__file__).parents[3] / "samples").rglob("*.yaml"))
NUMBERS: Final = {
    "contacts_per_month": "contacts",
    "lsns": "lsns",
    "ties": "ties",
    "social_roles": "social_roles",
    "days_unwatched": "longest_without",
    "days_unseen": "longest_unseen",
    "days_a_week_unseen": "days_without",
    "days_overdue": "since_review",
    "map_age": "map_age",
}
"""Numbers of findings and the measures that must be the same."""


def _compare(several: Sequence[Case], *, on: dt.date | None = None, rules: Any = "all") -> int:
    """Compare every case of a caseload with its analysis; give how many findings were looked at."""
    looked = 0
    for restricted in (False, True):
        caseload = ecomap.screen(
            {str(number): case for number, case in enumerate(several)}, rules=rules, on=on, restricted=restricted
        )
        assert len(caseload) == caseload.cases == len(several)
        assert sorted(row.key for row in caseload.rows()) == sorted(map(str, range(len(several))))
        for number, case in enumerate(several):
            whole = ecomap.analyze(case, rules=rules, on=on)
            findings = whole if restricted else whole.shared()
            row = caseload.row(str(number))
            assert frozenset(row.rules) == findings.rules
            open_ = [finding for finding in findings if finding.rule == "D09"]
            assert list(row.undecided) == [ident for finding in open_ for ident in finding.members if ident != "D09"]
            assert row.measures["undecided"].low == len(row.undecided)
            for finding in findings:
                for told in finding.numbers:
                    if told.name in NUMBERS:
                        assert row.measures[NUMBERS[told.name]] == (told.low, told.high), told
                        looked += 1
    return looked


def test_generated_cases():
    assert _compare([random_case(seed) for seed in range(220)]) > 150


@pytest.mark.slow
def test_ten_thousand_generated_cases():
    for first in range(0, 10_000, 1_000):
        assert _compare([random_case(seed) for seed in range(first, first + 1_000)]) > 500


@given(cases())
@settings(max_examples=40)
def test_whatever_a_case_may_hold(case):
    _compare([case])
    _compare([case], on=dt.date(2026, 3, 31), rules="core")


def test_every_sample():
    several = [ecomap.read(path) for path in SAMPLES]
    assert len(several) > 40
    assert _compare(several) > 30
    _compare(several, on=dt.date(2027, 1, 1), rules=("S05", "S06", "C05", "O06", "V01"))


def _large(count: int, **tie: Any) -> Case:
    """Somebody with many people around, each tied to the client and to the next one."""
    around = [Resource(id=f"r{n}", name=f"友人{n}", kind="friend" if n % 2 else "home_help") for n in range(count)]
    pairs = [(one.id, "client") for one in around] + [(f"r{n}", f"r{n + 1}") for n in range(count - 1)]
    return ecomap.Case(
        client=Client(name="本人", lives="alone", age=80),
        resources=tuple(around),
        ties=tuple(Tie(id=f"t{n}", source=a, target=b, **tie) for n, (a, b) in enumerate(pairs)),
        asked=tuple(Asked(section=code, answer="done") for code in TABLES["asked_sections"].codes),
        drawn=Drawn(on=PartialDate.of(DAY)),
    )


def adversarial() -> list[Case]:
    """Cases at the edges of what there is."""
    nobody = _large(0)
    friend = Resource(id="r0", name="友人", kind="friend")
    parallel = tuple(
        Tie(id=f"t{n}", source="r0", target="client", stress=stress, frequency="週2回", supports=supports)
        for n, (stress, supports) in enumerate((("none", ("company",)), ("conflict", ()), ("unknown", None)))
    )
    often = Frequency(text="", per_month_low=1e18, per_month_high=1e300)
    edges = [DAY + dt.timedelta(days=days) for days in (-366, -365, -91, -90, -1, 0, 1, 60, 61)]
    return [
        nobody,
        ecomap.Case(client=Client(name="本人")),
        ecomap.Case(client=Client(name="本人", age=0), resources=(friend,)),
        nobody.replace(resources=(friend,), ties=parallel),
        nobody.replace(resources=(friend,), ties=(Tie(id="t", source="client", target="r0", frequency=often),)),
        *(_large(count, frequency="週1回") for count in (60, 61, 62, 63, 64, 120)),
        _large(120),
        _large(61, concern=True),
        _large(5).replace(
            ties=tuple(Tie(id=f"t{n}", source=f"r{n % 5}", target="client", frequency="月1") for n in range(1_100))
        ),
        _large(20).replace(
            resources=tuple(Resource(id=f"r{n}", name=str(n), kind="harmful", lives="together") for n in range(20))
        ),
        nobody.replace(  # whoever belongs to somebody who must not be known belongs to none
            resources=(
                Resource(id="r0", name="人", kind="harmful"),
                *(Resource(id=f"r{n}", name=str(n), kind="home_help", organisation="r0") for n in (1, 2)),
            ),
            ties=tuple(
                Tie(id=f"t{n}", source=f"r{n}", target="client", supports=("housework",), frequency="週1")
                for n in (0, 1, 2)
            ),
        ),
        *(
            nobody.replace(
                resources=(friend,),
                ties=(Tie(id="t", source="r0", target="client", last=day, starts=day, frequency="月1"),),
                drawn=Drawn(on=PartialDate.of(DAY), review=PartialDate.of(day)),
            )
            for day in map(PartialDate.of, edges)
        ),
    ]


def test_cases_at_the_edges():
    _compare(adversarial())
    assert max(len(case.actors) for case in adversarial()) > MOST_NODES + 50


def _same(one: Any, other: Any) -> None:
    for first, second in zip(
        (*one.low, *one.high, *one.found, *one.open, one.priority),
        (*other.low, *other.high, *other.found, *other.open, other.priority),
        strict=True,
    ):
        assert list(map(int, first)) == list(map(int, second))


@pytest.mark.parametrize("restricted", [False, True])
def test_columns_and_single_rows_say_the_same(restricted):
    several = [encode(case) for case in (*adversarial(), *(random_case(seed) for seed in range(260)))]
    days = [DAY.toordinal()] * (len(several) - 1) + [0]
    asker = Asker(rules_of("all"), DEFAULTS, restricted=restricted)
    whole = screen_columns(several, days, asker)
    for first in range(0, len(several), 100):
        part = screen_columns(several[first : first + 100], days[first : first + 100], asker)
        for column, piece in zip((*whole.low, *whole.found), (*part.low, *part.found), strict=True):
            assert list(map(int, column[first : first + 100])) == list(map(int, piece))


@pytest.mark.slow
@pytest.mark.parametrize("restricted", [False, True])
def test_the_compiled_kernel_says_the_same(restricted):
    pytest.importorskip("numba")
    several = [encode(case) for case in (*adversarial(), *(random_case(seed) for seed in range(3_000)))]
    days = [DAY.toordinal() + number % 3 for number in range(len(several))]
    days[5] = 0
    asker = Asker(rules_of("all"), DEFAULTS, restricted=restricted)
    _same(screen_columns(several, days, asker), screen_columns(several, days, asker, compiled=True))


@given(cases())
@settings(max_examples=25)
def test_packing_loses_nothing(case):
    columns = encode(case)
    read = unpack(pack(columns))
    assert [list(part) for part in read] == [list(part) for part in columns]


def test_the_columns_of_a_case_do_not_hang_on_the_day():
    for seed in range(80):
        case = random_case(seed)
        columns = encode(case)
        for day in (DAY, dt.date(2031, 12, 31), None):
            ordinal = 0 if day is None else day.toordinal()
            assert facts(columns, ordinal, DEFAULTS) == facts_of(case, day)


def test_trust_is_the_case_without_suspicion():
    from ecomap.analysis.engine import without_suspicion as trusted

    looked = 0
    for seed in range(300):
        case = random_case(seed)
        columns = encode(case)
        if without_suspicion(columns) is columns:
            continue
        looked += 1
        trusting = facts_of(trusted(case), DAY)
        mine = facts(without_suspicion(columns), DAY.toordinal(), DEFAULTS)
        if not any(resource.kind == "harmful" for resource in case.resources):
            assert mine == trusting  # nobody is left out, so even the numbers of the nodes are the same
    assert looked > 40
