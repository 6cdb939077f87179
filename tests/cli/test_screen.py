"""``ecomap screen`` and ``ecomap pack`` as somebody types them."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest

import ecomap
from ecomap.caseload.answers import ALL_MEASURES
from ecomap.cli.screen import FORMS
from ecomap.io import write
from ecomap.wording.caseload_words import MEASURES, bounds_words
from tests.support.caseload import random_case

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "cases"
    made.mkdir()
    for seed in range(6):
        write(random_case(seed), made / f"c{seed}.json")
    return made


def test_the_table_names_every_case_and_counts_them(run, folder):
    result = run("screen", folder)
    assert result.code == 0
    assert result.out.startswith("訪問・連絡の優先確認\n")
    assert all(f"c{seed} " in result.out for seed in range(6))
    assert "読み取り 6 件 = 一覧 6 件 + 読めないもの 0 件" in result.err
    assert "--restricted" in result.err
    assert "--restricted" not in run("screen", folder, "--restricted").err
    for word in ("孤立", "ランキング", "リスク"):
        assert word not in result.out + result.err


def test_in_english_and_by_a_day(run, folder):
    result = run("--lang", "en", "screen", folder, "--on", "2026-12-24", "--top", "2")
    assert "Whom to visit or call first" in result.out
    assert "As of 2026-12-24" in result.out
    assert "6 records read = 6 in the table + 0 refused / 2 shown" in result.err


def test_what_cannot_be_read_is_listed_and_the_rest_goes_on(run, folder):
    (folder / "bad.yaml").write_text("ecomap: 1\n本人: {名前: 佐藤 ハナ, 年令x: 8}\n", encoding="utf-8")
    result = run("screen", folder)
    assert result.code == 2
    assert "bad.yaml:2" in result.err
    assert "佐藤" not in result.err
    assert "読み取り 7 件 = 一覧 6 件 + 読めないもの 1 件" in result.err
    assert "c3" in result.out
    packed = run("pack", folder, "-o", "c.parquet")
    assert packed.code == 2
    assert "読み取り 7 件 = 保存 6 件（うち変わっていないもの 0 件） + 読めないもの 1 件" in packed.err


@pytest.mark.parametrize("form", [form for form in FORMS if form != "text"])
def test_every_form_is_written_the_same_each_time(run, folder, form):
    for name in ("one", "two"):
        result = run("screen", folder, "-o", f"{name}.{form}")
        assert result.code == 0
        assert f"{name}.{form}" in result.err
    assert Path(f"one.{form}").read_bytes() == Path(f"two.{form}").read_bytes()
    if form in {"xlsx", "parquet"}:
        assert run("screen", folder, "--format", form).code == 2
    else:
        assert run("screen", folder, "--format", form).code == 0


def test_csv_holds_every_measure_and_no_formula(run, tmp_path):
    text = (SAMPLES / "smallest.yaml").read_text(encoding="utf-8")
    (tmp_path / "k.yaml").write_text(text.replace("ecomap: 1", 'ecomap: 1\nx-key: "=1+1"', 1), encoding="utf-8")
    assert run("screen", "k.yaml", "-o", "k.csv").code == 0
    head, row = csv.reader(io.StringIO(Path("k.csv").read_text(encoding="utf-8-sig")))
    assert len(head) == len(row)
    told = dict(zip(head, row, strict=True))
    assert told["事例"] == "'=1+1"
    assert not [cell for cell in row if cell.startswith(("=", "+", "@"))]
    for measure in ALL_MEASURES:
        assert (measure.name if measure.exact else f"{measure.name}_low") in told
    run("screen", "k.yaml", "-o", "k.xlsx")
    with zipfile.ZipFile("k.xlsx") as book:
        parts = b"".join(book.read(name) for name in book.namelist())
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"<f>" not in parts
    assert b"=1+1" in parts


def test_html_is_one_page_that_fetches_nothing(run, folder):
    (folder / "k.yaml").write_text(
        (SAMPLES / "smallest.yaml")
        .read_text(encoding="utf-8")
        .replace("ecomap: 1", 'ecomap: 1\nx-key: "<script>alert(1)</script>"', 1),
        encoding="utf-8",
    )
    page = run("screen", folder, "--format", "html").out
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "default-src &#39;none&#39;" in page
    assert page.count('<th scope="row">') == 7
    assert "http" not in page.replace("http-equiv", "")


def test_json_is_what_the_library_writes(run, folder):
    text = run("screen", folder, "--format", "json", "--where", "days_without >= 0", "--rules", "all").out
    data = json.loads(text)
    assert data["format"] == "ecomap-caseload"
    assert data["read"] == len(data["cases"]) == 6
    assert data == ecomap.screen(folder, rules="all").to_dict()


def test_a_store_is_read_instead_of_the_files(run, folder):
    assert run("pack", folder, "-o", "c.parquet").code == 0
    assert "うち変わっていないもの 6 件" in run("pack", folder, "-o", "c.parquet").err
    one, two = run("screen", folder, "--rules", "all"), run("screen", "c.parquet", "--rules", "all")
    assert one.out == two.out
    assert run("screen", "c.parquet", "-o", "r.parquet").code == 0
    before = (folder / "c0.json").read_bytes()
    assert run("pack", folder, "-o", folder / "c0.json").code == 2
    assert (folder / "c0.json").read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--where", "dayswithout > 3"], "days_without"),
        (["--where", "nonsense"], "days_without>=3"),
        (["--top", "0"], "--top"),
        (["--rules", "S99"], "S99"),
        (["--format", "pdf"], "xlsx"),
        (["--format", "csv", "-o", "a.html"], "--format"),
        (["--on", "2026"], "--on"),
        (["--config", "nowhere.toml"], "nowhere.toml"),
    ],
)
def test_wrong_use(run, folder, words, said):
    for lang in ("ja", "en"):
        result = run("--lang", lang, "screen", folder, *words)
        assert result.code == 2
        assert said in result.err
        assert "Traceback" not in result.err


def test_what_is_read_is_never_written_over(run, folder):
    before = (folder / "c0.json").read_bytes()
    assert run("screen", folder / "c0.json", "--format", "json", "-o", folder / "c0.json").code == 2
    assert run("pack", folder / "c0.json", "-o", folder / "c0.json").code == 2
    assert (folder / "c0.json").read_bytes() == before
    result = run("screen", "other.parquet")
    assert result.code == 2
    Path("other.parquet").write_text("x", encoding="utf-8")
    assert "ecomap pack" in run("screen", "other.parquet").err


def test_nothing_to_screen(run, tmp_path):
    (tmp_path / "empty").mkdir()
    result = run("screen", "empty")
    assert (result.code, "事例がありません。" in result.out) == (0, True)
    assert (
        "条件に当てはまる事例はありません。" in run("screen", SAMPLES / "smallest.yaml", "--where", "key = nobody").out
    )


def test_every_measure_has_words_and_an_interval_is_told_as_one():
    assert set(MEASURES) == {measure.name for measure in ALL_MEASURES}
    assert bounds_words("contact_class", 0, 2, "ja") == "不明"
    assert bounds_words("contact_class", 0, 1, "ja") == "月1回未満〜週1回未満"
    assert bounds_words("contact_class", 2, 2, "en") == "weekly or more"
    assert bounds_words("days_without", 2, 5, "en") == "2 to 5"
    assert bounds_words("contacts", 1.25, None, "ja") == "1.2以上"
    assert bounds_words("since_review", -14, -14, "ja") == "あと14日"
    assert bounds_words("since_review", None, None, "en") == "not known"
    assert bounds_words("longest_without", 9_999, 9_999, "ja") == "記録上ずっと"
    assert bounds_words("map_age", None, 3, "en") == "3 or less"


def _line(case: Path) -> str:
    return json.dumps(json.loads(case.read_text(encoding="utf-8")), ensure_ascii=False)


@pytest.mark.parametrize("command", [("screen",), ("pack", "-o", "c.parquet"), ("overview", "-o", "o.html")])
def test_lines_from_standard_input_are_told_apart(run, folder, command):
    good = [_line(folder / f"c{seed}.json") for seed in range(3)]
    lines = "\n".join([good[0], '{"ecomap": 1}', *good[1:]])
    result = run(command[0], "-", *command[1:], stdin=lines.encode())
    assert result.code == 2
    assert "<stream>:2:" in result.err
    assert "読み取り 4 件 = " in result.err
    if command == ("screen",):
        assert [f"stream:{number}" in result.out for number in (1, 2, 3, 4)] == [True, False, True, True]
    assert run(command[0], "-", "-", *command[1:]).code == 2


@pytest.mark.parametrize("source", [SAMPLES / "sato_hana.yaml", "c4.json"])
def test_one_case_from_standard_input(run, folder, source):
    result = run("screen", "-", "--format", "json", stdin=(folder / source).read_bytes())
    assert result.code == 0
    told = json.loads(result.out)
    other = json.loads(run("screen", folder / source, "--format", "json").out)
    assert [row["key"] for row in told["cases"]] == ["stream"]
    assert [{**row, "key": "", "place": ""} for row in told["cases"]] == [
        {**row, "key": "", "place": ""} for row in other["cases"]
    ]


def test_nothing_from_standard_input(run):
    result = run("screen", "-", stdin=b"")
    assert result.code == 0
    assert "読み取り 0 件 = 一覧 0 件" in result.err


@pytest.mark.parametrize("form", ["text", "html", "xlsx"])
def test_invented_cases_are_called_so_above_the_table(run, folder, form):
    assert run("simulate", "3", "-o", "made", "--seed", "2").code == 0
    said = []
    for sources in (("made",), ("made", folder), (folder,)):
        run("screen", *sources, "--format", form, "-o", "out." + form)
        data = Path("out." + form).read_bytes()
        if form == "xlsx":
            with zipfile.ZipFile(io.BytesIO(data)) as book:
                data = b"".join(book.read(name) for name in book.namelist())
        said.append(
            (
                "合成データ（実在の方ではありません）" in data.decode(errors="replace"),
                "混ざって" in data.decode(errors="replace"),
            )
        )
    assert said == [(True, False), (False, True), (False, False)]


@pytest.mark.parametrize("first", ['{"ecomap": 1', "name, age", "\n\n"])
def test_a_broken_first_line_of_standard_input_costs_no_other(run, folder, first):
    good = [_line(folder / f"c{seed}.json") for seed in range(3)]
    result = run("screen", "-", stdin="\n".join([first, *good]).encode())
    assert result.code == 2
    assert "一覧 3 件" in result.err
    assert "<stream>:1" in result.err


def test_one_case_from_standard_input_may_begin_with_empty_lines(run):
    result = run("screen", "-", stdin=b"\n\n" + (SAMPLES / "sato_hana.yaml").read_bytes())
    assert result.code == 0
    assert "読み取り 1 件 = 一覧 1 件" in result.err
