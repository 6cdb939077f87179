"""What is found in every sample, and how it is said, is what somebody read and agreed to.

The texts were judged sentence by sentence as the client would. After a change of a rule or a text read the difference,
and if it is better, accept it: ``ECOMAP_ACCEPT=1 pytest tests/golden``.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

import ecomap
from ecomap.analysis.findings_json import findings_to_json
from ecomap.wording.findings import finding_words

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(__file__).parent / "findings"
SAMPLES = sorted((ROOT / "samples").rglob("*.yaml"))
VIGNETTES = sorted((ROOT / "samples" / "vignettes").glob("*.yaml"))
QUIET = sorted((ROOT / "samples" / "quiet").glob("*.yaml"))


def _read_out(case: ecomap.Case, findings: ecomap.Findings, lang: str) -> str:
    lines = []
    for finding in findings:
        words = finding_words(finding, case, lang)
        if words is not None:
            marks = " ".join(part for part in (words.severity, words.mark) if part)
            lines.append(f"[{finding.part}] {'+'.join(words.rules)} {marks}".rstrip())
            lines += [words.title, words.sentence, *([words.question] if words.question else []), ""]
    return "\n".join(lines)


def _same(path: Path, text: str) -> None:
    if os.environ.get("ECOMAP_ACCEPT"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"{path.name} was never accepted"
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_findings_of_a_sample_are_the_accepted_ones(path: Path) -> None:
    case = ecomap.read(path)
    findings = ecomap.analyze(case, rules="all")
    _same(FOLDER / f"{path.stem}.json", findings_to_json(findings))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_sentences_of_a_sample_are_the_accepted_ones(path: Path) -> None:
    case = ecomap.read(path)
    findings = ecomap.analyze(case, rules="all")
    for lang in ("ja", "en"):
        _same(FOLDER / f"{path.stem}.{lang}.txt", _read_out(case, findings, lang))


def _header(path: Path, word: str) -> list[str]:
    found = re.search(rf"^# {word}: (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1].split() if found else []


@pytest.mark.parametrize("path", VIGNETTES, ids=lambda path: path.stem)
def test_a_vignette_has_what_the_catalogue_expects_and_not_what_it_excludes(path: Path) -> None:
    findings = ecomap.analyze(ecomap.read(path), rules="all")
    found = {member for part in ("strength", "gap") for finding in findings.of(part) for member in finding.members}
    found |= {finding.rule for finding in findings.of("ask")}
    expected, never = _header(path, "expects"), _header(path, "never")
    assert expected
    assert set(expected) <= found
    assert not set(never) & found


@pytest.mark.parametrize("path", QUIET, ids=lambda path: path.stem)
def test_a_quiet_case_has_no_gap(path: Path) -> None:
    assert ecomap.analyze(ecomap.read(path), rules="all").of("gap") == ()


def test_there_are_enough_of_them() -> None:
    assert len(VIGNETTES) >= 12
    assert len(QUIET) >= 8
