"""A change in words: a sentence for the list, a sign for the map. About the record, never about a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomap.model.base import CLIENT, HOUSEHOLD
from ecomap.model.date_text import parse_date
from ecomap.vocabulary import TABLES
from ecomap.wording.change_terms import ANSWERS, CLOSING, HEADINGS, NOUNS, ON_TIES, SENTENCES, SIGNS, TOPICS
from ecomap.wording.faults import field_label
from ecomap.wording.finding_terms import FIELDS, code_words, listed, name_words
from ecomap.wording.map_words import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomap.analysis.change import Change, Changes, Closing
    from ecomap.model import Case
    from ecomap.vocabulary import Lang

_MOST = 3
"""So many words of a list are named; the rest is counted."""
_LONGEST = 60
"""Characters of somebody's own words that a line repeats."""


def change_lines(changes: Changes, lang: Lang, *, most: int | None = None) -> list[str]:
    """Tell the changes, one a line, what was gained first: 「前回からの変化」.

    Parameters
    ----------
    changes
        Of `ecomap.compare`.
    lang
        Language.
    most
        So many lines at most, the last of which counts the rest; None = all.

    Returns
    -------
    list of str
        Empty where nothing changed that anybody would call a change.
    """
    items = changes.items
    if most is None or len(items) <= most:
        return [change_sentence(change, changes, lang) for change in items]
    shown = items[: max(most - 1, 0)]
    return [*(change_sentence(change, changes, lang) for change in shown), rest_words(len(items) - len(shown), lang)]


def rest_words(count: int, lang: Lang) -> str:
    """Count what is not told."""
    if lang == "ja":
        return f"ほかに{count}件の変化があります"
    return f"and {count} more {'change' if count == 1 else 'changes'}"


def change_sentence(change: Change, changes: Changes, lang: Lang) -> str:
    """Tell one change in a sentence."""
    texts = SENTENCES.get("-".join((change.code, *change.before)), SENTENCES[change.code])
    say = texts.planned if changes.planned and texts.planned is not None else texts.done
    return (say[0] if lang == "ja" else say[1]).format(**_slots(change, changes, lang)).strip()


def change_sign(change: Change, lang: Lang) -> str:
    """Give the sign of a change for the map: a word or two; empty where the number alone stands for it."""
    sign = SIGNS.get(change.code)
    return "" if sign is None else sign[0 if lang == "ja" else 1]


def tie_sign(change: Change) -> str:
    """Give the sign of a change of a tie between two others: one character, the same in every language."""
    return ON_TIES.get(change.code, "※")


def heading(code: str, lang: Lang) -> str:
    """Give the heading of a group of changes, or of findings of one state."""
    return HEADINGS[code][0 if lang == "ja" else 1]


def _slots(change: Change, changes: Changes, lang: Lang) -> dict[str, str]:
    """Give whatever a sentence may name."""
    was, now = (_values(change, values, changes, lang) for values in (change.before, change.after))
    tie = change.tie is not None
    return {
        "who": who_words(change, changes, lang),
        "thing": _thing(change, changes, lang) if tie else who_words(change, changes, lang),
        "party": _thing(change, changes, lang) if tie and len(change.who) > 1 else who_words(change, changes, lang),
        "topic": _topic(change, lang),
        "was": was,
        "now": now,
        "both": _both(was, now, lang),
        "only_now": _brackets(now, lang),
        "only_was": _brackets(f"{_then(changes, lang)}{was}" if was else "", lang),
        "day": _day(change, changes, lang, ""),
        "from_day": _day(change, changes, lang, "から" if lang == "ja" else "from "),
        "until_day": _day(change, changes, lang, "まで" if lang == "ja" else "until "),
    }


def _then(changes: Changes, lang: Lang) -> str:
    """Say of which time a value is that is not told any more."""
    if lang == "ja":
        return "今：" if changes.planned else "前回："
    return "now: " if changes.planned else "before: "


def who_words(change: Change, changes: Changes, lang: Lang) -> str:
    """Name those whom a change is about."""
    names = [_name(changes, who, lang) for who in change.who] or [_name(changes, CLIENT, lang)]
    if change.tie is not None and len(names) > 1:
        return "と".join(names) if lang == "ja" else " and ".join(names)
    return listed(names, lang)


