from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import ecomap
from ecomap.analysis import RULES, analyze
from ecomap.cli import gaps as command
from ecomap.cli.gap_tables import cell, escaped
from ecomap.cli.gap_text import plain
from ecomap.wording.findings import finding_words
from ecomap.wording.rules import RULE_TEXTS

FORMS = ("text", "json", "markdown", "csv")
ALARM = """\
ecomap: 1
表題: =cmd
作成日: 2026-04-01
本人: {名前: 佐藤 ハナ, 年齢: 84, 住まい: 独居}
家族: []
社会資源:
  - {名前: "=SUM(A1)さん", 種類: 友人, 関係: {強さ: 普通, 頻度: 月1回, 状態: 待機中, 申込日: 2025-01-01}}
確認状況: {親族: 済, 友人: 済, 近隣: 済, 集まり: 済, サービス: 済}
"""


@pytest.fixture
def alarm(tmp_path):
    path = tmp_path / "alarm.yaml"
    path.write_text(ALARM, encoding="utf-8")
    return path


def _table(text):
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


def test_a_new_file_says_what_to_ask(run, small):
    result = run("gaps", small)
    assert (result.code, result.err) == (0, "")
    lines = result.out.splitlines()
    assert lines[0] == "佐藤 ハナさん エコマップ"
    assert "まだ確認していないこと" in lines
    assert "どなたかの評価ではありません" in lines[-1]
    assert "\x1b" not in result.out


def test_the_parts_come_in_their_order(run, samples):
    out = run("gaps", samples / "vignettes" / "v10_discharge_in_ten_days.yaml").out
    headings = ["強み", "支えられていること", "まだ確認していないこと", "一緒に考えたいこと"]
    places = [out.index(f"\n{heading}\n") for heading in headings]
    assert places == sorted(places)
    assert re.search(r"\n 1\. .+ \[早めに確認\]\n", out)
    assert "\n    問い：" in out
    assert "規則 V03" in out
    assert "根拠：" in out


def test_the_language_of_a_case_unless_another_is_asked_for(run, samples, tmp_path):
    english = tmp_path / "english.yaml"
    english.write_text((samples / "english_sample.yaml").read_text(encoding="utf-8") + "\nlanguage: en\n", "utf-8")
    assert "What is in place" in run("gaps", english).out
    assert "支えられていること" in run("gaps", english, "--lang", "ja").out
    assert "What is in place" in run("--lang", "en", "gaps", samples / "sato_hana.yaml").out


def test_which_parts_are_shown(run, samples):
    case = samples / "vignettes" / "v10_discharge_in_ten_days.yaml"
    out = run("gaps", case, "--show", "strength,gap").out
    assert "一緒に考えたいこと" in out
    assert "支えられていること" not in out
    assert "まだ確認していないこと" not in out
    assert run("gaps", case, "--show", "everything").code == 2


def test_where_nothing_is_found_it_says_so(run, samples):
    out = run("gaps", samples / "quiet" / "q09_independent_man.yaml", "--show", "gap").out
    assert "一緒に考えたいこと\n ここに挙げるものは、記録からは見つかりませんでした。" in out


def test_profiles_and_single_rules(run, samples):
    case = samples / "vignettes" / "v02_private_restricted.yaml"

    def found(*words):
        out = run("gaps", case, "--format", "json", "--show", "gap", *words).out
        return {member for finding in json.loads(out)["findings"] for member in finding["members"]}

    core, everything = found(), found("--rules", "all")
    assert core < everything
    assert found("--rules", "s05,M11") == {"S05", "M11"}
    assert found("--rules", "ALL") == everything


def test_an_unknown_rule_names_the_nearest(run, small):
    result = run("gaps", small, "--rules", "S5")
    assert (result.code, result.out) == (2, "")
    assert "S05" in result.err
    assert run("gaps", small, "--rules", ",").code == 2


