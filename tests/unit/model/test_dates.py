from __future__ import annotations

import copy
import datetime as dt
import pickle

import pytest
from pydantic import ValidationError

from ecomap.errors import EcomapError
from ecomap.model import DateError, PartialDate, parse_date

# What care software and care staff write, and the Western date it means.
READ = [
    ("令和5年4月1日", "2023-04-01"),
    ("令和元年5月1日", "2019-05-01"),
    ("R5.4.1", "2023-04-01"),
    ("Ｒ５．４．１", "2023-04-01"),
    ("S15.3.5", "1940-03-05"),
    ("昭15.3.5", "1940-03-05"),
    ("昭和15年", "1940"),
    ("昭和15年3月", "1940-03"),
    ("昭和十五年三月五日", "1940-03-05"),
    ("㋿5年4月1日", "2023-04-01"),
    ("昭和64年1月7日", "1989-01-07"),
    ("平成元年1月8日", "1989-01-08"),
    ("平成31年4月30日", "2019-04-30"),
    ("大正15年12月24日", "1926-12-24"),
    ("大正15年12月25日", "1926-12-25"),
    ("昭和元年12月25日", "1926-12-25"),
    ("明治45年7月29日", "1912-07-29"),
    ("明治45年7月30日", "1912-07-30"),
    ("大正元年7月30日", "1912-07-30"),
    ("20230401", "2023-04-01"),
    ("202304", "2023-04"),
    ("R050401", "2023-04-01"),
    ("2023/4/1", "2023-04-01"),
    ("2023.4.1", "2023-04-01"),
    ("2023-04", "2023-04"),
    ("2023", "2023"),
    ("2023年", "2023"),
    ("令和 8 年 4 月 10 日", "2026-04-10"),
    ("R 8.4.10", "2026-04-10"),
    ("R元.5.1", "2019-05-01"),
    ("㍼17年3月2日", "1942-03-02"),
    ("二〇二六年四月十日", "2026-04-10"),
    ("令和8年4月10日(金)", "2026-04-10"),
    ("令和8年4月10日金曜日", "2026-04-10"),
    ("令和8年4月10日 10:00", "2026-04-10"),
    ("2026-04-10T10:00:00+09:00", "2026-04-10"),
    ("2026-04-10 00:00:00", "2026-04-10"),
    ("昭和17年3月2日生まれ", "1942-03-02"),
    ("昭和17年(1942年)3月2日", "1942-03-02"),
    ("1942年(昭和17年)3月2日", "1942-03-02"),
    ("昭和17年3月2日(84歳)", "1942-03-02"),
    ("2026年4月上旬", "2026-04"),
    ("令和5年春", "2023"),
    ("2 March 1942", "1942-03-02"),
    ("2nd of March 1942", "1942-03-02"),
    ("March 2, 1942", "1942-03-02"),
    ("Friday, 10 April 2026", "2026-04-10"),
    ("Mar 1942", "1942-03"),
    ("25/12/1942", "1942-12-25"),
    ("12/25/1942", "1942-12-25"),
]


@pytest.mark.parametrize(("text", "iso"), READ)
def test_what_people_write_is_read(text: str, iso: str) -> None:
    date = parse_date(text)
    assert date is not None
    assert (date.iso, date.circa, date.notice, date.text) == (iso, False, None, text)
    assert date.precision == {4: "year", 7: "month", 10: "day"}[len(iso)]


@pytest.mark.parametrize(
    "text",
    [
        "昭和15年頃",
        "約昭和15年",
        "1940年ごろ",
        "c. 1940",
        "circa 1940",
        "about 1940",
        "昭和15年(推定)",
        "1940?",
        "昭和15年度",
    ],
)
def test_about_a_year(text: str) -> None:
    date = parse_date(text)
    assert date is not None
    assert (date.iso, date.circa) == ("1940", True)
    assert (date.earliest, date.latest) == (dt.date(1939, 1, 1), dt.date(1941, 12, 31))


@pytest.mark.parametrize(
    ("text", "iso", "notice"),
    [
        ("平成31年5月1日", "2019-05-01", "era-ended"),
        ("平成32年", "2020", "era-ended"),
        ("昭和64年1月8日", "1989-01-08", "era-ended"),
        ("令和元年4月1日", "2019-04-01", "era-not-begun"),
        ("平成31年5月", "2019-05", "era-ended"),
    ],
)
def test_years_of_an_era_outside_the_era_are_read_with_a_notice(text: str, iso: str, notice: str) -> None:
    date = parse_date(text)
    assert date is not None
    assert (date.iso, date.notice) == (iso, notice)


