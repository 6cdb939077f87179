from __future__ import annotations

import pytest
from pydantic import ValidationError

from ecomap.model import WEEKS_PER_MONTH, Frequency, FrequencyError, parse_frequency

EVERY_DAY = tuple(range(7))
WEEK = WEEKS_PER_MONTH

RATES = [
    # The list of practice.
    ("週2回", 2 * WEEK, 2 * WEEK),
    ("週1〜2", WEEK, 2 * WEEK),
    ("隔週", WEEK / 2, WEEK / 2),
    ("2週に1回", WEEK / 2, WEEK / 2),
    ("月1", 1, 1),
    ("2か月に1回", 0.5, 0.5),
    ("年数回", 2 / 12, 6 / 12),
    ("週3〜4回", 3 * WEEK, 4 * WEEK),
    ("月2〜3回", 2, 3),
    ("年1回", 1 / 12, 1 / 12),
    ("1日2回", 14 * WEEK, 14 * WEEK),
    ("月1回 通院", 1, 1),
    # As staff write them.
    ("週一", WEEK, WEEK),
    ("週イチ", WEEK, WEEK),
    ("週に１度くらい", WEEK, WEEK),
    ("週1ー2回", WEEK, 2 * WEEK),
    ("週2,3回", 2 * WEEK, 3 * WEEK),
    ("週2、3回", 2 * WEEK, 3 * WEEK),
    ("月1か2回", 1, 2),
    ("２週間に１度", WEEK / 2, WEEK / 2),
    ("３ヶ月ごと", 1 / 3, 1 / 3),
    ("数か月に1回", 1 / 6, 1 / 2),
    ("半年に1回", 1 / 6, 1 / 6),
    ("2年に1回", 1 / 24, 1 / 24),
    ("隔月", 0.5, 0.5),
    ("隔日", 3.5 * WEEK, 3.5 * WEEK),
    ("一日おき", 3.5 * WEEK, 3.5 * WEEK),
    ("2日に1回", 3.5 * WEEK, 3.5 * WEEK),
    ("2日おき", 7 / 3 * WEEK, 7 / 3 * WEEK),
    ("2〜3か月に1回", 1 / 3, 1 / 2),
    ("週5日", 5 * WEEK, 5 * WEEK),
    ("毎月1回", 1, 1),
    ("毎週", WEEK, WEEK),
    ("毎月", 1, 1),
    ("2回/週", 2 * WEEK, 2 * WEEK),
    ("月末", 1, 1),
    ("毎月10日・25日", 2, 2),
    ("ほぼ毎日", 5 * WEEK, 7 * WEEK),
    ("月8日", 8, 8),
    ("週1回訪問、月2回電話", WEEK + 2, WEEK + 2),
    ("なし", 0, 0),
    ("毎月曜", WEEK, WEEK),
    ("毎月曜日 10時", WEEK, WEEK),
    ("毎日曜", WEEK, WEEK),
    ("毎月第1月曜", 1, 1),
    ("毎週末", 2 * WEEK, 2 * WEEK),
    ("毎週末 電話", 2 * WEEK, 2 * WEEK),
    ("朝夕", 14 * WEEK, 14 * WEEK),
    ("毎日 朝夕", 14 * WEEK, 14 * WEEK),
    ("朝・昼・晩", 21 * WEEK, 21 * WEEK),
    ("月水 朝夕", 4 * WEEK, 4 * WEEK),
    ("学期に1回", 2 / 12, 3 / 12),
    ("学期ごと", 2 / 12, 3 / 12),
    ("1学期に2回", 4 / 12, 6 / 12),
    ("年3回(学期ごと)", 3 / 12, 3 / 12),
    ("once a term", 2 / 12, 3 / 12),
    ("月1回 面接", 1, 1),
    ("週1回 夕食", WEEK, WEEK),
    # English.
    ("twice a week", 2 * WEEK, 2 * WEEK),
    ("2x/week", 2 * WEEK, 2 * WEEK),
    ("2-3 times a week", 2 * WEEK, 3 * WEEK),
    ("monthly", 1, 1),
    ("weekly", WEEK, WEEK),
    ("once every two months", 0.5, 0.5),
    ("every 2 weeks", WEEK / 2, WEEK / 2),
    ("every other week", WEEK / 2, WEEK / 2),
    ("a few times a year", 2 / 12, 6 / 12),
    ("quarterly", 1 / 3, 1 / 3),
    ("biweekly", WEEK / 2, 2 * WEEK),
    ("three visits a month", 3, 3),
    ("never", 0, 0),
]


