"""Reciprocity, multiplexity and contact, with bounds for what nobody wrote down."""

from __future__ import annotations

import itertools

import pytest

from ecomap.analysis.measures.bounds import Interval, every, no, plain, some, total
from ecomap.analysis.measures.contact import contact_class
from ecomap.analysis.measures.exchange import Exchange, exchange
from ecomap.analysis.measures.network import network_of
from ecomap.model import Asked, Case, Client, Person, Resource, Tie

EVERYBODY = ("kin", "friends", "neighbours", "groups", "services")


def found(
    *ties: tuple[str, dict[str, object]], asked: tuple[str, ...] = (), client: dict[str, object] | None = None
) -> Exchange:
    """The exchange of a client with whoever has a tie: p are sons, f friends, n neighbours, s salons, h helpers."""
    kinds = {"f": "friend", "n": "neighbour", "s": "salon", "h": "home_help"}
    ids = list(dict.fromkeys(ident for ident, _fields in ties))
    case = Case(
        client=Client(**{"name": "A", "lives": "alone", "age": 80} | (client or {})),
        people=tuple(Person(id=ident, name=ident, relation="son") for ident in ids if ident[0] == "p"),
        resources=tuple(Resource(id=ident, name=ident, kind=kinds[ident[0]]) for ident in ids if ident[0] != "p"),
        ties=tuple(
            Tie(id=f"t{place}", source=ident, target="client", **rest) for place, (ident, rest) in enumerate(ties)
        ),
        asked=tuple(Asked(section=section, answer="done") for section in asked),
    )
    return exchange(network_of(case))


BOTH, ONE, MAYBE, NONE = {"flow": "both"}, {"flow": "to"}, {"quality": "weak"}, {"flow": "none", "quality": "weak"}


class TestReciprocity:
    def test_certain(self) -> None:
        assert found(("p1", BOTH), ("p2", BOTH), ("h", ONE), ("f", ONE), ("n", NONE)).reciprocity == Interval(0.5, 0.5)

    def test_doubtful(self) -> None:
        half_known = {"supports": ("meals",)}
        assert found(("p1", BOTH), ("p2", half_known)).reciprocity == Interval(0.5, 1)
        assert found(("p1", half_known)).reciprocity == Interval(0, 1)
        assert found(("p1", BOTH), ("p2", {"flow": "to", "status": "unknown"})).reciprocity == Interval(0.5, 1)

    def test_ties_between_the_same_two_are_one(self) -> None:
        assert found(("p1", ONE), ("p1", {"flow": "from"})).reciprocity == Interval(1, 1)

    def test_undefined_where_surely_nothing_flows(self) -> None:
        assert found().reciprocity is None
        assert found(("p1", NONE)).reciprocity is None

    def test_people_under_suspicion_do_not_count(self) -> None:
        assert found(("p1", BOTH | {"concern": True})).reciprocity is None

    @pytest.mark.parametrize("number", [1, 2, 3])
    def test_the_bounds_are_those_of_all_ways_to_know(self, number: int) -> None:
        """Whatever is in doubt turns out one way or the other: the bounds hold, and some way reaches each."""
        ways = {
            "both": (BOTH, [(1, 1)]),
            "one": (ONE, [(0, 1)]),
            "none": (NONE, [(0, 0)]),
            "any": (MAYBE, [(0, 0), (0, 1), (1, 1)]),
            "one or both": ({"supports": ("meals",)}, [(0, 1), (1, 1)]),
            "one or none": (ONE | {"status": "unknown"}, [(0, 0), (0, 1)]),
        }
        for names in itertools.product(ways, repeat=number):
            worlds = itertools.product(*(ways[name][1] for name in names))
            shares = [
                sum(both for both, _any in world) / sum(some_ for _both, some_ in world)
                for world in worlds
                if sum(some_ for _both, some_ in world)
            ]
            bounds = found(*((f"p{place}", ways[name][0]) for place, name in enumerate(names))).reciprocity
            assert bounds == (Interval(min(shares), max(shares)) if shares else None), names


