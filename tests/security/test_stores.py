"""Stores that say anything at all: refused, or answered wrongly, but never a crash, a hang or a look outside a case."""

from __future__ import annotations

import random
import struct

import pytest

from ecomap.analysis.encode import encode
from ecomap.analysis.engine import rules_of
from ecomap.analysis.limits import DEFAULTS
from ecomap.caseload.answers import Asker
from ecomap.caseload.batch import Packed, screen_packed
from ecomap.caseload.packed import BELOW, HEAD, LEFT_OUT, NODES, ORDER, UnsoundError, pack, unpack
from ecomap.caseload.store import Entry, StoreError, StoreWriter
from tests.support.caseload import DAY, random_case

np = pytest.importorskip("numpy")

ASKER = Asker(rules_of("all"), DEFAULTS)
SMALLEST = [encode(random_case(seed, resources=seed % 9)) for seed in range(40)]


def _packed(*rows: bytes) -> Packed:
    starts = np.cumsum([0, *map(len, rows)]).astype(np.int64)
    days = np.full(len(rows), DAY.toordinal(), dtype=np.int64)
    return Packed(np.frombuffer(b"".join(rows), dtype=np.uint8), starts, days)


def _spoilt(chance: random.Random, row: bytes) -> bytes:
    """Change a few integers, or the length."""
    data = bytearray(row)
    for _ in range(chance.choice((1, 1, 2, 5))):
        way = chance.randrange(4)
        if way == 0:
            at = 4 * chance.randrange(len(data) // 4)
            data[at : at + 4] = struct.pack("<i", chance.choice((-(2**31), -1, 0, 1, 63, 127, 2**20, 2**31 - 1)))
        elif way == 1:
            data[chance.randrange(len(data))] = chance.randrange(256)
        elif way == 2:
            at = 4 * (LEFT_OUT - 5 + chance.randrange(6))
            data[at : at + 4] = struct.pack("<i", chance.randrange(-2, 200))
        else:
            del data[-4 * chance.randrange(1, 3) :]
    return bytes(data)


def _outcome(row: bytes, *, compiled: bool) -> object:
    try:
        return [list(map(int, column)) for column in screen_packed(_packed(row), ASKER, compiled=compiled).low]
    except UnsoundError:
        return None


def test_a_row_that_is_no_case_is_refused_whatever_is_wrong_with_it():
    row = pack(SMALLEST[7])
    wrong = {
        "nothing": b"",
        "cut": row[:-4],
        "more": row + b"\0\0\0\0",
        "nobody": row[: 4 * (LEFT_OUT - 5)] + bytes(4) + row[4 * (LEFT_OUT - 4) :],
        "less than none": row[: 4 * (LEFT_OUT - 4)] + b"\xff" * 4 + row[4 * (LEFT_OUT - 3) :],
        "very many": row[: 4 * (LEFT_OUT - 4)] + b"\xff\xff\xff\x7f" + row[4 * (LEFT_OUT - 3) :],
        "only a head": row[: 4 * HEAD],
    }
    for name, data in wrong.items():
        with pytest.raises(UnsoundError):
            unpack(data)
        with pytest.raises(UnsoundError):
            screen_packed(_packed(data), ASKER)
        assert name


@pytest.mark.parametrize("column", sorted(BELOW))
def test_a_place_outside_of_what_there_is_is_refused(column):
    columns = next(one for one in SMALLEST if len(getattr(one, column)) and any(one.tie_a))
    limit = len(columns.node_sure) if BELOW[column] == NODES else BELOW[column]
    unpack(pack(columns._replace(**{column: [limit - 1] * len(getattr(columns, column))})))
    for value in (limit, -1):
        with pytest.raises(UnsoundError):
            unpack(pack(columns._replace(**{column: [value] * len(getattr(columns, column))})))
    assert column in ORDER


def test_whatever_a_row_says_the_kernel_ends():
    chance = random.Random(3)  # noqa: S311 - nothing secret
    refused = 0
    for _ in range(1500):
        refused += _outcome(_spoilt(chance, pack(chance.choice(SMALLEST))), compiled=False) is None
    assert 300 < refused < 1450


@pytest.mark.slow
def test_compiled_code_refuses_the_same_rows_and_ends_too():
    pytest.importorskip("numba")
    chance = random.Random(5)  # noqa: S311 - nothing secret
    refused = 0
    for _ in range(20_000):
        row = _spoilt(chance, pack(chance.choice(SMALLEST)))
        plain, quick = _outcome(row, compiled=False), _outcome(row, compiled=True)
        refused += plain is None
        assert (plain is None) == (quick is None), row.hex()
    assert 4_000 < refused < 19_000


@pytest.mark.parametrize("compiled", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_a_store_with_such_a_row_is_named(tmp_path, compiled):
    pytest.importorskip("pyarrow")
    from ecomap.caseload.arrow import BatchScreener
    from ecomap.caseload.store_screening import screen_stores, screen_to_parquet

    if compiled:
        pytest.importorskip("numba")
    path = tmp_path / "c.parquet"
    rows = [pack(columns) for columns in SMALLEST]
    rows[20] = rows[20][:-4]
    with path.open("wb") as file, StoreWriter(file) as writer:
        for number, row in enumerate(rows):
            writer.add(Entry(f"c{number}", False, f"c{number}.json", number.to_bytes(16), DAY.toordinal(), row))
    engine = "numba" if compiled else "python"
    with pytest.raises(StoreError) as caught:
        list(screen_stores([str(path)], ASKER, None, engine=engine))
    assert (caught.value.code, caught.value.target) == ("store-form", str(path))
    with pytest.raises(StoreError):
        screen_to_parquet([str(path)], tmp_path / "out.parquet", BatchScreener("all"), engine=engine)
    assert [one.name for one in tmp_path.iterdir()] == ["c.parquet"]
