"""The quick reader of JSON reads what the exact one reads, and leaves to it whatever is doubtful."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ecomap
from ecomap.io import dumps
from ecomap.io.json_positions import json_tree
from ecomap.io.json_quick import json_quick
from ecomap.io.reading import read_with_notices
from ecomap.io.tree import MAX_DEPTH, Faults, Items, Map, Text
from tests.support.caseload import random_case

if TYPE_CHECKING:
    from pathlib import Path

    from ecomap.io.tree import Node


def _plain(node: Node) -> object:
    """A tree without places."""
    if isinstance(node, Text):
        return node.value, node.plain
    if isinstance(node, Items):
        return [_plain(one) for one in node.items]
    assert isinstance(node, Map)
    return [(_plain(key), _plain(value)) for key, value in node.entries], sorted(node.keys)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_both_readers_make_the_same_tree(value):
    text = json.dumps(value, ensure_ascii=False)
    quick = json_quick(text)
    if quick is None:
        assert "\\" in text or any(len(number) > 40 for number in text.split())
        return
    faults = Faults("f")
    exact = json_tree(text, faults)
    assert exact is not None
    assert not faults.found
    assert _plain(quick) == _plain(exact)


DOUBTFUL = [
    '{"a": 1, "a": 2}',
    '{"a": "x\\ny"}',
    '{"a": NaN}',
    '{"a": 1e999999999999999999999999999999999999999999}',
    '{"a": 01}',
    '{"a": 1,}',
    "{'a': 1}",
    '{"a": 1} x',
    "",
    "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
    "[" * 100_000,
    "[" + ",".join("0" * 100_001) + "]",
]


@pytest.mark.parametrize("text", DOUBTFUL, ids=range(len(DOUBTFUL)))
def test_whatever_is_doubtful_is_left_to_the_exact_reader(text):
    assert json_quick(text) is None


def test_cases_read_the_same_and_faults_keep_their_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    texts = [dumps(random_case(seed), format="json") for seed in range(25)]
    texts += [text.replace('"年齢"', '"年令x"', 1) for text in texts[:3]] + [
        texts[0].replace("2026-04-10", "2026-02-30")
    ]
    (tmp_path / "c.json").write_text(texts[0], encoding="utf-8")

    def told() -> list[object]:
        found: list[object] = []
        for text in texts:
            try:
                found.append(ecomap.read_text(text, format="json"))
            except ecomap.CaseError as error:
                found.append(error.faults)
        return [*found, read_with_notices(tmp_path / "c.json").notices]

    quick = told()
    monkeypatch.setattr("ecomap.io.reading._quick", lambda *_, **__: None)
    assert quick == told()
    assert any(isinstance(one, tuple) and one and one[0].place.line > 1 for one in quick if one)
