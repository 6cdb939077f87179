"""Equivalents of instruments: points by hand, and bounds for what was not asked."""

from __future__ import annotations

import pytest

from ecomap.analysis.measures.bounds import Interval
from ecomap.analysis.measures.instruments import Instruments, instruments
from ecomap.analysis.measures.lsns import NAME, points
from ecomap.analysis.measures.network import network_of
from ecomap.model import Asked, Case, Client, Person, Resource, Tie

EVERYBODY = ("kin", "friends", "neighbours", "groups", "services")
CLOSE = {"confidant": True, "can_ask_help": True}
DISTANT = {"confidant": False, "can_ask_help": False}


def estimated(
    *who: tuple[str, dict[str, object]],
    asked: tuple[str, ...] = EVERYBODY,
    client: dict[str, object] | None = None,
    lives: dict[str, str] | None = None,
) -> Instruments:
    """Instruments of a client. ``who``: (word and number, fields of the tie); a word is a relation or a kind."""
    relations = {"wife", "son", "daughter", "brother", "mother", "mother_in_law", "grandson", "relative"}
    words = {ident: ident.rstrip("0123456789") for ident, _fields in who}
    kin = [ident for ident, word in words.items() if word in relations]
    where = lives or {}
    case = Case(
        client=Client(
            **{"name": "A", "lives": "alone", "age": 80, "employment": "retired", "school": "left"} | (client or {})
        ),
        people=tuple(Person(id=one, name=one, relation=words[one], lives=where.get(one)) for one in kin),
        resources=tuple(Resource(id=one, name=one, kind=word) for one, word in words.items() if one not in kin),
        ties=tuple(Tie(id=f"t{n}", source=one, target="client", **rest) for n, (one, rest) in enumerate(who) if rest),
        asked=tuple(Asked(section=section, answer="done") for section in asked),
    )
    return instruments(network_of(case))


def often(text: str, **rest: object) -> dict[str, object]:
    return {"frequency": text, **rest}


class TestLsns:
    def test_points(self) -> None:
        assert [points(people) for people in range(11)] == [0, 1, 2, 3, 3, 4, 4, 4, 4, 5, 5]
        assert NAME == "LSNS-6相当"

    def test_by_hand(self) -> None:
        found = estimated(
            ("son1", often("週1回", **CLOSE)),
            ("son2", often("月1回", **DISTANT)),
            ("brother1", often("年2回", confidant=True, can_ask_help=False)),
            ("friend1", often("月2回", **CLOSE)),
            ("neighbour1", often("週1回", confidant=False, can_ask_help=True)),
            ("home_help", often("週2回", **CLOSE)),
            ("salon", often("週1回", **CLOSE)),
        ).lsns
        # Family: 2 monthly, 2 confidants, 1 to ask = 2 + 2 + 1. Friends: 2 monthly, 1, 2 = 2 + 1 + 2.
        assert (found.family, found.friends, found.total) == (Interval(5, 5), Interval(5, 5), Interval(10, 10))

    def test_unknown_answers_and_frequencies_are_bounds(self) -> None:
        found = estimated(("son1", {"quality": "normal"}), ("friend1", often("月1回"))).lsns
        assert (found.family, found.friends) == (Interval(0, 3), Interval(1, 3))

    @pytest.mark.parametrize(
        ("asked", "family", "friends"),
        [
            (EVERYBODY, (0, 0), (0, 0)),
            (("kin", "friends"), (0, 0), (0, 15)),
            (("friends", "neighbours"), (0, 15), (0, 0)),
            ((), (0, 15), (0, 15)),
        ],
    )
    def test_who_was_not_asked_about_may_be_there(
        self, asked: tuple[str, ...], family: tuple[int, int], friends: tuple[int, int]
    ) -> None:
        found = estimated(asked=asked).lsns
        assert (found.family, found.friends) == (Interval(*family), Interval(*friends))
        assert found.total == Interval(0, family[1] + friends[1])

    def test_people_of_the_household_count(self) -> None:
        found = estimated(("wife", often("同居", **CLOSE)), client={"lives": "elderly_couple"}).lsns
        assert found.family == Interval(3, 3)

    def test_a_tie_that_is_over_counts_for_nothing(self) -> None:
        assert estimated(("son1", often("毎日", status="ended", **CLOSE))).lsns.total == Interval(0, 0)
        assert estimated(("son1", often("毎日", quality="broken", **CLOSE))).lsns.total == Interval(0, 0)
        assert estimated(("son1", often("毎日", concern=True, **CLOSE))).lsns.total == Interval(0, 0)

    def test_the_most_there_is(self) -> None:
        whole = [(f"{word}{n}", often("月1回", **CLOSE)) for word in ("son", "friend") for n in range(12)]
        assert estimated(*whole).lsns.total == Interval(30, 30)