def test_another_day(run, samples):
    case = samples / "sato_hana.yaml"
    early, late = (run("gaps", case, "--on", day) for day in ("2026-04-10", "令和9年4月10日"))
    assert "2026-04-10" in early.out
    assert "2027-04-10" in late.out
    assert "T01" in late.out
    assert "T01" not in early.out
    assert run("gaps", case, "--on", "April").code == 2


def test_what_is_new_without_somebody(run, samples):
    case = samples / "sato_hana.yaml"
    out = run("gaps", case, "--without", "裕子さん").out
    assert "\n裕子さんが動けないとき\n" in out
    assert "T06" in out
    assert "まだ確認していないこと" not in out
    english = run("gaps", case, "--without", "裕子", "--lang", "en").out
    assert "When 裕子 cannot be there" in english
    assert "新しく考えたいことは見つかりませんでした" in run("gaps", case, "--without", "つむぎ薬局").out


def test_without_somebody_who_is_not_there(run, small, tmp_path):
    nobody = run("gaps", small, "--without", "どなたか")
    assert (nobody.code, nobody.out) == (2, "")
    assert "どなたか" not in nobody.err
    (tmp_path / "two.yaml").write_text(
        "ecomap: 1\n本人: x\n家族:\n  - {id: a, 名前: 花, 続柄: 長女}\n  - {id: b, 名前: 花, 続柄: 次女}\n",
        encoding="utf-8",
    )
    assert "id" in run("gaps", "two.yaml", "--without", "花").err
    assert run("gaps", "two.yaml", "--without", "a").code == 0


def test_all_evidence(run, samples):
    case = samples / "vignettes" / "v01_locally_integrated.yaml"
    short, long = run("gaps", case, "--show", "strength"), run("gaps", case, "--show", "strength", "-v")
    assert re.search(r"根拠：.*ほか\d+件との関わり", short.out)
    assert not re.search(r"根拠：.*ほか\d+件", long.out)


def test_several_cases_one_after_another(run, samples):
    two = (samples / "sato_hana.yaml", samples / "day_alone.yaml")
    text = run("gaps", *two).out
    assert text.index("佐藤ハナさん") < text.index("2026", text.index("一緒に考えたいこと"))
    documents = [json.loads(line) for line in run("gaps", *two, "--format", "json").out.splitlines()]
    assert [document["file"] for document in documents] == [str(path) for path in two]
    rows = _table(run("gaps", *two, "--format", "csv").out)
    assert {row[0] for row in rows[1:]} == {str(path) for path in two}
    assert len({len(row) for row in rows}) == 1
    result = run("gaps", "missing.yaml", two[0])
    assert result.code == 2
    assert "[missing-file]" in result.err
    assert "佐藤ハナさん" in result.out


def test_standard_input(run, small):
    result = run("gaps", "-", stdin=small.read_bytes())
    assert result.code == 0
    assert "佐藤 ハナさん" in result.out


def test_a_file_is_written_in_the_form_of_its_name(run, small, tmp_path):
    for name, begin in (
        ("a.json", b'{"format"'),
        ("a.md", b"# "),
        ("a.csv", b"\xef\xbb\xbf"),
        ("a.txt", "佐藤".encode()),
    ):
        result = run("gaps", small, "-o", name)
        assert (result.code, result.out) == (0, "")
        assert name in result.err
        assert (tmp_path / name).read_bytes().startswith(begin)
    assert run("gaps", small, "-o", "a.json", "--format", "csv").code == 2
    assert run("gaps", small, "-o", small.name).code == 2
    assert small.read_text(encoding="utf-8").startswith("ecomap: 1")
    assert run("gaps", small, "-o", "no/such/folder.md").code == 2


def test_failing_on_what_is_found(run, samples, small):
    critical = samples / "vignettes" / "v10_discharge_in_ten_days.yaml"
    assert run("gaps", critical).code == 0
    assert run("gaps", critical, "--fail-on", "critical").code == 1
    assert run("gaps", critical, "--fail-on", "warning", "--show", "strength").code == 1
    assert run("gaps", small, "--fail-on", "warning").code == 0
    assert run("gaps", small, critical, "--fail-on", "critical").code == 1
    assert run("gaps", critical, "missing.yaml", "--fail-on", "critical").code == 2
    assert run("gaps", small, "--fail-on", "note").code == 2


