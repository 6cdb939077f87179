"""The week, counted by hand from the case files."""

from __future__ import annotations

import pytest

from ecomap.report.sheet.week import week_of

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


def places(week):
    """Give every place of every name: band and day, or ``daily``."""
    found = {}
    for row in week.rows:
        for visit in row.daily:
            found.setdefault(visit.name, set()).add((row.band, "daily"))
        for day, visits in enumerate(row.days):
            for visit in visits:
                found.setdefault(visit.name, set()).add((row.band, day))
    return found


def names_of(week):
    return {*places(week), *(visit.name for _, visits in week.beside for visit in visits)}


def beside(week):
    return {title: [visit.name for visit in visits] for title, visits in week.beside if visits}


def test_a_week_of_services_and_friends(basis_of):
    week = week_of(basis_of("sato_hana"))
    assert places(week) == {
        "さくら訪問介護": {("morning", TUE), ("morning", FRI)},
        "ほのか配食": {("afternoon", MON), ("afternoon", WED), ("afternoon", FRI)},
        "友人 中村さん": {("no_hour", WED)},
        "いずみデイケア": {("no_hour", THU)},
    }
    assert beside(week) == {
        "曜日不明（週1回以上）": ["長女 裕子さん", "隣の木村さん"],
        "週単位以外": ["民生委員 田口さん", "みどりクリニック", "つむぎ薬局", "鈴木ケアマネ", "つむぎ福祉用具"],
        "頻度の記録なし": ["長男 健さん"],
        "休止中": ["汐見サロン"],
    }
    # Planned visits cover no day, and so Tuesday and Thursday have nobody yet.
    assert week.uncovered == (TUE, THU, SAT, SUN)


def test_planned_visits_say_so(basis_of):
    week = week_of(basis_of("sato_hana"))
    [visit] = {visit for row in week.rows for day in row.days for visit in day if visit.name == "さくら訪問介護"}
    assert (visit.coming, visit.time, visit.marks) == (True, "10時", ("予定4/20",))


def test_the_night_of_a_couple(basis_of):
    week = week_of(basis_of("couple_rourou"))
    found = places(week)
    assert found["妻 きみさん"] == {("all_day", "daily")}
    assert found["花沢ヘルパーステーション"] == {("late", "daily")}
    assert found["つばさ訪問看護"] == {("afternoon", TUE), ("afternoon", FRI)}
    assert found["つむぎ訪問入浴"] == {("no_hour", THU)}
    # Declined, and a tie of hers: neither is a contact of his.
    assert not {"ショートステイ 花沢苑", "介護者のつどい「ひとやすみ」"} & names_of(week)
    assert week.uncovered == ()


def test_a_son_at_home_who_works(basis_of):
    week = week_of(basis_of("day_alone"))
    found = places(week)
    day = {(band, day) for band in ("morning", "afternoon") for day in (TUE, THU)}
    assert found["デイサービス 柿の木"] == day
    assert found["牛乳の配達員さん"] == {("dawn", MON), ("dawn", THU)}
    assert found["長男 浩さん"] == {("all_day", "daily")}
    [son] = week.rows[0].daily
    assert son.marks == ("同居", "日中独居")


def test_a_full_map(basis_of):
    week = week_of(basis_of("large_40"))
    found = places(week)
    assert found["新聞店 あさひ"] == {("dawn", "daily")}
    assert found["俳句の会 つくし"] == {("afternoon", WED)}
    assert found["裏の平田さん夫婦"] == {("no_hour", "daily")}
    assert found["緊急通報システム"] == {("all_day", "daily")}
    names = names_of(week)
    # 40 resources and 3 living relatives; one declined, one is a dog.
    assert len(names) == 40 + 3 - 2
    assert not {"傾聴ボランティア 星", "柴犬のハチ"} & names


@pytest.mark.parametrize(
    ("name", "free"), [("situations/s03_weekday_week", (SAT, SUN)), ("vignettes/v08_services_only", ())]
)
def test_days_for_which_the_record_shows_nobody(basis_of, name, free):
    assert week_of(basis_of(name)).uncovered == free


def test_nobody_who_is_there_is_dropped(written):
    week = week_of(
        written(
            "client: {name: 本人さん}\n"
            "drawn: {on: 2026-04-10}\n"
            "family:\n"
            "  - {name: 花, relation: 妻, lives: 同居}\n"
            "  - {name: 次郎, relation: 次男, lives: 市内}\n"
            "resources:\n"
            "  - {name: あさ, kind: 訪問介護, tie: {frequency: 隔週 木曜}}\n"
            "  - {name: ひる, kind: 訪問介護, tie: {frequency: 毎火, starts: 2026-05-01}}\n"
            "  - {name: よる, kind: 訪問介護, tie: {frequency: 毎火, ends: 2026-03-01}}\n"
            "  - {name: なし, kind: 近隣, tie: {quality: 断絶, frequency: 毎火}}\n"
        )
    )
    assert places(week) == {
        "妻 花さん": {("all_day", "daily")},  # lives there, though no tie was written
        "あさ": {("no_hour", THU)},
        "ひる": {("no_hour", TUE)},  # begins later
    }
    [fortnight] = week.rows[-1].days[THU]
    assert fortnight.marks == ("隔週",)
    assert week.rows[-1].days[TUE][0].coming
