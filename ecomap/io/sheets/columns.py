"""Which sheets there are, which columns each may have, and how a heading and a column find each other.

The columns are the keys of the case file, so that every key and every word for it is known here too. Some records
stand inside the row of another one (the tie of a relative, the drawing on the cover); where a heading could mean
either, the row's own key wins and the inner one is written with the record before it: 関係の備考.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from ecomap.io.fields import SECTIONS
from ecomap.io.keys import is_extra
from ecomap.io.words import find_key
from ecomap.vocabulary import KEYS, TABLES

if TYPE_CHECKING:
    from ecomap.io.fields import Form
    from ecomap.vocabulary import Lang

Shape = Literal["text", "lines", "names", "words", "value", "extra"]
"""How a cell holds what its column may say; see `ecomap.io.sheets.cells`."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column, or one row of a sheet that stands upright: a key and the section of keys it is from."""

    section: str
    key: str

    @property
    def extra(self) -> bool:
        """Whether it belongs to another program and is kept as it is."""
        return is_extra(self.key)

    @property
    def form(self) -> Form:
        """How the value is read; see `ecomap.io.fields`."""
        return _forms(self.section).get(self.key, "text")

    @property
    def table(self) -> str:
        """Name of the vocabulary table whose words the cells hold; empty where there is none."""
        return _tables(self.section).get(self.key, "")

    @property
    def shape(self) -> Shape:
        """How a cell holds the value."""
        if self.extra:
            return "extra"
        return _BESIDE.get((self.section, self.key)) or _SHAPES.get(self.form, "value")


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """One sheet.

    Attributes
    ----------
    code
        Key of the case that it holds, or code of the table ``sheets``.
    sections
        Section of its rows, then those of the records that stand inside them.
    first
        Columns that are there even where they are empty, in their order.
    needed
        The key without which a row says nothing.
    upright
        Whether it holds one record, with its keys one below the other.
    """

    code: str
    sections: tuple[str, ...]
    first: tuple[Column, ...]
    needed: str = ""
    upright: bool = False

    def name(self, lang: Lang | None) -> str:
        """Give the name of the sheet."""
        table = KEYS["case"] if self.code in KEYS["case"] else TABLES["sheets"]
        return table.label(self.code, lang or "en").capitalize() if lang != "ja" else table.label(self.code, "ja")


def _columns(section: str, keys: str) -> tuple[Column, ...]:
    return tuple(Column(section, key) for key in keys.split())


# fmt: off
SHEETS: Final[tuple[Sheet, ...]] = (
    Sheet("cover", ("case", "drawn", "consent"), (
        *_columns("case", "title"), *_columns("drawn", "on by with place review"),
        *_columns("consent", "on scope signed until exceptions"), *_columns("case", "notes ecomap"),
    ), upright=True),
    Sheet("client", ("client",), _columns("client",
        "name kana birth age sex lives home_since care_level care_period dementia_level mobility_level "
        "medical_procedures certificates words goals strengths likes roles_in_life company outings fall_risk "
        "can_call_help evacuation_list hazard_zone housing income power_dependent pending_decision "
        "family_wishes life_history phone notes"), "name", upright=True),
    Sheet("family", ("person", "tie"), (
        *_columns("person", "name relation age lives died roles phone"),
        *_columns("tie", "quality stress flow supports frequency status can_ask_help note"),
        *_columns("person", "words")), "name"),
    Sheet("resources", ("resource", "tie"), (
        *_columns("resource", "name kind contact roles phone"),
        *_columns("tie", "quality stress flow supports frequency status starts last note"),
        *_columns("resource", "notes")), "name"),
    Sheet("ties", ("tie",), _columns("tie",
        "from to quality stress flow supports frequency status starts ends last note"), "from"),
    Sheet("needs", ("need",), _columns("need", "domain level night goal who on note"), "domain"),
    Sheet("asked", ("asked_entry",), _columns("asked_entry", "section answer on by note"), "section"),
    Sheet("events", ("event",), _columns("event", "on what who note"), "what"),
    Sheet("couples", ("couple",), _columns("couple", "a b kind starts ends note"), "a"),
    Sheet("parents", ("parents",), _columns("parents", "child parents kind starts note"), "child"),
)
# fmt: on
"""The sheets of a workbook, in their order."""

