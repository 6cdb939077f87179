"""No hidden count can be reckoned: tried by making every other table that agrees with what is shown."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecomap.caseload.suppress import computable, suppress


def _tables(most, rows=3, columns=3):
    return st.integers(1, rows).flatmap(
        lambda r: st.integers(1, columns).flatmap(
            lambda c: st.lists(st.lists(st.integers(0, most), min_size=c, max_size=c), min_size=r, max_size=r)
        )
    )


def _extended(counts):
    table = np.array(counts)
    table = np.hstack([table, table.sum(axis=1, keepdims=True)])
    return np.vstack([table, table.sum(axis=0, keepdims=True)])


def _fillings(shown, most):
    """Every table of whole numbers up to ``most`` inside that agrees with the shown one: the naive way."""
    rows, columns = len(shown) - 1, len(shown[0]) - 1
    choices = [range(most + 1) if shown[i][j] is None else (shown[i][j],) for i in range(rows) for j in range(columns)]
    for numbers in product(*choices):
        table = _extended(np.array(numbers).reshape(rows, columns))
        if all(cell is None or cell == table[i][j] for i, row in enumerate(shown) for j, cell in enumerate(row)):
            yield table


def _same_in_all(shown, tables):
    tables = list(tables)
    return {
        (i, j)
        for i, row in enumerate(shown)
        for j, cell in enumerate(row)
        if cell is None and len({int(table[i][j]) for table in tables}) == 1
    }


@given(_tables(4, 2, 3), st.integers(1, 4))
@settings(max_examples=120)
def test_nothing_hidden_can_be_reckoned(counts, least):
    shown = suppress(counts, least=least)
    table = _extended(counts)
    for i, row in enumerate(shown):
        for j, cell in enumerate(row):
            assert cell is None or cell == table[i][j] >= least
    # One more than any count is room enough: a cell that can move at all can move by one.
    assert _same_in_all(shown, _fillings(shown, 5)) == set()


@given(_tables(3, 2, 3), st.data())
@settings(max_examples=200)
def test_what_is_said_to_be_computable_is(counts, data):
    table = _extended(counts)
    places = [(i, j) for i in range(table.shape[0]) for j in range(table.shape[1])]
    hidden = set(data.draw(st.lists(st.sampled_from(places), unique=True)))
    shown = [[None if (i, j) in hidden else int(n) for j, n in enumerate(row)] for i, row in enumerate(table)]
    assert set(computable(table.tolist(), hidden)) == _same_in_all(shown, _fillings(shown, 4))


@given(_tables(60, 7, 7))
def test_by_linear_algebra_too(counts):
    # A cell that is the same in all tables, even with numbers below 0, would be orthogonal to the null space.
    shown = suppress(counts)
    hidden = [(i, j) for i, row in enumerate(shown) for j, cell in enumerate(row) if cell is None]
    rows, columns = len(shown), len(shown[0])
    lines = np.zeros((rows + columns, len(hidden)))
    for number, (i, j) in enumerate(hidden):
        lines[i, number] = -1 if j == columns - 1 else 1
        lines[rows + j, number] = -1 if i == rows - 1 else 1
    if hidden:
        _, sizes, directions = np.linalg.svd(lines)
        null = directions[int((sizes > 1e-9).sum()) :]
        assert null.shape[0]
        assert (np.abs(null).max(axis=0) > 1e-9).all()


def test_large_counts_stay_as_they_are():
    assert suppress([[10, 20], [30, 40]]) == ((10, 20, 30), (30, 40, 70), (40, 60, 100))


def test_a_single_list():
    assert suppress([[50, 3, 20, 90]])[0] == (50, None, None, 90, 163)
    assert suppress([[50, 30]])[0] == (50, 30, 80)
    assert suppress([[4]]) == ((None, None), (None, None))


def test_a_row_of_nobody_gives_nobody_away():
    # Row totals of 0 would tell that every cell of the row is 0, so the total is hidden and something with it.
    shown = suppress([[0, 0], [40, 50]])
    assert shown[0] == (None, None, None)
    assert shown[1].count(None) >= 1


@pytest.mark.parametrize("wrong", [[], [[1, 2], [3]], [[-1]]])
def test_no_table(wrong):
    with pytest.raises(ValueError, match=r"must|cannot"):
        suppress(wrong)


def test_least_is_a_number_of_people():
    with pytest.raises(ValueError, match="least"):
        suppress([[1]], least=0)
