"""What every threshold is called, and its units, in plain words."""

from __future__ import annotations

from typing import Final

from ecomap.wording.rules.text import Say

LIMIT_WORDS: Final[dict[str, Say]] = {
    "contact_monthly": Say("月1回の交流とみなす回数", "contact counts as monthly from"),
    "contact_weekly": Say("週1回の交流とみなす回数", "contact counts as weekly from"),
    "contact_fortnightly": Say("2週間に1回の交流とみなす回数", "contact counts as fortnightly from"),
    "contact_daily": Say("毎日とみなす回数（週5日ほど）", "contact counts as daily from (about five days a week)"),
    "lsns": Say("LSNS-6相当の区切り", "LSNS-6 equivalent, cut-off"),
    "lsns_half": Say("LSNS-6相当の区切り（家族・友人それぞれ）", "LSNS-6 equivalent, cut-off of either half"),
    "frequency_share": Say("頻度の書かれた身近なつながりの割合", "personal ties with a frequency"),
    "small_network": Say("つながり全体の数", "ties in all"),
    "social_roles": Say("2週間に1回以上の交流がある立場の数", "social parts with contact every two weeks"),
    "shrinking": Say("1年で少なくなったつながりの割合", "ties lost in a year"),
    "loss_days": Say("お別れや変化をさかのぼって見る期間", "how far back a loss is looked for"),
    "adult": Say("成人とする年齢", "adult from"),
    "young_carer": Say("若い世代とする年齢（この年齢未満）", "young people, under"),
    "carer_old": Say("介護する方の年齢の区切り", "age of the carer"),
    "carer_very_old": Say("年齢の区切り（高い方）", "age, upper mark"),
    "supporter_old": Say("避難を手伝う方の年齢の区切り", "age of evacuation helpers"),
    "middle_from": Say("同居のお子さんの年齢（から）", "age of the son or daughter at home, from"),
    "middle_to": Say("同居のお子さんの年齢（まで）", "age of the son or daughter at home, to"),
    "small_child": Say("小さなお子さんとする年齢（この年齢未満）", "small children, under"),
    "working_from": Say("働く世代とする年齢（から）", "working age, from"),
    "working_to": Say("働く世代とする年齢（まで）", "working age, to"),
    "at_home_days": Say("仕事や学校に通わず家で過ごす期間", "at home without work or school"),
    "near_minutes": Say("すぐ来られる距離", "near"),
    "far_minutes": Say("すぐには来られない距離", "far"),
    "many_roles": Say("一人が担う役割の数", "roles held by one person"),
    "one_organisation": Say("一つの事業者が担う割合", "share met by one provider"),
    "several_needs": Say("手助けの要ることの数", "number of needs"),
    "review_far_days": Say("地図が古いとする日数", "age of the map"),
    "quiet_times": Say("いつもの間隔の何倍で「しばらくない」とするか", "silence, times the usual interval"),
    "quiet_least_days": Say("「しばらくない」とする最も短い日数", "silence, at least"),
    "quiet_medical_days": Say("頻度の書かれていない医療の間隔", "silence of health care without a frequency"),
    "late_start_days": Say("開始予定日からの日数", "past a planned start"),
    "ended_days": Say("終わった支えをさかのぼって見る期間", "how far back ended support is looked for"),
    "waiting_days": Say("待機が長いとする日数", "a long wait"),
    "expiry_days": Say("期限が近いとする日数", "an end that is near"),
    "gap_days": Say("会うことも知らせもない日が続く日数", "days in a row neither seen nor heard"),
    "gap_days_critical": Say("同上（早めに確認）", "the same, to look at sooner"),
    "thin_week_days": Say("一週間のうち誰とも会わない日数", "days of a week without seeing anybody"),
    "discharge_days": Say("退院が近いとする日数", "a discharge that is near"),
    "eviction_days": Say("退去が近いとする日数", "a home to leave soon"),
    "organisations": Say("まとめ役を確かめる事業者の数", "organisations for which a coordinator is looked for"),
    "services_linked": Say("互いのつながりを確かめる機関の数", "services between which ties are looked for"),
}
"""By name, as a configuration file writes it."""

UNITS: Final[dict[str, Say]] = {
    "contacts a month": Say("月{n}回", "{n} a month"),
    "points": Say("{n}点", "{n} points"),
    "people": Say("{n}件", "{n}"),
    "roles": Say("{n}つ", "{n}"),
    "days": Say("{n}日", "{n} days"),
    "years": Say("{n}歳", "{n} years"),
    "minutes": Say("{n}分", "{n} minutes"),
    "percent": Say("{n}%", "{n} %"),
    "needs": Say("{n}つ", "{n}"),
    "services": Say("{n}", "{n}"),
    "times": Say("{n}倍", "{n} times"),
}
"""A number with its unit."""
