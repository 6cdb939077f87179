"""A configuration file: other thresholds, rules switched off, what a municipality has to offer."""

from __future__ import annotations

import math
import os
import re
import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis.limits import DEFAULTS, LIMITS, PLACE, Values, whole
from ecomap.errors import EcomapError, Fault, Place, clean_word
from ecomap.vocabulary import TABLES, Found, Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecomap.errors import FaultCode

MAX_BYTES: Final = 1_000_000
_SECTIONS: Final = ("limits", "rules", "local")
_LOCAL: Final = ("kind", "name", "contact")
_MOST: Final = {
    "contacts a month": 300,
    "points": 30,
    "people": 100,
    "roles": 20,
    "days": 3660,
    "years": 120,
    "minutes": 1440,
    "percent": 100,
    "needs": 20,
    "services": 100,
    "times": 100,
}
"""Above this a number is a slip of the pen; below nought as well."""
_LINE: Final = re.compile(r"line (\d+), column (\d+)")
_ALIKE: Final = 0.6


class ConfigError(EcomapError):
    """A configuration file that cannot be used; `faults` holds everything that is wrong in it."""


@dataclass(frozen=True, slots=True)
class Local:
    """A service of the place, suggested where its kind is.

    Attributes
    ----------
    name
        As it is to be printed.
    kind
        Code of ``kinds``.
    contact
        Telephone or address, as written.
    """

    name: str
    kind: str
    contact: str | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration file changes.

    Attributes
    ----------
    limits
        Numbers of all limits.
    off
        Ids of rules that are switched off.
    local
        Services of the place.
    """

    limits: Values = DEFAULTS
    off: frozenset[str] = frozenset()
    local: tuple[Local, ...] = ()


def load_config(path: str | os.PathLike[str]) -> Config:
    """Read a configuration file.

    Parameters
    ----------
    path
        A TOML file: ``[limits] contact_weekly = 4.3``, ``[rules] off = ["S08"]`` and any number of
        ``[[local]] kind = "salon"``, ``name = "…"``, ``contact = "…"``. All of it may be left out.

    Returns
    -------
    Config
        With the default of whatever the file does not name.

    Raises
    ------
    ConfigError
        With everything that is wrong. No value of the file is repeated, except the name of a rule or limit that
        resembles one that there is.
    """
    name = os.fspath(path)
    return _Reading(name, _text(name)).config()


def _text(name: str) -> str:
    place = Place(name)
    try:
        with Path(name).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ConfigError(Fault("missing-file", place)) from None
    except IsADirectoryError:
        raise ConfigError(Fault("is-directory", place, hint="config")) from None
    except (OSError, ValueError):
        raise ConfigError(Fault("unreadable", place)) from None
    if len(data) > MAX_BYTES:
        raise ConfigError(Fault("too-large", place, hint="config"))
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise ConfigError(Fault("encoding", place)) from None


class _Reading:
    """One pass over a configuration file, which gathers every fault."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.lines = dict(_lines(text))
        self.faults: list[Fault] = []
        self.data: dict[str, Any] = self._parsed(text)

    def _parsed(self, text: str) -> dict[str, Any]:
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            found = _LINE.search(str(error))
            line, column = (int(found[1]), int(found[2])) if found else (None, None)
            raise ConfigError(Fault("config-syntax", Place(self.name, line, column))) from None
        except RecursionError:
            raise ConfigError(Fault("config-syntax", Place(self.name))) from None

    def config(self) -> Config:
        """Check the file and give what it says."""
        for key in self.data:
            self._known(key, _SECTIONS, "")
        limits = self._limits(self._table("limits"))
        off = self._off(self._table("rules"))
        local = tuple(self._local())
        if self.faults:
            raise ConfigError(*self.faults)
        return Config(limits, off, local)

    def _limits(self, table: dict[str, Any]) -> Values:
        values = list(DEFAULTS)
        for key, value in table.items():
            if key not in PLACE:
                self._unknown("config-unknown-limit", f"limits.{key}", "limits", key, tuple(PLACE))
                continue
            limit = LIMITS[PLACE[key]]
            field = f"limits.{key}"
            if isinstance(value, bool) or not isinstance(value, int | float):
                self._add("config-type", field, hint="number")
            elif not math.isfinite(value) or not 0 <= value <= _MOST[limit.unit]:
                self._add("config-number", field, hint=f"0–{_MOST[limit.unit]}")
            elif limit.unit != "contacts a month" and value != int(value):
                self._add("config-type", field, hint="whole")
            else:
                values[PLACE[key]] = whole(limit, value)
        return tuple(values)

    def _off(self, table: dict[str, Any]) -> frozenset[str]:
        from ecomap.analysis.rules import RULES  # noqa: PLC0415 - rules need thresholds, not the other way round

        known = {rule.id for rule in RULES}
        for key in table:
            self._known(key, ("off",), "rules")
        ids = table.get("off", [])
        if not isinstance(ids, list) or not all(isinstance(ident, str) for ident in ids):
            self._add("config-type", "rules.off", hint="texts")
            return frozenset()
        found = {ident: ident.strip().upper() for ident in ids}
        for written, ident in found.items():
            if ident not in known:
                self._unknown("config-unknown-rule", "rules.off", "rules.off", written, tuple(sorted(known)))
        return frozenset(known.intersection(found.values()))

    def _local(self) -> Iterator[Local]:
        entries = self.data.get("local", [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            self._add("config-type", "local", hint="tables")
            return
        for number, entry in enumerate(entries, 1):
            field = f"local.{number}"
            for key in entry:
                self._known(key, _LOCAL, field)
            texts = {key: self._given(entry, key, field) for key in _LOCAL}
            kind = self._kind(texts["kind"], f"{field}.kind")
            if texts["name"] and kind:
                yield Local(texts["name"], kind, texts["contact"] or None)

    def _given(self, entry: dict[str, Any], key: str, field: str) -> str:
        value = entry.get(key)
        if value is None:
            if key != "contact":
                self._add("config-missing", field, hint=key)
            return ""
        if not isinstance(value, str) or not value.strip():
            self._add("config-type", f"{field}.{key}", hint="text")
            return ""
        return " ".join(value.split())

    def _kind(self, word: str, field: str) -> str:
        if not word:
            return ""
        found = TABLES["kinds"].find(word)
        if isinstance(found, Found):
            return str(found.term.code)
        terms = found.suggestions if isinstance(found, Unknown) else found.candidates
        codes = tuple(term.code for term in terms)
        self.faults.append(Fault("config-unknown-kind", self._place(field), expected=codes, tables=("kinds",)))
        return ""

    def _table(self, key: str) -> dict[str, Any]:
        table = self.data.get(key, {})
        if not isinstance(table, dict):
            self._add("config-type", key, hint="table")
            return {}
        return table

    def _known(self, key: str, known: Sequence[str], section: str) -> None:
        if key not in known:
            path = f"{section}.{key}" if section else key
            self._unknown("config-unknown-key", path, section, key, known)

    def _unknown(self, code: FaultCode, path: str, section: str, word: str, known: Sequence[str]) -> None:
        """Tell a name that is not known; it is repeated only where it resembles one that is."""
        names = {name.lower(): name for name in known}
        alike = tuple(names[key] for key in get_close_matches(word.lower(), names, cutoff=_ALIKE))
        place = Place(self.name, self._place(path).line, field=section)
        if alike:
            self.faults.append(Fault(code, place, word=clean_word(word), expected=alike, near=len(alike)))
        else:
            self.faults.append(Fault(code, place, expected=tuple(known) if code == "config-unknown-key" else ()))

    def _add(self, code: FaultCode, field: str, *, hint: str) -> None:
        self.faults.append(Fault(code, self._place(field), hint=hint))

    def _place(self, field: str) -> Place:
        """Give the place of a field: its own line, or that of the section it stands in."""
        path = field
        while path and path not in self.lines:
            path = path.rpartition(".")[0]
        return Place(self.name, self.lines.get(path), field=field)


_HEAD: Final = re.compile(r"\s*\[(\[?)\s*([\w.-]+)\s*\]")
_KEY: Final = re.compile(r"\s*\"?([\w-]+)\"?\s*=")


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """Find the lines on which sections and their keys stand; tomllib tells lines of syntax errors only."""
    section, count = "", 0
    for number, line in enumerate(text.split("\n"), 1):
        if head := _HEAD.match(line):
            section = head[2]
            if head[1]:
                count += 1
                section = f"{section}.{count}"
            yield section, number
        elif key := _KEY.match(line):
            yield (f"{section}.{key[1]}" if section else key[1]), number