@pytest.mark.parametrize("client", [{"age": 17}, {"lives": "facility"}, {"lives": "hospital"}])
def test_not_meant_for_children_and_people_in_facilities(client: dict[str, object]) -> None:
    found = estimated(("friend1", often("週1回")), client=client)
    assert [found.lsns, found.berkman_syme, found.social_roles, found.jages, found.wenger, found.genie] == [None] * 6


class TestBerkmanSyme:
    def test_by_hand(self) -> None:
        found = estimated(
            ("wife", often("同居")),
            *((f"friend{n}", often("月1回")) for n in range(3)),
            ("salon", often("年2回")),
            ("religion", often("月1回")),
        ).berkman_syme
        assert (found.points, found.level) == (Interval(4, 4), ("integrated", "integrated"))

    @pytest.mark.parametrize(("friends", "kin", "point"), [(2, 2, 0), (3, 0, 1), (0, 3, 1), (2, 3, 1)])
    def test_two_friends_and_two_relatives_are_not_enough(self, friends: int, kin: int, point: int) -> None:
        people = [(f"friend{n}", often("月1回")) for n in range(friends)]
        people += [(f"brother{n}", often("月1回")) for n in range(kin)]
        found = estimated(*people).berkman_syme
        assert (found.points, found.level[0]) == (Interval(point, point), "isolated")

    def test_nothing_asked(self) -> None:
        found = estimated(asked=()).berkman_syme
        assert (found.points, found.level) == (Interval(0, 4), ("isolated", "integrated"))

    def test_a_temple_is_no_other_group(self) -> None:
        assert estimated(("religion", often("年1回"))).berkman_syme.points == Interval(0, 0)
        assert estimated(("religion", {"quality": "normal"})).berkman_syme.points == Interval(0, 1)


class TestSocialRoles:
    def test_by_hand(self) -> None:
        found = estimated(
            ("wife", {}),
            ("son1", often("隔週 電話")),
            ("mother", often("月1回")),
            ("mother_in_law", often("週1回")),
            ("grandson", often("週1回")),
            ("neighbour", often("週1回")),
            ("friend", often("毎日")),
            ("colleague", often("週1回")),
            ("religion", often("隔週")),
            ("salon", often("月1回")),
            ("day_service", often("週2回")),
        ).social_roles
        expected = "spouse parent_in_law child close_relative neighbour friend worker religious_member"
        assert (found.roles, found.number) == (tuple(expected.split()), Interval(8, 8))

    def test_nothing_asked(self) -> None:
        found = estimated(asked=(), client={"employment": None, "school": None}).social_roles
        assert (found.number, len(found.perhaps)) == (Interval(0, 12), 12)

    def test_a_retired_client_who_has_left_school_has_two_roles_less(self) -> None:
        assert estimated(asked=()).social_roles.number == Interval(0, 10)

    def test_unknown_frequency(self) -> None:
        found = estimated(("son1", {"quality": "weak"})).social_roles
        assert (found.roles, found.perhaps) == ((), ("child",))

    @pytest.mark.parametrize(
        ("fields", "roles", "perhaps"),
        [({"flow": "to"}, (), ()), ({"flow": "from"}, ("volunteer",), ()), ({"quality": "weak"}, (), ("volunteer",))],
    )
    def test_who_is_visited_by_a_volunteer_is_none(
        self, fields: dict[str, object], roles: tuple[str, ...], perhaps: tuple[str, ...]
    ) -> None:
        found = estimated(("volunteer", often("週1回", **fields))).social_roles
        assert (found.roles, found.perhaps) == (roles, perhaps)


