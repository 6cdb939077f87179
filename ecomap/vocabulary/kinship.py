"""The table of relations: it also reads and composes 「長男の妻」, 「姪(妹の子)」 and their codes.

A relation that runs through another one (``via``) is not listed a hundredfold: it is put together from two
listed ones when it is asked for, and its code is the two codes joined (``son_1_wife``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecomap.vocabulary.kinship_terms import CHILDREN, NEAR, SIDE, Relation
from ecomap.vocabulary.terms import LONGEST_WORD, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomap.vocabulary.kinship_terms import Lineage

# What X's Y is to the client, by the plain relations of X and Y; every other pair is just a relative.
_COMPOSED: Final[Mapping[tuple[str, str], tuple[str, Lineage]]] = {
    ("spouse", "parent"): ("parent_in_law", "marriage"),
    ("spouse", "child"): ("child", "step"),
    ("spouse", "sibling"): ("sibling_in_law", "marriage"),
    ("spouse", "grandchild"): ("grandchild", "step"),
    ("ex_spouse", "child"): ("child", "step"),
    ("parent", "spouse"): ("parent", "step"),
    ("parent", "parent"): ("grandparent", "blood"),
    ("parent", "sibling"): ("uncle_aunt", "blood"),
    ("parent", "child"): ("sibling", "blood"),
    ("child", "spouse"): ("child_in_law", "marriage"),
    ("child", "child"): ("grandchild", "blood"),
    ("child", "grandchild"): ("great_grandchild", "blood"),
    ("sibling", "spouse"): ("sibling_in_law", "marriage"),
    ("sibling", "child"): ("nephew_niece", "blood"),
    ("grandchild", "child"): ("great_grandchild", "blood"),
    ("grandparent", "parent"): ("great_grandparent", "blood"),
    ("uncle_aunt", "child"): ("cousin", "blood"),
    ("uncle_aunt", "spouse"): ("uncle_aunt", "marriage"),
}
# In 「長男の嫁」 the word names the client's in-law but, after の, the wife of the one before it.
_AFTER_NO: Final[Mapping[str, str]] = {"daughter_in_law": "wife", "son_in_law": "husband"}
_SEXED: Final[Mapping[tuple[str, str], str]] = {
    ("child", "male"): "son",
    ("child", "female"): "daughter",
    ("spouse", "male"): "husband",
    ("spouse", "female"): "wife",
}
_DEEPEST: Final = 3
_BRACKETS: Final = str.maketrans("（）〔〕［］", "()()()")


def composed(near: Relation, far: Relation) -> Relation:
    """Return what *far* of *near* is to the client (長男 and 妻: 長男の妻)."""
    if near.base == "self":
        return far
    base, lineage = _COMPOSED.get((near.base, far.base), ("relative", "blood"))
    if lineage == "blood":
        lineage = far.lineage if near.lineage == "blood" else near.lineage
    return Relation(
        code=f"{near.code}_{far.code}",
        ja=f"{near.ja}の{far.ja}",
        en=f"{near.en}'s {far.en}",
        source="composed",
        base=base,
        sex=far.sex,
        order=far.order,
        generation=near.generation + far.generation,
        lineage=lineage,
        via=near.code,
    )


@dataclass(frozen=True, eq=False)
class RelationTable(Table[Relation]):
    """Relations, listed and composed."""

    def get(self, code: str) -> Relation:
        """Return a relation by its code, also a composed one such as ``son_1_wife``.

        Raises
        ------
        KeyError
            If the code is neither listed nor made of listed codes.
        """
        relation = self._decode(code, _DEEPEST)
        if relation is None:
            raise KeyError(code)
        return relation

    def __contains__(self, code: object) -> bool:
        return isinstance(code, str) and self._decode(code, _DEEPEST) is not None

    def _decode(self, code: str, depth: int) -> Relation | None:
        if code in self._by_code:
            return self._by_code[code]
        if depth <= 1 or len(code) > LONGEST_WORD:
            return None
        cut = code.rfind("_")
        while cut > 0:
            far = self._by_code.get(code[cut + 1 :])
            near = self._decode(code[:cut], depth - 1) if far else None
            if far and near:
                return composed(near, far)
            cut = code.rfind("_", 0, cut)
        return None

    def exact(self, word: str) -> tuple[Relation, ...]:
        """Return the relations a word stands for, also 「長男の妻」 and 「姪(妹の子)」."""
        listed = super().exact(word)
        if listed or len(word) > LONGEST_WORD:
            return listed
        relation = self._of(word, _DEEPEST) or self._bracketed(word) or self._decode(word.strip(), _DEEPEST)
        return (relation,) if relation else ()

    def _single(self, word: str) -> Relation | None:
        found = super().exact(word)
        return found[0] if len(found) == 1 else None

    def _of(self, word: str, depth: int) -> Relation | None:
        """Read 「XのY」, and 「XのYのZ」 from the left; also "X's Y"."""
        for link in ("の", "'s ", "’s "):
            head, found, tail = word.rpartition(link)
            if not found or depth <= 1:
                continue
            near = self._single(head) or self._of(head, depth - 1)
            far = self._single(tail)
            if near and far:
                return composed(near, self.get(_AFTER_NO.get(far.code, far.code)))
        return None

    def _bracketed(self, word: str) -> Relation | None:
        """Read 「姪(妹の子)」: the bracket says through whom, the word before it says the sex."""
        head, opened, inside = word.strip().translate(_BRACKETS).partition("(")
        if not opened or not inside.endswith(")"):
            return None
        outer = self._single(head)
        inner = self._of(inside[:-1], _DEEPEST)
        if outer is None or inner is None or outer.base != inner.base or not inner.via:
            return None
        far = self.get(inner.code.removeprefix(f"{inner.via}_"))
        if inner.sex == "unknown":
            far = self.get(_SEXED.get((far.base, outer.sex), far.code))
        return composed(self.get(inner.via), far)


relations: Final = RelationTable(
    "relations",
    (*NEAR, *CHILDREN, *SIDE),
    examples=("husband", "wife", "son_1", "daughter_1", "younger_sister", "grandchild"),
)
"""Every relation: listed ones in its order, composed ones on demand."""
