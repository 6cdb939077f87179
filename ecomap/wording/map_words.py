"""The words of a map: captions, small words in boxes, header, legend, and what is read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ecomap.model.base import CLIENT, HOUSEHOLD
from ecomap.model.people import OLDEST_RECORDED
from ecomap.privacy.profiles import AUDIENCES
from ecomap.vocabulary import TABLES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from ecomap.model.case import Case
    from ecomap.model.dates import PartialDate
    from ecomap.model.people import Actor, Person
    from ecomap.model.resources import Resource
    from ecomap.model.ties import Tie

Lang = Literal["ja", "en"]

_STATUS: dict[Lang, dict[str, str]] = {
    "ja": {
        "planned": "予定",
        "waiting": "待機",
        "paused": "休止",
        "declined": "見合わせ",
        "ended": "終了",
    },
    "en": {
        "planned": "planned ",
        "waiting": "waiting ",
        "paused": "paused ",
        "declined": "declined ",
        "ended": "ended ",
    },
}
_LEGEND: dict[Lang, dict[str, str]] = {
    "ja": {
        "strong": "強い関係",
        "normal": "普通の関係",
        "weak": "弱い関係",
        "broken": "途絶えた関係",
        "unknown": "強さは未確認",
        "stressful": "ストレスのある関係",
        "conflict": "対立・葛藤",
        "arrow": "支援・働きかけの向き",
        "planned": "予定・調整中",
        "ended": "終了した関係",
        "formal": "制度による支援",
        "semi-formal": "制度に準じる支援",
        "informal": "身近な人の支援",
        "separated": "別居",
        "divorced": "離婚",
        "common_law": "内縁",
        "adopted": "養子",
        "foster": "里子",
        "outline": "中央の枠：本人と家族（枠までの線は本人・世帯との関係）",
        "no_tie": "線のない枠：関係は未確認",
        "number": "番号：一緒に考えたいこと",
        "missing": "記録からは確認できない支援",
        "change": "番号：変化の一覧",
        "empty": "空いた場所：その時の記録にない",
        "household": "同居",
        "client": "本人",
        "male": "男性",
        "female": "女性",
        "sex_unknown": "性別は未確認",
        "deceased": "死亡",
    },
    "en": {
        "strong": "strong tie",
        "normal": "ordinary tie",
        "weak": "weak tie",
        "broken": "broken-off tie",
        "unknown": "strength not recorded",
        "stressful": "stressful tie",
        "conflict": "conflict",
        "arrow": "direction of support",
        "planned": "planned or pending",
        "ended": "ended tie",
        "formal": "formal support",
        "semi-formal": "semi-formal support",
        "informal": "informal support",
        "separated": "separated",
        "divorced": "divorced",
        "common_law": "partners",
        "adopted": "adopted",
        "foster": "fostered",
        "outline": "centre: client and family (lines to its edge concern client or household)",
        "no_tie": "box without a line: tie not recorded",
        "number": "number: to think about together",
        "missing": "support that the record does not show",
        "change": "number: see the list of changes",
        "empty": "empty place: not on the record then",
        "household": "lives together",
        "client": "client",
        "male": "male",
        "female": "female",
        "sex_unknown": "sex not recorded",
        "deceased": "deceased",
    },
}

_SHORT_SECTORS: dict[Lang, dict[str, str]] = {
    "ja": {"kin": "家族", "emergency": "緊急", "care": "介護・福祉"},
    "en": {
        "kin": "Family",
        "friends": "Friends",
        "leisure": "Leisure",
        "education": "School",
        "legal": "Legal",
        "emergency": "Emergency",
        "welfare": "Public",
        "care": "Care",
    },
}


def sector_name(sector: str, lang: Lang, *, short: bool = False) -> str:
    """Return the caption of a sector of the map."""
    name = term("sectors", sector, lang)
    return _SHORT_SECTORS[lang].get(sector, name) if short else name


def legend_words(code: str, lang: Lang) -> str:
    """Return what the legend says of a mark."""
    return _LEGEND[lang][code]


def term(table: str, code: str, lang: Lang) -> str:
    """Return the label of a code."""
    return TABLES[table].label(code, lang)


def status_words(tie: Tie, lang: Lang, near: dt.date | None = None) -> str:
    """Return the state of a tie with its date (予定4/20, 終了R8.3), or nothing for a current one."""
    word = _STATUS[lang].get(tie.status)
    if word is None:
        return ""
    day = tie.ends if tie.status == "ended" else (tie.starts or tie.applied)
    return (word + (day.label(lang, near=near) if day is not None else "")).strip()


def caption(tie: Tie, lang: Lang, near: dt.date | None = None) -> tuple[str, ...]:
    """Return the short words that stand on a tie: its state, how often, the note; at most two lines."""
    parts = [status_words(tie, lang, near), tie.frequency.label if tie.frequency else "", tie.note or ""]
    return tuple(part for part in parts if part)[:2]


def about_member(name: str, lang: Lang) -> str:
    """Say that a tie is about one of the family, not the client."""
    return f"〔{name}〕" if lang == "ja" else f"[{name}]"


def quoted(text: str, lang: Lang) -> str:
    """Return somebody's own words in the quotation marks of the language."""
    if lang == "ja":
        return f"「{text.replace('「', '『').replace('」', '』')}」"
    return f"“{text}”"


