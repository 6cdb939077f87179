"""Published figures that a synthetic caseload is held against: which were fitted, which were held out.

The list, the division and the tolerances were written down, and committed, before anything was fitted. Of a source
with several figures the first was taken to be fitted and the next held out, in turn; of sources with one figure every
other. Whatever describes the population itself (who lives alone, care levels) is *set*: put in as it was published.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from ecomap.analysis.sources import SOURCES, Source

Use = Literal["set", "fitted", "held out"]
"""Put in as published; used while the generator was tuned; looked at only afterwards."""

Kind = Literal["percent", "ratio", "mode"]


@dataclass(frozen=True, slots=True)
class Aggregate:
    """One published figure.

    Attributes
    ----------
    key
        Also the name of its measure in `ecomap.caseload.simulate.compare`.
    what
        What was counted, of whom.
    kind
        ``percent`` of people, a ``ratio`` of two percentages, or the most frequent value (``mode``).
    low, high
        As published; equal where one figure was.
    source
        Key in `FIGURE_SOURCES`.
    use
        See `Use`.
    tolerance
        How far outside the figure a large simulation may lie, in the unit of the figure. The sampling error of the
        simulation (three standard errors) comes on top.
    why
        Why this much, and in what the two populations differ.
    """

    key: str
    what: str
    kind: Kind
    low: float
    high: float
    source: str
    use: Use
    tolerance: float
    why: str


_MORE: Final = (
    Source(
        "SHI14",
        "Social isolation by the LSNS-6 among older people living alone and with family",
        "a summary of an article in the Journal of Aging and Health; 2,000 questionnaires by mail in one city",
        2014,
        "http://metatoc.com/papers/34282-",
        "read",
    ),
    Source(
        "JSC",
        "高齢化が進む団地での社会的孤立の調査",
        "松本; a report in an archive of papers; residents of all ages of an ageing housing estate, during COVID-19",
        None,
        "https://123dok.com/jp/docs/",
        "read",
    ),
    Source(
        "SHARE4",
        "Survey of Health, Ageing and Retirement in Europe, wave 4: social networks",
        "H. Litwin, in a report from the SHARE conference of 2013",
        2013,
        "http://spot2share.blogspot.com/2013/12/",
        "read",
    ),
    Source(
        "AGED24",
        "令和6年版高齢社会白書, 第1章第1節3 家族と世帯",
        "内閣府",
        2024,
        "https://www8.cao.go.jp/kourei/whitepaper/w-2024/html/zenbun/s1_1_3.html",
        "read",
    ),
    Source(
        "LIVING22",
        "2022（令和4）年国民生活基礎調査の概況, 介護の状況",
        "厚生労働省",
        2023,
        "https://www.mhlw.go.jp/toukei/saikin/hw/k-tyosa/k-tyosa22/index.html",
        "read",
    ),
    Source(
        "LTCI22",
        "令和4年度 介護保険事業状況報告（年報）, 居宅サービス受給者数",
        "厚生労働省",
        2024,
        "https://www.mhlw.go.jp/topics/kaigo/osirase/jigyo/22/index.html",
        "read",
    ),
)

FIGURE_SOURCES: Final[dict[str, Source]] = SOURCES | {source.key: source for source in _MORE}
"""Where the figures come from, by key: those of the analysis, and what only the figures need."""

_FEW: Final = "one sample of that size and one study: a point and a half beside its own sampling error"
_ABROAD: Final = "another country and another way of asking; the figure is rounded"
_ALL_AGES: Final = "people of 16 and over, nearly all of them without care; the caseload is old"

AGGREGATES: Final = (
    # --- put in as published ---
    Aggregate(
        "alone_men", "men of 65 and over who live alone", "percent", 15.0, 15.0, "AGED24", "set", 1.0, "census of 2020"
    ),
    Aggregate(
        "alone_women",
        "women of 65 and over who live alone",
        "percent",
        22.1,
        22.1,
        "AGED24",
        "set",
        1.0,
        "census of 2020",
    ),
    Aggregate(
        "alone_in_care",
        "certified people at home who live alone",
        "percent",
        30.7,
        30.7,
        "LIVING22",
        "set",
        1.0,
        "households, not people",
    ),
    Aggregate(
        "couple_in_care",
        "certified people at home who live as a couple",
        "percent",
        25.0,
        25.0,
        "LIVING22",
        "set",
        1.0,
        "households, not people",
    ),
    Aggregate(
        "light_care",
        "users of services at home from 要支援1 to 要介護2",
        "percent",
        69.4,
        69.4,
        "LTCI22",
        "set",
        1.0,
        "months of use, not people",
    ),
    # --- fitted ---
    Aggregate(
        "lsns_alone",
        "LSNS-6 below 12, older people living alone",
        "percent",
        31.0,
        31.0,
        "SHI14",
        "fitted",
        2.0,
        _FEW,
    ),
    Aggregate(
        "isolated_alone",
        "contact less than weekly and living alone, older people who came to a health check",
        "percent",
        4.5,
        4.5,
        "OTA24",
        "fitted",
        1.5,
        _FEW,
    ),
    Aggregate(
        "carers_65",
        "certified person and carer in the same home, both 65 and over",
        "percent",
        63.5,
        63.5,
        "ROURO",
        "fitted",
        3.0,
        "carers of the household of all ages; the caseload has hardly any client of 40 to 64",
    ),
    Aggregate(
        "never_met",
        "never meets family or friends from outside the home",
        "percent",
        9.3,
        9.3,
        "CAO24",
        "fitted",
        3.0,
        _ALL_AGES,
    ),
    Aggregate("no_group", "takes part in no activity", "percent", 50.6, 50.6, "CAO24", "fitted", 4.0, _ALL_AGES),
    Aggregate(
        "no_confidant",
        "names nobody in the network of important people",
        "percent",
        6.0,
        6.0,
        "SHARE4",
        "fitted",
        2.0,
        _ABROAD,
    ),
    Aggregate(
        "network_mode",
        "people in a support network, the most frequent number",
        "mode",
        5,
        7,
        "WENSIZE",
        "fitted",
        0,
        "a range as published",
    ),
    # --- held out ---
    Aggregate(
        "lsns_family",
        "LSNS-6 below 12, older people living with family",
        "percent",
        24.1,
        24.1,
        "SHI14",
        "held out",
        5.0,
        "not fitted: as far again as two studies of one city lie apart",
    ),
    Aggregate(
        "isolated_by_sex",
        "contact less than weekly, men to women",
        "ratio",
        18.8 / 8.8,
        18.8 / 8.8,
        "PLOS22",
        "held out",
        0.8,
        "published are new cases in three years, here the share at one time",
    ),
    Aggregate(
        "carers_75",
        "certified person and carer in the same home, both 75 and over",
        "percent",
        35.7,
        35.7,
        "ROURO",
        "held out",
        5.0,
        "as for 65",
    ),
    Aggregate(
        "never_phones",
        "never telephones family or friends from outside the home",
        "percent",
        14.9,
        14.9,
        "CAO24",
        "held out",
        5.0,
        _ALL_AGES,
    ),
    Aggregate(
        "someone_to_rely_on", "has somebody to rely on", "percent", 92.2, 92.2, "CAO24", "held out", 5.0, _ALL_AGES
    ),
    Aggregate(
        "lsns_all",
        "LSNS-6 below 12, older people in Hamburg, London and Solothurn",
        "percent",
        11.0,
        20.0,
        "LUB06",
        "held out",
        2.0,
        _ABROAD,
    ),
    Aggregate(
        "lsns_estate",
        "LSNS-6 below 12, residents of an ageing housing estate",
        "percent",
        42.3,
        42.3,
        "JSC",
        "held out",
        5.0,
        "one estate, all ages, during COVID-19",
    ),
)
"""Every figure: first those that were set, then the fitted, then the held out."""
