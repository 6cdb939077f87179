"""Short cases for the rules: somebody alone, or somebody with everything, to whom a test adds or changes a few lines.

Both are completely recorded, so that every rule answers and a test writes down only what it is about. Words are those
of the case file.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

import ecomap
from ecomap.analysis.codes import YES
from ecomap.analysis.engine import analyze, facts_of
from ecomap.analysis.limits import DEFAULTS
from ecomap.analysis.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from ecomap.analysis.finding import Answer, Finding, Findings, Severity
    from ecomap.analysis.rule import Rule
    from ecomap.model import Case

    Item = dict[str, Any]
    Table = Mapping[str, Mapping[Answer, Callable[[], Case]]]

DRAWN = dt.date(2026, 6, 10)
"""The day of the drawing, a Wednesday."""
RULE = {rule.id: rule for rule in RULES}
EVERYTHING = tuple(RULE)
"""Ids of all rules, the one on preview included."""
SECTIONS = ("親族", "友人", "近隣", "集まり", "サービス", "連携", "役割", "介護者のつながり", "課題")

_CLIENT = {
    "name": "佐藤 ハナ",
    "birth": "1946-01-15",
    "sex": "女",
    "lives": "独居",
    "employment": "無職",
    "care_level": "非該当",
    "dementia_level": "自立",
    "medical_procedures": [],
    "certificates": "なし",
    "company": "今のまま",
    "outings": "週5回",
    "fall_risk": "いいえ",
    "can_call_help": "はい",
    "evacuation_list": "いいえ",
    "hazard_zone": "いいえ",
    "power_dependent": "いいえ",
    "medical_care_child": "いいえ",
    "on_youtaikyo_list": "いいえ",
    "pending_decision": "いいえ",
    "housing": "持ち家",
    "income": "年金",
    "roles_in_life": ["路地の花の水やり当番"],
}
_TIE_KEYS = {
    *("quality", "stress", "flow", "status", "supports", "gives", "frequency", "mode", "note"),
    *("starts", "ends", "end_reason", "applied", "last", "confidant", "can_ask_help", "can_nurse", "concern"),
}
_ASKED_AND_NONE = {
    "quality": "普通",
    "stress": "なし",
    "supports": [],
    "gives": [],
    "confidant": "いいえ",
    "can_ask_help": "いいえ",
    "can_nurse": "いいえ",
}


def someone(name: str, frequency: str | None = "月1回 訪問", *, tie: object = True, **fields: object) -> Item:
    """A person or resource with a complete tie: asked about, unstrained, with nothing in it that is not written here.

    ``last`` is a few days ago; a field that is None is left out, which means that it is not known. ``tie``: False
    leaves the whole tie out (not known), anything else but True stands for it.
    """
    item: Item = {"name": name}
    line: Item = _ASKED_AND_NONE | {"frequency": frequency, "last": "2026-06-08"}
    for key, value in fields.items():
        (line if key in _TIE_KEYS else item)[key] = value
    if tie is True:
        item["tie"] = {key: value for key, value in line.items() if value is not None}
    elif tie is not False:
        item["tie"] = tie
    return {key: value for key, value in item.items() if value is not None}


def kin(name: str, relation: str, frequency: str | None = "月1回 訪問", **fields: object) -> Item:
    """A relative: grown up, well, at work and in another house unless written otherwise."""
    usual = {"relation": relation, "age": 50, "lives": "県内", "employment": "正社員", "also_client": "いいえ"}
    return someone(name, frequency, **(usual | fields))


def at_home(name: str, relation: str, **fields: object) -> Item:
    """A relative of the same household."""
    return kin(name, relation, **({"frequency": "同居", "lives": "同居"} | fields))


CHILD = {"birth": "2014-01-15", "lives": "同居", "employment": None, "school": "小学生", "care_level": None}
"""Changes that make the client a child of twelve."""
CARER = {"roles": ["主介護者"], "supports": ["身体介護", "生活援助"]}
"""What makes somebody the main carer."""


def case(
    *,
    client: Mapping[str, object] | None = None,
    family: Iterable[Item] = (),
    resources: Iterable[Item] = (),
    ties: Iterable[Item] = (),
    needs: Mapping[str, object] | None = None,
    asked: Mapping[str, str] | str = "all",
    events: Mapping[str, str] | None = None,
    drawn: Mapping[str, object] | None = None,
    **more: object,
) -> Case:
    """Somebody of 80 who lives alone, asked about everything and with nobody, and what a test adds.

    Parameters
    ----------
    client, drawn
        Fields to change; None leaves one out.
    family, resources, ties
        Lines to add.
    needs
        Domain to level, or to a map; what is not listed is no need, since 課題 was asked about.
    asked
        Answers that differ from 済; ``"none"`` leaves the section out.
    events
        What to the day.
    more
        Any other section of the file.
    """
    entries: dict[str, str] = {} if asked == "none" else dict.fromkeys(SECTIONS, "済")
    if not isinstance(asked, str):
        entries |= asked
    whole: Item = {
        "ecomap": "1",
        "drawn": _without(
            {"on": "2026-06-10", "by": "大友", "with": ["本人"], "review": "2026-09-10"} | dict(drawn or {})
        ),
        "consent": {"on": "2026-02-03", "scope": "サービス担当者会議"},
        "client": _without(_CLIENT | dict(client or {})),
        "family": list(family),
        "resources": list(resources),
        "ties": list(ties),
        "needs": [
            {"domain": domain, **(level if isinstance(level, dict) else {"level": level})}
            for domain, level in (needs or {}).items()
        ],
        "asked": _without(entries),
        "events": [{"what": what, "on": day} for what, day in (events or {}).items()],
        **more,
    }
    return read(json.dumps(_without({key: value for key, value in whole.items() if value}), ensure_ascii=False))


def _without(fields: Item) -> Item:
    return {key: value for key, value in fields.items() if value is not None}


@functools.cache
def read(text: str) -> Case:
    """Read the text of a case file, once."""
    return ecomap.read_text(text)


DAUGHTER = kin(
    "裕子",
    "長女",
    "毎日曜 訪問",
    lives="市内(車で20分)",
    roles=["キーパーソン", "緊急連絡先①"],
    supports=["話し相手", "手続き", "生活援助", "相談"],
    gives=["話し相手"],
    confidant="はい",
    can_ask_help="はい",
    can_nurse="はい",
)
SISTER = kin(
    "和子",
    "妹",
    "週2回 電話",
    age=78,
    lives="市内",
    roles=["緊急連絡先②"],
    supports=["話し相手"],
    gives=["話し相手"],
    confidant="はい",
    can_ask_help="はい",
)
FRIEND = someone(
    "友人 千代さん", "毎火 訪問", supports=["交流"], gives=["交流"], confidant="はい", can_ask_help="はい", lives="市内"
)
NEIGHBOUR = someone(
    "隣の島田さん", "月・水・土 訪問", kind="近隣", supports=["見守り"], confidant="はい", can_ask_help="はい"
)
SALON = someone("南町サロン", "毎木 通い", kind="通いの場", supports=["交流"], gives=["交流"])
OFFICE = someone(
    "南包括 大友さん", "月1回 訪問", kind="地域包括支援センター", supports=["調整", "相談"], roles=["調整役"]
)
DOCTOR = someone("南町クリニック", "月1回 通院", kind="主治医", supports=["医療"])
LINKS = (
    {"between": ["裕子", "南包括 大友さん"], "quality": "普通", "stress": "なし"},
    {"between": ["南町クリニック", "南包括 大友さん"], "quality": "普通", "stress": "なし"},
)


def quiet(*, drop: Sequence[str] = (), **changes: Any) -> Case:
    """The same person with a full life: relatives, a friend, a neighbour, a salon, an office and a doctor.

    Parameters
    ----------
    drop
        Names to leave out.
    changes
        As for `case`; a line with the name of somebody who is there takes the place of that one.
    """
    family = _changed((DAUGHTER, SISTER), changes.pop("family", ()), drop)
    resources = _changed((FRIEND, NEIGHBOUR, SALON, OFFICE, DOCTOR), changes.pop("resources", ()), drop)
    there = {item["name"] for item in (*family, *resources)}
    links = [link for link in LINKS if there.issuperset(link["between"])]
    return case(family=family, resources=resources, ties=[*links, *changes.pop("ties", ())], **changes)


def _changed(usual: Sequence[Item], added: Iterable[Item], drop: Sequence[str]) -> list[Item]:
    items = {item["name"]: item for item in usual if item["name"] not in drop}
    return list((items | {item["name"]: item for item in added}).values())


def found(one: Case, rules: Sequence[str] | str = EVERYTHING, on: dt.date | str | None = None) -> Findings:
    """Analyse a case; all rules, unless some are named."""
    day = dt.date.fromisoformat(on) if isinstance(on, str) else on
    return analyze(
        one,
        on=day,
        rules=rules if rules in ("core", "all", "preview") else (rules,) if isinstance(rules, str) else rules,
    )


def trusting(one: Case) -> Case:
    """The same case as somebody reads it who knows of no suspicion."""
    return one.replace(ties=tuple(tie.replace(concern=None) for tie in one.ties))


def answer(one: Case, rule: str, on: dt.date | str | None = None) -> Answer:
    """What one rule answers about a case."""
    return found(one, rule, on).answer(rule)


def findings(one: Case, rule: str, on: dt.date | str | None = None) -> tuple[Finding, ...]:
    """What one rule finds, before anything is merged, in the order of severity."""
    return tuple(item for item in found(one, rule, on) if item.rule == rule and item.part in {"gap", "strength", "ask"})


def finding(one: Case, rule: str, on: dt.date | str | None = None) -> Finding:
    """The only finding of a rule."""
    (item,) = findings(one, rule, on)
    return item


def who(one: Case, rule: str, on: dt.date | str | None = None) -> set[str]:
    """Names of everybody whom the only finding of a rule is about."""
    return {one.name_of(ident) for ident in finding(one, rule, on).who}


def grade(one: Case, rule: str, on: dt.date | str | None = None) -> tuple[str, Severity | None]:
    """Variant and severity of the only finding of a rule."""
    item = finding(one, rule, on)
    return item.variant, item.severity


class Graded(NamedTuple):
    """A case that a rule grades in a certain way."""

    rule: str
    variant: str
    severity: Severity | None
    case: Callable[[], Case]
    on: str | None = None


def outcomes(rules: Sequence[Rule]) -> list[object]:
    """Every rule with each of its outcomes, to be a parametrised test."""
    return [pytest.param(rule.id, outcome, id=f"{rule.id}-{outcome}") for rule in rules for outcome in rule.outcomes]


def check_outcome(table: Table, rule: str, outcome: Answer, days: Mapping[tuple[str, str], str] | None = None) -> None:
    """Fail where there is no case for the outcome, where its case has another, or where a case is of no outcome."""
    assert set(table[rule]) <= set(RULE[rule].outcomes), "a case for an outcome that the rule does not declare"
    assert outcome in table[rule], "no case for this outcome"
    assert answer(table[rule][outcome](), rule, (days or {}).get((rule, outcome))) == outcome


def entries(rule: Rule) -> set[tuple[str, str, int]]:
    """Every entry of ``grades`` and ``worse`` of a rule: variant, list and place."""
    listed = set()
    for way in rule.ways:
        listed |= {(way.variant, "worse", place) for place in range(len(way.worse))}
        if rule.part != "strength":
            listed |= {(way.variant, "grades", place) for place in range(len(way.grades))}
        else:
            listed.add((way.variant, "grades", 0))
    return listed


def reached(rule: Rule, one: Case, on: dt.date | str | None = None) -> set[tuple[str, str, int]]:
    """The entries of ``grades`` and ``worse`` by which a rule grades a case."""
    day = dt.date.fromisoformat(on) if isinstance(on, str) else on or one.reference_date
    row = facts_of(one, day)
    there = set()
    if (rule.applies & rule.condition).ask(row, DEFAULTS) != YES:
        return there
    for way in rule.ways:
        if way.when.ask(row, DEFAULTS) != YES:
            continue
        people = 0 if way.who is None else way.who.masks(row)[0]
        for bit in (
            [1 << number for number in range(people.bit_length()) if people >> number & 1] if way.each else [people]
        ):
            worse = [place for place, (_, who) in enumerate(way.worse) if who.masks(row)[0] & bit]
            usual = [
                place
                for place, (_, condition) in enumerate(way.grades)
                if condition is None or condition.ask(row, DEFAULTS) == YES
            ]
            there.add((way.variant, "worse", worse[0]) if worse else (way.variant, "grades", usual[0]))
    return there


def check_grades(rules: Sequence[Rule], table: Table, graded: Sequence[Graded]) -> None:
    """Fail where no case of a family reaches some entry of ``grades`` or ``worse``."""
    first = {"gap", "strength"}
    for rule in rules:
        there = set()
        for outcome, make in table.get(rule.id, {}).items():
            if outcome in first:
                there |= reached(rule, make())
        for line in graded:
            if line.rule == rule.id:
                there |= reached(rule, line.case(), line.on)
        assert entries(rule) - there == set(), rule.id


def exists(path: str, one: Case) -> bool:
    """Say whether the place that evidence names is in the case, and something is written there."""
    head, _, rest = path.partition(".")
    ident, _, field = rest.partition(".")
    if head in {"people", "resources", "ties"}:
        item = next((item for item in getattr(one, head) if item.id == ident), None)
        return item is not None and (not field or getattr(item, field) not in (None, ()))
    if head in {"client", "drawn"}:
        record = getattr(one, head)
        return record is not None and (not rest or getattr(record, rest) not in (None, ()))
    written = {
        "asked": lambda: not rest or one.asked_about(rest) is not None,
        "needs": lambda: any(
            rest in {"", need.domain} or (rest == "night" and need.night is not None) for need in one.needs
        ),
        "events": lambda: any(rest in {"", event.what} for event in one.events),
        "roles": lambda: not rest,  # these two may be cited even where nothing stands there
        "consent": lambda: not rest,
    }
    return head in written and written[head]()


def check_evidence(one: Case, everything: Findings) -> None:
    """Fail where a finding rests on nothing, or on something that is not in the case."""
    for item in everything:
        assert item.evidence, item
        assert item.rule in item.members, item
        assert set(item.who) <= set(one.actors), item
        for place in item.evidence:
            assert place.who is None or place.who in one.actors, item
            if item.part != "ask":
                assert exists(place.path, one), (item.rule, place.path)


def every_rule(
    rules: Sequence[Rule],
    table: Table,
    graded: Sequence[Graded],
    *,
    also: Sequence[Graded] = (),
    days: Mapping[tuple[str, str], str] | None = None,
) -> type:
    """Make the tests that every family of rules has, as a class for its file to name.

    Parameters
    ----------
    rules
        The family.
    table
        For each rule and each of its outcomes a case.
    graded, also
        Cases with the variant and severity they have; ``also`` only reach an entry of ``grades`` or ``worse``.
    days
        Days of analysis by rule and outcome, where it is not that of the case.
    """
    on = days or {}

    class EveryRule:
        @pytest.mark.parametrize(("rule", "outcome"), outcomes(rules))
        def test_every_outcome_has_a_case(self, rule: str, outcome: Answer) -> None:
            check_outcome(table, rule, outcome, on)

        @pytest.mark.parametrize("line", graded, ids=lambda line: f"{line.rule}-{line.variant}-{line.severity}")
        def test_grades(self, line: Graded) -> None:
            assert grade(line.case(), line.rule, line.on) == (line.variant, line.severity)

        def test_every_grade_has_a_case(self) -> None:
            check_grades(rules, table, (*graded, *also))

        @pytest.mark.parametrize("rule", table)
        def test_evidence(self, rule: str) -> None:
            for outcome, make in table[rule].items():
                check_evidence(make(), found(make(), rule, on.get((rule, outcome))))

    return EveryRule
