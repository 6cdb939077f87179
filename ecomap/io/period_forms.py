"""Reading the certification: 要介護2, 要介護2(R9.9.30まで), and its period."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecomap.io import values
from ecomap.io.tree import Text
from ecomap.io.where_forms import code_and_rest
from ecomap.io.words import find

if TYPE_CHECKING:
    from ecomap.io.context import Context
    from ecomap.io.fields import Field
    from ecomap.io.role_forms import Given
    from ecomap.io.tree import Node

SPAN: Final = re.compile(r"\s*(?:〜|～|~|から|\bto\b|–|—|\bthrough\b)\s*")
"""What stands between the two ends of a period."""

_UNTIL: Final = re.compile(
    r"(?:(?:until\b|till\b|有効期限)[\s:：]*)?(?P<date>.*?)\s*(?P<end>(?:まで|迄)(?:有効)?)?", re.DOTALL
)


def read_care_level(context: Context, node: Node, path: str, field: Field) -> Given:
    """Read the level, and the period where one stands behind it."""
    text = context.text(node, path)
    if text is None or not isinstance(node, Text):
        return {}
    code, start, rest = code_and_rest(field.table, text)
    if code is None:
        head = next(iter(values.pieces(text)), (0, text))
        context.wrong_word(values.offset(node, head[0]), path, head[1], find(field.table, head[1]), field.table)
        return {}
    given: Given = {field.attr: code}
    if start:
        given.update(_span(context, Text(rest, *values.offset(node, start), node.plain), path))
    return given


def read_period(context: Context, node: Node, path: str, _field: Field) -> Given:
    """Read 令和7年10月1日〜令和9年9月30日, R9.9.30まで, or a list of two dates."""
    if isinstance(node, Text):
        return _span(context, node, path)
    listed = context.texts(node, path) or []
    given: Given = {}
    for (item, where), attr in zip(listed, ("care_from", "care_until"), strict=False):
        found = values.date(context, item, where)
        if found is not None:
            given[attr] = found
    return _in_order(context, given, node, path)


def _span(context: Context, node: Text, path: str) -> Given:
    given: Given = {}
    text = node.value
    divider = SPAN.search(text)
    first, last = (text[: divider.start()], text[divider.end() :]) if divider else _one_end(text)
    start = divider.end() if divider else text.find(last)
    for part, attr, begin in ((first, "care_from", 0), (last, "care_until", start)):
        bare = _end(part) if attr == "care_until" else part.strip()
        if bare:
            found = values.date(context, Text(bare, *values.offset(node, begin)), path)
            if found is not None:
                given[attr] = found
    return _in_order(context, given, node, path)


def _one_end(text: str) -> tuple[str, str]:
    """Tell the beginning of a period from its end, where only one of them is written."""
    match = _UNTIL.fullmatch(text.strip())
    ends = match is not None and (match["end"] or match.start("date") > 0)
    return ("", text.strip()) if ends else (text, "")


def _end(text: str) -> str:
    match = _UNTIL.fullmatch(text.strip())
    return match["date"] if match else text.strip()


def _in_order(context: Context, given: Given, node: Node, path: str) -> Given:
    begin, end = given.get("care_from"), given.get("care_until")
    if begin is not None and end is not None and end.is_before(begin):
        context.faults.add("dates-reversed", node, path)
        return {}
    return given
