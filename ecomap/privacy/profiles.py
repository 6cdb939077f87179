"""The audiences as data: what each is granted. Whatever stands not here is hidden from it.

Sources of the grants: 指定居宅介護支援等の事業の人員及び運営に関する基準 第13条・第23条 (client and family take part in
the conference; the client consents for the client's information and the family for theirs), 入院時情報提供書 (what a
hospital is told), 個人情報保護法 第2条第3項 (what needs special care), 施行規則 on 仮名加工情報, and practice; where
they leave room, the narrower grant is ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, get_args

from ecomap.model.base import WHOLE
from ecomap.privacy.groups import Group

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """What a kind of reader may see.

    Attributes
    ----------
    code
        Code of the table ``audiences``.
    grants
        Groups of information that are shown.
    pseudonyms
        Letters stand for names, years for births, and all dates are moved by one random number of weeks.
    by_name
        Readers are persons of the map, who may be named in ``hidden_from`` and ``visible_to``.
    strict
        Whatever is hidden from anybody at all is left out, unless ``visible_to`` names this audience.
    needs_consent
        The consent of those who are shown is looked for before anything is made.
    """

    code: str
    grants: frozenset[Group]
    pseudonyms: bool = False
    by_name: bool = False
    strict: bool = False
    needs_consent: bool = False

    @property
    def whole(self) -> bool:
        """Whether it is shown everything."""
        return self.code == WHOLE


_ALL: Final[frozenset[Group]] = frozenset(get_args(Group))
_MAP: Final[frozenset[Group]] = frozenset({"structure", "age", "basic", "living", "bond", "roles", "support", "needs"})
_NAMED: Final[frozenset[Group]] = _MAP | {
    "names",
    "title",
    "words",
    "care",
    "risk",
    "events",
    "dates",
    "meeting",
    "phone",
}

_PROFILES: Final = (
    Audience(code="honnin", grants=_NAMED | {"private_phone", "history", "trust"}, by_name=True),
    Audience(code="kazoku", grants=_NAMED, by_name=True, needs_consent=True),
    Audience(
        code="tantosha-kaigi",
        grants=_NAMED | {"private_phone", "illness", "others"},
        by_name=True,
        needs_consent=True,
    ),
    Audience(code=WHOLE, grants=_ALL),
    Audience(
        code="jirei-kento",
        grants=_MAP | {"strain", "trust", "care", "illness", "others", "risk", "events", "dates", "meeting"},
        pseudonyms=True,
        strict=True,
        needs_consent=True,
    ),
    Audience(
        code="nyutaiin",
        grants=_NAMED | {"private_phone", "illness", "others", "money"},
        strict=True,
        needs_consent=True,
    ),
    # Bound to secrecy by law (児童福祉法 第25条の5, 生活困窮者自立支援法 第9条).
    Audience(code="shien-kaigi", grants=_ALL - {"extras", "provenance"}),
    Audience(
        code="kenkyu",
        grants=_MAP | {"care", "dates", "meeting"},
        pseudonyms=True,
        strict=True,
        needs_consent=True,
    ),
)

AUDIENCES: Final[Mapping[str, Audience]] = {audience.code: audience for audience in _PROFILES}
"""Every audience by its code."""