PEOPLE: Final = Sheet(
    "people", ("person", "resource", "client", "tie"), _columns("person", "name relation") + SHEETS[3].first[1:], "name"
)
"""A list of everybody: the client (続柄: 本人), relatives (with a 続柄) and resources; for CSV."""

NOT_DATA: Final = frozenset({"example", "guide", "lists"})
"""Sheets that are never read."""

BY_CODE: Final = {sheet.code: sheet for sheet in (*SHEETS, PEOPLE)}

_BESIDE: Final[dict[tuple[str, str], Shape]] = {
    ("case", "title"): "text",
    ("case", "notes"): "text",
    ("case", "language"): "value",
    ("case", "shown_on"): "value",
    ("case", "ecomap"): "value",
    ("client", "partner"): "text",
    ("client", "couple"): "value",
    ("client", "parents"): "names",
    ("person", "partner"): "text",
    ("person", "couple"): "value",
    ("person", "parents"): "names",
    ("person", "parentage"): "value",
    ("resource", "relation"): "value",
    ("tie", "from"): "text",
    ("tie", "to"): "text",
    ("tie", "with"): "text",
    ("tie", "between"): "names",
    ("tie", "role"): "words",
    ("couple", "between"): "names",
}
"""Columns that are no field of one record, and how their cells hold them."""

_SHAPES: Final[dict[Form, Shape]] = {
    "text": "text",
    "other": "text",
    "id": "text",
    "one": "text",
    "person": "text",
    "resource": "text",
    "lives": "text",
    "texts": "lines",
    "known-texts": "lines",
    "people": "names",
    "whoever": "names",
    "known-whoever": "names",
    "fields": "names",
    "words": "words",
    "known-words": "words",
    "roles": "words",
}

_MERE_SHEET: Final = re.compile(r"(?:情報|一覧|シート|表| ?(?:sheet|list))$", re.IGNORECASE)
"""What may stand behind the name of a sheet without saying more: 家族情報, 社会資源一覧."""

_FOR_PROGRAMS: Final = frozenset(
    {"inferred", "born_from", "born_to", "deceased", "lives_note", "relation_text", "kind_text", "shown_on", "scores"}
)
"""Keys that only programs have reason to write, though they are read like all others."""

_VERSION: Final = {"ja": "書式の版", "en": "version", None: "ecomap"}
"""The heading of the version: エコマップ is also the title of the cover."""

DATES: Final[frozenset[Form]] = frozenset({"date", "day", "died", "other-date"})
"""Forms of fields in which a number can be the serial number of a day."""


@lru_cache(maxsize=32)
def _forms(section: str) -> dict[str, Form]:
    forms: dict[str, Form] = {field.key: field.form for field in SECTIONS.get(section, ())}
    return {**forms, "shown_on": "day"} if section == "case" else forms


@lru_cache(maxsize=32)
def _tables(section: str) -> dict[str, str]:
    tables = {field.key: field.table for field in SECTIONS.get(section, ())}
    beside = {key: KEYS[section].get(key).table for part, key in _BESIDE if part == section}
    return {**beside, **tables}


@lru_cache(maxsize=32)
def keys_in(section: str) -> frozenset[str]:
    """Give the keys of a section that may be a column."""
    return frozenset(_forms(section)) | {key for part, key in _BESIDE if part == section}