def _name(changes: Changes, ident: str, lang: Lang) -> str:
    if ident == CLIENT:
        return "ご本人" if lang == "ja" else "the person"
    if ident == HOUSEHOLD:
        return "世帯" if lang == "ja" else "the household"
    return name_words(_holder(changes, ident), ident, lang)


def _holder(changes: Changes, ident: str) -> Case:
    return changes.after if ident in changes.after.actors else changes.before


def _thing(change: Change, changes: Changes, lang: Lang) -> str:
    """Say what begins or ends: the service itself, or the tie with somebody."""
    who = who_words(change, changes, lang)
    if len(change.who) > 1:
        return f"{who}のつながり" if lang == "ja" else f"the tie between {who}"
    return who if _is_service(changes, change.who) else f"{who}との関わり" if lang == "ja" else f"the tie with {who}"


def _is_service(changes: Changes, who: Sequence[str]) -> bool:
    """Say whether it is itself what begins and ends, as a service is; with a person that is the tie."""
    actor = _holder(changes, who[0]).actors.get(who[0]) if who else None
    return getattr(actor, "entity", "person") in {"organisation", "place", "group"}


def _topic(change: Change, lang: Lang) -> str:
    place = 0 if lang == "ja" else 1
    table = NOUNS.get(change.code)
    if table is not None:
        return code_words(table, (change.topic,), lang)
    path = f"client.{change.topic}"
    if change.topic in TOPICS and not (change.code.startswith("client") and path in FIELDS):
        return TOPICS[change.topic][place]
    return FIELDS[path][place] if path in FIELDS else field_label(path, lang)


def _values(change: Change, values: Sequence[str], changes: Changes, lang: Lang) -> str:
    place = 0 if lang == "ja" else 1
    if change.code in {"role_moved", "role_known", "role_gone"}:
        return listed([_name(changes, who, lang) for who in values], lang)
    if change.table:
        return listed([TABLES[change.table].label(value, lang) for value in values], lang, most=_MOST)
    if change.code in {"rescheduled", "certified"} or change.topic == "care_until":
        return listed([_date(value, changes, lang) for value in values], lang)
    if values in (("yes",), ("no",)):
        return ANSWERS[values[0]][place]
    if change.code in {"wish", "goal_more", "goal_less", "person_words", "strength_more", "strength_less"}:
        return listed([quoted(_short(value), lang) for value in values], lang, most=_MOST)
    return listed([_short(value) for value in values], lang, most=_MOST)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _both(was: str, now: str, lang: Lang) -> str:
    """Say from what to what, as far as the two are known."""
    if was and now:
        return _brackets(f"{was} → {now}", lang)
    return _brackets(now or was, lang)


def _brackets(text: str, lang: Lang) -> str:
    if not text:
        return ""
    return f"（{text}）" if lang == "ja" else f" ({text})"


def _day(change: Change, changes: Changes, lang: Lang, word: str) -> str:
    if change.on is None:
        return ""
    day = _date(change.on, changes, lang)
    return _brackets(day + word if lang == "ja" else word + day, lang)


def _date(iso: str, changes: Changes, lang: Lang) -> str:
    date = parse_date(iso)
    return "" if date is None else date.label(lang, near=changes.after.reference_date)


def closing_lines(closing: Closing, changes: Changes, lang: Lang) -> list[str]:
    """Tell who takes over from somebody who leaves, and when to look again (終結・引継ぎ).

    Returns
    -------
    list of str
        One line on who leaves, one on each thing that was done, one on the next review; what is not on the record is
        said to be that.
    """
    place = 0 if lang == "ja" else 1
    day = "" if closing.on is None else _brackets(_date(closing.on, changes, lang), lang)
    told = "to_end" if closing.ahead else "ended"
    name = _name(changes, closing.who, lang)
    if not _is_service(changes, (closing.who,)):
        name = f"{name}との関わり" if lang == "ja" else f"the tie with {name}"
    lines = [CLOSING[told][place].format(who=name, day=day)]
    for one in closing.handovers:
        what = code_words(one.table, (one.code,), lang) if one.table else CLOSING["all"][place]
        by = listed([_name(changes, who, lang) for who in one.by], lang)
        lines.append(CLOSING[one.taken][place].format(what=what, by=by))
    if closing.review is None:
        lines.append(CLOSING["review-unknown"][place])
    else:
        lines.append(CLOSING["review"][place].format(day=_date(closing.review, changes, lang)))
    return lines
