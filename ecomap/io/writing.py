"""From the case to a file: the canonical full form, read back as the very same case."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ecomap.errors import Fault, Place, WriteError
from ecomap.io.assemble import VERSION
from ecomap.io.atomic import write_atomically
from ecomap.io.characters import point, refused
from ecomap.io.emit import to_json, to_yaml
from ecomap.io.fields import SECTIONS
from ecomap.io.spelling import Spelling
from ecomap.io.unreading import extras_of, write_field
from ecomap.model import CLIENT, HOUSEHOLD, Resource, fill_in

if TYPE_CHECKING:
    from ecomap.io.reading import Format, TextFormat
    from ecomap.model import Case, Person, Record, Tie
    from ecomap.vocabulary import Lang

Plain = dict[str, Any]

_GIVEN: Final = frozenset({"supports", "gives"})
_OF_KIND: Final = frozenset({"kind", "entity", "formality", "sector"})
_NONE: Final = {"ja": "なし", "en": "none"}
FORMATS: Final[dict[str, Format]] = {".yaml": "yaml", ".yml": "yaml", ".json": "json", ".xlsx": "xlsx"}
"""The format that the end of a file's name tells."""


def write(
    case: Case,
    path: str | os.PathLike[str],
    *,
    format: Format | None = None,  # noqa: A002 - the word users know
    lang: Lang | None = "ja",
) -> None:
    """Write a case to a file, in one step: a crash leaves the old file or the new one.

    Parameters
    ----------
    case
        The case.
    path
        The file (.yaml, .json or .xlsx); its suffix tells the format unless ``format`` does.
    format, lang
        As for `dumps`.

    Raises
    ------
    ecomap.errors.WriteError
        If the suffix is not known, a text holds a character that no file may hold, or the file cannot be
        written. What was there before is unchanged.
    """
    chosen = format or FORMATS.get(Path(path).suffix.lower())
    if chosen is None or chosen == "csv":
        raise WriteError(Fault("unknown-format", Place(os.fspath(path))))
    if chosen == "xlsx":
        write_atomically(path, workbook_bytes(case, lang=lang))
    else:
        write_atomically(path, dumps(case, chosen, lang=lang).encode("utf-8"))


def workbook_bytes(case: Case | None, *, lang: Lang | None = "ja") -> bytes:
    """Give a case as an Excel workbook.

    Parameters
    ----------
    case
        The case; ``None`` for a workbook to fill in.
    lang
        Language of sheets, headings, words and explanations; ``None`` writes codes.

    Returns
    -------
    bytes
        The same for the same case. Reading them gives an equal case.

    Raises
    ------
    ecomap.errors.WriteError
        If a text holds a character that no case file may hold, or is too long for a cell.
    """
    from ecomap.io.reading import read_text  # noqa: PLC0415 - only workbooks hold an example
    from ecomap.io.sheets.laying import lay  # noqa: PLC0415
    from ecomap.io.sheets.workbook import workbook  # noqa: PLC0415
    from ecomap.io.starter import starter  # noqa: PLC0415

    shown = read_text(starter(lang or "en"), format="yaml")
    return workbook(lay(_checked(case, lang), lang), lang, lay(plain_case(shown, lang), lang))


def csv_files(case: Case, *, lang: Lang | None = "ja") -> dict[str, bytes]:
    """Give a case as CSV lists, one for each sheet that a workbook would have; see `workbook_bytes`."""
    from ecomap.io.sheets.laying import lay  # noqa: PLC0415 - only where lists are asked for
    from ecomap.io.sheets.lists import list_files  # noqa: PLC0415

    return list_files(lay(_checked(case, lang), lang), lang)


def dumps(case: Case, format: TextFormat = "yaml", *, lang: Lang | None = "ja") -> str:  # noqa: A002
    """Give the text of a case file.

    Parameters
    ----------
    case
        The case.
    format
        ``"yaml"`` or ``"json"``.
    lang
        Language of keys and code words; ``None`` writes the codes that programs use.

    Returns
    -------
    str
        The full form, in a fixed order; reading it gives an equal case, and writing that the same text.

    Raises
    ------
    ecomap.errors.WriteError
        If a text holds a character that no case file may hold.

    Notes
    -----
    Dates and frequencies are written as somebody wrote them. What was inferred (a kind from a name, a sector from
    a kind, …) is left out. **Comments, quotes and the layout of a file that was read are not part of the case and
    are lost** when it is written again.
    """
    plain = _checked(case, lang)
    return to_json(plain) if format == "json" else to_yaml(plain, lang)


