"""Write the generated pages and pictures of this folder.

Run ``.venv/bin/python docs/make.py`` in the checkout after a change of words, commands, errors, samples or the layout.
``tests/docs/test_generated.py`` fails where something is stale.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

import make_caseload
import make_rules
import make_synthetic
import make_workbook
from make_parts import MADE
from make_parts import cell as _cell
from make_parts import page as _page

import ecomap
from ecomap.cli import main as ecomap_command
from ecomap.cli.app import COMMANDS
from ecomap.errors import FaultCode
from ecomap.wording import SENTENCES
from ecomap.wording.cli_words import SAYINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DOCS: Final = Path(__file__).resolve().parent
SAMPLES: Final = DOCS.parent / "samples"
OTHER_CODES: Final = {
    "picture-format": "DrawingError",
    "font-unreadable": "FontError",
    "font-invalid": "FontError",
    "font-shipped": "FontError",
    "sheet-format": "SheetError",
    "no-docx": "SheetError",
    "template-unreadable": "TemplateError",
    "template-failed": "TemplateError",
    "no-room": "LayoutError",
    "unknown-person": "RemovalError",
    "ambiguous-person": "RemovalError",
    "focus-unknown": "FocusError",
    "focus-ambiguous": "FocusError",
    "unknown-audience": "PrivacyError",
    "unknown-reader": "PrivacyError",
    "ambiguous-reader": "PrivacyError",
    "attendees-without-conference": "PrivacyError",
    "made-for-another": "PrivacyError",
    "no-key": "PrivacyError",
    "no-graphviz": "EngineError",
    "unknown-engine": "EngineError",
    "graphviz-timeout": "EngineError",
    "graphviz-failed": "EngineError",
    "no-office": "OfficeError",
    "scene-not-json": "SceneError",
    "scene-format": "SceneError",
    "scene-version": "SceneError",
    "scene-shape": "SceneError",
    "where-form": "WhereError",
    "where-name": "WhereError",
    "where-sign": "WhereError",
    "where-value": "WhereError",
    "store-form": "StoreError",
    "store-version": "StoreError",
    "store-audience": "StoreError",
    "store-rows": "StoreError",
    "need-extra": "MissingPartError",
    "since-form": "EarlierError",
    "since-part": "EarlierError",
    "since-restricted": "EarlierError",
    "share-few": "TooFewError",
}
"""Codes of errors that are not faults of a case file, with their class."""

FIRST_OF_CONFIG: Final = "config-syntax"
"""From this code on, faults are those of a configuration file."""

NOTICES: Final = (
    "small-type",
    "words-cut",
    "captions-left-out",
    "questions-left-out",
    "punch-margin",
    "family-lines-left-out",
    "missing-characters",
    "larger-paper",
    "changes-left-out",
    "map-apart",
    "more-pages",
    "under-12",
)
README_DPI: Final = 110


def pages() -> dict[str, Callable[[], str]]:
    """Give what writes every generated page, by the page's path below ``docs/``."""
    return {
        "reference/words.md": words_page,
        "reference/cli.md": cli_page,
        "reference/errors.md": errors_page,
        "reference/workbook.md": make_workbook.workbook_page,
        "gallery.md": gallery_page,
        **make_rules.pages(),
        **make_synthetic.pages(),
        **make_caseload.pages(),
    }


def samples() -> list[Path]:
    """List the sample cases in the order of their table in ``samples/README.md``, then the rest."""
    named = re.findall(r"\]\((\w+\.yaml)\)", (SAMPLES / "README.md").read_text(encoding="utf-8"))
    rest = sorted(path.name for path in SAMPLES.glob("*.yaml") if path.name not in named)
    return [SAMPLES / name for name in dict.fromkeys([*named, *rest])]


def pictures() -> Iterator[tuple[str, bytes]]:
    """Draw every sample: path below ``docs/`` and SVG."""
    fonts = ecomap.load_fonts()
    for sample in samples():
        yield f"gallery/{sample.stem}.svg", ecomap.draw(sample, fonts=fonts).to_bytes("svg")


def readme_picture() -> bytes:
    """Draw the picture of the README."""
    return ecomap.draw(SAMPLES / "sato_hana.yaml").png(dpi=README_DPI)


def words_page() -> str:
    """List every word and key that can be written."""
    parts = [
        MADE,
        "# Words",
        (
            "Every word may be written as its code, in Japanese, in English, or as one of the others in its row. "
            "Width, capitals, spaces and middle dots do not matter. `ecomap words` shows the same on a terminal, "
            "and `ecomap words --find …` searches it."
        ),
        "\n".join(f"- [{name}](#{_anchor(name)}) ({len(table.terms)})" for name, table in ecomap.TABLES.items()),
    ]
    for table in ecomap.TABLES.values():
        rows = [
            f"| `{term.code}` | {_cell(term.ja)} | {_cell(term.en)} | {_cell('、'.join(term.variants))} |"
            for term in table.terms
        ]
        head = [f"## {table.name}", "", "| code | 日本語 | English | also read |", "|---|---|---|---|"]
        parts.append("\n".join([*head, *rows]))
    return _page(parts)