@pytest.mark.parametrize("text", ["", " ", "00000000", "0000-00-00", "不明", "未定", "unknown", "?"])
def test_not_known_is_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("H31.2.30", "no-such-day"),
        ("令和0年1月1日", "no-such-day"),
        ("2026/13/1", "no-such-day"),
        ("2025-02-29", "no-such-day"),
        ("R99.1.1", "implausible"),
        ("昭和99年", "implausible"),
        ("1800", "implausible"),
        ("3026-04-10", "implausible"),
        ("3/2/1942", "ambiguous"),
        ("08.4.1", "ambiguous"),
        ("17年3月2日", "ambiguous"),
        ("4/20", "no-year"),
        ("4月20日", "no-year"),
        ("きのう", "not-a-date"),
        ("2023 1 2", "not-a-date"),
        ("昭和17年(1943年)3月2日", "not-a-date"),
        ("2026-", "not-a-date"),
        ("17年3月", "not-a-date"),
        ("9" * 61, "too-long"),
    ],
)
def test_what_is_no_date_is_refused_with_its_code(text: str, code: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.code == str(caught.value) == code


def test_a_date_error_is_of_the_house_and_can_be_copied() -> None:
    error = DateError("no-year")
    assert isinstance(error, (EcomapError, ValueError))
    assert isinstance(error, EcomapError)
    assert copy.copy(error).code == pickle.loads(pickle.dumps(error)).code == "no-year"  # noqa: S301


@pytest.mark.parametrize(
    ("text", "iso"),
    [("4/20", "2026-04-20"), ("12月20日", "2025-12-20"), ("1月5日", "2026-01-05"), ("10/8", "2026-10-08")],
)
def test_a_day_without_a_year_lies_nearest_to_the_day_it_was_written(text: str, iso: str) -> None:
    date = parse_date(text, near=dt.date(2026, 4, 10))
    assert date is not None
    assert (date.iso, date.notice) == (iso, "year-assumed")


@pytest.mark.parametrize(
    ("text", "ja", "en"),
    [
        ("2026-04-20", "R8.4.20", "2026-04-20"),
        ("令和8年3月", "R8.3", "2026-03"),
        ("1942", "S17", "1942"),
        ("昭和17年頃", "S17頃", "c. 1942"),
        ("2019-04", "H31.4", "2019-04"),
        ("2019-05-01", "R1.5.1", "2019-05-01"),
        ("2019", "R1", "2019"),
        ("1989-01-07", "S64.1.7", "1989-01-07"),
        ("1860", "1860", "1860"),
    ],
)
def test_labels(text: str, ja: str, en: str) -> None:
    date = parse_date(text)
    assert date is not None
    assert (date.label("ja"), date.label("en")) == (ja, en)


def test_a_day_near_the_drawing_is_labelled_without_its_year() -> None:
    drawn = dt.date(2026, 4, 10)
    near, far, month = parse_date("2026-04-20"), parse_date("2025-04-20"), parse_date("2026-04")
    assert near is not None
    assert far is not None
    assert month is not None
    assert (near.label("ja", near=drawn), near.label("en", near=drawn)) == ("4/20", "20 Apr")
    assert far.label("ja", near=drawn) == "R7.4.20"
    assert month.label("ja", near=drawn) == "R8.4"


def test_partial_dates_are_compared_only_as_far_as_they_are_known() -> None:
    year, month, day = PartialDate(year=2026), PartialDate(year=2026, month=4), PartialDate(year=2026, month=4, day=10)
    assert year.is_before(month) is None
    assert month.is_before(PartialDate(year=2026, month=5)) is True
    assert day.is_before(dt.date(2026, 4, 10)) is False
    assert day.is_after(dt.date(2026, 4, 9)) is True
    assert month.is_before(dt.date(2026, 4, 15)) is None
    assert day.days_to(month) == (-9, 20)


def test_about_a_month_reaches_into_the_next_year() -> None:
    date = PartialDate(year=2025, month=12, circa=True)
    assert (date.earliest, date.latest) == (dt.date(2025, 11, 1), dt.date(2026, 1, 31))


@pytest.mark.parametrize(
    "fields",
    [
        {"year": 2026, "day": 3},
        {"year": 2025, "month": 2, "day": 29},
        {"year": 1700},
        {"year": 2026, "month": 13},
    ],
)
def test_impossible_dates_cannot_be_made(fields: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        PartialDate(**fields)


def test_a_date_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        PartialDate(year=2026).year = 2027  # type: ignore[misc]
