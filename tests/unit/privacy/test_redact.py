"""Who sees what: one small family with everything that is delicate in it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import ecomap
from ecomap import analyze, read_text
from ecomap.privacy import AUDIENCES, PrivacyError, new_key, readers_of, redact
from ecomap.privacy.redaction import redact_all

CASE = read_text("""\
ecomap: 1
題名: 佐藤ハナさん 在宅支援
作成: {作成日: 2026-04-10, 作成者: 鈴木, 同席者: [本人, 長女], 次回見直し: 2026-07-10}
本人: {名前: 佐藤 ハナ, 生年月日: 1935-12-30, 診断: [糖尿病], 意向: 家にいたい, 備考: 秘密の備考}
家族:
  - {名前: 裕子, 続柄: 長女, 年齢: 58, 電話: 090-1111-2222, 関係: {強さ: 強い, ストレス: 緊張, 備考: 朝の電話}}
  - {名前: 健, 続柄: 長男, 非表示: [本人], 関係: 疎遠}
  - {名前: 美咲, 続柄: 妻, 誰の: 健, 続柄の表記: 健の妻, 住所秘匿: はい, 居所: 市内, 関係: 弱い}
  - {名前: 翔, 続柄: 孫, 年齢: 15, 親: [美咲], 学校への影響: はい}
社会資源:
  - {名前: 友人 中村さん, 関係: {強さ: 強い, 何でも話せる: はい}}
  - {名前: さくら訪問介護, 電話: 03-1111-2222, 関係: {頻度: 火・金 10時, 支援: [家事]}}
  - {名前: 金山さん, 種類: 関わりに注意が要る相手, 関係: {懸念: お金を借りに来る}}
  - {名前: つばさシェルター, 種類: その他の資源, 分野: 相談}
  - 名前: 鈴木ケアマネ
    役割: [調整役]
    関係: {頻度: 月1回, 開示先: [サービス担当者会議], ストレス: 緊張, 備考: 電話で}
関係:
  - {から: つばさシェルター, へ: 美咲}
  - {から: 友人 中村さん, へ: 裕子, 開示先: [所内]}
課題:
  - {領域: 金銭, 程度: 一部介助, 備考: 秘密の課題}
  - {誰: 裕子, 領域: こころ, 程度: ある}
