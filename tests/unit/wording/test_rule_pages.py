from __future__ import annotations

import re

import pytest

from ecomap.analysis import RULES
from ecomap.analysis.limits import LIMITS
from ecomap.wording import rule_pages
from ecomap.wording.gap_words import gap_words
from ecomap.wording.rule_pages import IDS, limits_of, looks, rule_lines, rule_page, severities


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("ident", IDS)
def test_a_page_says_what_why_how_sure_and_from_where(ident, lang):
    title, sections = rule_page(ident, lang)
    assert title.startswith(f"{ident} ")
    headings = [section.heading for section in sections]
    wanted = ["looks", "rule-finding", "rule-question", "rule-ask", "why", "limits"]
    wanted += ["sources"] if ident != "D09" else []
    assert [gap_words(code, lang) for code in wanted if gap_words(code, lang) not in headings] == []
    for section in sections:
        assert section.lines
        for line in section.lines:
            assert line.strip()
            assert not re.search(r"[{}]|（）|\(\)|：$", line), line


def test_the_numbers_are_those_of_the_thresholds():
    assert "月1回" in looks("S05", "ja")
    assert "4.3 a month" in looks("S06", "en")


def test_thresholds_of_a_rule():
    names = {rule.id: {limit.name for limit in limits_of(rule)} for rule in RULES}
    assert {"contact_monthly", "adult"} <= names["S05"]
    assert {"gap_days", "gap_days_critical"} <= names["V01"]
    assert {"quiet_times", "quiet_least_days", "quiet_medical_days"} <= names["T02"]
    assert names["R06"] == set()
    used = set().union(*names.values())
    assert {limit.name for limit in LIMITS} == used


def test_every_threshold_in_a_text_is_one_of_the_rule():
    for rule in RULES:
        said = set(re.findall(r"\{(\w+)\}", rule_pages.LOOKS[rule.id].ja))
        assert said <= {limit.name for limit in limits_of(rule)}, (rule.id, said)


SAID = (
    ("critical", "「早めに確認」", "“sooner”"),
    ("warning", "「確認」", "“to check”"),
    ("note", "「参考」", "“for reference”"),
)


def test_what_makes_a_finding_more_or_less_urgent_is_told():
    for rule in RULES:
        can_be = set(severities(rule))
        text = rule_pages.LOOKS[rule.id]
        ja, en = ({code for code, *words in SAID if words[number] in text[number]} for number in (0, 1))
        assert ja == en, rule.id
        assert ja <= can_be, (rule.id, ja)
        assert len(can_be - ja) <= 1, (rule.id, can_be - ja)


def test_sources_are_told_with_where_they_stand(monkeypatch):
    _, sections = rule_page("S05", "en")
    sources = sections[-1].lines
    assert any("https://" in line for line in sources)
    monkeypatch.setattr(rule_pages, "_known", dict)
    _, bare = rule_page("S05", "en")
    assert bare[-1].lines[:2] == ("SAI15", "OTA24")


def test_a_list_of_rules():
    lines = rule_lines("ja")
    assert [line.id for line in lines] == [rule.id for rule in RULES]
    assert {line.profile for line in lines} == {"core", "all", "preview"}
    assert all(line.family and line.title for line in lines)
    assert {line.id[0] for line in rule_lines("en", "V")} == {"V"}
    by_id = {rule.id: rule for rule in RULES}
    assert severities(by_id["H01"]) == ()
    assert severities(by_id["S01"])[0] == "critical"
