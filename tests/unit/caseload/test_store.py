"""Packing and stores: checked once, unchanged records taken over, everything counted, and the same answers after."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ecomap
from ecomap.caseload.store import ROW_GROUP, Store, StoreError, layout, schema
from ecomap.io import dumps, write
from tests.support.caseload import random_case

if TYPE_CHECKING:
    from ecomap.caseload.caseload import Caseload
    from ecomap.model import Case

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "cases"
    (made / "north").mkdir(parents=True)
    for seed in range(12):
        write(random_case(seed), made / ("north" if seed % 3 else "") / f"c{seed}.{('yaml', 'json')[seed % 2]}")
    return made


def _line(case: Case, **more: object) -> str:
    return json.dumps(json.loads(dumps(case, format="json")) | more, ensure_ascii=False)


def _told(caseload: Caseload) -> list[object]:
    return list(caseload.rows())


@pytest.mark.parametrize("restricted", [False, True])
def test_a_store_says_what_the_files_say(folder, tmp_path, restricted):
    store = tmp_path / "c.parquet"
    packing = ecomap.pack(folder, store)
    assert (packing.written, packing.reused, packing.refused, packing.read) == (12, 0, (), 12)
    one = ecomap.screen(folder, rules="all", restricted=restricted)
    two = ecomap.screen(store, rules="all", restricted=restricted)
    assert _told(one) == _told(two)
    assert one.to_json() == two.to_json()


def test_what_has_not_changed_is_not_read_again(folder, tmp_path, monkeypatch):
    store = tmp_path / "c.parquet"
    ecomap.pack(folder, store)
    before = store.read_bytes()
    read: list[str] = []
    real = ecomap.read
    monkeypatch.setattr("ecomap.caseload.sources.read", lambda path: read.append(str(path)) or real(path))
    assert ecomap.pack(folder, store).reused == 12
    assert store.read_bytes() == before
    assert read == []
    write(random_case(99), folder / "c0.yaml")
    (folder / "c9.json").rename(folder / "moved.json")
    (folder / "north" / "c1.json").unlink()
    packing = ecomap.pack(folder, store)
    assert (packing.written, packing.reused) == (11, 10)
    assert [Path(name).name for name in read] == ["c0.yaml"]
    assert _told(ecomap.screen(store)) == _told(ecomap.screen(folder))
    assert ecomap.screen(store).row("moved").place.endswith("moved.json")


def test_a_record_may_have_a_key_of_its_own(tmp_path):
    lines = tmp_path / "all.jsonl"
    texts = [_line(random_case(1), **{"x-key": "A-001"}), _line(random_case(2))]
    lines.write_text("\n".join(texts) + "\n\n", encoding="utf-8")
    ecomap.pack(lines, tmp_path / "c.parquet")
    for source in (lines, tmp_path / "c.parquet"):
        assert {(row.key, row.place) for row in ecomap.screen(source).rows()} == {
            ("A-001", f"{lines}:1"),
            ("all:2", f"{lines}:2"),
        }
    lines.write_text("\n".join(reversed(texts)), encoding="utf-8")
    assert ecomap.pack(lines, tmp_path / "c.parquet").reused == 2
    assert {(row.key, row.place) for row in ecomap.screen(tmp_path / "c.parquet").rows()} == {
        ("A-001", f"{lines}:2"),
        ("all:1", f"{lines}:1"),
    }


def test_a_store_holds_no_name_of_anybody(tmp_path):
    case = random_case(3, resources=8)
    write(case, tmp_path / "k1.json")
    ecomap.pack(tmp_path / "k1.json", tmp_path / "c.parquet")
    table = pq.read_table(tmp_path / "c.parquet")
    told = str(table.to_pydict()) + str(table.schema.metadata)
    assert not [actor.name for actor in case.actors.values() if actor.name in told]


BROKEN = {
    "cut": lambda text: text[: len(text) // 2],
    "not json": lambda _text: "name, age",
    "no object": lambda _text: "[1, 2]",
    "same key twice": lambda text: text.replace("{", '{"ecomap": 1, ', 1),
    "unknown key": lambda text: text.replace("{", '{"nonsense": 1, ', 1),
    "newer version": lambda text: text.replace('"ecomap": 1', '"ecomap": 9'),
    "no client": lambda text: text.replace('"本人": {', '"x-a": {', 1),
    "no such day": lambda text: text.replace("{", '{"見直し日": "2026-02-30", ', 1),
    "tie to nobody": lambda text: text.replace(
        "{", '{"x-b": 1, "関係": [{"から": "本人", "へ": "だれか"}], "x-c": 1, ', 1
    ),
    "not a number": lambda text: text.replace("{", '{"x-a": NaN, ', 1),
    "control character": lambda text: text.replace("本人", "本\u0007人", 1),
    "steering": lambda text: text.replace("本人", "本\u202e人", 1),
    "empty": lambda _text: "",
    "not utf-8": lambda text: text.encode("cp932", "replace"),
    "too long": lambda text: text.replace("{", '{"備考": "' + "あ" * 1_700_000 + '", ', 1),
}


def test_every_broken_record_is_named_by_its_line_and_costs_no_good_one(tmp_path):
    good = _line(random_case(5, resources=2).replace(ties=()))
    lines: list[bytes] = []
    wrong: dict[int, str] = {}
    for name, spoil in BROKEN.items():
        lines.append(good.encode())
        made = spoil(good)
        assert made != good, name
        lines.append(made if isinstance(made, bytes) else made.encode())
        wrong[len(lines)] = name
    lines.append(good.encode())
    path = tmp_path / "many.jsonl"
    path.write_bytes(b"\n".join(lines) + b"\n")
    caseload = ecomap.screen(path)
    packing = ecomap.pack(path, tmp_path / "c.parquet")
    for refused in (caseload.refused, packing.refused):
        assert [one.place for one in refused] == [f"{path}:{line}" for line in wrong]
        assert all(fault.place.line == int(one.place.rpartition(":")[2]) for one in refused for fault in one.faults)
    assert caseload.cases == packing.written == len(BROKEN) + 1
    assert caseload.read == packing.read == len(lines)
    assert len(Store(tmp_path / "c.parquet")) == packing.written


def test_files_that_cannot_be_read_do_not_stop_the_others(folder, tmp_path):
    (folder / "broken.yaml").write_text("本人: [", encoding="utf-8")
    (folder / "notes.md").write_text("# notes", encoding="utf-8")
    (folder / ".hidden.yaml").write_text("", encoding="utf-8")
    caseload = ecomap.screen([folder, tmp_path / "nowhere.json", tmp_path / "nowhere.jsonl"])
    assert [Path(one.place).name for one in caseload.refused] == ["broken.yaml", "nowhere.json", "nowhere.jsonl"]
    assert (caseload.cases, caseload.read) == (12, 15)


def test_names_that_are_not_unique_keep_their_folder(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        write(random_case(1), tmp_path / name / "same.json")
    assert {row.key for row in ecomap.screen(tmp_path).rows()} == {
        (tmp_path / name / "same").as_posix() for name in ("a", "b")
    }


def test_other_parquet_files_are_refused(tmp_path):
    other = tmp_path / "other.parquet"
    pq.write_table(pa.table({"a": [1]}), other)
    old = tmp_path / "old.parquet"
    pq.write_table(pa.table([[]] * len(schema()), schema=schema().with_metadata({b"ecomap-store": b"0-x"})), old)
    text = tmp_path / "text.parquet"
    text.write_text("no parquet", encoding="utf-8")
    for path, code in ((other, "store-form"), (old, "store-version"), (text, "store-form")):
        with pytest.raises(StoreError) as told:
            ecomap.screen(path)
        assert told.value.code == code
    assert ecomap.pack([], old).written == 0  # what cannot be used is made anew
    with pytest.raises(StoreError):
        ecomap.screen(old, prepare=lambda case: case)


def test_a_store_is_replaced_whole_or_not_at_all(folder, tmp_path, monkeypatch):
    store = tmp_path / "c.parquet"
    ecomap.pack(folder, store)
    before = store.read_bytes()
    write(random_case(50), folder / "new.json")

    def fails(_path: object) -> Case:
        raise MemoryError

    monkeypatch.setattr("ecomap.caseload.sources.read", fails)
    with pytest.raises(MemoryError):
        ecomap.pack(folder, store)
    assert store.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["c.parquet"]


def test_the_layout_changes_with_every_table_and_not_by_itself():
    # A change here means that stores are to be packed anew: raise LAYOUT where a column means something else now.
    assert layout() == layout()
    assert layout().startswith(b"2-")
    assert ROW_GROUP == 10_000


def test_arrow_results_are_the_rows_in_their_order(folder, tmp_path):
    from ecomap.caseload.arrow import BatchScreener, result_table
    from ecomap.caseload.store_screening import screen_to_parquet

    ecomap.pack(folder, tmp_path / "c.parquet")
    caseload = ecomap.screen(tmp_path / "c.parquet", rules="all")
    table = result_table(caseload)
    assert table.column("key").to_pylist() == [row.key for row in caseload.rows()]
    assert table.column("rules").to_pylist() == [list(row.rules) for row in caseload.rows()]
    for row, contacts in zip(caseload.rows(), table.column("contacts_high").to_pylist(), strict=True):
        assert contacts == row.measures["contacts"].high
    assert screen_to_parquet([str(tmp_path / "c.parquet")], tmp_path / "r.parquet", BatchScreener("all")) == 12
    assert pq.read_table(tmp_path / "r.parquet").sort_by("priority").equals(table)


@pytest.mark.parametrize(("invented", "real", "marked"), [(3, 0, "all"), (2, 2, "some"), (0, 2, "none")])
def test_invented_cases_are_marked_in_whatever_is_made_of_them(tmp_path, invented, real, marked):
    from ecomap.caseload.arrow import BatchScreener, result_bytes
    from ecomap.caseload.store_screening import screen_to_parquet

    made = tmp_path / "cases"
    made.mkdir()
    for number, case in enumerate(ecomap.simulate(invented, seed=4)):
        write(case, made / f"s{number}.json")
    for seed in range(real):
        write(random_case(seed), made / f"r{seed}.json")
    store = tmp_path / "c.parquet"
    for _ in range(2):  # the second time everything is taken over from the first
        ecomap.pack(made, store)
        for caseload in (ecomap.screen(made), ecomap.screen(store), ecomap.screen(store, top=1)):
            assert (caseload.synthetic, caseload.marked) == (invented, marked)
            assert json.loads(caseload.to_json())["synthetic"] == marked
            assert (pq.read_metadata(pa.BufferReader(result_bytes(caseload))).metadata or {}).get(
                b"ecomap-synthetic", b"none"
            ) == marked.encode()
    screen_to_parquet([str(store)], tmp_path / "r.parquet", BatchScreener("core"))
    assert pq.read_metadata(tmp_path / "r.parquet").metadata.get(b"ecomap-synthetic", b"none") == marked.encode()