def test_a_configuration(run, samples, tmp_path):
    case = samples / "vignettes" / "v02_private_restricted.yaml"
    (tmp_path / "c.toml").write_text(
        '[rules]\noff = ["S05"]\n[[local]]\nkind = "民生委員"\nname = "田口さん"\ncontact = "0000-11"\n',
        encoding="utf-8",
    )
    out = run("gaps", case, "--config", "c.toml").out
    assert "S05" not in out
    assert "民生委員・児童委員：田口さん（0000-11）" in out
    (tmp_path / "c.toml").write_text("[limits]\ngap_dayz = 4\n", encoding="utf-8")
    for lang, said in (("ja", "もしかして"), ("en", "Did you mean")):
        wrong = run("--lang", lang, "gaps", case, "--config", "c.toml")
        assert (wrong.code, wrong.out) == (2, "")
        assert "c.toml:2" in wrong.err
        assert said in wrong.err
        assert "gap_days" in wrong.err
    assert run("gaps", case, "--config", "missing.toml").code == 2


# --- what could endanger somebody ---


def _hidden(path):
    """Titles, sentences and ids of what must not be told."""
    case = ecomap.read(path)
    findings = analyze(case, rules="all")
    shown = findings.shared()
    kept = {member for finding in shown for member in finding.members}
    for finding in findings:
        if finding.restricted:
            for lang in ("ja", "en"):
                said = finding_words(finding, case, lang)
                assert said is not None
                yield from (said.title, said.sentence, said.question)
            yield from (member for member in finding.members if member not in kept)


SAMPLES = Path(__file__).resolve().parents[2] / "samples"
RESTRICTED = sorted(
    path
    for path in SAMPLES.rglob("*.yaml")
    if any(finding.restricted for finding in analyze(ecomap.read(path), rules="all"))
)


@pytest.mark.parametrize("path", RESTRICTED, ids=lambda path: path.stem)
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_nothing_tells_of_a_restricted_finding(run, path, lang):
    hidden = set(_hidden(path))
    assert hidden
    for form in FORMS:
        for words in ([], ["-v"]):
            result = run("gaps", path, "--rules", "all", "--lang", lang, "--format", form, *words)
            said = result.out + result.err
            assert [text for text in hidden if text in said] == []
            for word in ("要配慮", 'restricted"', "[restricted]", "所内用"):
                assert word not in said.replace('"restricted": false', "")
            assert "answers" not in said


def test_a_restricted_finding_is_shown_where_it_is_asked_for(run, samples):
    path = samples / "vignettes" / "v04b_with_strain.yaml"
    text = run("gaps", path, "--restricted")
    assert "要配慮の項目を含みます。所内用" in text.out
    assert "[要配慮]" in text.out
    assert "C08" in text.out
    assert "要配慮の項目を含みます。所内用" in run("gaps", path, "--restricted", "--format", "markdown").out
    table = run("gaps", path, "--restricted", "--format", "csv")
    assert "所内用" in table.err
    assert "要配慮" in table.out
    data = json.loads(run("gaps", path, "--restricted", "--format", "json").out)
    assert "所内用" in data["handling"]
    assert data["answers"]["C08"] == "gap"
    assert any(finding["restricted"] for finding in data["findings"])


def test_where_nothing_restricted_is_found_nothing_says_so(run, samples):
    assert "所内用" not in run("gaps", samples / "sato_hana.yaml", "--restricted").out


def test_the_exit_code_tells_nothing_of_a_restricted_finding(run, samples):
    path = samples / "vignettes" / "v09_niece_and_money.yaml"
    assert run("gaps", path, "--fail-on", "critical").code == 0
    assert run("gaps", path, "--fail-on", "critical", "--restricted").code == 1


