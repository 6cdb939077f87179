"""Nothing leaks to an audience: twin cases give the same bytes, and no secret is in any byte of any format."""

from __future__ import annotations

import re
import subprocess
import zipfile
import zlib
from io import BytesIO
from shutil import which
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

import ecomap
from ecomap.cli import main
from ecomap.io import dumps
from ecomap.privacy import AUDIENCES, redact
from tests.properties.strategies import cases
from tests.support.secrets import case_of_secrets, twins

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEY = bytes(range(32))
OTHERS = [code for code in AUDIENCES if code != "shonai"]
SOME = 10
USUAL = {"tantosha-kaigi", "jirei-kento"}
"""Those that are tried in all formats every time; the slow run tries all."""


@pytest.mark.parametrize("code", OTHERS)
@given(data=st.data())
@settings(max_examples=SOME)
def test_twins_have_one_version(code, data):
    case = data.draw(cases())
    twin = data.draw(twins(case, data.draw(cases()), AUDIENCES[code]))
    assert redact(twin, code, key=KEY) == redact(case, code, key=KEY)


@pytest.mark.slow
@pytest.mark.parametrize("code", OTHERS)
@given(data=st.data())
@settings(max_examples=30 * SOME)
def test_many_twins_have_one_version(code, data):
    case = data.draw(cases())
    twin = data.draw(twins(case, data.draw(cases()), AUDIENCES[code]))
    assert redact(twin, code, key=KEY) == redact(case, code, key=KEY)


def outputs(case: ecomap.Case, code: str, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Make everything that can be made of a case for an audience, by the command line."""
    folder.mkdir()
    source = folder / "in" / "case.yaml"
    source.parent.mkdir()
    ecomap.write(case, source)
    (folder / "key").write_text('{"ecomap_key": 1, "key": "%s"}' % KEY.hex())  # noqa: UP031 - braces
    made = folder / "out"
    made.mkdir()
    words = ["--for", code, "--key", str(folder / "key")]
    for name in ("map.svg", "map.pdf", "map.png", "map.html", "map.dot", "map.scene.json", "map.pptx"):
        assert main(["draw", str(source), "-o", str(made / name), "--findings", "--dpi", "72", *words]) == 0
    for name in ("gaps.json", "gaps.csv", "gaps.md"):
        assert main(["gaps", str(source), "--rules", "all", "-v", "-o", str(made / name), *words]) == 0
    for name in ("sheet.pdf", "sheet.html", "sheet.docx"):
        assert main(["sheet", str(source), "-o", str(made / name), *words]) == 0
    for name in ("plan.svg", "plan.html", "plan.scene.json", "plan.json", "plan.md", "plan.txt"):
        assert main(["compare", str(source), "--planned", "-o", str(made / name), *words]) == 0
    for name in ("case.yaml", "case.json", "case.xlsx"):
        assert main(["convert", str(source), "-o", str(made / name), *words]) == 0
    assert main(["convert", str(source), "-o", str(made / "lists"), "--format", "csv", *words]) == 0
    for path in sorted(made.rglob("*")):
        if path.is_file():
            yield str(path.relative_to(made)), path.read_bytes()


def writable(case: ecomap.Case) -> bool:
    """Whether a file can hold the case: no file may hold every character that a text may."""
    try:
        dumps(case)
    except ecomap.WriteError:
        return False
    return True


def opened(data: bytes) -> Iterator[bytes]:
    """Give the bytes themselves, and whatever is packed in them."""
    yield data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as packed:
            for entry in packed.infolist():
                yield entry.filename.encode()
                yield from opened(packed.read(entry))
    if data.startswith(b"%PDF"):
        for stream in re.finditer(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
            try:
                yield zlib.decompress(stream[1])
            except zlib.error:
                continue
        if program := which("pdftotext"):
            yield subprocess.run([program, "-", "-"], input=data, capture_output=True, check=True).stdout


@pytest.mark.parametrize(
    "code", [code if code in USUAL else pytest.param(code, marks=pytest.mark.slow) for code in AUDIENCES]
)
def test_no_secret_is_in_any_byte(code, tmp_path, capfd):
    case, canaries = case_of_secrets()
    hidden = canaries.hidden_from(AUDIENCES[code])
    for name, data in outputs(case, code, tmp_path / "all"):
        for part in opened(data):
            found = {word for word in hidden if word.encode() in part or word.encode("utf-16-le") in part}
            assert not found, (name, sorted((word, canaries.groups[word]) for word in found))
    said = capfd.readouterr()
    assert not [word for word in canaries.groups if word in said.out + said.err]


def test_the_secrets_are_where_they_may_be(tmp_path, capfd):
    """The check above could not fail if no output held what was put in."""
    case, canaries = case_of_secrets()
    everything = b"".join(part for _, data in outputs(case, "shonai", tmp_path / "all") for part in opened(data))
    capfd.readouterr()
    shown = {word for word in canaries.groups if word.encode() in everything}
    assert {"names", "title", "words", "caption"} <= {canaries.groups[word] for word in shown}


@pytest.mark.slow
@pytest.mark.parametrize("code", OTHERS)
def test_twins_give_the_same_bytes_in_every_format(code, tmp_path, capfd):
    """As the equal versions promise: no command looks at the record behind its version."""
    tried = 0

    @given(data=st.data())
    @settings(max_examples=2, phases=[Phase.generate])
    def tried_on(data):
        nonlocal tried
        case = data.draw(cases())
        twin = data.draw(twins(case, data.draw(cases()), AUDIENCES[code]))
        assume(writable(case) and writable(twin))
        tried += 1
        one = dict(outputs(case, code, tmp_path / f"{tried}a"))
        two = dict(outputs(twin, code, tmp_path / f"{tried}b"))
        assert {name for name in one if one[name] != two.get(name)} == set()

    tried_on()
    capfd.readouterr()
