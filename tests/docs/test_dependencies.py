"""The versions that CI installs: pinned by name, for every dependency, and allowed by pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]


def pinned() -> dict[str, str]:
    lines = (ROOT / ".ci" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return {canonicalize_name(name): version for name, version in (line.split("==") for line in lines)}


def required() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    found = [Requirement(text) for group in groups for text in group]
    return [requirement for requirement in found if requirement.name != project["name"]]


def test_constraints_hold_names_and_versions_alone():
    text = (ROOT / ".ci" / "constraints.txt").read_text(encoding="utf-8")
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9a-z.+]*", line) for line in text.splitlines())


def test_every_dependency_is_pinned_to_a_version_that_is_allowed():
    pins = pinned()
    for requirement in required():
        name = canonicalize_name(requirement.name)
        assert name in pins, name
        assert requirement.specifier.contains(pins[name]), name


def test_every_dependency_has_a_lowest_version():
    for requirement in required():
        assert any(part.operator == ">=" for part in requirement.specifier), requirement.name


def test_an_upper_bound_says_why():
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    bounded = [line for line in lines if re.match(r'\s+"[A-Za-z0-9._\[\],-]+>=[^"]*<', line)]
    assert all("#" in line for line in bounded)


def test_ci_tries_known_newest_and_lowest_versions():
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert 'export PIP_CONSTRAINT="$PWD/.ci/constraints.txt"' in lines
    known, free = lines.index('export PIP_CONSTRAINT="$PWD/.ci/constraints.txt"'), lines.index("unset PIP_CONSTRAINT")
    readme = next(
        number for number, line in enumerate(lines) if line.endswith("-m pytest -n auto") and ".venv &&" in line
    )
    assert known < readme < free
    assert any("--upgrade-strategy eager" in line for line in lines[free:])
    assert any("--resolution lowest-direct" in line for line in lines[free:])
