"""Writing and reading again loses nothing, in every format and language, and writing twice changes no byte."""

from __future__ import annotations

import contextlib
import json
import sys
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from strategies import cases

from ecomap.errors import CaseError, WriteError
from ecomap.io import characters, dumps, read_text

FORMATS = st.sampled_from(("yaml", "json"))
LANGUAGES = st.sampled_from(("ja", "en", None))


def written(case, form, lang):
    """Give the text, or None where a text of the case holds a character that no file may hold."""
    with contextlib.suppress(WriteError):
        return dumps(case, form, lang=lang)
    assert any(characters.refused(text) for text in _texts(case.model_dump()))
    return None


def _texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)


def faults_of(text, form=None):
    """Give the faults of a text; anything but a case or a CaseError fails the test."""
    try:
        read_text(text, format=form)
    except CaseError as error:
        return error.faults
    return None


@given(cases(), FORMATS, LANGUAGES)
@settings(max_examples=80)
def test_what_is_written_reads_back_the_same(case, form, lang):
    text = written(case, form, lang)
    assume(text is not None)
    again = read_text(text, format=form)
    assert again == case
    assert dumps(again, form, lang=lang) == text


@given(cases(resources_most=3, people_most=3))
@settings(max_examples=30)
def test_both_formats_and_all_languages_say_the_same(case):
    texts = [(form, written(case, form, lang)) for form in ("yaml", "json") for lang in ("ja", "en", None)]
    assume(all(text is not None for _, text in texts))
    readings = [read_text(text, format=form) for form, text in texts]
    assert all(reading == readings[0] for reading in readings)


@given(st.text(max_size=200), FORMATS)
@settings(max_examples=200)
def test_any_text_gives_a_case_or_a_case_error(text, form):
    assert faults_of(text, form) != ()


PIECES = (
    "ecomap", "1", "本人", "家族", "社会資源", "関係", "課題", "確認状況", "作成日", "名前", "種類",
    "頻度", "長女 裕子",
    "強い", "週1回", "令和8年4月10日", "済", "なし", "x-a", ": ", ":", "- ", "\n", "\n  ", "\n    ", "{", "}", "[", "]",
    ", ", "、", "：", "→", "'", '"', "|\n", "#", "&a", "*a", "!b", "%", "\t", "\u3000", "\u202e", "?", "⇄", "client",
    "ties", "from", "to", "between", "needs", "asked", "events", "couples", "parents", "a", "roles", "緊急連絡先①",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=300)
def test_any_broken_case_gives_a_case_or_a_case_error(text):
    assert faults_of("ecomap: 1\n" + text) != ()


SAMPLES = tuple(path.read_text("utf-8") for path in sorted((Path(__file__).parents[2] / "samples").glob("*.yaml")))
DAMAGE = st.tuples(
    st.sampled_from(("drop", "repeat", "put", "drop line", "repeat line", "swap lines")),
    st.floats(0, 1, exclude_max=True),
    st.floats(0, 1, exclude_max=True),
    st.sampled_from(PIECES),
)


def damaged(text, how, one, two, piece):
    """Give a text with one character or line lost, doubled, put in or moved."""
    if how.endswith(("line", "lines")):
        lines = text.split("\n")
        here, there = int(one * len(lines)), int(two * len(lines))
        if how == "swap lines":
            lines[here], lines[there] = lines[there], lines[here]
        else:
            lines[here : here + 1] = [] if how == "drop line" else [lines[here], lines[here]]
        return "\n".join(lines)
    here = int(one * len(text))
    return text[:here] + {"drop": "", "repeat": 2 * text[here : here + 1], "put": piece}[how] + text[here + 1 :]


@given(st.sampled_from(SAMPLES), st.lists(DAMAGE, min_size=1, max_size=6))
@settings(max_examples=150)
def test_a_damaged_sample_gives_a_case_or_a_case_error(text, damages):
    for damage in damages:
        text = damaged(text, *damage)
    assert faults_of(text) != ()


LEAVES = st.none() | st.booleans() | st.floats() | st.text(max_size=8) | st.sampled_from(PIECES)
KEYS = st.sampled_from(PIECES)


@given(st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4)))
@settings(max_examples=200)
def test_any_json_gives_a_case_or_a_case_error(value):
    text = json.dumps({"ecomap": 1, "client": "a", "family": value, "ties": value, "needs": value})
    assert faults_of(text, "json") != ()


@pytest.mark.slow
@given(cases(resources_most=40, people_most=12), FORMATS, LANGUAGES)
@settings(max_examples=1000)
def test_large_cases_read_back_the_same(case, form, lang):
    text = written(case, form, lang)
    assume(text is not None)
    assert read_text(text, format=form) == case
