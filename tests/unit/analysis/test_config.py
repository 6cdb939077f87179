from __future__ import annotations

import pytest

from ecomap.analysis import RULES, analyze
from ecomap.analysis import config as config_room
from ecomap.analysis.config import Config, ConfigError, Local, load_config
from ecomap.analysis.limits import DEFAULTS, LIMITS, PLACE
from ecomap.errors import EcomapError
from ecomap.model import Case, Client
from ecomap.wording import fault_sentence

GOOD = """\
# 設定
[limits]
contact_weekly = 8
gap_days = 5
contact_monthly = 1.5

[rules]
off = ["S08", "m07"]

[[local]]
kind = "salon"
name = "柿の木サロン"
contact = "0000-11"

[[local]]
kind = "訪問介護"
name = "さくら  訪問介護"
"""


def _load(folder, text):
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return load_config(path)


def _faults(folder, text):
    with pytest.raises(ConfigError) as caught:
        _load(folder, text)
    return caught.value.faults


def test_a_file_changes_what_it_names_and_nothing_else(tmp_path):
    config = _load(tmp_path, GOOD)
    changed = {limit.name for limit, now, was in zip(LIMITS, config.limits, DEFAULTS, strict=True) if now != was}
    assert changed == {"contact_weekly", "gap_days", "contact_monthly"}
    assert config.limits[PLACE["contact_monthly"]] == 15_000
    assert config.off == {"S08", "M07"}
    assert config.local == (
        Local("柿の木サロン", "salon", "0000-11"),
        Local("さくら 訪問介護", "home_help"),
    )


def test_an_empty_file_changes_nothing(tmp_path):
    assert _load(tmp_path, "") == _load(tmp_path, "# nothing\n[limits]\n[rules]\n") == Config()


def test_a_byte_order_mark_and_other_line_ends_do_no_harm(tmp_path):
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert load_config(path) == _load(tmp_path, GOOD)


def test_rules_switched_off_are_not_answered():
    case = Case(client=Client(id="client", name="x"))
    off = Config(off=frozenset({"S01", "D01"}))
    answered = {rule for rule, _ in analyze(case, rules="all", config=off).answers}
    assert answered == {rule.id for rule in RULES if not rule.preview} - {"S01", "D01"}


@pytest.mark.parametrize(("text", "code", "line", "field"), [
    ("limit = 3\n", "config-unknown-key", 1, ""),
    ("[limits]\n\ncontact_wekly = 4\n", "config-unknown-limit", 3, "limits"),
    ("[limits]\nzzzzqqqq = 4\n", "config-unknown-limit", 2, "limits"),
    ('[rules]\noff = ["S99"]\n', "config-unknown-rule", 2, "rules.off"),
    ('[rules]\noff = "S01"\n', "config-type", 2, "rules.off"),
    ("[rules]\noff = [1]\n", "config-type", 2, "rules.off"),
    ("[rules]\non = []\n", "config-unknown-key", 2, "rules"),
    ("[limits]\nlsns = -1\n", "config-number", 2, "limits.lsns"),
    ("[limits]\nlsns = 31\n", "config-number", 2, "limits.lsns"),
    ("[limits]\ncontact_weekly = nan\n", "config-number", 2, "limits.contact_weekly"),
    ("[limits]\ngap_days = inf\n", "config-number", 2, "limits.gap_days"),
    ("[limits]\ngap_days = 3.5\n", "config-type", 2, "limits.gap_days"),
    ("[limits]\ngap_days = true\n", "config-type", 2, "limits.gap_days"),
    ('[limits]\ngap_days = "4"\n', "config-type", 2, "limits.gap_days"),
    ("limits = 3\n", "config-type", 1, "limits"),
    ("rules = []\n", "config-type", 1, "rules"),
    ("[local]\nkind = 'salon'\n", "config-type", 1, "local"),
    ('[[local]]\nkind = "salon"\nname = ""\n', "config-type", 3, "local.1.name"),
    ('[[local]]\nkind = "salon"\n', "config-missing", 1, "local.1"),
    ('[[local]]\nname = "x"\n', "config-missing", 1, "local.1"),
    ('[[local]]\nname = "x"\nkind = "ぬぬぬ"\n', "config-unknown-kind", 3, "local.1.kind"),
    ('[[local]]\nname = "x"\nkind = "salon"\nphone = "1"\n', "config-unknown-key", 4, "local.1"),
    ("[limits\n", "config-syntax", 1, ""),
    ("a = \n", "config-syntax", 1, ""),
])  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(tmp_path, text, code, line, field):
    faults = _faults(tmp_path, text)
    assert [(fault.code, fault.place.line, fault.place.field) for fault in faults] == [(code, line, field)]
    for lang in ("ja", "en"):
        sentence = fault_sentence(faults[0], lang)
        assert sentence.startswith(str(faults[0].place))
        assert "{" not in sentence


def test_everything_that_is_wrong_is_told_at_once(tmp_path):
    text = '[limits]\nlsns = 99\nlsn = 3\n[rules]\noff = ["S00", "S01"]\n[[local]]\nkind = 3\n'
    assert len(_faults(tmp_path, text)) == 5


def test_the_nearest_name_is_suggested(tmp_path):
    fault = _faults(tmp_path, "[limits]\ncontact_wekly = 4\n")[0]
    assert fault.expected[0] == "contact_weekly"
    assert "contact_wekly" in fault_sentence(fault, "en")
    rule = _faults(tmp_path, '[rules]\noff = ["S5"]\n')[0]
    assert "S05" in rule.expected
    kind = _faults(tmp_path, '[[local]]\nname = "x"\nkind = "通いのばしょ"\n')[0]
    assert "salon" in kind.expected


def test_no_value_of_the_file_is_repeated(tmp_path):
    canary = "カナリア"
    text = (
        (
            f'{canary} = 1\n[limits]\n"{canary}2" = 3\nlsns = "{canary}"\n[rules]\noff = ["{canary}"]\n{canary}3 = 1\n'
            f'[[local]]\nkind = "{canary}"\nname = 3\n"{canary}4" = 1\n'
        )
        .replace(f"{canary} =", f'"{canary}" =')
        .replace(f"{canary}3 =", f'"{canary}3" =')
    )
    faults = _faults(tmp_path, text)
    assert len(faults) == 8
    for fault in faults:
        assert canary not in str(fault)
        for lang in ("ja", "en"):
            assert canary not in fault_sentence(fault, lang)


@pytest.mark.parametrize(("make", "code"), [
    (lambda path: path.with_name("other.toml").touch(), "missing-file"),
    (lambda path: path.mkdir(), "is-directory"),
    (lambda path: path.write_bytes(b"\xff\xfe\xfa"), "encoding"),
    (lambda path: path.write_bytes(b"#" * 1_000_001), "too-large"),
    (lambda path: path.write_text("a = " + "[" * 100_000, encoding="utf-8"), "config-syntax"),
])  # fmt: skip
def test_a_file_that_cannot_be_read(tmp_path, make, code):
    path = tmp_path / "config.toml"
    make(path)
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    assert isinstance(caught.value, EcomapError)
    assert [fault.code for fault in caught.value.faults] == [code]
    for lang in ("ja", "en"):
        assert fault_sentence(caught.value.faults[0], lang)


def test_every_unit_has_a_largest_number_and_every_default_is_below_it():
    for limit in LIMITS:
        assert 0 <= limit.value <= config_room._MOST[limit.unit]


def test_a_name_that_is_no_path():
    with pytest.raises(ConfigError):
        load_config("a\0b")
