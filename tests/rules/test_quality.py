"""R: strain and direction of ties."""

from __future__ import annotations

import pytest

from ecomap.analysis.rules import RULES
from ecomap.analysis.rules.quality import QUALITY
from tests.rules.cases import (
    CARER,
    CHILD,
    Graded,
    answer,
    at_home,
    case,
    every_rule,
    finding,
    findings,
    found,
    grade,
    kin,
    quiet,
    someone,
    trusting,
    who,
)

CONCERN = {"concern": "はい"}
MONEY = {"金銭": "ある"}


def niece(**fields: object):
    return kin("香織", "姪", "週1回 訪問", **fields)


def giving(**more: object):
    """Who looks after a brother."""
    return case(family=[kin("茂", "弟", gives=["生活援助"])], **more)


def strained(stress: str = "緊張", **fields: object):
    return case(needs=MONEY, family=[niece(stress=stress, **({"supports": ["金銭"]} | fields))])


def suspected(**fields: object):
    return case(family=[niece(**(CONCERN | fields))])


def quarrel(stress: str = "対立", **second: object):
    """Two supporters with a conflict between them."""
    return case(
        family=[niece(supports=["金銭"]), kin("健", "甥", **({"supports": ["生活援助"]} | second))],
        ties=[{"between": ["香織", "健"], "quality": "弱い", "stress": stress}],
    )


def estranged(relation: str = "長男", **fields: object):
    return case(family=[kin("健", relation, **({"quality": "断絶", "frequency": None} | fields))])


TABLE = {
    "R02": {
        "gap": lambda: giving(needs={"生活援助": "ある"}),
        "met": quiet,
        "cannot_tell": lambda: giving(asked={"友人": "まだ"}),
    },
    "R03": {
        "gap": strained,
        "met": quiet,
        "cannot_tell": lambda: strained("不明"),
    },
    "R04": {
        "gap": lambda: suspected(roles=["KP"]),
        "met": quiet,
        "cannot_tell": lambda: suspected(supports=None),
    },
    "R05": {
        "gap": quarrel,
        "met": lambda: quarrel("緊張"),
        "cannot_tell": lambda: quarrel("不明"),
    },
    "R06": {
        "gap": estranged,
        "met": quiet,
        "cannot_tell": lambda: case(family=[kin("健", "長男", tie=False)]),
    },
}
GRADED = (
    Graded("R02", "", "warning", TABLE["R02"]["gap"]),
    Graded("R02", "", "warning", lambda: case(client=CHILD, family=[kin("直美", "母", gives=["生活援助"])])),
    Graded("R03", "", "warning", strained),
    Graded("R04", "", "critical", lambda: suspected(roles=["KP"])),
    Graded("R05", "", "warning", quarrel),
    Graded("R06", "", "note", estranged),
)


TestEveryRule = every_rule(QUALITY, TABLE, GRADED, also=(Graded("R02", "", "note", giving),))


@pytest.mark.parametrize("rule", ["R03", "R04", "R05", "R06"])
def test_what_could_endanger_somebody_is_restricted(rule):
    one = TABLE[rule]["gap"]()
    assert finding(one, rule).restricted
    shared = found(one).shared()
    assert shared.answers == ()  # an answer that is missing, or odd, would tell as well
    assert not [item for item in shared if rule in item.members]


def test_r01_is_no_finding():
    assert "R01" not in {rule.id for rule in RULES}


class TestDirection:
    def test_r02_names_whom_the_client_gives_to(self):
        assert who(giving(), "R02") == {"茂"}

    def test_r02_any_support_received_is_enough(self):
        assert answer(giving(resources=[someone("友人 中村さん", supports=["話し相手"])]), "R02") == "met"

    def test_r02_company_is_no_burden(self):
        assert answer(case(family=[kin("茂", "弟", gives=["交流"])]), "R02") == "met"

    @pytest.mark.parametrize("section", ["親族", "友人", "近隣", "サービス"])
    def test_r02_what_has_to_be_asked(self, section):
        assert answer(giving(asked={section: "まだ"}), "R02") == "cannot_tell"

    def test_r02_is_a_warning(self):
        assert grade(giving(), "R02") == ("", "warning")


