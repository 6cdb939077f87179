"""``ecomap overview`` as somebody types it."""

from __future__ import annotations

from pathlib import Path

import pytest

import ecomap
from ecomap.io import dumps


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "cases"
    made.mkdir()
    for number, case in enumerate(ecomap.simulate(11, seed=3)):
        ecomap.write(case, made / f"c{number}.json")
    return made


def test_a_page_of_a_folder(run, folder):
    result = run("overview", folder, "-o", "o.html")
    assert result.code == 0
    assert "o.html に書きました" in result.err
    assert "読み取り 11 件 = 一覧 11 件" in result.err
    page = Path("o.html").read_text(encoding="utf-8")
    assert "11人の記録" in page
    assert "合成データ" in page
    assert "地区別" in page


@pytest.mark.parametrize("form", ["pdf", "png"])
def test_pictures(run, folder, form):
    assert run("overview", folder, "-o", f"o.{form}", "--by", "office", "--on", "2026-12-24").code == 0
    begins = {"pdf": b"%PDF", "png": b"\x89PNG"}[form]
    assert Path(f"o.{form}").read_bytes().startswith(begins)


def test_what_changed_and_what_leaves(run, folder):
    assert run("screen", folder, "-o", "before.json").code == 0
    (folder / "c3.json").unlink()
    ecomap.write(next(ecomap.simulate(1, seed=8)), folder / "new.json")
    page = run("overview", folder, "--since", "before.json", "-o", "-", "--by", "worker").out
    assert "新しく入った 1人、一覧から離れた 1人" in page
    assert "<td>synthetic-0000003</td></tr>" in page.replace("\n", "")
    shared = run("overview", folder, "--since", "before.json", "--share", "-o", "-", "--by", "worker").out
    assert "前回との比べは" in shared
    assert "伏せています" in shared
    assert not [key for key in ("synthetic-0", "c3.json", "架空の", "架空担当") if key in shared]


def test_what_cannot_be_read_is_told_and_cases_of_one_key_are_all_counted(run, folder):
    (folder / "bad.yaml").write_text("ecomap: 1\n本人: {名前: 佐藤 ハナ, 年令x: 8}\n", encoding="utf-8")
    for number in (20, 21):
        text = dumps(next(ecomap.simulate(1, seed=number)), format="json")
        (folder / f"k{number}.json").write_text(text.replace("synthetic-0000000", "K"), encoding="utf-8")
    result = run("--lang", "en", "overview", folder, "-o", "o.html")
    assert result.code == 2
    assert "bad.yaml:2" in result.err
    assert "佐藤" not in result.err
    page = Path("o.html").read_text(encoding="utf-8")
    assert "A caseload as a whole" in page
    assert "Records of 13 clients" in page
    assert "1 more records could not be read" in page


WRONG = [
    (["-o", "o.docx"], ".html"),
    (["-o", "o.html", "--by", "town"], "--by"),
    (["-o", "o.html", "--since", "nothing.json"], "nothing.json"),
    (["-o", "o.html", "--since", "wrong.json"], "ecomap screen"),
    (["-o", "o.html", "--on", "soon"], "--on"),
    (["-o", "cases/c0.json"], "c0.json"),
    ([], "-o"),
]


@pytest.mark.parametrize(("words", "said"), WRONG)
def test_wrong_use(run, folder, words, said):
    Path("wrong.json").write_text("{}", encoding="utf-8")
    before = (folder / "c0.json").read_bytes()
    result = run("overview", folder, *words)
    assert result.code == 2
    assert said in result.err
    assert not Path("o.html").exists()
    assert (folder / "c0.json").read_bytes() == before


def test_stores_few_cases_and_none(run, folder, tmp_path):
    assert run("pack", folder, "-o", "c.parquet").code == 0
    assert ".parquet" in run("overview", "c.parquet", "-o", "o.html").err
    assert run("overview", folder, "--since", "c.parquet", "-o", "o.html").code == 0
    few = tmp_path / "few"
    few.mkdir()
    assert "読める事例がありません" in run("overview", few, "-o", "p.html").err
    (few / "a.json").write_bytes((folder / "c1.json").read_bytes())
    assert "10人に満たない" in run("overview", few, "--share", "-o", "p.html").err
    assert run("overview", few, "-o", "p.html").code == 0