def cli_page() -> str:
    """Show the help of every command in both languages."""
    parts = [
        MADE,
        "# Commands",
        "What `--help` shows, in both languages. [Exit codes](exit-codes.md) are the same for all commands.",
    ]
    for name in ("", *COMMANDS):
        words = [name] if name else []
        parts.append(f"## ecomap {name}".rstrip())
        parts += [f"```text\n{_help(lang, words)}\n```" for lang in ("en", "ja")]
    return _page(parts)


def errors_page() -> str:
    """Explain every code of a fault, and of the other errors."""
    parts = [
        MADE,
        "# Errors",
        (
            "A fault has a code that never changes and a sentence in either language. `{word}` is the wrong word "
            "or key, `{choices}` what could be written, `{others}` other places in the file. Exit code 2, unless it "
            "is a notice."
        ),
        "## Faults of a case file",
    ]
    for code in get_args(FaultCode):
        if code == FIRST_OF_CONFIG:
            parts.append("## Faults of a configuration file")
        variants = [key for key in SENTENCES if key == code or key.startswith(f"{code}:")]
        lines = [f"### {code}", ""]
        for key in variants:
            ja, en = (_plain(text) for text in SENTENCES[key])
            detail = f"*{key.partition(':')[2]}*: " if ":" in key else ""
            lines += [f"- {detail}{_cell(en)}", f"  {_cell(ja)}"]
        parts.append("\n".join(lines))
    parts.append("## Other errors")
    parts.append("Raised by the library under the class named; on the terminal told in one sentence.")
    for code, error in OTHER_CODES.items():
        ja, en = SAYINGS[code]
        parts.append(f"### {code}\n\n`{error}`\n\n- {_cell(en)}\n  {_cell(ja)}")
    parts.append("## Notices of a drawing")
    parts.append("In `Drawing.notices`. The map was drawn; `--strict` makes them exit code 1.")
    for code in NOTICES:
        ja, en = SAYINGS[code]
        parts.append(f"### {code}\n\n- {_cell(en)}\n  {_cell(ja)}")
    return _page(parts)


def gallery_page() -> str:
    """Show every sample."""
    table = (SAMPLES / "README.md").read_text(encoding="utf-8")
    about = dict(re.findall(r"\[(\w+)\.yaml\]\(\w+\.yaml\) \| (.+?) \|$", table, re.MULTILINE))
    parts = [
        MADE,
        "# Gallery",
        "Every sample case as it is drawn today. All of them are invented. Select a picture to see it at full size.",
    ]
    for sample in samples():
        case = ecomap.read(sample)
        counts = f"{len(case.people)} relatives, {len(case.resources)} resources, {len(case.ties)} ties"
        words = about.get(sample.stem, "").replace(" | ", " / ")
        picture = f"gallery/{sample.stem}.svg"
        parts.append(
            f"## {sample.stem}\n\n{words}\n\n[![{sample.stem}]({picture})]({picture})\n\n"
            f"[{sample.name}](../samples/{sample.name}): {counts}"
        )
    return _page(parts)


def _help(lang: str, words: list[str]) -> str:
    columns = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = "100"
    caught = io.StringIO()
    try:
        with contextlib.redirect_stdout(caught):
            ecomap_command(["--lang", lang, *words, "--help"])
    finally:
        if columns is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = columns
    return caught.getvalue().strip()


def _plain(text: str) -> str:
    """Undo the doubling of braces that templates need."""
    return text.replace("{{", "{").replace("}}", "}")


def _anchor(title: str) -> str:
    return title.replace(".", "")


def main() -> int:
    """Write everything."""
    (DOCS / "reference" / "rules").mkdir(exist_ok=True)
    for name, write in pages().items():
        (DOCS / name).write_text(write(), encoding="utf-8", newline="\n")
    for page in (DOCS / "reference" / "rules").glob("*.md"):
        if f"reference/rules/{page.name}" not in pages():
            page.unlink()
    kept = set()
    (DOCS / "gallery").mkdir(exist_ok=True)
    for name, data in pictures():
        (DOCS / name).write_bytes(data)
        kept.add(DOCS / name)
    for old in set((DOCS / "gallery").glob("*.svg")) - kept:
        old.unlink()
    (DOCS / "images").mkdir(exist_ok=True)
    (DOCS / "images" / "sato_hana.png").write_bytes(readme_picture())
    return 0


if __name__ == "__main__":
    sys.exit(main())
