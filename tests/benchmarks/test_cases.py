"""The benchmarks are not timed in tests, but they must run: their cases are good and of the size they say."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

import ecomap

spec = importlib.util.spec_from_file_location("benchmarks_run", Path(__file__).with_name("run.py"))
assert spec is not None
assert spec.loader is not None
run = importlib.util.module_from_spec(spec)
spec.loader.exec_module(run)


@pytest.mark.parametrize(("resources", "ties"), [(1, 0), (30, 30), (60, 60)])
def test_generated_cases_have_the_size_asked_for(resources, ties):
    case = ecomap.read_text(run.case_text(resources, ties))
    assert len(case.resources) == resources
    assert len(case.ties) == resources + ties
    assert run.case_text(resources, ties) == run.case_text(resources, ties)


def test_the_graphviz_text_has_every_box_and_tie():
    case = ecomap.read_text(run.case_text(5, 3))
    text = run.dot_text(case)
    assert text.count(" -- ") == 8
    assert text.count("[label=") == 6 + 8


def test_every_row_can_be_measured(tmp_path):
    text = run.case_text(3, 1)
    rows = [*run.own_rows(text, 1), *run.other_rows(ecomap.read_text(text), 1, tmp_path)]
    assert len(rows) == 8
    assert all(took is None or took >= 0 for _, took in rows)
