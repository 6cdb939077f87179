"""Names of the sheets of a workbook that are no key of the case file; the other sheets have the names of their keys."""

from __future__ import annotations

from typing import Final

from ecomap.vocabulary.terms import Table, Term, spoken

_SOURCE: Final = "case format"

# fmt: off
sheets: Final = Table("sheets", (
    Term("cover", "表紙", "cover", spoken("はじめに|図の情報|表題|cover page|about"), _SOURCE),
    Term("people", "人", "people", spoken("名簿|人と機関|人・機関|一覧|persons|people and resources|nodes"), _SOURCE),
    Term("guide", "説明", "guide", spoken("書き方|使い方|help|notes for use|how to"), _SOURCE),
    Term("example", "記入例", "example", spoken("例|見本|sample"), _SOURCE),
    Term("lists", "リスト", "lists", spoken("選択肢|言葉|words|choices"), _SOURCE),
))
# fmt: on