def test_nothing_is_new_only_because_of_a_suspicion(run, samples):
    path = samples / "vignettes" / "v09_niece_and_money.yaml"
    shared = run("gaps", path, "--rules", "all", "--without", "鈴木ケアマネ", "--format", "json")
    parts = {finding["part"] for finding in json.loads(shared.out)["findings"]}
    assert parts <= {"gap"}
    assert "香織" not in shared.out
    office = run("gaps", path, "--rules", "all", "--without", "鈴木ケアマネ", "--restricted", "--format", "json")
    assert len(json.loads(office.out)["findings"]) <= len(RULES)


# --- other programs ---


def test_no_cell_is_a_formula(run, alarm):
    result = run("gaps", alarm, "--rules", "all", "--format", "csv", "-v")
    assert result.bytes.startswith(b"\xef\xbb\xbf")
    rows = _table(result.out)
    assert len(rows) > 3
    assert any("=SUM(A1)さん" in text for row in rows for text in row)
    assert any(text.startswith("'=") for row in rows for text in row)
    for row in rows:
        for text in row:
            assert not text.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"))


@pytest.mark.parametrize(("text", "safe"), [
    ("=1+1", "'=1+1"), ("+81-0", "'+81-0"), ("-", "'-"), ("@cmd|' /C calc'!A0", "'@cmd|' /C calc'!A0"),
    ("＝1", "'＝1"), (" =1", "' =1"), ("\t=1", "' =1"), ("2026-04-10", "2026-04-10"), ("a\nb", "a b"), ("", ""),
])  # fmt: skip
def test_cells(text, safe):
    assert cell(text) == safe


def test_hostile_names_are_plain_text_in_markdown(run, samples):
    out = run("gaps", samples / "hostile_text.yaml", "--rules", "all", "--format", "markdown", "-v").out
    assert "<b>" not in out
    assert "<script" not in out
    assert "👨‍👩‍👧‍👦家族会" in out
    assert plain("[x](javascript:y) *z* # | `a` <b> & \\") == (
        "\\[x\\]\\(javascript:y\\) \\*z\\* \\# \\| \\`a\\` &lt;b\\> &amp; \\\\"
    )


def test_hostile_names_in_every_form(run, samples):
    path = samples / "hostile_text.yaml"
    for form in FORMS:
        for lang in ("ja", "en"):
            result = run("gaps", path, "--rules", "all", "--format", form, "--lang", lang, "-v")
            assert result.code == 0
            assert "\x1b" not in result.out
            assert "\u202e" not in result.out
    names = json.loads(run("gaps", path, "--rules", "all", "--format", "json").out)
    assert "👨‍👩‍👧‍👦家族会🏠❤️‍🔥1️⃣" in json.dumps(names, ensure_ascii=False)


def test_json_escapes_what_a_terminal_would_act_on():
    text = '{"a": "x\u202e\x9b\u200d\U000e0001"}\n'
    made = escaped(text)
    assert made.removesuffix("\n").isascii()
    assert json.loads(made) == json.loads(text)


def test_the_words_of_json_are_those_of_the_text(run, samples):
    path = samples / "vignettes" / "v10_discharge_in_ten_days.yaml"
    text = run("gaps", path).out
    data = json.loads(run("gaps", path, "--format", "json").out)
    assert (data["language"], data["profile"], data["on"]) == ("ja", "core", "2026-06-01")
    for finding in data["findings"]:
        assert finding["words"]["sentence"] in text
    assert data["findings"][0]["words"]["title"] == RULE_TEXTS[data["findings"][0]["rule"]].title.ja