@pytest.mark.parametrize(("text", "low", "high"), RATES)
def test_rates(text: str, low: float, high: float) -> None:
    often = parse_frequency(text)
    assert often is not None
    assert often.per_month_low == pytest.approx(low, abs=1e-4)
    assert often.per_month_high == pytest.approx(high, abs=1e-4)
    assert often.text == text


@pytest.mark.parametrize(
    ("text", "weekdays", "per_month"),
    [
        ("毎水", (2,), WEEK),
        ("月水金", (0, 2, 4), 3 * WEEK),
        ("火・金 10時", (1, 4), 2 * WEEK),
        ("火曜日と金曜日", (1, 4), 2 * WEEK),
        ("毎週火曜日", (1,), WEEK),
        ("火10時", (1,), WEEK),
        ("月 10時", (0,), WEEK),
        ("月〜金 9:00〜17:00", (0, 1, 2, 3, 4), 5 * WEEK),
        ("金曜から月曜", (0, 4, 5, 6), 4 * WEEK),
        ("平日", (0, 1, 2, 3, 4), 5 * WEEK),
        ("週末", (5, 6), 2 * WEEK),
        ("土・日", (5, 6), 2 * WEEK),
        ("毎日", EVERY_DAY, 7 * WEEK),
        ("毎日2回 訪問", EVERY_DAY, 14 * WEEK),
        ("毎朝", EVERY_DAY, 7 * WEEK),
        ("週2回(火・金)", (1, 4), 2 * WEEK),
        ("隔週水曜", (2,), WEEK / 2),
        ("隔週火・金", (1, 4), WEEK),
        ("月2回 火", (1,), 2),
        ("第2・4火", (1,), 2),
        ("第1・第3土曜 午後", (5,), 2),
        ("第2・4火(月2回)", (1,), 2),
        ("月2回、第1・3土曜", (5,), 2),
        ("第2火・第4金", (1, 4), 2),
        ("毎月第3土曜", (5,), 1),
        ("最終金曜", (4,), 1),
        ("Mon/Wed/Fri", (0, 2, 4), 3 * WEEK),
        ("every Tuesday at 10:00", (1,), WEEK),
        ("Mon-Fri", (0, 1, 2, 3, 4), 5 * WEEK),
        ("1st and 3rd Tuesday", (1,), 2),
        ("daily", EVERY_DAY, 7 * WEEK),
        ("on weekends", (5, 6), 2 * WEEK),
    ],
)
def test_weekdays(text: str, weekdays: tuple[int, ...], per_month: float) -> None:
    often = parse_frequency(text)
    assert often is not None
    assert often.weekdays == weekdays
    assert often.per_month_low == often.per_month_high == pytest.approx(per_month, abs=1e-4)


@pytest.mark.parametrize(
    ("text", "nth", "every"), [("第2・4火", (2, 4), 1), ("最終金曜", (-1,), 1), ("隔週火", (), 2), ("毎週火", (), 1)]
)
def test_which_weeks(text: str, nth: tuple[int, ...], every: int) -> None:
    often = parse_frequency(text)
    assert often is not None
    assert (often.nth, often.every_weeks) == (nth, every)


