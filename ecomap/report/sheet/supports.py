"""Needs by supports: who covers what now, who is to come, and where the record shows nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from ecomap.analysis import slots as to
from ecomap.analysis.codes import DOMAIN_NUMBER, KIND_OF_DOMAIN, MEETS_FIRST, MEETS_LIST, SUPPORTS
from ecomap.analysis.flags import FLAG_NUMBER
from ecomap.analysis.kernel.needs import SHARED
from ecomap.model.base import CLIENT
from ecomap.vocabulary import TABLES
from ecomap.wording.finding_terms import code_words, listed
from ecomap.wording.map_words import status_words
from ecomap.wording.sheet_words import sheet_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ecomap.model import Need, Tie
    from ecomap.report.sheet.basis import Basis

Answer = Literal["held", "unknown", "none"]
"""Somebody is recorded; not asked, or not known; asked, and there is nobody."""
Group = Literal["kin", "near", "services"]
GROUPS: Final[tuple[Group, ...]] = ("kin", "near", "services")

_SECTIONS: Final[dict[Group, tuple[str, ...]]] = {
    "kin": ("kin",),
    "near": ("friends", "neighbours"),
    "services": ("services",),
}
_NATURAL: Final = to.FLAG + 2 * FLAG_NUMBER["natural"]
_PROFESSIONAL: Final = to.FLAG + 2 * FLAG_NUMBER["professional"]
_NO_NEED: Final = frozenset({"independent", "none"})
_OPEN_LEVELS: Final = frozenset({"unknown", "not_asked"})
_COMPANY: Final = frozenset({"emotional", "company", "advice", "watch", "information", "emergency", "evacuation"})
"""Supports for which nobody is told to be the only one, as in rule O02."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Who of one group covers one need.

    Attributes
    ----------
    answer
        ``"held"``, ``"unknown"`` or ``"none"``.
    holders
        How they are called, with what they do where a need can be met in several ways.
    timed
        The same people, with how often they come.
    """

    answer: Answer
    holders: tuple[str, ...] = ()
    timed: tuple[str, ...] = ()


_UNKNOWN: Final = Cell("unknown")


@dataclass(frozen=True, slots=True)
class Cover:
    """One row: a need and who covers it.

    Attributes
    ----------
    what
        The need, or several that the same help meets and that are as great; or the kind of support where no need of
        it is written.
    level
        How much is needed, and what is written beside it; empty for a support without a need.
    cells
        One for each of `GROUPS`.
    coming
        Who is planned or applied for.
    gap
        There is a need, and the record shows nobody who covers it now, nor a plan.
    open
        Whether there is a need was not asked, or is not known.
    alone
        How somebody is called who covers it alone, as far as the record goes: relatives, friends and neighbours only.
    """

    what: str
    level: str
    cells: tuple[Cell, ...]
    coming: tuple[str, ...] = ()
    gap: bool = False
    open: bool = False
    alone: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """The table of needs and supports.

    Attributes
    ----------
    needs
        Needs, in the order written.
    others
        Supports that are given though no need of them is written.
    settled
        What the client does without help, in words; empty where nothing is written.
    alone
        What hangs on one person: name, and what for.
    """

    needs: tuple[Cover, ...]
    others: tuple[Cover, ...]
    settled: str
    alone: tuple[tuple[str, str], ...]

    @property
    def gaps(self) -> tuple[str, ...]:
        """Needs for which the record shows nobody."""
        return tuple(cover.what for cover in self.needs if cover.gap)


def matrix_of(basis: Basis) -> Matrix:
    """Set the needs of the client against those who meet them.

    Who meets which need is what the rules say (`ecomap.analysis.codes.NEED_KINDS`), so that sheet and findings agree.
    """
    own = basis.case.needs_of(CLIENT)
    groups: dict[tuple[int, str], list[Need]] = {}
    for place, need in enumerate(own):
        if need.level not in _NO_NEED:
            kind = _kind(need.domain)
            groups.setdefault((kind if kind >= 0 else -1 - place, _level(need, basis)), []).append(need)
    needs = tuple(_need(alike, basis) for alike in groups.values())
    used = {support for need in own for support in _meeting(need.domain)}
    others = tuple(cover for code in SUPPORTS if code not in used and (cover := _other(code, basis)) is not None)
    settled = [code_words("domains", (need.domain,), basis.lang) for need in own if need.level in _NO_NEED]
    alone: dict[str, list[str]] = {}
    for cover in (*needs, *others):
        if cover.alone:
            alone.setdefault(cover.alone, []).append(cover.what)
    return Matrix(
        needs,
        others,
        listed(settled, basis.lang),
        tuple((name, listed(what, basis.lang)) for name, what in alone.items()),
    )


def _kind(domain: str) -> int:
    """Give the number of the kind of need that a domain is of; -1 where no support simply meets it."""
    return KIND_OF_DOMAIN[DOMAIN_NUMBER[domain]]


def _meeting(domain: str) -> tuple[str, ...]:
    kind = _kind(domain)
    return () if kind < 0 else tuple(SUPPORTS[n] for n in MEETS_LIST[MEETS_FIRST[kind] : MEETS_FIRST[kind + 1]])


def _level(need: Need, basis: Basis) -> str:
    parts = (
        TABLES["need_levels"].label(need.level, basis.lang),
        sheet_words("night-too", basis.lang) if need.night else "",
        need.note or "",
    )
    return sheet_words("comma", basis.lang).join(part for part in parts if part)


def _need(alike: Sequence[Need], basis: Basis) -> Cover:
    """Give the row of needs that the same help meets."""
    first = alike[0]
    kind = _kind(first.domain)
    slot = to.SUPPLY + 2 * kind
    sure, perhaps = (basis.sure(slot), basis.perhaps(slot)) if kind >= 0 else ((), frozenset())
    coming = tuple(_coming(_meeting(first.domain), basis))
    is_open = first.level in _OPEN_LEVELS
    shared = kind >= 0 and bool(SHARED >> kind & 1)
    return Cover(
        what=code_words("domains", (need.domain for need in alike), basis.lang),
        level=_level(first, basis),
        cells=_cells(sure, perhaps, basis, _meeting(first.domain)) if kind >= 0 else (_UNKNOWN,) * len(GROUPS),
        coming=coming,
        gap=kind >= 0 and not is_open and not sure and not coming,
        open=is_open,
        alone="" if shared or coming or is_open else _alone(sure, basis),
    )


def _other(code: str, basis: Basis) -> Cover | None:
    """Give a row for a support that is given without a need; None where nobody gives it."""
    slot = to.SUPPLIER + 2 * SUPPORTS.index(code)
    sure = basis.sure(slot)
    coming = tuple(_coming((code,), basis))
    if not sure and not coming:
        return None
    return Cover(
        what=TABLES["supports"].label(code, basis.lang),
        level="",
        cells=_cells(sure, basis.perhaps(slot), basis),
        coming=coming,
        alone="" if code in _COMPANY or coming else _alone(sure, basis),
    )


def _cells(
    sure: Collection[str], perhaps: Collection[str], basis: Basis, supports: Collection[str] = ()
) -> tuple[Cell, ...]:
    """Sort those who cover something into groups; with what they do where several ``supports`` would meet it."""
    cells = []
    for group in GROUPS:
        mine = [who for who in sure if _group(who, basis) == group]
        holders = tuple(_holder(who, basis, supports) for who in mine)
        timed = tuple(_timed(who, basis) for who in mine)
        unsure = any(_group(who, basis) == group for who in perhaps)
        none = basis.asked(*_SECTIONS[group]) and not unsure
        cells.append(Cell("held" if holders else "none" if none else "unknown", holders, timed))
    return tuple(cells)


def _group(who: str, basis: Basis) -> Group:
    if basis.relative(who):
        return "kin"
    return "services" if who in basis.sure(_PROFESSIONAL) else "near"


def _alone(sure: Collection[str], basis: Basis) -> str:
    """Name somebody who covers something alone; an office is never told to (rule decision O01, O02)."""
    names = tuple(sure)
    return basis.called(names[0]) if len(names) == 1 and names[0] in basis.sure(_NATURAL) else ""


def _holder(who: str, basis: Basis, supports: Collection[str]) -> str:
    """Name somebody with what they do towards a need, where there are several things to do."""
    given = {code for tie in _ties(who, basis) for code in _given(tie, basis)}
    codes = [code for code in SUPPORTS if code in supports and code in given] if len(supports) > 1 else []
    words = listed([TABLES["supports"].label(code, basis.lang) for code in codes], basis.lang)
    return _beside(basis.called(who), words, basis)


def _timed(who: str, basis: Basis) -> str:
    """Name somebody with how often they come."""
    often = [tie.frequency.label for tie in _ties(who, basis) if tie.frequency and tie.frequency.label]
    return _beside(basis.called(who), often[0] if often else "", basis)


def _beside(name: str, words: str, basis: Basis) -> str:
    return sheet_words("beside", basis.lang, name=name, words=words) if words else name


def _ties(who: str, basis: Basis) -> Iterator[Tie]:
    return (tie for tie in basis.ties if basis.other(tie) == who and basis.live(tie))


def _given(tie: Tie, basis: Basis) -> tuple[str, ...]:
    """Give what flows to the client along a tie."""
    return (tie.supports if basis.other(tie) == tie.source else tie.gives) or ()


def _coming(supports: Collection[str], basis: Basis) -> Iterator[str]:
    """Give those who are to help with one of these supports."""
    for tie in basis.ties:
        if basis.coming(tie) and not set(supports).isdisjoint(_given(tie, basis)):
            state = status_words(tie, basis.lang, basis.day) or sheet_words(
                "from", basis.lang, day="" if tie.starts is None else tie.starts.label(basis.lang, near=basis.day)
            )
            yield _beside(basis.called(basis.other(tie) or ""), state, basis)