def test_on_a_terminal_lines_are_folded_and_coloured(small, monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")
    from ecomap.cli.console import width
    from ecomap.cli.gap_sheet import Wishes, sheet_of
    from ecomap.cli.gap_text import show_on_terminal

    case = ecomap.read(small)
    monkeypatch.setenv("FORCE_COLOR", "1")
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    show_on_terminal([sheet_of(case, "x", Wishes())])
    printed = stream.getvalue()
    bare = re.sub(r"\x1b\[[0-9;]*m", "", printed)
    assert bare != printed
    assert max(width(line) for line in bare.splitlines()) <= 52


def test_the_choices_are_those_of_the_analysis():
    from ecomap.analysis import PROFILES
    from ecomap.analysis.finding import PARTS, SEVERITIES

    assert tuple(command.PARTS) == PARTS
    assert set(command.PROFILES) == set(PROFILES)
    assert tuple(command.FAIL_ON) == SEVERITIES[:2]


def test_neither_networkx_nor_drawing_is_loaded(samples):
    code = (
        "import sys; from ecomap.cli import main; main(['gaps', sys.argv[1], '--without', '裕子']); "
        "heavy = {'networkx', 'matplotlib', 'numpy', 'rich', 'uharfbuzz', 'typst'} & set(sys.modules); "
        "sys.exit(f'loaded: {heavy}' if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(samples / "sato_hana.yaml")],
        capture_output=True, check=False, timeout=60, env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()


def test_help_loads_no_rule():
    code = (
        "import sys; from ecomap.cli import main; main(['gaps', '--help']); "
        "rooms = ('ecomap.analysis', 'ecomap.wording.rules', 'ecomap.model', 'ecomap.vocabulary'); "
        "sys.exit(int(any(name.startswith(rooms) for name in sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr.decode()


def test_every_rule_can_be_asked_for_alone(run, samples):
    ids = ",".join(rule.id for rule in RULES)
    assert run("gaps", samples / "sato_hana.yaml", "--rules", ids).code == 0


def test_nothing_that_is_typed_can_steer_the_terminal(run, small, tmp_path):
    evil = tmp_path / "a\x9b31m\u202e.yaml"
    evil.write_bytes(small.read_bytes())
    commands = [["gaps", evil, "--format", form] for form in FORMS]
    commands += [
        ["gaps", small, *words]
        for words in (
            ["--without", "\x1b[31m"],
            ["--rules", "\x1b[31m"],
            ["--config", "\x1b[31m"],
            ["--show", "\x1b[31m"],
            ["-o", "x\x1b[31m.md"],
        )
    ]
    for words in commands:
        result = run(*words)
        assert not [c for c in result.out + result.err if c in "\x1b\x9b\u202e"], words


def test_an_unforeseen_error_tells_nothing_of_the_case(run, small, monkeypatch):
    canary = "佐藤 ハナ"

    def fail(*_: object, **__: object) -> None:
        raise ValueError(canary)

    monkeypatch.setattr("ecomap.cli.gap_sheet.analyze", fail)
    result = run("gaps", small)
    assert (result.code, result.out) == (2, "")
    assert "ValueError" in result.err
    assert canary not in result.err


def test_a_console_in_an_old_code_page_is_no_crash(small, monkeypatch):
    from ecomap.cli.gap_sheet import Wishes, sheet_of
    from ecomap.cli.gap_text import show_on_terminal

    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    show_on_terminal([sheet_of(ecomap.read(small), "x", Wishes())])
    stream.flush()
    assert b"?" in stream.buffer.getvalue()


@pytest.mark.parametrize("word", ["all", "全員"])
def test_everybody_is_thought_away_in_turn(run, word):
    result = run("gaps", SAMPLES / "vignettes" / "v04_couple_sole_carer.yaml", "--without", word)
    assert result.code == 0
    lines = result.out.splitlines()
    assert "トシさん" in lines[3]
    assert "身体介護" in lines[3]
    assert "中田内科" in lines[4]


def test_everybody_as_json_names_ids_only(run):
    result = run("gaps", SAMPLES / "sato_hana.yaml", "--without", "all", "--format", "json")
    found = json.loads(result.out)
    assert (found["format"], found["version"]) == ("ecomap-single-points", 1)
    assert "裕子" not in result.out
    assert {point["who"] for point in found["points"]} <= {"p2", "p3", "r2", "r5", "r11"}


def test_everybody_without_a_hint_at_what_is_restricted(run):
    case = SAMPLES / "vignettes" / "v04b_with_strain.yaml"
    shown = run("gaps", case, "--without", "all").out
    assert not {rule.id for rule in RULES if rule.restricted} & set(re.findall(r"[A-Z]\d\d", shown))
