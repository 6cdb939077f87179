from __future__ import annotations

import pytest

from ecomap.report.sheet.hours import BANDS, STARTS, bands_of

WRITTEN = {
    "10時": ("morning",),
    "12時": ("afternoon",),
    "9時半~16時": ("morning", "afternoon"),
    "9:00-10:30": ("morning",),
    "10時~12時": ("morning",),
    "16時~18時": ("afternoon",),
    "22時": ("late",),
    "24時": ("deep",),
    "22時~24時": ("late",),
    "22時~6時": ("deep", "late"),
    "午後2時~4時": ("afternoon",),
    "夜8時": ("evening",),
    "8pm": ("evening",),
    "早朝": ("dawn",),
    "朝 夕": ("dawn", "afternoon"),
    "昼": ("afternoon",),
    "日中": ("morning", "afternoon"),
    "夜間": ("evening", "late"),
    "深夜": ("deep", "late"),
    "in the morning": ("morning",),
    "at night": ("evening", "late"),
    "99時": (),
    "": (),
    None: (),
}


@pytest.mark.parametrize(("text", "bands"), WRITTEN.items())
def test_what_is_written_falls_into_its_part_of_the_day(text, bands):
    assert bands_of(text) == bands


@pytest.mark.parametrize("hour", range(24))
def test_every_hour_has_one_part_of_the_day(hour):
    latest = max(start for start in STARTS if start <= hour)
    assert bands_of(f"{hour}時") == (BANDS[STARTS.index(latest)],)