def _checked(case: Case | None, lang: Lang | None) -> Plain:
    """Give a case as plain values that every file may hold; none at all for no case."""
    if case is None:
        return {}
    plain = plain_case(case, lang)
    wrong = refused(_decoded(plain))
    if wrong is not None:
        raise WriteError(Fault("unwritable-character", Place(""), hint=point(wrong)))
    return plain


def _decoded(plain: Any) -> str:  # noqa: ANN401
    """Give all texts of plain values, one after the other."""
    if isinstance(plain, str):
        return plain
    if isinstance(plain, dict):
        return "".join(_decoded(part) for pair in plain.items() for part in pair)
    if isinstance(plain, list | tuple):
        return "".join(_decoded(part) for part in plain)
    inner = getattr(plain, "value", None)
    return _decoded(inner) if inner is not None else ""


def plain_case(case: Case, lang: Lang | None = None) -> Plain:
    """Give a case as maps, lists and single values: the JSON form of the file."""
    spelling = Spelling.of(case, lang)
    ties = _Ties(spelling, case)
    plain: Plain = {"ecomap": VERSION}
    _put(plain, "title", case.title)
    _put(plain, "language", spelling.word("languages", case.language) if case.language else None)
    for key, section in (("drawn", "drawn"), ("consent", "consent")):
        record = getattr(case, key)
        if record is not None:
            plain[key] = _record(spelling, record, section)
    plain["client"] = _record(spelling, case.client, "client")
    if case.people:
        plain["family"] = [ties.actor(person, "person", n) for n, person in enumerate(case.people, 1)]
    if case.resources:
        plain["resources"] = [ties.actor(each, "resource", n) for n, each in enumerate(case.resources, 1)]
    _put(plain, "ties", ties.rest())
    _put(plain, "couples", [_record(spelling, couple, "couple") for couple in case.couples])
    _put(plain, "parents", [_record(spelling, each, "parents") for each in case.parentage])
    _put(plain, "needs", [_need(spelling, need, n) for n, need in enumerate(case.needs, 1)])
    _put(plain, "asked", _asked(spelling, case))
    _put(plain, "events", [_record(spelling, event, "event") for event in case.events])
    _put(plain, "notes", case.notes)
    _put(plain, "shown_on", case.shown_on.isoformat() if case.shown_on else None)
    _put(plain, "shown_to", spelling.word("audiences", case.shown_to) if case.shown_to else None)
    _put(plain, "inferred", sorted(case.inferred))
    plain.update(extras_of(case))
    return {spelling.key("case", key): value for key, value in plain.items()}


def _put(plain: Plain, key: str, value: Any) -> None:  # noqa: ANN401
    if value not in (None, [], {}):
        plain[key] = value


def _record(spelling: Spelling, record: Record, section: str, first: Plain | None = None) -> Plain:
    plain: Plain = dict(first or {})
    for field in SECTIONS[section]:
        if field.attr not in type(record).model_fields:
            continue
        plain.update(write_field(spelling, record, field))
    plain = {spelling.key(section, key): value for key, value in plain.items()}
    kept = _not_obvious(record, plain, spelling, section)
    if kept:
        plain[spelling.key(section, "inferred")] = kept
    plain.update(extras_of(record))
    return plain


def _not_obvious(record: Record, plain: Plain, spelling: Spelling, section: str) -> list[str]:
    """Give the inferred fields if reading would not infer them again by itself."""
    written = [name for name in record.inferred if spelling.key(section, name) in plain]
    return sorted(record.inferred) if written else []


def _need(spelling: Spelling, need: Record, number: int) -> Plain:
    identifier = getattr(need, "id", "")
    return _record(spelling, need, "need", {} if identifier == f"n{number}" else {"id": identifier})