def circled(number: int) -> str:
    """Write a number as a character in a circle, as far as there are such (① to ⑳)."""
    return chr(0x2460 + number - 1) if 1 <= number <= 20 else str(number)  # noqa: PLR2004 - the last of them


def role_words(actor: Actor, lang: Lang) -> str:
    """Return the roles somebody holds, in short words (KP・緊急連絡先①)."""
    words = [
        term("roles", held.code, lang) + ("" if held.order is None else circled(held.order)) for held in actor.roles
    ]
    return ("・" if lang == "ja" else ", ").join(words)


def age_words(actor: Actor, case: Case) -> str:
    """Return the age in years on the day of the drawing (84, 80–89, 90+); nothing where it is not known."""
    bounds = case.age_of(actor.id)
    if bounds is None:
        return ""
    low, high = bounds
    if high >= OLDEST_RECORDED:
        return f"{low}+"
    return str(low) if low == high else f"{low}–{high}"


def person_name(person: Person, lang: Lang) -> str:
    """Return relation and name of somebody of the family (長女 裕子)."""
    relation = person.relation_text or (term("relations", person.relation, lang) if person.relation else "")
    if not person.name or person.name == relation:
        return relation or person.name
    if relation and person.name.startswith(f"{relation} "):
        return person.name  # written with its relation already
    return f"{relation} {person.name}".strip()


def person_details(person: Person, case: Case, lang: Lang) -> tuple[str, ...]:
    """Return the small words under a relative's name: age, where he or she lives, roles."""
    age = age_words(person, case)
    place = term("lives_where", person.lives, lang) if person.lives and person.lives != "unknown" else ""
    if person.address_protected:
        place = ""
    first = " ".join(part for part in (f"({age})" if age else "", place) if part)
    return tuple(part for part in (first, role_words(person, lang)) if part)


def resource_kind(resource: Resource, lang: Lang) -> str:
    """Return what a resource is, in a word, unless its name says so."""
    if resource.kind and "kind" not in resource.inferred and resource.kind != "other_resource":
        kind = term("kinds", resource.kind, lang)
        return "" if kind in resource.name or resource.name in kind else kind
    if resource.kind_text and resource.kind_text not in resource.name:
        return resource.kind_text
    return ""


def no_tie_words(actor: Actor, lang: Lang) -> str:
    """Say that there is confirmed to be no tie with the client, where that was recorded."""
    if not actor.no_tie:
        return ""
    return "本人との関係なし" if lang == "ja" else "no tie with client"


def end_name(case: Case, end: str, lang: Lang) -> str:
    """Return how one end of a tie is called."""
    if end == CLIENT:
        return "本人" if lang == "ja" else "client"
    if end == HOUSEHOLD:
        return "世帯" if lang == "ja" else "household"
    return case.name_of(end)


def tie_sentence(case: Case, tie: Tie, lang: Lang) -> str:
    """Tell one tie in a sentence, for screen readers and for the text alternative of the picture."""
    one, two = end_name(case, tie.source, lang), end_name(case, tie.target, lang)
    arrow = {"to": "→", "from": "←", "both": "⇄"}.get(tie.flow, "―" if lang == "ja" else "–")
    parts = [term("qualities", tie.quality, lang) if tie.quality != "unknown" else legend_words("unknown", lang)]
    if tie.stress in ("stressful", "conflict"):
        parts.append(legend_words(tie.stress, lang))
    if tie.status != "current":
        parts.append(status_words(tie, lang, case.reference_date) or term("statuses", tie.status, lang))
    if tie.supports:
        parts.append(("・" if lang == "ja" else ", ").join(term("supports", s, lang) for s in tie.supports))
    if tie.frequency:
        parts.append(tie.frequency.label)
    if tie.note:
        parts.append(tie.note)
    comma, colon = ("、", "：") if lang == "ja" else (", ", ": ")
    return f"{one} {arrow} {two}{colon}{comma.join(part for part in parts if part)}"


def map_title(case: Case, lang: Lang) -> str:
    """Return the title: as written, or made from the client's name."""
    if case.title:
        return case.title
    return f"{case.client.name}さん エコマップ" if lang == "ja" else f"Ecomap: {case.client.name}"


def client_details(case: Case, lang: Lang) -> tuple[str, ...]:
    """Return the client's age, where the client lives, and the care level, as short words."""
    client = case.client
    age = age_words(client, case)
    years = "" if not age else (f"{age}歳" if lang == "ja" else f"aged {age}")
    lives = term("lives", client.lives, lang) if client.lives and client.lives != "unknown" else ""
    level = term("care_levels", client.care_level, lang) if client.care_level else ""
    return tuple(part for part in (years, lives, level) if part)