@lru_cache(maxsize=4096)
def column_of(sheet: Sheet, heading: str) -> Column | None:
    """Say which column a heading means.

    Parameters
    ----------
    sheet
        The sheet.
    heading
        As written, in either language.

    Returns
    -------
    Column or None
        ``None`` for a heading that the sheet does not know.
    """
    word = " ".join(heading.split())
    own = sheet.sections[0]
    if is_extra(word):
        return Column(own, word)
    for section in sheet.sections:
        found = _key(section, word)
        if found is not None and found.startswith("drawn."):
            return Column("drawn", found.removeprefix("drawn."))
        if found is not None and _may(sheet, section, found):
            return Column(section, found)
        if found == "tie" and "tie" in sheet.sections:
            return Column("tie", "quality")  # 「関係」 is what the case file calls the short form: 強い, 週1回
    return _inner(sheet, word)


def _may(sheet: Sheet, section: str, key: str) -> bool:
    """Whether a key can be a column: a tie inside somebody's row has one of its ends already."""
    inside = section == "tie" and sheet.sections[0] != "tie"
    return key in keys_in(section) and not (inside and key in {"from", "to", "between"})


def columns_of(sheet: Sheet) -> list[tuple[Column, bool]]:
    """Give every column that people may fill in, and whether it is one that has to be added."""
    found = [(column, False) for column in sheet.first]
    for section in sheet.sections:
        found += [
            (Column(section, key), True)
            for key in TABLES[f"keys.{section}"].codes
            if _may(sheet, section, key) and key not in _FOR_PROGRAMS and Column(section, key) not in sheet.first
        ]
    return found


def _key(section: str, word: str) -> str | None:
    return find_key(section, word).code


def _inner(sheet: Sheet, word: str) -> Column | None:
    """Read 関係の備考, or consent.note: the record before the key."""
    for section in sheet.sections[1:]:
        for before in _names(sheet, section):
            if word[: len(before)].casefold() != before.casefold():
                continue
            rest = word[len(before) :].lstrip("の .:／/")
            if is_extra(rest):
                return Column(section, rest)
            found = _key(section, rest) if rest else None
            if found is not None and _may(sheet, section, found):
                return Column(section, found)
    return None


def _names(sheet: Sheet, section: str) -> tuple[str, ...]:
    """Give what the record inside a row is called."""
    own = KEYS[sheet.sections[0]]
    if section not in own:
        return ()
    term = own.get(section)
    return (term.ja, term.en, term.code)


@lru_cache(maxsize=4096)
def heading_of(sheet: Sheet, column: Column, lang: Lang | None) -> str:
    """Give the heading of a column: the shortest that is read as that column.

    Parameters
    ----------
    sheet, column
        Sheet and column.
    lang
        Its language; ``None`` = the keys that programs use.
    """
    label = column.key
    if (column.section, column.key) == ("case", "ecomap"):
        return _VERSION[lang]
    if lang is not None and column.key in KEYS[column.section]:
        label = KEYS[column.section].label(column.key, lang)
    names = _names(sheet, column.section)
    before = [f"{names[0]}の{label}" if lang == "ja" else f"{names[1]} {label}"] if names else []
    before += [f"{column.section}.{column.key}"] if names else []
    # 期限 and 範囲 alone say nothing on a cover.
    words = (
        (*before, column.key) if column.section == "consent" and column.key != "on" else (label, column.key, *before)
    )
    for word in words:
        if column_of(sheet, word) == column and (lang != "ja" or word != column.key or not before or label == word):
            return word
    return before[-1] if before else column.key


def sheet_of(name: str) -> Sheet | str | None:
    """Say which sheet a name means: a `Sheet`, the code of one that is never read, or ``None``."""
    for word in dict.fromkeys((name, _MERE_SHEET.sub("", name))):
        terms = TABLES["sheets"].exact(word)
        if len(terms) == 1:
            code = terms[0].code
            return code if code in NOT_DATA else BY_CODE[code]
        key = find_key("case", word).code
        if key in BY_CODE:
            return BY_CODE[key]
    return None
