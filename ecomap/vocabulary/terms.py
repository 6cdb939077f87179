"""What a word of the vocabulary is, what a table of words is, and how a written word finds its term.

A reader of files asks one question of this room: "which term did the writer mean?"  The answer is one of
three values, :class:`Found`, :class:`Ambiguous` or :class:`Unknown`; nothing is ever guessed in silence.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Final, Generic, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

Lang: TypeAlias = Literal["ja", "en"]

LONGEST_WORD: Final = 200
"""Characters beyond which a text is no word of a vocabulary, and is not searched for."""

_DROPPED: Final = "・·•∙⋅‧.,、。'’‘`\"“”_()[]{}〔〕「」『』【】〈〉《》"
_HYPHENS: Final = "-‐‑‒–—―−"
_KATAKANA: Final = range(0x30A1, 0x30F7)
_FOLD: Final[dict[int, int | None]] = {
    **dict.fromkeys(map(ord, _DROPPED)),
    **dict.fromkeys(map(ord, _HYPHENS), ord("-")),
    **dict.fromkeys(map(ord, "↔⇔⇆⇌"), ord("⇄")),
    **dict.fromkeys(map(ord, "⇒➡"), ord("→")),
    **dict.fromkeys(map(ord, "⇐⬅"), ord("←")),
    **{kana: kana - 0x60 for kana in _KATAKANA},
}
# In this order: an arrow typed on a keyboard, then the hyphens that are no part of one.
_TYPED: Final = (
    ("<->", "⇄"),
    ("<=>", "⇄"),
    ("->", "→"),
    ("=>", "→"),
    ("<-", "←"),
    ("-", ""),
    ("←→", "⇄"),
)
_HONORIFICS: Final = ("さん", "さま", "様", "氏", "ちゃん")
SUGGESTED: Final = 3
"""The most terms that are suggested for a word that is not known."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term: a stable code and the words people write for it.

    Attributes
    ----------
    code : str
        What programs store and compare; never translated, never reused.
    ja, en : str
        The label shown in each language.
    variants : tuple of str
        Other words that mean the same; they are read, never shown.
    source : str
        Where the term comes from, in a few words.
    """

    code: str
    ja: str
    en: str
    variants: tuple[str, ...] = ()
    source: str = ""

    def label(self, lang: Lang) -> str:
        """Return the label in one language."""
        return self.ja if lang == "ja" else self.en

    @property
    def words(self) -> tuple[str, ...]:
        """Everything that is read as this term: code, labels, variants."""
        return (self.code, self.ja, self.en, *self.variants)


T_co = TypeVar("T_co", bound=Term, covariant=True)


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """The word means exactly one term."""

    term: T_co


@dataclass(frozen=True, slots=True)
class Ambiguous(Generic[T_co]):
    """The word means several terms; the writer has to choose among them."""

    candidates: tuple[T_co, ...]


@dataclass(frozen=True, slots=True)
class Unknown(Generic[T_co]):
    """The word is not known; the nearest terms, best first, at most three."""

    suggestions: tuple[T_co, ...] = ()


def spoken(text: str) -> tuple[str, ...]:
    """Split a line of words that a data file wrote with ``|`` between them."""
    return tuple(text.split("|")) if text else ()


def comparison_key(word: str) -> str:
    """Return what two spellings of one word have in common.

    Full and half width, capitals, spaces, middle dots, hyphens, underscores, points, quotes and brackets
    do not tell words apart, nor does katakana from hiragana.  The long-vowel mark does.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold())
    folded = "".join(folded.translate(_FOLD).split())
    for typed, meant in _TYPED:
        folded = folded.replace(typed, meant)
    # Dropping a space can bring a letter and its accent together, so the last step composes once more.
    return unicodedata.normalize("NFKC", folded)


def without_honorific(key: str) -> str:
    """Return a comparison key without さん, さま, 様, 氏 or ちゃん at its end."""
    for honorific in _HONORIFICS:
        if key.endswith(honorific):
            return key.removesuffix(honorific)
    return key


@dataclass(frozen=True, eq=False)
class Table(Generic[T_co]):
    """A named, ordered set of terms with unique codes.

    Attributes
    ----------
    name : str
        The table's name, as ``ecomap words`` lists it.
    terms : tuple of Term
        The terms, in the order they are shown.
    examples : tuple of str
        Codes that show best what the table holds, where it is too long to be shown whole.
    """

    name: str
    terms: tuple[T_co, ...]
    examples: tuple[str, ...] = ()
    least_alike: ClassVar[float] = 0.6
    """How alike a word must be to be suggested; between words of two letters one in common is chance."""

    def __iter__(self) -> Iterator[T_co]:
        return iter(self.terms)

    def __len__(self) -> int:
        return len(self.terms)

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes in order."""
        return tuple(term.code for term in self.terms)

    @cached_property
    def _by_code(self) -> dict[str, T_co]:
        return {term.code: term for term in self.terms}

    @cached_property
    def _by_key(self) -> dict[str, tuple[T_co, ...]]:
        index: dict[str, tuple[T_co, ...]] = {}
        for term in self.terms:
            for key in dict.fromkeys(map(comparison_key, term.words)):
                index[key] = (*index.get(key, ()), term)
        return index

    def get(self, code: str) -> T_co:
        """Return the term with this code.

        Raises
        ------
        KeyError
            If the table has no such code.
        """
        return self._by_code[code]

    def label(self, code: str, lang: Lang) -> str:
        """Return the label of a code in one language; KeyError where there is none."""
        return self.get(code).label(lang)

    def exact(self, word: str) -> tuple[T_co, ...]:
        """Return the terms a word stands for: none, one or, where it is ambiguous, several."""
        if len(word) > LONGEST_WORD:
            return ()
        key = comparison_key(word)
        return self._by_key.get(key) or self._by_key.get(without_honorific(key)) or ()

    def find(self, word: str) -> Found[T_co] | Ambiguous[T_co] | Unknown[T_co]:
        """Say which term a written word means.

        Parameters
        ----------
        word : str
            A code, a label in either language or a variant, however spaced and in whatever width;
            さん at the end does no harm.

        Returns
        -------
        Found or Ambiguous or Unknown
            Never raises, whatever the text.
        """
        terms = self.exact(word)
        if len(terms) == 1:
            return Found(terms[0])
        if terms:
            return Ambiguous(terms)
        return Unknown(self.nearest(word))

    def nearest(self, word: str) -> tuple[T_co, ...]:
        """Return the terms whose words resemble a wrong one, best first, at most three."""
        key = comparison_key(word) if len(word) <= LONGEST_WORD else ""
        if not key:
            return ()
        from difflib import SequenceMatcher  # noqa: PLC0415  only a word nobody knows pays for it

        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(key)
        scores: dict[str, float] = {}
        for known, terms in self._by_key.items():
            matcher.set_seq1(known)
            part = min(len(known), len(key)) > 1 and (known in key or key in known)
            if not part and matcher.quick_ratio() < self.least_alike:
                continue
            score = matcher.ratio() + part
            if score >= self.least_alike:
                for term in terms:
                    scores[term.code] = max(score, scores.get(term.code, 0.0))
        best = sorted(scores, key=lambda code: -scores[code])[:SUGGESTED]
        return tuple(self._by_code[code] for code in best)
