"""Whom to call, who would notice, and who holds what."""

from __future__ import annotations

from ecomap.report.sheet.calls import calls_of, notice_of, roles_of


def names(basis):
    return {calls.occasion: [call.name for call in calls.entries] for calls in calls_of(basis)}


def test_the_order_of_calls(basis_of):
    assert names(basis_of("sato_hana")) == {
        "emergency": ["長女 裕子さん", "隣の木村さん", "鈴木ケアマネ", "みどりクリニック"],
        "disaster": [],
        "night": [],
    }
    assert names(basis_of("couple_rourou")) == {
        "emergency": ["妻 きみさん", "長男 正志さん", "古川ケアマネ", "つばさ訪問看護", "花沢診療所"],
        "disaster": ["向かいの野口さん"],
        "night": ["妻 きみさん"],
    }
    large = names(basis_of("large_40"))
    assert large["emergency"][:2] == ["姪 弓子さん", "甥 崇さん"]
    assert large["disaster"] == ["裏の平田さん夫婦", "自主防災の会"]
    assert large["night"] == ["緊急通報システム"]


def test_without_a_first_contact_the_key_person_comes_before_the_second(basis_of):
    assert names(basis_of("english_sample", "en"))["emergency"][:2] == ["wife Haruko", "Neighbour Mrs Hata"]


def test_facts_are_three_valued(basis_of):
    emergency, disaster, _ = calls_of(basis_of("sato_hana"))
    assert emergency.facts == ("転倒リスク：あり", "助けを呼べる：はい")
    assert disaster.facts == ("避難行動要支援者名簿：登録あり", "ハザード区域：区域内（土砂災害警戒区域）")
    assert calls_of(basis_of("day_alone"))[0].facts == ("転倒リスク：未確認", "助けを呼べる：未確認")


def test_who_would_notice(basis_of):
    found = {call.name: call.as_what for call in notice_of(basis_of("sato_hana"))}
    assert found == {
        "長女 裕子さん": "週2回 電話",
        "友人 中村さん": "毎水",
        "隣の木村さん": "週1〜2、雨戸が開くのを見てくれる",
        "ほのか配食": "月水金 昼",
    }


def test_small_children_and_animals_are_nobody_to_call(basis_of):
    called = names(basis_of("child_protection"))
    assert "妹 結衣さん" not in called["night"]  # she is four
    assert "母 真帆さん" in called["night"]
    assert all("ハチ" not in call.name for call in notice_of(basis_of("large_40")))


def test_roles(basis_of):
    held = {line.role: (line.answer, line.words) for line in roles_of(basis_of("sato_hana"))}
    assert held["キーパーソン"] == ("held", "長女 裕子さん")
    assert held["調整役"] == ("held", "鈴木ケアマネ")
    # Relatives and services were asked about completely, neighbours only in part.
    assert held["主介護者"] == ("none", "確認した範囲では、まだ決まっていません")
    assert held["避難支援等実施者"] == ("unknown", "？ 記録からは確認できません")
    assert {line.answer for line in roles_of(basis_of("smallest"))} == {"unknown"}


def test_the_dead_hold_no_role(basis_of):
    lines = {line.role: line for line in roles_of(basis_of("vignettes/v11_key_person_died"))}
    assert lines["キーパーソン"].answer != "held"


def test_a_protected_address_is_not_told(written):
    basis = written(
        "client: {name: 本人さん}\n"
        "family:\n"
        "  - {name: 花, relation: 長女, lives: 市内(車で5分), phone: 090-1, roles: [緊急連絡先①],\n"
        "     address_protected: はい, tie: {quality: 強い, frequency: 週2回, note: 駅前の家から}}\n"
        "  - {name: 桃, relation: 次女, lives: 市内, phone: 090-2, roles: [緊急連絡先②]}\n"
    )
    first, second = calls_of(basis)[0].entries
    assert (first.where, first.phone) == ("", "")
    assert (second.where, second.phone) == ("市内", "090-2")
    assert "駅前" not in str(notice_of(basis))