class TestMultiplexity:
    def test_kinds_of_both_directions_together(self) -> None:
        three = {"supports": ("meals", "money"), "gives": ("money", "childcare")}
        many = found(("p1", three), ("f", {"supports": ("emotional",)}), ("n", BOTH), ("h", ONE)).multiplexity
        assert (many.mean, many.several, many.ties, many.unwritten) == (5 / 3, 1 / 3, 3, 1)

    def test_undefined_without_a_written_kind(self) -> None:
        many = found(("h", ONE), ("p1", MAYBE)).multiplexity
        assert (many.mean, many.several, many.ties, many.unwritten) == (None, None, 0, 1)

    def test_what_is_presumed_does_not_count(self) -> None:
        presumed = {
            "supports": ("housework", "personal_care"),
            "inferred": frozenset({"supports"}),
            "quality": "normal",
        }
        many = found(("h", presumed)).multiplexity
        assert (many.mean, many.unwritten) == (None, 1)


class TestContact:
    def test_volume_is_everybody(self) -> None:
        often = found(
            ("p1", {"frequency": "週2回 電話"}), ("h", {"frequency": "火・金"}), ("f", {"frequency": "月1〜2回"})
        )
        assert often.contacts_per_month == Interval(18.2, 19.2)
        assert often.outside_home == Interval(9.6, None)

    def test_unknown_frequencies(self) -> None:
        often = found(("p1", {"frequency": "週1回"}), ("f", {"quality": "weak"}), asked=EVERYBODY)
        assert often.contacts_per_month == Interval(4.3, None)
        assert (often.outside_home, often.contact_class) == (Interval(4.3, None), ("weekly", "daily"))

    def test_professionals_are_not_outside_contact_and_groups_are(self) -> None:
        often = found(("h", {"frequency": "毎日"}), ("s", {"frequency": "月2回"}), asked=EVERYBODY)
        assert (often.outside_home, often.contact_class) == (Interval(2, 2), ("monthly", "monthly"))

    def test_nobody(self) -> None:
        alone = found(asked=EVERYBODY)
        assert (alone.contacts_per_month, alone.contact_class) == (Interval(0, 0), ("under_monthly", "under_monthly"))
        assert found().contact_class is None

    def test_people_of_the_household_are_no_outside_contact(self) -> None:
        often = found(
            ("p1", {"frequency": "同居"}), ("f", {"frequency": "月1回"}), asked=EVERYBODY, client={"lives": None}
        )
        assert (often.contacts_per_month, often.outside_home) == (Interval(31.1, 31.1), Interval(1, 1))

    @pytest.mark.parametrize("client", [{"age": 12}, {"lives": "facility"}, {"lives": "hospital"}])
    def test_no_class_where_it_is_not_meant_for(self, client: dict[str, object]) -> None:
        assert found(("f", {"frequency": "月1回"}), asked=EVERYBODY, client=client).contact_class is None

    @pytest.mark.parametrize(
        ("low", "high", "classes"),
        [
            (0, 0.9999, ("under_monthly", "under_monthly")),
            (0, 1, ("under_monthly", "monthly")),
            (1, 4.2999, ("monthly", "monthly")),
            (4.3, 4.3, ("weekly", "weekly")),
            (1.1 + 3.2, 1.1 + 3.2, ("weekly", "weekly")),
            (38.6999, 38.6999, ("weekly", "weekly")),
            (38.7, None, ("daily", "daily")),
            (0, None, None),
            (0.5, None, ("under_monthly", "daily")),
        ],
    )
    def test_classes(self, low: float, high: float | None, classes: tuple[str, str] | None) -> None:
        assert contact_class(Interval(low, high)) == classes


class TestBounds:
    def test_kleene(self) -> None:
        answers = (True, None, False)
        assert [[every(one, two) for two in answers] for one in answers] == [
            [True, None, False],
            [None, None, False],
            [False, False, False],
        ]
        assert [[some(one, two) for two in answers] for one in answers] == [
            [True, True, True],
            [True, None, None],
            [True, None, False],
        ]
        assert ([no(one) for one in answers], every(), some()) == ([False, None, True], True, False)

    def test_sums_do_not_hang_on_the_order(self) -> None:
        parts = [Interval(value, value) for value in (0.1, 0.2, 0.3, 4.3, 0.1667, 30.1)]
        assert len({total(order) for order in itertools.permutations(parts)}) == 1
        assert total(()) == Interval(0, 0)

    def test_certain(self) -> None:
        assert [Interval(1, 1).certain, Interval(1, 2).certain, Interval(1, None).certain] == [True, False, False]

    def test_plain(self) -> None:
        assert plain({"a": 1}) == {"a": 1}
        assert plain((frozenset({"b", "a"}), None)) == [["a", "b"], None]
