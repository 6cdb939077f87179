"""Counting bits, and other small things on integers, in the words that a compiler for loops knows as well."""

from __future__ import annotations


def count(mask: int) -> int:
    """Count the bits of a mask."""
    found = 0
    while mask:
        mask &= mask - 1
        found += 1
    return found


def set_pair(out: list[int], place: int, answer: int, bit: int) -> None:
    """Put a node into a pair of masks by a three-valued answer: YES into both, UNKNOWN into the second."""
    if answer & 1:
        out[place + 1] |= bit
        if answer == 1:
            out[place] |= bit


def set_both(out: list[int], place: int, one: int, two: int, bit: int) -> None:
    """Put a node into a pair of masks by Kleene's "and" of two answers."""
    if one & two & 1:
        out[place + 1] |= bit
        if one == 1 and two == 1:
            out[place] |= bit


def set_at_least(out: list[int], place: int, low: int, high: int, limit: int, bit: int) -> None:
    """Put a node into a pair of masks where a number between bounds is, or may be, at least a limit."""
    if high >= limit:
        out[place + 1] |= bit
        if low >= limit:
            out[place] |= bit


def set_at_most(out: list[int], place: int, low: int, high: int, limit: int, bit: int) -> None:
    """Put a node into a pair of masks where a number between bounds is, or may be, at most a limit."""
    if low <= limit:
        out[place + 1] |= bit
        if high <= limit:
            out[place] |= bit


def at_most(low: int, high: int, limit: int) -> int:
    """Say whether a number between bounds is at most a limit, three-valued."""
    if high <= limit:
        return 1
    return 3 if low <= limit else 2


def at_least(low: int, high: int, limit: int) -> int:
    """Say whether a number between bounds is at least a limit, three-valued."""
    if low >= limit:
        return 1
    return 3 if high >= limit else 2


def both(one: int, two: int) -> int:
    """Kleene's "and" of two three-valued answers."""
    return (one & two & 1) | ((one | two) & 2)


def either(one: int, two: int) -> int:
    """Kleene's "or" of two three-valued answers."""
    return ((one | two) & 1) | (one & two & 2)


def other(one: int) -> int:
    """Kleene's "not" of a three-valued answer."""
    return ((one & 1) << 1) | (one >> 1)
