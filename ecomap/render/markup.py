"""Markup as strings: escaping, numbers and elements. No text reaches a file by another way."""

from __future__ import annotations

import re

# What XML 1.0 does not allow, and the controls that reorder the text around them when it is shown.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")
_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_ESCAPES = str.maketrans(_SPECIAL | {"\t": " ", "\n": " ", "\r": " ", "\u2028": " ", "\u2029": " "})
_SAFE_ID = re.compile(r"[0-9A-Za-z_.-]{1,64}")

REPLACEMENT = "\ufffd"


def clean(text: str) -> str:
    """Replace what may not stand in a file: illegal characters and bidi controls."""
    return _ILLEGAL.sub(REPLACEMENT, text)


def escape(text: str) -> str:
    """Make any text fit for element content and for attribute values in double quotes."""
    return clean(text).translate(_ESCAPES)


def number(value: float) -> str:
    """Write a number with at most two decimals and nothing superfluous."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def place(value: float) -> str:
    """Write a coordinate: a tenth of a px is finer than any eye or printer."""
    text = f"{round(value, 1) + 0.0:.1f}"  # the sum turns -0.0 into 0.0
    return text.removesuffix(".0")


def element(name: str, /, *content: str, **attributes: str | float) -> str:
    """Write an element.

    Parameters
    ----------
    name : str
        The element's name, always one of our own.
    *content : str
        Finished markup inside the element; none makes an empty element.
    **attributes : str or float
        Attributes in order; ``_`` in a name stands for ``-``. Values are escaped.

    Returns
    -------
    str
        The markup.
    """
    pairs = "".join(
        f' {key.replace("_", "-")}="{escape(value) if isinstance(value, str) else number(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{pairs}>{''.join(content)}</{name}>" if content else f"<{name}{pairs}/>"


def identifier(kind: str, name: str, place: int) -> str:
    """Give an id that is safe in any file: the name where it is plain, else its place in the order."""
    return f"{kind}-{name}" if _SAFE_ID.fullmatch(name) else f"{kind}.{place}"
