"""The canonical form: every sample reads back the same, in every format and language."""

from __future__ import annotations

from pathlib import Path

import pytest

from ecomap.errors import WriteError
from ecomap.io import dumps, plain_case, read, read_text, starter
from ecomap.model import Case, Client, Drawn, Frequency, PartialDate, Resource, Tie

SAMPLES = sorted((Path(__file__).parents[3] / "samples").glob("*.yaml"))


@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
@pytest.mark.parametrize("form", ["yaml", "json"])
@pytest.mark.parametrize("lang", ["ja", "en", None])
def test_a_sample_reads_back_the_same(path, form, lang):
    case = read(path)
    text = dumps(case, form, lang=lang)
    again = read_text(text, format=form)
    assert again == case
    assert dumps(again, form, lang=lang) == text


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_starter_reads_without_a_fault(lang):
    case = read_text(starter(lang))
    assert case.people
    assert case.resources
    assert case.needs
    assert read_text(dumps(case)) == case


def test_what_was_written_as_text_is_written_back():
    text = dumps(
        read_text(
            "ecomap: 1\n本人: {名前: a, 生年月日: S17.3.2, 外出: 週1〜2}\n作成日: 令和8年4月10日\n"
            "社会資源: [A: 第2・4火, {名前: B, 関係: {最終接触: 3/28}}]\n"
        )
    )
    for written in ("S17.3.2", "週1〜2", "令和8年4月10日", "第2・4火", "3/28"):
        assert f": {written}\n" in text


def test_what_was_inferred_is_not_written():
    plain = plain_case(read_text("ecomap: 1\nclient: a\nresources: [さくら訪問介護: 普通]\nfamily: [長女 裕子]\n"))
    assert plain["resources"] == [{"name": "さくら訪問介護", "tie": {"quality": "normal"}}]
    assert plain["family"] == [{"name": "裕子", "relation": "daughter_1"}]


def test_values_of_a_program_have_no_text():
    case = Case(
        client=Client(name="a"),
        resources=(Resource(id="r1", name="B"),),
        ties=(
            Tie(
                id="t1",
                source="r1",
                target="client",
                frequency=Frequency(per_month_low=2, per_month_high=4.5, weekdays=(0, 2)),
            ),
        ),
        drawn=Drawn(on=PartialDate(year=2026, month=4, circa=True)),
    )
    for form in ("yaml", "json"):
        assert read_text(dumps(case, form), format=form) == case


ODD = (
    "a: b", "a #b", "- a", "? a", "@a", "%a", "&a", "*a", "!a", "|", ">", "'a'", '"a"', "{a}", "[a]", "a,b", "~",
    "null", "true", "1", "1.10", "0312", "a:", ":a", "--- a", "...", " a ", "a\nb", "a\n\nb", "a\n b", "\na", "a\n",
    "a\tb", "\ta", "a\\nb", "　a", "a\u00a0b", "a\ufeffb", "\u200b", "a\r\nb", "𠮷", "👩‍👧", "葛\U000e0100", "#",
    "=SUM(A1)", "<<", "a\\",
)  # fmt: skip


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("form", ["yaml", "json"])
def test_odd_texts_survive(text, form):
    case = Case(client=Client(name=text, notes=text, goals=(text, "b")), title=text)
    assert read_text(dumps(case, form), format=form) == case


@pytest.mark.parametrize("value", ["\x00", "\x1b", "\x9b", "\u202e", "\u2028", "\ufffe", "\u2066"])
def test_a_character_that_no_file_may_hold_is_refused(value):
    with pytest.raises(WriteError) as caught:
        dumps(Case(client=Client(name="a", notes=f"b{value}")))
    assert [fault.code for fault in caught.value.faults] == ["unwritable-character"]
    assert caught.value.faults[0].hint == f"U+{ord(value):04X}"


EXTRA = (
    '{"ecomap": 1, "client": {"name": "a", "x-c": null}, "x-a": {"n": 1, "s": "1", "t": true, "l": [1.5, {"u": "~"}]}}'
)


def test_keys_of_other_programs_are_kept():
    case = read_text(EXTRA)
    assert case.extras == (("x-a", '{"n": 1, "s": "1", "t": true, "l": [1.5, {"u": "~"}]}'),)
    assert case.client.extras == (("x-c", "null"),)
    for form in ("yaml", "json"):
        assert read_text(dumps(case, form), format=form) == case


def test_yaml_and_json_read_the_same():
    text = dumps(read(SAMPLES[0]), "json", lang=None)
    assert read_text(text, format="json") == read_text(text, format="yaml")


def test_the_first_line_names_the_version():
    case = Case(client=Client(name="a"))
    assert dumps(case).startswith("ecomap: 1\n")
    assert dumps(case).endswith("\n")
    assert "\r" not in dumps(case)
