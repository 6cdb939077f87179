"""A fault as a sentence: where, what is wrong, and what to do next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecomap.vocabulary import KEYS, TABLES
from ecomap.wording.case_faults import CASE_FAULTS
from ecomap.wording.config_faults import CONFIG_FAULTS
from ecomap.wording.file_faults import FILE_FAULTS
from ecomap.wording.table_faults import TABLE_FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomap.errors import Fault, Place
    from ecomap.vocabulary import Lang

SENTENCES: Final[dict[str, tuple[str, str]]] = {**FILE_FAULTS, **TABLE_FAULTS, **CASE_FAULTS, **CONFIG_FAULTS}
"""Code, or code and hint, of every fault; Japanese and English."""

_SECTIONS: Final = {
    "client": "client",
    "family": "person",
    "resources": "resource",
    "ties": "tie",
    "tie": "tie",
    "needs": "need",
    "roles": "role",
    "scores": "score",
    "drawn": "drawn",
    "consent": "consent",
    "events": "event",
    "couples": "couple",
    "parents": "parents",
    "asked": "asked",
}
_PLACEHOLDER: Final = re.compile(r"\{(?:word|hint|near|choices|others)\}")
_MORE: Final = {"ja": " など", "en": ", …"}
_NOTICE: Final = {"ja": "お知らせ: ", "en": "note: "}


def fault_sentence(fault: Fault, lang: Lang) -> str:
    """Say what is wrong, in one line.

    Parameters
    ----------
    fault
        A fault of `ecomap.errors.CaseError` or a notice.
    lang
        ``"ja"`` or ``"en"``.

    Returns
    -------
    str
        ``case.yaml:16:10: 社会資源3 › 関係 › 頻度: …``: the place, the field, what is wrong and what to do. It
        holds no value of the file but the wrong key or code word itself.
    """
    where = str(fault.place)
    field = field_label(fault.place.field, lang)
    notice = _NOTICE[lang] if fault.severity == "notice" else ""
    parts = [part for part in (where, field) if part]
    return ": ".join([*parts, notice + _sentence(fault, lang)])


def fault_sentences(faults: Iterable[Fault], lang: Lang) -> tuple[str, ...]:
    """Say everything that is wrong, one line a fault."""
    return tuple(fault_sentence(fault, lang) for fault in faults)


def _sentence(fault: Fault, lang: Lang) -> str:
    number = 0 if lang == "ja" else 1
    template = SENTENCES[_template(fault)][number]
    also = f"{fault.code}:also"
    if "{choices}" not in template and "{near}" in template and len(fault.expected) > fault.near and also in SENTENCES:
        template += SENTENCES[also][number]
    mark = "、" if lang == "ja" else ", "
    labels = [_choice(fault, code, lang) for code in fault.expected]
    said = {
        "{word}": fault.word or "",
        "{hint}": fault.hint or "",
        "{near}": mark.join(labels[: fault.near]),
        "{choices}": mark.join(labels[fault.near :]) + (_MORE[lang] if _are_examples(fault) else ""),
        "{others}": mark.join(_short(other) for other in fault.others),
    }
    # Not str.format: the sentences speak of braces, and a word from the file must not be read as a pattern.
    return _PLACEHOLDER.sub(lambda match: said[match.group()], template)


def _are_examples(fault: Fault) -> bool:
    """Whether more could be written than the fault lists."""
    known = sum(len(TABLES[table]) for table in fault.tables if table in TABLES)
    return (
        fault.code in {"unknown-word", "unknown-key", "unknown-heading", "unknown-sheet"}
        and 0 < len(fault.expected) < known
    )


def _template(fault: Fault) -> str:
    if fault.place.sheet is not None and f"{fault.code}:table" in SENTENCES:
        return f"{fault.code}:table"  # its own words for spreadsheets, which have no brackets and colons
    with_hint = f"{fault.code}:{fault.hint}"
    if fault.hint is not None and with_hint in SENTENCES:
        return with_hint
    if fault.word is not None and (fault.near or fault.others) and f"{fault.code}:near" in SENTENCES:
        return f"{fault.code}:near"
    if fault.expected and f"{fault.code}:choices" in SENTENCES:
        return f"{fault.code}:choices"
    return fault.code


def _choice(fault: Fault, code: str, lang: Lang) -> str:
    """Give the label of a code, from the first of the fault's tables that has it."""
    for table in fault.tables:
        if table in TABLES and code in TABLES[table]:
            return TABLES[table].label(code, lang)
    return code


def _short(place: Place) -> str:
    return place.within or str(place)


def field_label(field: str, lang: Lang) -> str:
    """Give a dotted field as people see it: ``resources.3.tie.frequency`` is 社会資源3 › 関係 › 頻度."""
    section = "case"
    labels: list[str] = []
    for part in field.split(".") if field else ():
        if part.isdigit():
            if labels:
                labels[-1] += part if lang == "ja" else f" {part}"
            continue
        if part == "?":
            continue
        labels.append(_label(section, part, lang))
        section = _SECTIONS.get(part, section)
    return " › ".join(labels)


def _label(section: str, key: str, lang: Lang) -> str:
    for name in (section, "tie", "asked_entry"):
        if key in KEYS[name]:
            return KEYS[name].label(key, lang)
    return key
