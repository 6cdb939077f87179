"""An age as people write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomap.model import AgeError, parse_age


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("84", (84, None)),
        ("８４歳", (84, None)),
        ("84 才", (84, None)),
        ("八十四歳", (84, None)),
        ("二十歳", (20, None)),
        ("満84歳", (84, None)),
        ("約84歳くらい", (84, None)),
        ("90歳前後", (90, None)),
        ("0歳", (0, None)),
        ("84 years old", (84, None)),
        ("数え84歳", (82, 83)),
        ("80代", (80, 89)),
        ("８０歳代", (80, 89)),
        ("八十代", (80, 89)),
        ("100代", (100, 109)),
        ("50代前半", (50, 54)),
        ("50代半ば", (54, 56)),
        ("50代後半", (55, 59)),
        ("五十代の後半", (55, 59)),
        ("50s", (50, 59)),
        ("late 50s", (55, 59)),
        ("in her early 80s", (80, 84)),
        ("mid-40s", (44, 46)),
        ("80〜84", (80, 84)),
        ("80歳～84歳", (80, 84)),
        ("80から84歳", (80, 84)),
        ("80-84", (80, 84)),
        ("不明", None),
        ("?", None),
        ("", None),
    ],
)
def test_ages(text: str, expected: tuple[int, int | None] | None) -> None:
    assert parse_age(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("わかい", "not-an-age"),
        ("85代", "not-an-age"),
        ("late 50代前半", "not-an-age"),
        ("生後3か月", "not-an-age"),
        ("84歳と思う", "not-an-age"),
        ("8" * 5000, "not-an-age"),
        ("131", "implausible"),
        ("84〜80", "implausible"),
        ("130代", "implausible"),
    ],
)
def test_what_is_no_age(text: str, code: str) -> None:
    with pytest.raises(AgeError) as caught:
        parse_age(text)
    assert caught.value.code == code
    assert text not in str(caught.value)


@given(st.text(st.sampled_from("0123456789歳代満約数え前後半〜-十百 年s~"), max_size=12) | st.text(max_size=60))
def test_nothing_but_its_own_error(text: str) -> None:
    code = "implausible"
    try:
        found = parse_age(text)
    except AgeError as error:
        code = error.code
    else:
        assert found is None or 0 <= found[0] <= (found[1] or found[0]) <= 130
    assert code in {"not-an-age", "implausible"}
