"""Write the reference page of the caseload's table; `make.py` calls this."""

# Paragraphs of a page stand as they are.
# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

from make_parts import MADE, cell, page, table

from ecomap.caseload.answers import ALL_MEASURES
from ecomap.caseload.packed import FIELDS
from ecomap.wording.caseload_words import MEASURES

if TYPE_CHECKING:
    from collections.abc import Callable


def pages() -> dict[str, Callable[[], str]]:
    """Give what writes every page, by its path below ``docs/``."""
    return {"reference/caseload.md": caseload_page}


def caseload_page() -> str:
    """List the measures of `ecomap screen`, the order, and the files."""
    rows = [
        (f"`{measure.name}`", MEASURES[measure.name][0], cell(measure.definition), measure.unit or "class")
        for measure in ALL_MEASURES
    ]
    return page(
        [
            MADE,
            "# The table of a caseload",
            (
                "What `ecomap screen` tells of every case; how to use it stands in "
                "[Whom to visit first](../how-to/caseload.md). Every measure is a fact that the "
                "[rules](rules/README.md) use as well, so it says what `ecomap gaps` says. A measure is a range wherever "
                "the record leaves it open."
            ),
            "## Measures",
            table(("name", "日本語", "what it is", "unit"), rows),
            (
                "In files with columns a measure has two, such as `contacts_low` and `contacts_high`, without a value "
                "where there is no bound; those that are always known have one. `--where` takes the name itself (whatever may "
                "be so is kept) or one of the two."
            ),
            "## Order (P01)",
            (
                "1. contact: S05 found, S05 may be found, S06 found, S06 may be found, neither, not applicable (children, "
                "people in a facility or hospital)\n"
                "2. V01 in the same steps, then `longest_without_low`, the most days first\n"
                "3. `uncovered_low`, then `uncovered_high`, the most first\n"
                "4. `unknowns`, the most first; then the order in which the cases were read"
            ),
            (
                "`priority` holds this as one number, the smaller the earlier. It is no score: the distance between two of "
                "them means nothing."
            ),
            "## JSON",
            (
                '`format` is `"ecomap-caseload"`, `version` is 1. `on`, `profile`, `rules`, `restricted` say what was asked; '
                "`synthetic` is `all`, `some` or `none`: whether cases are marked as invented. `read` counts the records, which is the number of cases screened and of those refused. `cases` are the rows "
                "shown, in their order: `key`, `place`, `measures` (name to `[low, high]`, `null` = no bound), `rules`, "
                "`undecided`. `refused` names `place` and `faults` (`code`, `line`, `column`, `field`; "
                "[codes](errors.md))."
            ),
            "## Parquet: results",
            (
                "`key`, `place`, `priority`, the columns of the measures, `rules` and `undecided_rules` as lists of ids. "
                "Metadata: `ecomap-caseload` (the version, 1), `ecomap-profile`, `ecomap-synthetic` (`all` or `some`, where cases are "
                "marked as invented). From stores alone, without `--top` and "
                "`--where`, rows keep the order of the stores; otherwise they stand in the order of P01."
            ),
            "## Parquet: stores of `ecomap pack`",
            table(
                ("column", "type", "what"),
                [
                    (
                        "`key`",
                        "string",
                        "the case's own key (`x-key`), else the file's name, with the line of JSON lines",
                    ),
                    ("`own`", "bool", "whether the case says its key itself"),
                    ("`place`", "string", "file, or file and line"),
                    ("`digest`", "16 bytes", "BLAKE2b of the content; the same content is not read again"),
                    ("`day`", "int32", "reference date as a proleptic ordinal, 0 = none"),
                    ("`columns`", "binary", "the case as integers, packed"),
                    ("`synthetic`", "bool", "whether the case is marked as invented"),
                ],
            ),
            (
                "`columns` is the client's fields, the number of people, ties, roles, needs and events, and their columns "
                "one behind the other: "
                + "; ".join(f"{part}: {len(names)}" for part, names in FIELDS.items())
                + ". Large numbers take four bytes, small ones one, and columns of nought alone are left out "
                "(`ecomap.caseload.packed`). The layout is not stable: the metadata `ecomap-store` names it, and a store of "
                "another layout is refused and packed anew. Row groups hold 10,000 cases. There are no names of people and no "
                "texts in it, but it is personal data all the same."
            ),
        ]
    )
