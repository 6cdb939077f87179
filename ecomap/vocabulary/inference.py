"""What a name gives away: 「さくら訪問介護」 is home help, 「長女 裕子」 is the eldest daughter 裕子.

A name is somebody's; so a word counts only where it cannot as well be a part of a family name.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ecomap.vocabulary.kinship import relations
from ecomap.vocabulary.person_words import lives_where
from ecomap.vocabulary.resource_kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomap.vocabulary.kind_terms import Kind
    from ecomap.vocabulary.kinship_terms import Relation

_LONGEST_NAME: Final = 200
_LONGEST_RELATION: Final = 24

# Words that hold a hint and mean something else.
_NOT_MEANT: Final = (
    "スーパーバイザー", "スーパービジョン", "動物病院", "学校法人", "銀行員", "会社員", "警察官", "消防士",
    "郵便局員", "医師会", "世話人会", "世話人代表", "ホリデイ", "サンデイ", "バースデイ",
)  # fmt: skip
# 「小学校の友人」「デイで知り合った友人」: what stands before these only describes what comes after.
_DESCRIBING: Final = ("の", "で", "時代", "から", "に")
# 「病院前の山田さん」 is a landmark; 「ヘルパー前田さん」 is none.
_LANDMARK: Final = (
    "前の", "前店", "前支店", "前薬局", "前クリニック", "前交番", "通りの", "横の", "裏の", "近くの",
)  # fmt: skip
# 「包括の保健師」 is the centre's: a profession says nothing where the office it works for is named before it.
_PROFESSIONS: Final = frozenset({
    "看護師", "保健師", "薬剤師", "社会福祉士", "精神保健福祉士", "理学療法士", "作業療法士", "言語聴覚士", "医師",
    "ケアマネ", "ケアマネジャー", "ケアマネージャー", "介護支援専門員",
})  # fmt: skip
_OFFICES: Final = frozenset({
    "houkatsu", "kikan", "hospital", "doctor", "specialist", "visiting_doctor", "psych_clinic", "home_nurse",
    "day_service", "day_rehab", "short_stay", "small_multi", "kantaki", "regular_visit", "tokuyo", "roken",
    "iryoin", "sakoju", "yuryo", "gh_dementia", "gh_dis", "hokenjo", "initial_team", "jisou", "school",
})  # fmt: skip


class _Hint(NamedTuple):
    text: str
    starts: bool
    ends: bool
    inside: bool
    latin: bool
    kinds: tuple[Kind, ...]

    def places(self, name: str) -> Iterator[int]:
        """Yield where the hint stands in a folded name."""
        size = len(self.text)
        at = name.find(self.text)
        while at >= 0:
            if self._allowed(name, at, at + size):
                yield at
            at = name.find(self.text, at + 1)

    def _allowed(self, name: str, start: int, end: int) -> bool:
        if self.starts and start > 0:
            return False
        if self.ends and end < len(name):
            return False
        if self.inside and (start == 0 or name[start - 1].isspace()):
            return False
        if self.latin:
            return not _latin(name[start - 1 : start]) and not _latin(name[end : end + 1])
        return not name.startswith(_LANDMARK, end) and name[end:] != "前"


class _Match(NamedTuple):
    start: int
    end: int
    hint: _Hint

    @property
    def rank(self) -> tuple[int, int]:
        return (len(self.hint.text.strip()), self.start)


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _folded(name: str) -> str:
    text = _folded_hint(name[:_LONGEST_NAME])
    for words in _NOT_MEANT:
        text = text.replace(words, "\N{IDEOGRAPHIC FULL STOP}")
    return " ".join(text.split())


@cache
def _hints() -> dict[str, tuple[_Hint, ...]]:
    """Give the hints by their first character: a name has few, and there are hundreds of hints."""
    meant: dict[str, tuple[Kind, ...]] = {}
    for kind in kinds:
        for name_hint in kind.name_hints:
            meant[name_hint] = (*meant.get(name_hint, ()), kind)
    found: dict[str, tuple[_Hint, ...]] = {}
    for written, means in meant.items():
        text = _folded_hint(written.strip("^$~"))
        hint = _Hint(
            text=text,
            starts=written.startswith("^"),
            ends=written.endswith("$"),
            inside=written.startswith("~"),
            latin=written.strip("^$~").isascii() and any(map(_latin, written)),
            kinds=means,
        )
        found[text[0]] = (*found.get(text[0], ()), hint)
    return found


def _folded_hint(hint: str) -> str:
    return unicodedata.normalize("NFKC", hint).casefold().replace("’", "'")


def _split_brackets(name: str) -> tuple[str, str]:
    """Return what stands outside and what stands inside the brackets of a folded name."""
    outside: list[str] = []
    inside: list[str] = []
    depth = 0
    for character in name:
        if character in "([「『":
            depth += 1
        elif character in ")]」』":
            depth = max(0, depth - 1)
        else:
            (inside if depth else outside).append(character)
    return " ".join("".join(outside).split()), " ".join("".join(inside).split())


def _matches(name: str) -> list[_Match]:
    """Return the hints in a name, without those that lie within a longer one."""
    found = [
        _Match(at, at + len(hint.text), hint)
        for first in dict.fromkeys(name)
        for hint in _hints().get(first, ())
        for at in hint.places(name)
    ]
    return [
        match
        for match in found
        if not any(
            other.start <= match.start and match.end <= other.end and other.rank[0] > match.rank[0] for other in found
        )
    ]


def _is_staff(match: _Match, found: list[_Match]) -> bool:
    """Tell whether a hint is the profession of somebody whose office is named before it."""
    return match.hint.text in _PROFESSIONS and any(
        other.end <= match.start and not _OFFICES.isdisjoint(kind.code for kind in other.hint.kinds) for other in found
    )


def _meant(name: str) -> tuple[Kind, ...]:
    everything = _matches(name)
    found = [match for match in everything if not _is_staff(match, everything)]
    for match in found:
        person = all(kind.entity == "person" for kind in match.hint.kinds)
        if match.start == 0 and person and name[match.end : match.end + 1] in set(" ・:、"):
            return match.hint.kinds
    heads = [match for match in found if not _describes(name, match, found)]
    if not heads:
        return ()
    best = max(heads, key=lambda match: match.rank)
    same = (match.hint.kinds for match in heads if match.rank == best.rank)
    return tuple(dict.fromkeys(kind for meant in same for kind in meant))


def _describes(name: str, match: _Match, found: list[_Match]) -> bool:
    """Tell whether a hint only describes a later one: 「小学校の友人」「公民館サロン」."""
    later = [other for other in found if other.start >= match.end]
    if not later:
        return False
    joined = any(other.start == match.end for other in later) and not match.hint.text.endswith(" ")
    return joined or name.startswith(_DESCRIBING, match.end)


def infer_kind(name: str) -> tuple[Kind, ...]:
    """Say what kind of resource a name names.

    Parameters
    ----------
    name : str
        A name as people write it: 「さくら訪問介護」, 「友人 中村さん」, 「中村さん(民生委員)」.

    Returns
    -------
    tuple of Kind
        One kind; several where the name fits several equally (「さくらデイ」); none where it says nothing.

    Notes
    -----
    The longest hint in the name decides; of two as long, the later, as Japanese puts the head last.  A word
    that only describes the next one (「小学校の友人」) does not count, and what stands in brackets counts
    only when nothing outside them does.  A person's class in front (「友人 …」) decides at once.
    """
    outside, inside = _split_brackets(_folded(name))
    found = _meant(outside)
    if found or not inside or infer_relation(name):  # 「長女 裕子(看護師)」 is the daughter
        return found
    return _meant(inside)


_SEPARATORS: Final = frozenset(" \u3000\t・:：、,，/／(（「『[［-－=＝．.")
_OPEN_SEPARATORS: Final = " \u3000\t・:：、,，/／-－=＝．."
_HONORIFICS: Final = ("さん", "様", "さま", "ちゃん", "くん", "君", "氏")
# With さん these are somebody's name as well, and without a separator these are family names.
_NAMES_TOO: Final = frozenset({"里子", "子", "親", "孫"})
_FAMILY_NAMES: Final = ("祖父江",)
_HOUSEHOLDS: Final = ("家族", "夫婦", "一家", "宅", "世帯", "家", "会", "達", "たち", "等", "ら", "方", "側")
_JOINABLE: Final = frozenset({
    "child", "grandchild", "grandparent", "uncle_aunt", "parent_in_law", "sibling_in_law", "ex_spouse",
    "child_in_law", "cousin",
})  # fmt: skip
_NOT_JOINABLE: Final = frozenset({"養子", "里子", "実子", "末子", "長子", "委託児童", "女児", "男児"})
_ENGLISH_GOES_ON: Final = frozenset({
    "and", "or", "of", "care", "support", "group", "association", "service", "services", "benefit",
    "benefits", "protection", "development", "centre", "center", "club", "carer", "carers", "minder",
})  # fmt: skip


def infer_relation(name: str) -> tuple[Relation, str] | None:
    """Read a relation at the beginning of a name.

    Parameters
    ----------
    name : str
        「長女 裕子」, 「妻・和子」, 「長男(健)」, 「次男の妻 恵子」, 「長女の裕子さん」, "daughter Anna".

    Returns
    -------
    tuple of Relation and str, or None
        The relation and the rest of the name, empty where the relation is all there is.  None where the
        name does not begin with a relation, or names somebody else through one (「長女の友人」).
    """
    written = name.strip()
    if written.startswith(_FAMILY_NAMES):
        return None
    for size in range(min(len(written), _LONGEST_RELATION), 0, -1):
        word, rest = written[:size], written[size:]
        if word[-1] in _SEPARATORS or not _may_end(word, rest):
            continue
        found = relations.exact(word)
        if len(found) != 1:
            continue
        name_left = _rest_of_name(word, rest, found[0])
        if name_left is not None:
            return found[0], name_left
    return None


def _may_end(word: str, rest: str) -> bool:
    for honorific in _HONORIFICS:
        if word.endswith(honorific):
            return word.removesuffix(honorific) not in _NAMES_TOO and rest[:1] in ("", *_SEPARATORS)
    return True


def _rest_of_name(word: str, rest: str, relation: Relation) -> str | None:
    """Return the name after a relation, or None where the relation was no relation after all."""
    if word.isascii():
        first = rest.strip(" :,").partition(" ")[0].casefold()
        goes_on = first in _ENGLISH_GOES_ON or rest[:1] not in ("", *_SEPARATORS) or rest.startswith("-")
        return None if goes_on or _meant(_split_brackets(_folded(f"{word}{rest}"))[0]) else _tidy(rest)
    if not rest or rest[0] in _SEPARATORS or word[-1] in ")）":
        return _tidy(rest)
    if rest.startswith("の"):
        person = rest[1:].strip()
        named = person.endswith(_HONORIFICS) and not _meant(_split_brackets(_folded(person))[0])
        return person if named else None
    joinable = relation.base in _JOINABLE and word not in _NOT_JOINABLE and len(word) > 1
    if joinable and all("\u4e00" <= character <= "\u9fff" or character == "の" for character in word):
        return None if rest.startswith(_HOUSEHOLDS) else _tidy(rest)
    return None


def _tidy(rest: str) -> str:
    """Return a name without what parted it from the relation; 「(健)」 is 健, 「(県外)」 stays as it is."""
    rest = rest.strip(_OPEN_SEPARATORS)
    for opened, closed in ("()", "（）", "「」", "『』", "[]", "［］"):
        if rest.startswith(opened) and rest.endswith(closed) and rest.count(opened) == 1:
            inside = rest[1:-1].strip()
            remark = any(map(str.isdigit, inside)) or bool(lives_where.exact(inside))
            return rest if remark else inside
    return rest
