from __future__ import annotations

import json

BAD = "ecomap: 1\n本人: 佐藤 ハナ\n社会資源:\n  - 民生委員 田口さん: とてもよい\n家属: []\n"


def test_a_good_file_is_told_with_counts_only(run, small):
    result = run("check", small)
    assert (result.code, result.err) == (0, "")
    assert "OK" in result.out
    assert "佐藤" not in result.out


def test_every_fault_is_told_at_once(run, tmp_path):
    (tmp_path / "bad.yaml").write_text(BAD, encoding="utf-8")
    result = run("check", "bad.yaml")
    assert (result.code, result.out) == (2, "")
    assert "bad.yaml:4:" in result.err
    assert "bad.yaml:5:1" in result.err
    assert "[unknown-key]" in result.err


def test_the_language_of_faults(run, tmp_path):
    (tmp_path / "bad.yaml").write_text(BAD, encoding="utf-8")
    assert "社会資源1" in run("check", "bad.yaml").err
    english = run("check", "bad.yaml", "--lang", "en").err
    assert english == run("--lang", "en", "check", "bad.yaml").err
    assert "resources" in english


def test_good_and_bad_together(run, small, tmp_path):
    (tmp_path / "bad.yaml").write_text(BAD, encoding="utf-8")
    result = run("check", "bad.yaml", small, "missing.yaml")
    assert result.code == 2
    assert str(small) in result.out
    assert "[missing-file]" in result.err


def test_standard_input(run, small):
    result = run("check", "-", stdin=small.read_bytes())
    assert result.code == 0
    assert "<stdin>" in result.out or result.out.startswith("-")


def test_strict_fails_on_notices(run, small, tmp_path):
    old = tmp_path / "old.yaml"
    old.write_bytes(small.read_text(encoding="utf-8").encode("cp932"))
    loose = run("check", old)
    assert (loose.code, "[cp932]" in loose.err, "OK" in loose.out) == (0, True, True)
    assert run("check", old, "--strict").code == 1
    assert run("check", small, "--strict").code == 0


def test_json_for_programs(run, small, tmp_path):
    (tmp_path / "bad.yaml").write_text(BAD, encoding="utf-8")
    result = run("check", small, "bad.yaml", "--json")
    assert (result.code, result.err) == (2, "")
    data = json.loads(result.out)
    assert data["version"] == 1
    good, bad = data["files"]
    assert (good["ok"], good["faults"]) == (True, [])
    assert bad["ok"] is False
    assert [fault["line"] for fault in bad["faults"]] == [4, 5]
    assert set(bad["faults"][0]) == {
        "code", "severity", "line", "column", "field", "word", "expected", "sentence",
    }  # fmt: skip


def test_every_sample_is_good(run, samples):
    files = sorted(samples.glob("*.yaml"))
    assert len(files) >= 12
    result = run("check", *files)
    assert result.code == 0
    assert result.out.count("OK") == len(files)