def part_shown(what: str, shown: int, of: int, lang: Lang) -> str:
    """Say that a sheet shows a part of the map only."""
    if lang == "ja":
        return f"一部だけの図：{what}({of}件のうち{shown}件)"
    return f"part of the map: {what} ({shown} of {of})"


def page_mark(page: int, pages: int) -> str:
    """Return the mark by which loose sheets are put together again."""
    return f"{page}/{pages}"


def day_words(day: PartialDate, lang: Lang) -> str:
    """Return a whole date: as written in Japanese, in ISO form in English."""
    return (day.text or day.iso) if lang == "ja" else day.iso


def header_words(case: Case, lang: Lang) -> tuple[str, ...]:
    """Return the facts about the sheet: client, date, author, who was there, next review."""
    ja = lang == "ja"
    facts: list[tuple[str, str]] = [("氏名" if ja else "client", case.client.name)]
    drawn = case.drawn
    if drawn is not None:
        present = [end_name(case, who, lang) if who in case.actors else who for who in drawn.attendees]
        facts += [
            ("作成日" if ja else "drawn", day_words(drawn.on, lang) if drawn.on else ""),
            ("作成者" if ja else "by", drawn.by or ""),
            ("同席者" if ja else "with", ("・" if ja else ", ").join(present)),
            ("次回見直し" if ja else "next review", day_words(drawn.review, lang) if drawn.review else ""),
        ]
    space = "：" if ja else ": "
    stamp = handling(case, lang)
    return (*(f"{name}{space}{value}" for name, value in facts if value), *((stamp,) if stamp else ()))


def readers_words(case: Case, lang: Lang) -> str:
    """Say for whom a version was made, and whether the case is invented; nothing on a real record itself.

    Where letters stand for names it says 仮名化, never 匿名化: whoever knows the family may still know who it is.
    """
    words = [] if case.shown_to is None else [audience_words(case.shown_to, lang)]
    if case.is_synthetic:
        words.append(synthetic_words(lang))
    return ("・" if lang == "ja" else "; ").join(words)


def audience_words(code: str, lang: Lang) -> str:
    """Name an audience; where letters stand for names, say 仮名化."""
    words = [TABLES["audiences"].label(code, lang)]
    if AUDIENCES[code].pseudonyms:
        words.append("仮名化" if lang == "ja" else "names replaced by letters, not anonymous")
    return ("・" if lang == "ja" else "; ").join(words)


def synthetic_words(lang: Lang) -> str:
    """Say that somebody was invented."""
    return "合成データ（実在しません）" if lang == "ja" else "synthetic data, nobody real"


def handling(case: Case, lang: Lang) -> str:
    """Say for whom a version was made, and that it is to be handled with care; nothing on the record itself."""
    readers = readers_words(case, lang)
    if not readers or case.shown_to is None:
        return readers
    return f"{readers}・取扱注意" if lang == "ja" else f"{readers}; handle with care"


def map_sentences(case: Case, lang: Lang) -> str:
    """Tell the whole map in sentences: who is at the centre, and every tie."""
    ja = lang == "ja"
    details = client_details(case, lang)
    opening = (f"{case.client.name}さんのエコマップ" if ja else f"Ecomap of {case.client.name}") + (
        f"（{'、'.join(details)}）" if ja and details else f" ({', '.join(details)})" if details else ""
    )
    family = [person_name(p, lang) for p in case.people]
    sentences = [opening]
    if family:
        sentences.append(("家族：" if ja else "Family: ") + ("、" if ja else ", ").join(family))
    sentences += [tie_sentence(case, tie, lang) for tie in case.ties]
    stop = "。" if ja else ". "
    return stop.join(sentences).strip() + stop.strip()


def questions_heading(lang: Lang, *, today: bool = True) -> str:
    """Return the heading of the first questions, or of all."""
    if lang == "ja":
        return f"{'今日' if today else ''}一緒に考えたいこと"
    return f"To think about together{' today' if today else ''}"


def missing_words(lacks: str, lang: Lang) -> str:
    """Say what such a box means, for whoever cannot see it."""
    what = legend_words("missing", lang)
    if not lacks:
        return what
    return f"{what}：{lacks}" if lang == "ja" else f"{what}: {lacks}"


def mark_numbers(numbers: Iterable[int], lang: Lang) -> str:
    """Say which numbers stand at a box or a person."""
    if lang == "ja":
        return f"一緒に考えたいこと{''.join(map(circled, numbers))}"
    return f"to think about together: {', '.join(map(str, numbers))}"


def mark_sentence(number: int, title: str, question: str, lang: Lang) -> str:
    """Say what a number stands for."""
    told = ("：" if lang == "ja" else ": ").join(part for part in (title, question) if part)
    return f"{circled(number)} {told}" if lang == "ja" else f"{number}. {told}"


def mark_sentences(told: Iterable[str], lang: Lang) -> str:
    """Tell all numbers of a map, each with what it stands for."""
    if lang == "ja":
        return f"{questions_heading(lang, today=False)}：{'　'.join(told)}"
    return f" {questions_heading(lang, today=False)}: {' '.join(told)}"
