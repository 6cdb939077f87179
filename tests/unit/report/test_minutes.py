"""What 第4表 is filled in with."""

from __future__ import annotations

from ecomap.report.sheet.front import Question
from ecomap.report.sheet.minutes import BLANK_TASKS, minutes_of


def test_what_is_known_is_filled_in_and_the_rest_left_to_write(basis_of):
    minutes = minutes_of(basis_of("sato_hana"), (Question(1, "入浴", "…"),))
    assert {fact.label: fact.value for fact in minutes.head} == {
        "開催日": "",
        "開催場所": "",
        "開催時間": "",
        "開催回数": "",
        "計画作成者": "みどり居宅介護支援事業所 鈴木",
    }
    assert minutes.items == ("入浴",)
    assert (minutes.next.label, minutes.next.value) == ("次回", "2026-05-10")


def test_who_might_be_there(basis_of):
    names = [one.name for one in minutes_of(basis_of("sato_hana"), ()).attendees]
    # Not the son who is out of touch, the salon that rests, the hospital that has ended, or the meals on wheels.
    assert names == [
        "佐藤 ハナ 様",
        "長女 裕子さん",
        "民生委員 田口さん",
        "みどりクリニック",
        "つむぎ薬局",
        "鈴木ケアマネ",
        "さくら訪問介護",
        "いずみデイケア",
        "つむぎ福祉用具",
    ]


def test_what_is_planned_is_a_task(basis_of):
    tasks = minutes_of(basis_of("sato_hana"), ()).tasks
    assert [(task.name, task.until) for task in tasks[:2]] == [
        ("さくら訪問介護", "4/20"),
        ("いずみデイケア", "（4/8申込）"),
    ]
    assert len(tasks) == 2 + BLANK_TASKS
    couple = minutes_of(basis_of("couple_rourou"), ()).tasks
    assert [(task.name, task.what, task.until) for task in couple[:2]] == [
        ("花沢ヘルパーステーション", "身体介護 開始 毎日 22時 夜のおむつ交換", "6/15"),
        ("介護者のつどい「ひとやすみ」", "妻 きみさんへ 話し相手 開始 月1回", "7/8"),
    ]