確認状況: {親族: 済, 友人: 済, 近隣: 済, 集まり: 済, サービス: 済, 連携: 済}
同意: {日付: 2026-04-01, 範囲: サービス担当者会議, 署名: [本人, 長女]}
""")

KEY = bytes(range(32))
EVERYBODY_ELSE = [code for code in AUDIENCES if code != "shonai"]


def names(case):
    return [actor.name for actor in case.actors.values()]


def tie_of(case, name):
    ident = next(ident for ident, actor in case.actors.items() if name in actor.name)
    return case.ties_of(ident)[0]


def test_the_office_sees_the_record_itself():
    assert redact(CASE, "shonai") == CASE.replace(shown_to="shonai")


@pytest.mark.parametrize("code", EVERYBODY_ELSE)
def test_what_no_version_but_one_for_the_protected_meeting_holds(code):
    shown = redact(CASE, code, key=KEY)
    text = shown.model_dump_json()
    kept = code == "shien-kaigi"
    for secret in ("秘密の備考", "秘密の課題", "お金を借りに来る", "金山", "つばさシェルター"):
        assert (secret in text) == kept, secret
    assert shown.shown_to == code
    assert shown.asked == ()
    assert [actor.id for actor in (*shown.people, *shown.resources)] == [
        *(f"p{n}" for n in range(1, len(shown.people) + 1)),
        *(f"r{n}" for n in range(1, len(shown.resources) + 1)),
    ]
    assert [tie.id for tie in shown.ties] == [f"t{n}" for n in range(1, len(shown.ties) + 1)]


@pytest.mark.parametrize("code", EVERYBODY_ELSE)
def test_no_version_confirms_that_there_is_nobody(code):
    shown = redact(CASE, code, key=KEY)
    found = analyze(shown, rules="all")
    assert shown.is_excerpt
    assert {finding.rule for finding in found if finding.rule.startswith("D")} <= {"D09"}
    assert not any(each.path.startswith("asked.") for finding in found for each in finding.evidence)


def test_the_client_is_not_shown_whom_somebody_hides_from_the_client():
    assert "健" not in names(redact(CASE, "honnin"))
    assert "健" in names(redact(CASE, "kazoku:長女"))
    assert "健" not in names(redact(CASE, "kazoku"))  # nobody knows who of the family reads it
    assert "健" not in names(redact(CASE, "tantosha-kaigi"))
    assert "健" in names(redact(CASE, "tantosha-kaigi", attendees=["長女", "鈴木ケアマネ"]))
    assert "健" not in names(redact(CASE, "tantosha-kaigi", attendees=["本人", "長女"]))
    assert "健" not in names(redact(CASE, "tantosha-kaigi", attendees=["長女", "知らない人"]))


def test_the_wife_of_somebody_who_is_not_shown_does_not_become_the_clients():
    shown = redact(CASE, "honnin")
    wife = next(person for person in shown.people if person.name == "美咲")
    assert (wife.relation, wife.relation_text, wife.of) == (None, None, None)


def test_nothing_tells_where_somebody_with_a_protected_address_is():
    shown = redact(CASE, "kazoku:裕子")
    wife = next(person for person in shown.people if person.name == "美咲")
    assert (wife.lives, wife.address_protected) == (None, None)
    assert "つばさシェルター" not in names(shown)
    protected = CASE.replace(client=CASE.client.replace(address_protected=True))
    assert not any("訪問介護" in name for name in names(redact(protected, "kazoku:裕子")))
    assert any(
        "訪問介護" in name for name in names(redact(protected, "tantosha-kaigi", attendees=["本人", "鈴木ケアマネ"]))
    )


def test_strain_is_shown_only_where_it_was_released_by_name():
    shown = redact(CASE, "tantosha-kaigi")
    assert (tie_of(shown, "裕子").stress, tie_of(shown, "裕子").note) == ("unknown", None)
    assert (tie_of(shown, "鈴木").stress, tie_of(shown, "鈴木").note) == ("stressful", "電話で")
    assert tie_of(redact(CASE, "jirei-kento", key=KEY), "さん").visible_to is None


def test_a_tie_for_the_office_alone_is_for_the_office_alone():
    for code in EVERYBODY_ELSE:
        shown = redact(CASE, code, key=KEY)
        ends = [{shown.name_of(end) for end in tie.ends_of_line} for tie in shown.ties]
        assert {"友人 中村さん", "裕子"} not in ends


def test_needs_illness_and_school_of_relatives_are_not_the_clients_to_tell():
    shown = redact(CASE, "tantosha-kaigi")
    assert [need.domain for need in shown.needs] == ["money"]
    assert shown.client.diagnoses == ("糖尿病",)
    assert redact(CASE, "honnin").client.diagnoses == ()
    assert all(person.schooling_affected is None for person in shown.people)


def test_letters_hang_on_the_key_and_on_nobody_who_is_hidden():
    shown = redact(CASE, "jirei-kento", key=KEY)
    assert shown.client.name == "A"
    text = shown.model_dump_json()
    for name in ("佐藤", "ハナ", "裕子", "翔", "中村", "さくら", "鈴木"):
        assert name not in text
    friend = "友人 中村さん"
    hidden = CASE.replace(
        resources=tuple(r.replace(hidden_from=("所内",) * (r.name == friend)) for r in CASE.resources)
    )
    gone = CASE.replace(
        resources=tuple(r for r in CASE.resources if r.name != friend),
        ties=tuple(tie for tie in CASE.ties if friend not in map(CASE.name_of, tie.ends_of_line)),
    )
    assert redact(hidden, "jirei-kento", key=KEY) == redact(gone, "jirei-kento", key=KEY)
    others = {redact(CASE, "jirei-kento", key=new_key()).people[0].name for _ in range(12)}
    assert len(others) > 1


def test_letters_stay_between_versions():
    later = CASE.replace(resources=CASE.resources[1:], ties=tuple(t for t in CASE.ties if t.source != "r1" != t.target))
    one, two = redact_all((CASE, later), "jirei-kento", key=KEY)
    assert {p.relation: p.name for p in one.people} == {p.relation: p.name for p in two.people}
    assert {r.name for r in two.resources} < {r.name for r in one.resources}


def test_dates_move_together_by_whole_weeks():
    shown = redact(CASE, "kenkyu", key=KEY)
    moved = shown.drawn.on.earliest - dt.date(2026, 4, 10)
    assert moved.days % 7 == 0
    assert 7 <= abs(moved.days) <= 175
    assert shown.drawn.review.earliest - dt.date(2026, 7, 10) == moved


def test_ninety_and_over_are_not_told_apart_and_days_of_birth_have_no_part_in_it():
    shown = redact(CASE, "kenkyu", key=KEY)
    assert (shown.client.birth, shown.client.age, shown.client.age_to) == (None, 90, 130)
    for month in (1, 6, 12):
        born = CASE.replace(client=CASE.client.replace(birth=ecomap.parse_date(f"1937-{month:02}-03")))
        assert redact(born, "kenkyu", key=KEY).client.birth.iso == "1937"


def test_unknown_readers_are_refused_without_naming_them():
    for word, code in (
        ("みんな", "unknown-audience"),
        ("honnin:裕子", "unknown-audience"),
        ("kazoku:花子", "unknown-reader"),
    ):
        with pytest.raises(PrivacyError, match=code) as error:
            readers_of(CASE, word)
        assert str(error.value) == code
    with pytest.raises(PrivacyError, match="no-key"):
        redact(CASE, "kenkyu")
    with pytest.raises(PrivacyError, match="attendees-without-conference"):
        redact(CASE, "honnin", attendees=["長女"])


def test_a_version_cannot_be_made_into_one_for_somebody_else():
    family = redact(CASE, "kazoku")
    assert redact(family, "kazoku") == family
    with pytest.raises(PrivacyError, match="made-for-another"):
        redact(family, "honnin")


@pytest.mark.parametrize("path", sorted((Path(__file__).parents[3] / "samples").rglob("*.yaml")), ids=lambda p: p.stem)
def test_every_sample_has_a_version_for_everybody(path):
    case = ecomap.read(path)
    for code in AUDIENCES:
        shown = redact(case, code, key=KEY)
        assert redact(shown, code, key=KEY).shown_to == code
        assert read_text(ecomap.io.writing.dumps(shown)).shown_to == code