def test_a_fifth_week_is_not_in_every_month() -> None:
    often = parse_frequency("第1・3・5日曜")
    assert often is not None
    assert (often.per_month_low, often.per_month_high) == (2, 3)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("火・金 10時", "10時"),
        ("火曜日10時から11時半", "10時から11時半"),
        ("月〜金 9:00〜17:00", "9:00~17:00"),
        ("水 午後2時", "午後2時"),
        ("毎日 朝夕", "朝 夕"),
        ("毎晩", "晩"),
        ("月曜から金曜の日中", "日中"),
        ("Tue & Fri 10am", "10am"),
        ("週2回", None),
        ("週1回60分", None),
    ],
)
def test_time_of_day(text: str, hours: str | None) -> None:
    often = parse_frequency(text)
    assert often is not None
    assert often.hours == hours


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("週2回 電話", ("phone",)),
        ("電話 週2回", ("phone",)),
        ("月1回 通院", ("outing",)),
        ("週1回訪問、月2回電話", ("visit", "phone")),
        ("LINEで毎日", ("message",)),
        ("月2回 往診", ("visit",)),
        ("月1回 家庭訪問", ("visit",)),
        ("weekly phone call", ("phone",)),
        ("同居", ("living_together",)),
        ("週2回", ()),
    ],
)
def test_ways_of_contact(text: str, modes: tuple[str, ...]) -> None:
    often = parse_frequency(text)
    assert often is not None
    assert often.modes == modes


@pytest.mark.parametrize("text", ["随時", "不定期", "必要時", "時々", "as needed", "24時間対応"])
def test_without_rhythm_anything_from_never_is_possible(text: str) -> None:
    often = parse_frequency(text)
    assert often is not None
    assert (often.per_month_low, often.per_month_high, often.irregular) == (0, None, True)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("週1回以上", WEEK, None),
        ("at least once a week", WEEK, None),
        ("月1回以下", 0, 1),
        ("月1回+随時", 1, None),
        ("ほとんどない", 0, 1),
    ],
)
def test_open_bounds(text: str, low: float, high: float | None) -> None:
    often = parse_frequency(text)
    assert often is not None
    assert (often.per_month_low, often.per_month_high) == (pytest.approx(low), high)


def test_living_together_and_always_are_daily_or_more() -> None:
    together, always = parse_frequency("同居"), parse_frequency("常時")
    assert together is not None
    assert always is not None
    assert (together.living_together, together.weekdays) == (True, EVERY_DAY)
    assert always.round_the_clock
    for often in (together, always):
        assert (often.per_month_low, often.per_month_high) == (pytest.approx(7 * WEEK), None)


def test_seasons_are_rare_and_irregular() -> None:
    often = parse_frequency("盆正月")
    assert often is not None
    assert (often.per_month_low, often.irregular) == (pytest.approx(2 / 12, abs=1e-4), True)


@pytest.mark.parametrize("text", ["", "不明", "未確認", "unknown"])
def test_not_known_is_none(text: str) -> None:
    assert parse_frequency(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("週1回だったが今は来ない", "not-a-frequency"),
        ("週1回ではない", "not-a-frequency"),
        ("以前は週1回", "not-a-frequency"),
        ("よく来る", "not-a-frequency"),
        ("夜間", "not-a-frequency"),
        ("2回", "not-a-frequency"),
        ("月", "ambiguous"),
        ("日", "ambiguous"),
        ("週400回", "implausible"),
        ("週3〜1回", "implausible"),
        ("第7火曜", "implausible"),
        ("毎月40日", "implausible"),
        ("週" * 101, "too-long"),
    ],
)
def test_what_is_not_understood_is_refused(text: str, code: str) -> None:
    with pytest.raises(FrequencyError) as caught:
        parse_frequency(text)
    assert caught.value.code == code


def test_label_is_the_text_with_tidy_spaces() -> None:
    often = parse_frequency(" 週2回　 電話 ")
    assert often is not None
    assert often.label == "週2回 電話"
    assert Frequency(per_month_low=4.3, per_month_high=4.3).label == ""


def test_contacts_a_week() -> None:
    often = parse_frequency("週2回以上")
    assert often is not None
    assert (often.per_week_low, often.per_week_high) == (pytest.approx(2), None)


@pytest.mark.parametrize(
    "fields",
    [{"per_month_low": 2, "per_month_high": 1}, {"weekdays": (7,)}, {"per_month_low": float("nan")}, {"modes": ("x",)}],
)
def test_impossible_frequencies_cannot_be_made(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Frequency.model_validate(fields)
