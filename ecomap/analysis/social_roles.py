"""The twelve social roles of Cohen's Social Network Index, and in which of them one meets somebody."""

from __future__ import annotations

from typing import Final

ROLES: Final = (
    "spouse",
    "parent",
    "parent_in_law",
    "child",
    "close_relative",
    "neighbour",
    "friend",
    "worker",
    "student",
    "volunteer",
    "religious_member",
    "group_member",
)
"""The twelve roles, as codes of this toolkit."""
ROLE_PLACE: Final = {role: place for place, role in enumerate(ROLES, 1)}
"""Number of each role, from 1; 0 stands for none."""

_KIN: Final = frozenset({"spouse", "parent", "parent_in_law", "child"})
_KINDS: Final = {
    "colleague": "worker",
    "employer": "worker",
    "school": "student",
    "volunteer": "volunteer",
    "religion": "religious_member",
}
NEAR: Final = {"neighbour": "neighbour", "friend": "friend", "group": "group_member"}
"""Roles of those who are near in life, where their kind has no role of its own."""


def role_of_kin(relation: str) -> str:
    """Return the role in which one meets a relative; everybody of the family counts as close."""
    return relation if relation in _KIN else "close_relative"


def role_of_kind(kind: str | None, near: str | None) -> str | None:
    """Return the role in which one meets a resource.

    Parameters
    ----------
    kind
        Its code in the table ``kinds``.
    near
        ``"friend"``, ``"neighbour"`` or ``"group"`` where it is one.

    Returns
    -------
    str or None
        Code of the role, or None where it has none.

    Examples
    --------
    >>> role_of_kind("colleague", "friend"), role_of_kind("online", "friend"), role_of_kind("home_help", None)
    ('worker', 'friend', None)
    """
    return _KINDS.get(kind or "") or NEAR.get(near or "")
