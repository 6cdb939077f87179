"""Whether a tie is live on a day, and what flows along it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from ecomap.analysis.signs import speaks_of_contact

if TYPE_CHECKING:
    import datetime as dt

    from ecomap.model import Tie

Live = Literal["sure", "perhaps", "no"]
"""Whether something is so: surely, perhaps, or not as far as the record goes."""

_RANK: Final[dict[Live, int]] = {"no": 0, "perhaps": 1, "sure": 2}
_NOW: Final = frozenset({"current", "unknown"})


@dataclass(frozen=True, slots=True)
class Flow:
    """What one gives another.

    Attributes
    ----------
    live
        Whether anything is given.
    kinds
        Kinds of support that somebody wrote down, in the order written; what was presumed from a kind of resource is
        not among them.
    """

    live: Live
    kinds: tuple[str, ...] = ()


NOTHING: Final = Flow("no")


def weaker(one: Live, two: Live) -> Live:
    """Return the less certain of two."""
    return min(one, two, key=_RANK.__getitem__)


def stronger(one: Live, two: Live) -> Live:
    """Return the more certain of two."""
    return max(one, two, key=_RANK.__getitem__)


def live(tie: Tie, on: dt.date | None) -> Live:
    """Say whether a tie is live on a day.

    Notes
    -----
    A tie is live when it is current, has begun, has not ended and is not broken; of an unknown status, perhaps. Where
    a date is known only to the month or year and the day lies in it, the status decides. A tie of unknown quality of
    which nobody wrote a frequency, a support or a direction is only perhaps live.

    Examples
    --------
    >>> from ecomap.model import Tie
    >>> [live(Tie(id="t", source="a", target="b", **rest), None) for rest in ({"quality": "weak"}, {}, {"flow": "to"})]
    ['sure', 'perhaps', 'sure']
    """
    if tie.quality == "broken" or tie.status not in _NOW:
        return "no"
    if on is not None and (
        (tie.starts is not None and tie.starts.is_after(on)) or (tie.ends is not None and tie.ends.is_before(on))
    ):
        return "no"
    return "sure" if tie.status == "current" and (tie.quality != "unknown" or speaks_of_contact(tie)) else "perhaps"


def flow(tie: Tie, *, forth: bool, presumed: Live) -> Flow:
    """Return what flows along a live tie in one direction.

    Parameters
    ----------
    tie
        The tie.
    forth
        From source to target, or back.
    presumed
        Whether something surely flows where the kinds are only presumed from the kind of resource: of a service that
        it gives something is sure, of a friend it is not.

    Notes
    -----
    An arrow says that something flows, not what; ⇄ with nothing else in a direction is mutual company. An empty list
    of supports says that there is none. No arrow, and none written, is not known.

    Examples
    --------
    >>> from ecomap.model import Tie
    >>> tie = Tie(id="t", source="a", target="b", flow="to", supports=("meals",))
    >>> flow(tie, forth=True, presumed="sure"), flow(tie, forth=False, presumed="sure")
    (Flow(live='sure', kinds=('meals',)), Flow(live='no', kinds=()))
    """
    field = "supports" if forth else "gives"
    codes = tie.supports if forth else tie.gives
    if codes is None:
        if tie.flow == "both":
            return Flow("sure", ("company",))
        arrows: dict[str, Live] = {"to" if forth else "from": "sure", "unknown": "perhaps"}
        return Flow(arrows.get(tie.flow, "no"))
    if not codes:
        return NOTHING
    return Flow(presumed) if field in tie.inferred else Flow("sure", codes)
