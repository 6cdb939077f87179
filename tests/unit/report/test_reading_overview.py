"""The five questions of docs/explanation/reading-an-overview.md, worked out case by case and answered by the page."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

import ecomap
from ecomap.caseload.overview.change import change
from ecomap.caseload.overview.counting import overview
from ecomap.caseload.overview.earlier import state_of
from ecomap.report.caseload_overview.views import views

SUNDAY = 6


def named(first, count, seed):
    return {f"case-{first + n:07}": case for n, case in enumerate(ecomap.simulate(count, seed=seed, start=first))}


@pytest.fixture(scope="module")
def now():
    return named(0, 60, 2)


@pytest.fixture(scope="module")
def earlier():
    return named(0, 58, 2) | named(5, 3, 3)


@pytest.fixture(scope="module")
def answers(now):
    """Say of every case what S05 and S06 say."""
    found = {}
    for key, case in now.items():
        findings = ecomap.analyze(case, rules=("S05", "S06"))
        found[key] = {findings.answer("S05"), findings.answer("S06")}
    return found


@pytest.fixture(scope="module")
def said(now, earlier):
    made = replace(overview(now), change=change(state_of(ecomap.screen(earlier)), state_of(ecomap.screen(now))))
    return {view.name: view for view in views(made, "ja")}


def test_whom_to_look_at_first(now, said):
    rows = json.loads(ecomap.screen(now).to_json())["cases"]
    first = [row["key"] for row in rows[:5]]
    assert first == [f"case-00000{number}" for number in ("05", "18", "45", "40", "43")]
    assert f"一覧のはじめの方：{'、'.join(first)}" in said["glance"].said
    assert [row[0] for row in said["first"].rows[:5]] == first


def test_of_how_many_too_little_is_known(answers, said):
    unknown = [key for key, two in answers.items() if "cannot_tell" in two and "gap" not in two]
    assert len(unknown) == 6
    assert any("記録からは決まらない方：6人（60人中）" in line for line in said["glance"].said)
    picture = said["contact"].picture
    assert [bar.parts[0] for bar, fill in zip(picture.bars, picture.fills, strict=True) if fill == "open"] == [0, 2, 4]


def somebody_due(case, day):
    """Read off the ties whether somebody who does not live there surely comes or calls on a weekday."""
    together = {person.id for person in case.people if person.lives == "together"}
    for tie in case.ties:
        ends = {tie.source, tie.target}
        often = tie.frequency
        if not ends & {"client", "household"} or often is None or often.living_together or ends & together:
            continue
        if tie.status != "current" or tie.quality == "broken" or tie.concern:
            continue
        weekly = often.every_weeks == 1 and not often.nth
        if (weekly and day in often.weekdays) or often.per_week_low >= 7 or often.round_the_clock:
            return True
    return False


def test_the_weekday_least_covered(now, said):
    at_home = [case for case in now.values() if case.client.lives not in {"facility", "hospital", "sakoju"}]
    due = [sum(somebody_due(case, day) for case in at_home) for day in range(7)]
    assert [int(row[1]) for row in said["week"].rows] == due
    assert min(due) == due[SUNDAY] == 13
    assert due.count(13) == 1
    assert any("日曜（13人／60人中）" in line for line in said["glance"].said)


def test_who_helps_several(now, answers, said):
    helped = {}
    for key, case in now.items():
        names = {one.name for one in case.resources if one.kind != "harmful"}
        for name in names if "gap" in answers[key] else ():
            helped.setdefault(name, []).append(key)
    most = max(helped.values(), key=len)
    assert len(most) == 2
    assert [name for name, keys in helped.items() if len(keys) == 2] == ["架空クリニック 18"]
    assert said["helpers"].rows[0][:2] == ("架空クリニック 18", "2")
    assert any("架空クリニック 18（それぞれ2人" in line for line in said["glance"].said)


def test_what_changed(now, earlier, said):
    assert sorted(set(now) - set(earlier)) == ["case-0000058", "case-0000059"]
    changed = [key for key in earlier if earlier[key] != now[key]]
    assert changed == ["case-0000005", "case-0000006", "case-0000007"]
    classes = {}
    for name, cases in (("earlier", earlier), ("now", now)):
        for key in changed:
            findings = ecomap.analyze(cases[key], rules=("S05", "S06"))
            classes[name, key] = findings.answer("S05"), findings.answer("S06")
    assert [key for key in changed if classes["earlier", key] != classes["now", key]] == ["case-0000005"]
    assert classes["now", "case-0000005"][0] == "gap"
    assert said["moves"].rows == (("case-0000005", "週1回以上", "月1回未満", "少ない方へ"),)
    assert said["listed"].rows == (("case-0000058", ""), ("case-0000059", ""))
