"""The measures of a case as a whole: their form, what does not change them, and the examples of their pages."""

from __future__ import annotations

import datetime as dt
import doctest
import importlib
import json
import pkgutil
import random
import subprocess
import sys
from dataclasses import FrozenInstanceError, fields
from typing import TYPE_CHECKING, Any

import pytest

import ecomap.analysis.measures as package
from ecomap.analysis.measures import Interval, Measures, measures
from ecomap.io import read
from ecomap.model import Case, Client, Drawn, Person, Resource, Tie

if TYPE_CHECKING:
    from pathlib import Path

MODULES = [
    "ecomap.analysis.measures",
    *(f"ecomap.analysis.measures.{one.name}" for one in pkgutil.iter_modules(package.__path__)),
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    module = importlib.import_module(name)
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_everything_public_is_explained(name: str) -> None:
    module = importlib.import_module(name)
    for one, value in vars(module).items():
        if not one.startswith("_") and getattr(value, "__module__", None) == name and callable(value):
            assert value.__doc__, one


def test_importing_is_cheap() -> None:
    dear = {"networkx", "numpy", "scipy", "igraph"}
    code = f"import ecomap.analysis.measures, sys; print(sorted({dear} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_samples_can_be_written_as_json(samples: Path) -> None:
    for path in sorted(samples.glob("*.yaml")):
        found = measures(read(path))
        written = json.dumps(found.to_dict(), allow_nan=False, ensure_ascii=False)
        assert json.loads(written) == found.to_dict()
        hash(found)


def test_the_form() -> None:
    found = measures(Case(client=Client(name="A"), drawn=Drawn(on="2026-04-10")))
    assert [field.name for field in fields(Measures)] == [
        "on",
        "structure",
        "structure_possible",
        "exchange",
        "watch",
        "instruments",
    ]
    assert found.to_dict()["on"] == "2026-04-10"
    assert found.to_dict()["exchange"]["contacts_per_month"] == {"low": 0, "high": 0}
    assert found.structure == found.structure_possible
    with pytest.raises(FrozenInstanceError):
        found.on = None


def test_a_day_without_anybody_and_no_day_at_all() -> None:
    assert measures(Case(client=Client(name="A"))).on is None
    case = Case(
        client=Client(name="A", lives="alone"),
        resources=(Resource(id="r", name="B", kind="home_help"),),
        ties=(Tie(id="t", source="r", target="client", starts="2026-04-20", frequency="火・金"),),
        drawn=Drawn(on="2026-05-01"),
    )
    assert (measures(case).structure.size, measures(case).watch.seen) == (1, Interval(2, 2))
    before = measures(case, on=dt.date(2026, 4, 1))
    assert (before.on, before.structure.size, before.watch.seen) == (dt.date(2026, 4, 1), 0, Interval(0, 0))


def renamed(case: Case, dice: random.Random) -> tuple[Case, dict[str, str]]:
    """The same case with other ids and names, and everything in another order."""
    new = {ident: f"x{dice.randrange(10**9)}" for ident in case.actors if ident != "client"}

    def named(value: str | None) -> str | None:
        return None if value is None else new.get(value, value)

    def mixed(records: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(dice.sample(records, len(records)))

    people = tuple(
        one.replace(
            id=new[one.id], name="人", of=named(one.of), twin_of=tuple(map(named, one.twin_of)), inferred=one.inferred
        )
        for one in case.people
    )
    resources = tuple(
        one.replace(id=new[one.id], name="所", organisation=named(one.organisation), inferred=one.inferred)
        for one in case.resources
    )
    return case.replace(
        people=mixed(people),
        resources=mixed(resources),
        ties=mixed(
            tuple(
                tie.replace(source=named(tie.source), target=named(tie.target), inferred=tie.inferred)
                for tie in case.ties
            )
        ),
        couples=tuple(one.replace(a=named(one.a), b=named(one.b)) for one in case.couples),
        parentage=tuple(
            one.replace(child=named(one.child), parents=tuple(map(named, one.parents))) for one in case.parentage
        ),
        needs=tuple(need.replace(who=named(need.who)) for need in case.needs),
        events=mixed(tuple(event.replace(who=named(event.who)) for event in case.events)),
    ), new


def without_order(value: Any, new: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: without_order(part, new) for key, part in value.items()}
    if isinstance(value, list):
        parts = [without_order(part, new) for part in value]
        return sorted(parts, key=repr) if all(isinstance(part, (str, list)) for part in parts) else parts
    return new.get(value, value) if isinstance(value, str) else value


def test_names_and_order_change_nothing(samples: Path) -> None:
    dice = random.Random(7)  # noqa: S311 - a test order
    for path in sorted(samples.glob("*.yaml")):
        case = read(path)
        other, new = renamed(case, dice)
        assert without_order(measures(case).to_dict(), new) == without_order(measures(other).to_dict(), {}), path.name


def test_nothing_that_is_not_known_becomes_better_by_forgetting(samples: Path) -> None:
    """Forgetting a frequency only widens what is known of contact and of watching over."""

    def within(one: Interval, two: Interval) -> bool:
        return two.low <= one.low and (two.high is None or (one.high is not None and one.high <= two.high))

    for path in sorted(samples.glob("*.yaml")):
        case = read(path)
        for place, tie in enumerate(case.ties):
            if tie.frequency is None or tie.frequency.living_together or tie.quality == "unknown":
                continue
            ties = (*case.ties[:place], tie.replace(frequency=None), *case.ties[place + 1 :])
            known, less = measures(case), measures(case.replace(ties=ties))
            assert within(known.exchange.contacts_per_month, less.exchange.contacts_per_month)
            assert within(known.exchange.outside_home, less.exchange.outside_home)
            if known.watch is not None:
                assert within(known.watch.seen, less.watch.seen)
                assert within(known.watch.seen_or_heard, less.watch.seen_or_heard)
            for name in ("lsns", "social_roles", "jages"):
                one, two = getattr(known.instruments, name), getattr(less.instruments, name)
                if one is not None:
                    part = {"lsns": "total", "social_roles": "number", "jages": "points"}[name]
                    assert within(getattr(one, part), getattr(two, part)), path.name


def test_a_person_of_the_household_without_any_tie() -> None:
    case = Case(client=Client(name="A", age=80), people=(Person(id="p", name="B", relation="wife", lives="together"),))
    found = measures(case)
    assert (found.structure.size, found.structure_possible.size) == (0, 1)
    assert (found.watch.seen, found.exchange.contacts_per_month) == (Interval(7, 7), Interval(30.1, 30.1))
