"""Who the client's contacts are: shares of categories, diversity, formal and informal."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Share:
    """One category.

    Attributes
    ----------
    category
        Its code.
    count
        How many contacts.
    share
        Part of all contacts with a known category.
    """

    category: str
    count: int
    share: float


def composition(codes: Iterable[str | None], order: Sequence[str]) -> tuple[Share, ...]:
    """Return the share of each category.

    ``count / n`` with n contacts whose category is known (egor's ``composition``).

    Parameters
    ----------
    codes
        The category of each contact; None = not known, and then not counted.
    order
        The categories, in the order of the answer.

    Returns
    -------
    tuple of Share
        Only categories that occur; () where no category is known.

    Examples
    --------
    >>> [(part.category, part.count, part.share) for part in composition(["b", "a", "b", None, "b"], "abc")]
    [('a', 1, 0.25), ('b', 3, 0.75)]
    """
    known = [code for code in codes if code is not None]
    return tuple(Share(code, known.count(code), known.count(code) / len(known)) for code in order if code in known)


def entropy(shares: Sequence[Share]) -> float | None:
    """Return Shannon's entropy of the categories.

    ``-sum p ln p`` with the natural logarithm; egor's ``alts_diversity_entropy`` uses base 2: divide by ``ln 2``.

    Returns
    -------
    float or None
        0 of a single category, ``ln k`` of k equal ones; None where no category is known.

    Examples
    --------
    Two halves: ln 2.

    >>> round(entropy(composition("aabb", "ab")), 4)
    0.6931
    """
    return abs(math.fsum(part.share * math.log(part.share) for part in shares)) if shares else None


def blau(shares: Sequence[Share]) -> float | None:
    """Return Blau's index: how likely two contacts, drawn with replacement, are of different categories.

    ``1 - sum p^2``. General knowledge, unverified (gap rules 2 mark it as from memory).

    Returns
    -------
    float or None
        0 of a single category; None where no category is known.

    Examples
    --------
    1 - (1/16 + 9/16).

    >>> blau(composition("abbb", "ab"))
    0.375
    """
    return 1 - math.fsum(part.share**2 for part in shares) if shares else None


def iqv(shares: Sequence[Share], possible: int) -> float | None:
    """Return the index of qualitative variation: Blau's index, stretched to reach 1.

    ``Blau * k / (k - 1)`` with k *possible* categories (those that occur would make another, larger index). General
    knowledge, unverified (gap rules 2 mark it as from memory).

    Parameters
    ----------
    shares
        What `composition` returned.
    possible
        k.

    Returns
    -------
    float or None
        0 of a single category, 1 of k equal ones; None where no category is known, or k is below 2.

    Examples
    --------
    0.375 * 3/2.

    >>> iqv(composition("abbb", "abc"), 3)
    0.5625
    """
    value = blau(shares)
    return None if value is None or possible < 2 else value * possible / (possible - 1)  # noqa: PLR2004 - k - 1 > 0


def ei_index(formal: int, informal: int) -> float | None:
    """Return the E-I index of formal and informal contacts.

    ``(E - I) / (E + I)`` with E formal contacts (external to the client's own, informal world) and I informal ones.

    Parameters
    ----------
    formal, informal
        How many contacts of each; semi-formal ones (自治会, サロン, 配食) and those not known are in neither.

    Returns
    -------
    float or None
        -1 where all are informal, +1 where all are formal; None where there is neither.

    Notes
    -----
    The index is Krackhardt and Stern's (1988), as egor's ``comp_ei`` applies it to a person and his or her contacts.
    Which group is external is a choice of this toolkit, and the index is not rescaled by group sizes.

    Examples
    --------
    One formal and three informal contacts: (1 - 3) / 4.

    >>> ei_index(1, 3)
    -0.5
    """
    both = formal + informal
    return (formal - informal) / both if both else None