class TestJages:
    def test_by_hand(self) -> None:
        found = estimated(("wife", often("同居")), ("son1", often("年2回")), ("brother1", often("月1回"))).jages
        assert (found.points, found.sure) == (Interval(3, 3), ("children", "friends", "groups"))

    def test_a_wife_is_no_other_relative(self) -> None:
        assert estimated(("wife", often("同居"))).jages.sure == ("children", "relatives", "friends", "groups")

    def test_contacts_of_a_kind_add_up(self) -> None:
        halves = [(f"{word}{n}", often("2か月に1回")) for word in ("son", "friend") for n in (1, 2)]
        assert estimated(*halves).jages.sure == ("not_married", "relatives", "groups")

    def test_nobody_and_nothing_asked(self) -> None:
        assert estimated().jages.points == Interval(5, 5)
        assert estimated(asked=()).jages.points == Interval(0, 5)

    def test_a_relative_of_unknown_relation_is_perhaps_a_child(self) -> None:
        case = Case(
            client=Client(name="A", age=80),
            people=(Person(id="p", name="B"),),
            ties=(Tie(id="t", source="p", target="client", frequency="月1回"),),
            asked=tuple(Asked(section=section, answer="done") for section in EVERYBODY),
        )
        found = instruments(network_of(case)).jages
        assert (found.points, found.perhaps) == (Interval(3, 5), ("children", "relatives"))


class TestWenger:
    @pytest.mark.parametrize(
        ("who", "lives", "kind"),
        [
            ((("son", often("毎日")),), {"son": "next_door"}, "local_family_dependent"),
            (
                (
                    ("son", often("週1回")),
                    ("friend1", often("週1回")),
                    ("neighbour", often("週1回")),
                    ("salon", often("月1回")),
                ),
                {"son": "same_town"},
                "locally_integrated",
            ),
            ((("neighbour", often("週1回")), ("son", often("月1回"))), {"son": "abroad"}, "local_self_contained"),
            (
                (*((f"friend{n}", often("月1回")) for n in range(3)), ("hobby", often("週1回"))),
                {},
                "wider_community_focused",
            ),
            ((("son", often("年1回")), ("home_help", often("毎日"))), {"son": "same_town"}, "private_restricted"),
            ((), {}, "private_restricted"),
        ],
    )
    def test_each_type(self, who: tuple[tuple[str, dict[str, object]], ...], lives: dict[str, str], kind: str) -> None:
        found = estimated(*who, lives=lives).wenger
        assert (found.type, found.possible) == (kind, ())
        assert found.reasons

    def test_two_friends_are_no_wide_circle(self) -> None:
        found = estimated(*((f"friend{n}", often("月1回")) for n in range(2)), ("hobby", often("週1回"))).wenger
        assert found.type == "between"

    def test_between_types(self) -> None:
        found = estimated(("son", often("毎日")), ("salon", often("月1回")), lives={"son": "next_door"}).wenger
        assert (found.type, "near_kin_weekly" in found.reasons, "group" in found.reasons) == ("between", True, True)

    def test_not_known(self) -> None:
        found = estimated(asked=()).wenger
        assert (found.type, found.reasons, len(found.possible)) == (None, (), 5)

    @pytest.mark.parametrize(("friend", "kind"), [("月2回", "local_family_dependent"), ("月3回", "between")])
    def test_a_third_of_the_contacts(self, friend: str, kind: str) -> None:
        """Son 5 a month: 2 of 7 is less than a third, 3 of 8 is more."""
        found = estimated(("son", often("月5回")), ("friend1", often(friend)), lives={"son": "next_door"}).wenger
        assert found.type == kind


class TestGenie:
    @pytest.mark.parametrize(
        ("who", "kind"),
        [
            (
                (("son", often("週1回")), ("friend1", often("週1回")), ("salon", often("月1回"))),
                "diverse",
            ),
            ((("son", often("週1回", flow="to")),), "family_friend_centred"),
            ((("neighbour", often("週1回", flow="none")),), "family_friend_contact"),
            ((("son", often("月1回", flow="to")),), "family_friend_supported"),
            ((("home_help", often("毎日", flow="to")),), "isolated_or_professional_only"),
            ((), "isolated_or_professional_only"),
        ],
    )
    def test_each_type(self, who: tuple[tuple[str, dict[str, object]], ...], kind: str) -> None:
        found = estimated(*who).genie
        assert (found.type, bool(found.reasons), found.possible) == (kind, True, ())

    def test_without_a_group_nothing_is_diverse(self) -> None:
        found = estimated(("son", often("週1回", flow="to")), ("friend1", often("週1回"))).genie
        assert found.type == "family_friend_centred"

    def test_not_known(self) -> None:
        found = estimated(("son", often("週1回"))).genie
        assert (found.type, found.possible) == (None, ("family_friend_centred", "family_friend_contact"))
        assert len(estimated(asked=()).genie.possible) == 5
