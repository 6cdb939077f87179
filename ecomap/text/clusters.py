"""Clusters: the characters of a text that no font, fold or painter may tear apart."""

from __future__ import annotations

import unicodedata

ZWJ = "\u200d"


def is_selector(char: str) -> bool:
    """Tell whether ``char`` is a variation selector (the mark that picks one form of a kanji or an emoji)."""
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def is_presentation(char: str) -> bool:
    """Tell whether ``char`` only asks for the text or the emoji form of a sign, so that it may be ignored."""
    return char in "\ufe0e\ufe0f"


def is_mark(char: str) -> bool:
    """Tell whether ``char`` belongs to the one before it: a mark, selector, joiner or emoji modifier."""
    return (
        unicodedata.category(char)[0] == "M"
        or is_selector(char)
        or char == ZWJ
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\U000e0020" <= char <= "\U000e007f"
    )


def is_right_to_left(char: str) -> bool:
    """Tell whether ``char`` is a letter of a script that runs from right to left."""
    return unicodedata.bidirectional(char) in {"R", "AL"}


def is_invisible(char: str) -> bool:
    """Tell whether ``char`` is a format character without room, such as a bidi control or a soft hyphen."""
    return unicodedata.category(char) == "Cf" and not is_mark(char)


def _is_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def split_clusters(text: str) -> list[str]:
    """Split ``text`` into clusters: a base with its marks, a joined emoji, a flag, or a single character.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    list of str
        The clusters in order; joined together they are ``text`` again.
    """
    clusters: list[str] = []
    for char in text:
        if clusters and _joins(clusters[-1], char):
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters


def _joins(cluster: str, char: str) -> bool:
    if cluster[-1].isspace():  # a mark after a space has no base; it stands alone
        return False
    flag = len(cluster) == 1 and _is_flag(cluster) and _is_flag(char)
    # A joiner ties in the next sign only between emoji; between letters it merely shapes them.
    joined = cluster[-1] == ZWJ and ord(char) >= 0x2190 and not is_right_to_left(char)  # noqa: PLR2004
    return flag or joined or is_mark(char)


def merge_right_to_left(clusters: list[str]) -> list[str]:
    """Join each stretch of right-to-left words, spaces between them included, into one cluster.

    Such letters change with their neighbours and their order on paper is not that of the text, so a stretch
    of them can only be measured and drawn as a whole.
    """
    strong = [is_right_to_left(cluster[0]) for cluster in clusters]
    if not any(strong):
        return clusters
    merged: list[str] = []
    position = 0
    while position < len(clusters):
        end = position
        if strong[position]:
            ahead = position
            while ahead < len(clusters) and (strong[ahead] or not clusters[ahead][0].isalpha()):
                end = ahead if strong[ahead] else end
                ahead += 1
        merged.append("".join(clusters[position : end + 1]))
        position = end + 1
    return merged