class TestStrain:
    @pytest.mark.parametrize("stress", ["緊張", "対立"])
    def test_r03_strain_with_the_only_supplier(self, stress):
        assert who(strained(stress), "R03") == {"香織"}

    def test_r03_with_the_main_carer(self):
        one = case(family=[niece(stress="緊張", **CARER)], resources=[someone("さくら訪問介護", supports=["身体介護"])])
        assert who(one, "R03") == {"香織"}

    def test_r03_with_an_office_that_supplies_alone(self):
        one = case(needs=MONEY, resources=[someone("社協", stress="緊張", supports=["金銭"])])
        assert who(one, "R03") == {"社協"}

    def test_r03_with_somebody_who_is_not_alone(self):
        one = case(
            needs=MONEY,
            family=[niece(stress="緊張", supports=["金銭"])],
            resources=[someone("社協", supports=["金銭"])],
        )
        assert answer(one, "R03") == "met"

    def test_r03_joins_o06(self):
        one = case(needs=MONEY, family=[niece(stress="緊張", supports=["金銭"])])
        (item,) = [item for item in found(one).of("gap") if item.rule == "O06"]
        assert "R03" in item.members

    @pytest.mark.parametrize("relation", ["母", "父", "長男", "次女", "夫"])
    def test_r06_parents_children_spouse(self, relation):
        age = 90 if relation in {"母", "父"} else 50
        assert answer(estranged(relation, age=age), "R06") == "gap"

    @pytest.mark.parametrize("relation", ["姪", "妹", "孫"])
    def test_r06_others_are_no_finding(self, relation):
        assert answer(estranged(relation), "R06") == "met"

    def test_r06_a_weak_tie_is_not_broken(self):
        assert answer(estranged(quality="弱い"), "R06") == "met"

    def test_r06_never_suggests_contact(self):
        assert next(rule for rule in QUALITY if rule.id == "R06").consider == ()


class TestSuspicion:
    """Whoever is under suspicion and holds a role of trust (restricted)."""

    @pytest.mark.parametrize(
        "fields",
        [
            {"roles": ["KP"]},
            {"roles": ["金銭管理"]},
            {"roles": ["身元引受人"]},
            {"roles": ["主介護者"]},
            {"supports": ["金銭"]},
            {"supports": ["手続き"]},
        ],
        ids=lambda fields: "".join(str(value[0]) for value in fields.values()),
    )
    def test_r04_roles_of_trust(self, fields):
        one = suspected(**fields)
        assert grade(one, "R04") == ("", "critical")
        assert who(one, "R04") == {"香織"}

    def test_r04_whoever_gives_care_is_a_carer(self):
        one = case(
            client={"lives": "同居"},
            needs={"ADL": "全介助"},
            family=[at_home("健", "長男", supports=["身体介護"], **CONCERN)],
        )
        assert who(one, "R04") == {"健"}

    def test_r04_a_suspicion_alone_is_no_finding(self):
        assert answer(suspected(), "R04") == "met"

    def test_r04_a_role_alone_is_no_finding(self):
        assert answer(case(family=[niece(roles=["KP", "金銭管理"])]), "R04") == "met"

    def test_r04_names_the_roles(self):
        assert finding(suspected(roles=["KP", "金銭管理"]), "R04").codes("roles") == ("key_person", "money_manager")

    def test_r04_takes_the_money_with_it(self):
        one = suspected(roles=["KP"], supports=["金銭"])
        (item,) = [item for item in found(one).of("gap") if item.rule == "R04"]
        assert "M08" in item.members

    def test_r04_no_finding_that_is_handed_on_tells_of_it(self):
        one = case(
            client={"lives": "同居", "evacuation_list": "はい", "hazard_zone": "はい"},
            needs={"ADL": "全介助", "金銭": "ある"},
            family=[
                at_home(
                    "健", "長男", supports=["身体介護", "話し相手", "金銭"], roles=["主介護者", "緊急連絡先"], **CONCERN
                )
            ],
        )
        shared = found(one).shared()
        assert {item.rule for item in shared.of("gap")} <= found(trusting(one)).rules

    def test_r05_conflict_between_two_supporters(self):
        assert who(quarrel(), "R05") == {"香織", "健"}

    def test_r05_both_have_to_give_support(self):
        assert answer(quarrel(supports=[]), "R05") == "met"

    def test_r05_one_finding(self):
        assert len(findings(quarrel(), "R05")) == 1