def _asked(spelling: Spelling, case: Case) -> Plain | list[Plain]:
    if len({entry.section for entry in case.asked}) < len(case.asked):
        return [_record(spelling, entry, "asked_entry") for entry in case.asked]
    section = spelling.key("asked_entry", "section")
    plain: Plain = {}
    for entry in case.asked:
        record = _record(spelling, entry, "asked_entry")
        record.pop(section)
        answer = spelling.word("asked_answers", entry.answer)
        plain[spelling.key("asked", entry.section)] = answer if len(record) == 1 else record
    return plain


def _bare(case: Case) -> Case:
    """Give a case without the kinds and supports that were filled in."""
    resources = [
        each.replace(kind=None, inferred=each.inferred - _OF_KIND) if "kind" in each.inferred else each
        for each in case.resources
    ]
    ties = [
        tie.replace(**dict.fromkeys(tie.inferred & _GIVEN), inferred=tie.inferred - _GIVEN)
        if tie.inferred & _GIVEN
        else tie
        for tie in case.ties
    ]
    return case.replace(resources=tuple(resources), ties=tuple(ties), inferred=case.inferred)


class _Ties:
    """Which ties are written under whom, so that reading gives them in the same order."""

    def __init__(self, spelling: Spelling, case: Case) -> None:
        self._spelling = spelling
        self._case = case
        # What reading fills in again by itself need not be written.
        self._bare = _bare(case)
        self._again = fill_in(self._bare)
        order = {actor.id: n for n, actor in enumerate((*case.people, *case.resources))}
        self._under: dict[str, list[tuple[int, Tie]]] = {}
        last = 0
        at = 0
        for at, tie in enumerate(case.ties, 1):
            place = order.get(tie.source)
            if place is None or place < last or tie.target not in {CLIENT, HOUSEHOLD}:
                break
            last = place
            self._under.setdefault(tie.source, []).append((at, tie))
        else:
            at += 1
        self._first_rest = at

    def actor(self, actor: Person | Resource, section: str, number: int) -> Plain:
        """Write somebody with the ties that stand under him or her."""
        letter = "p" if section == "person" else "r"
        named = actor.id != f"{letter}{number}" or not self._spelling.alone(actor.id)
        shown: Person | Resource = actor
        if section == "resource" and self._again.resources[number - 1] == actor:
            shown = self._bare.resources[number - 1]
        plain = _record(self._spelling, shown, section, {"id": actor.id} if named else {})
        if isinstance(actor, Resource) and actor.kind is None and self._again.resources[number - 1].kind is not None:
            plain[self._spelling.key(section, "kind")] = "不明"
        ties = [self._tie(tie, at, {}) for at, tie in self._under.get(actor.id, [])]
        if len(ties) == 1:
            plain[self._spelling.key(section, "tie")] = ties[0] or "不明"
        elif ties:
            plain[self._spelling.key(section, "ties")] = ties
        if actor.no_tie:
            # 「関係: なし」 reads best, but its place may be taken by a tie with the household.
            key = "no_tie" if ties else "tie"
            plain[self._spelling.key(section, key)] = True if ties else _NONE[self._spelling.lang or "en"]
        return plain

    def rest(self) -> list[Plain]:
        """Write the ties that stand by themselves."""
        ties = self._case.ties[self._first_rest - 1 :]
        return [self._tie(tie, at, self._ends(tie)) for at, tie in enumerate(ties, self._first_rest)]

    def _ends(self, tie: Tie) -> Plain:
        source, target = self._spelling.who(tie.source), self._spelling.who(tie.target)
        return {"from": source, "to": target} if tie.flow == "to" else {"between": [source, target]}

    def _tie(self, tie: Tie, number: int, ends: Plain) -> Plain:
        first: Plain = dict(ends)
        if tie.id != f"t{number}":
            first["id"] = tie.id
        if not ends and tie.target != CLIENT:
            first["with"] = self._spelling.who(tie.target)
        if ends and tie.flow == "from":
            first["flow"] = "←"
        bare, again = self._bare.ties[number - 1], self._again.ties[number - 1]
        shown = bare if again == tie else tie
        if "from" in ends:
            shown = shown.replace(flow="unknown", inferred=shown.inferred)
        plain = _record(self._spelling, shown, "tie", first)
        for field in ("supports", "gives"):
            if getattr(tie, field) is None and getattr(again, field) is not None:
                plain[self._spelling.key("tie", field)] = "不明"
        return plain
