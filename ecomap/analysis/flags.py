"""What a resource is to the rules: flags by kind, and by sector where the kind is not known."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from ecomap.vocabulary import TABLES

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMES: Final = (
    "kin",  # family and relatives
    "friend",  # friends, colleagues, people met online
    "neighbour",
    "group",  # a group or place of company that meets
    "informal",  # nobody is there because it is their profession
    "natural",  # a person in private life, never staff
    "professional",  # a service, an office, a professional; not the 民生委員, who is near in life (practice)
    "local",  # neighbourhood and local community (S10)
    "minsei",
    "coordinator",  # a coordinator by kind (F01)
    "consultation",  # somewhere to ask (M06)
    "medical",
    "housing",
    "care_organisation",  # care, welfare or home nursing (F01)
    "care_service",  # O08
    "night",  # comes, or can be called, at night
    "respite",  # lets a carer rest
    "signal",  # a device, a delivery: heard, not seen
    "education",
    "child_health",
    "forum",  # brings several fields together (F03)
    "poverty",  # entry point where money is short (L08)
    "single_provider",  # 小規模多機能, 看護小規模多機能: everything from one office by design
    "decision",  # guardianship and the like (M09)
    "participation",  # something one goes to (M16)
    "volunteer",
    "medical_child",  # L05
    "somebody",  # whoever can be a contact at all: neither an animal nor a harmful contact
    "landlord",  # gives a home, but may be the one to end it (M10)
)
FLAGS: Final = _NAMES
FLAG_NUMBER: Final = {name: number for number, name in enumerate(_NAMES)}
ALL_FLAGS: Final = (1 << len(_NAMES)) - 1

_KINDS: Final[dict[str, str]] = {
    "friend": "friend colleague online housemate",
    "neighbour": "neighbour",
    "group": (
        "salon dementia_cafe jichikai bosai religion kodomo_shokudo kosodate_hiroba self_help family_assoc hobby "
        "senior_club public_hall prevention_class pta"
    ),
    "natural": "friend neighbour online colleague housemate volunteer landlord",
    "local": "neighbour minsei welfare_member jichikai bosai",
    "minsei": "minsei",
    "coordinator": "caremanager soudan_shien small_multi kantaki medical_child_center",
    "consultation": (
        "houkatsu soudan_shien kikan jiritsu_soudan caremanager city_office shakyo minsei csw welfare_office seiho_cw "
        "phn kodomo_katei jika_sen jisou msw hikikomori initial_team hokenjo mental_center nanbyo hearing_dev jusou "
        "houterasu core_agency dv_center ssw sc medical_child_center small_multi kantaki"
    ),
    "medical": (
        "doctor specialist visiting_doctor hospital psych_clinic psych_daycare dementia_center home_nurse "
        "psych_nursing kantaki hospice iryoin roken"
    ),
    "housing": "housing_corp gh_dementia gh_dis tokuyo sakoju yuryo care_house relief_facility boshi_home infant_home",
    "care_organisation": (
        "home_help bathing day_service day_rehab short_stay small_multi kantaki regular_visit night_visit "
        "dis_home_help "
        "seikatsu_kaigo jiritsu_kunren guide_help child_dev gh_dis gh_dementia home_nurse psych_nursing home_rehab "
        "houdei b_type a_type ikou chikatsu tokuyo roken iryoin yuryo sakoju care_house"
    ),
    "care_service": (
        "home_help bathing day_service day_rehab short_stay regular_visit night_visit dis_home_help seikatsu_kaigo "
        "home_nurse psych_nursing home_rehab guide_help small_multi kantaki"
    ),
    "night": "regular_visit night_visit small_multi kantaki alarm gh_dis gh_dementia",
    "respite": (
        "day_service day_rehab short_stay small_multi kantaki seikatsu_kaigo houdei child_dev psych_daycare "
        "nursery gakudo"
    ),
    "signal": "alarm gps mimamori meal",
    "education": "school nursery houdei gakudo edu_board free_school child_dev ssw sc infant_home",
    "child_health": "doctor specialist hospital visiting_doctor phn kodomo_katei hokenjo home_nurse psych_clinic",
    "forum": "houkatsu kodomo_katei jiritsu_soudan jusou kikan",
    "poverty": "jiritsu_soudan welfare_office seiho_cw",
    "single_provider": "small_multi kantaki",
    "decision": "guardian core_agency nichijiritsu lawyer",
    "participation": (
        "jichikai bosai salon dementia_cafe religion kodomo_shokudo kosodate_hiroba self_help family_assoc hobby "
        "senior_club public_hall "
        "prevention_class pta chikatsu day_service day_rehab psych_daycare seikatsu_kaigo b_type a_type ikou employer "
        "school nursery houdei gakudo free_school jiritsu_kunren small_multi kantaki child_dev shop"
    ),
    "volunteer": "volunteer",
    "medical_child": "medical_child_center",
    "landlord": "landlord guarantor_company",
}
_NEAR: Final = frozenset({"friend", "neighbour", "group"})
_NOBODY: Final = frozenset({"pet", "harmful"})
"""Kinds that are no contact persons: they have no flag at all."""

_SECTORS: Final[dict[str, str]] = {
    "kin": "kin natural informal",
    "friends": "natural informal",
    "health": "professional medical",
    "care": "professional care_organisation",
    "welfare": "professional",
    "education": "professional education",
    "legal": "professional",
}
"""What is sure of a resource of which only the sector is known (``kind_text`` or nothing)."""


def _bits(words: str) -> int:
    return sum(1 << FLAG_NUMBER[word] for word in words.split())


def kinds_with(flag: str) -> frozenset[str]:
    """Return the kinds of resource that have a flag by being listed for it."""
    return frozenset(_KINDS[flag].split())


@cache
def flags_of_kind(code: str) -> int:
    """Return the flags of a kind of resource."""
    if code in _NOBODY:
        return 0
    kind = TABLES["kinds"].get(code)
    found = {"somebody", *(name for name, kinds in _KINDS.items() if code in kinds.split())}
    if kind.formality == "informal" or found & _NEAR:
        found.add("informal")
    elif code != "minsei" and (kind.formality == "formal" or kind.sector != "community"):
        found.add("professional")
    if kind.sector == "community" and kind.entity == "group":
        found.add("local")
    return _bits(" ".join(found))


@cache
def flags_of(kind: str | None, sector: str | None, formality: str | None, entity: str | None) -> tuple[int, int]:
    """Return the flags that a resource surely has, and those that it may have.

    Of a resource without a kind the sector and formality tell something; what they leave open is "perhaps".
    """
    if kind is not None:
        flags = flags_of_kind(kind)
        overruled = {"formal": "professional", "informal": "informal"}.get(formality or "")
        if overruled and kind not in _NOBODY and formality != TABLES["kinds"].get(kind).formality and kind != "minsei":
            flags = flags & ~_bits("professional informal") | _bits(overruled)
        return flags, flags
    if sector is None:
        return 0, ALL_FLAGS
    sure = _bits("somebody " + _SECTORS.get(sector, ""))
    if sector in {"community", "leisure"} and entity == "group":
        sure |= _bits("group informal participation" + (" local" if sector == "community" else ""))
    if formality == "informal":
        sure = sure & ~_bits("professional care_organisation medical education") | _bits("informal")
    return sure, sure if sector == "kin" else ALL_FLAGS


PERSON: Final = _bits("kin natural informal somebody")
"""Flags of everybody of the family."""


def masks_of(flags: Sequence[int]) -> list[int]:
    """Turn the flags of nodes round: for each flag the mask of the nodes that have it."""
    masks = [0] * len(FLAGS)
    for node, mine in enumerate(flags):
        bit = 1 << node
        for place in _places(mine):
            masks[place] |= bit
    return masks


@cache
def _places(flags: int) -> tuple[int, ...]:
    return tuple(place for place in range(len(FLAGS)) if flags >> place & 1)
