"""The five questions of docs/explanation/reading-a-sheet.md, answered by the words of its sheet."""

from __future__ import annotations

import ecomap

CHANGES = [
    "認知症カフェ おひさま：予定になりました（6/3から）。",
    "民生委員 江口さん：月2回になりました（前は月1回）。",
]
SUNDAY = 6


def test_the_five_questions_have_their_answers(samples):
    content = ecomap.sheet(samples / "day_alone.yaml", changes=CHANGES).content
    assert [call.name for call in content.notice] == ["長男 浩さん", "デイサービス 柿の木", "牛乳の配達員さん"]
    assert [visit.name for row in content.week.rows for visit in (*row.daily, *row.days[SUNDAY])] == ["長男 浩さん"]
    assert content.matrix.alone == (("長男 浩さん", "服薬、食事"),)
    parts, money, _fields = content.unasked
    assert parts == "つながりの聞き取り：近隣（まだ）、集まり（一部）、連携（記録なし）、介護者のつながり（記録なし）"
    assert money == "伺ったがまだ分からない課題：お金のこと"
    assert list(content.changes) == CHANGES
