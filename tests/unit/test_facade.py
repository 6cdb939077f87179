from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from types import FunctionType

import pytest

import ecomap


@pytest.mark.parametrize("name", ecomap.__all__)
def test_every_public_name_can_be_had_and_is_explained(name):
    value = getattr(ecomap, name)
    assert value is not None
    if isinstance(value, type | FunctionType):
        assert value.__doc__


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'drew'"):
        _ = ecomap.drew  # type: ignore[attr-defined]
    assert dir(ecomap) == sorted(ecomap.__all__)


def test_the_three_lists_of_names_agree():
    tree = ast.parse(Path(ecomap.__file__).read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    typed = {alias.name for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert typed == set(ecomap._HOME_OF) == set(ecomap.__all__) - {"__version__"}
    for node in block.body:
        assert isinstance(node, ast.ImportFrom)
        assert {alias.name for alias in node.names} == set(ecomap._HOMES[str(node.module)])


@pytest.mark.parametrize(
    "first", ["import ecomap", "import ecomap.layout, ecomap.graph", "from ecomap.drawing import draw"]
)
def test_rooms_with_the_name_of_their_verb_can_be_called(first):
    program = (
        f"{first}\nimport ecomap\ncase = ecomap.read_text('ecomap: 1\\nclient: A\\n')\n"
        "ecomap.draw(case)\n"
        "assert ecomap.layout(case) == ecomap.draw(case).scene\n"
        "assert 'client' in ecomap.graph(case)\n"
        "from ecomap.layout import compose\nimport ecomap.layout.compose as again\nassert compose is again\n"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


HEAVY = ["pydantic", "yaml", "matplotlib", "networkx", "numpy", "rich", "uharfbuzz", "ecomap.model"]


@pytest.mark.parametrize(
    ("words", "heavy"),
    [
        ("import ecomap", ["typer", *HEAVY]),
        ("from ecomap.cli import main; main(['--help'])", HEAVY),
        (
            "from ecomap.cli import main; main(['draw', 'samples/smallest.yaml', '-o', '-'])",
            ["matplotlib", "networkx", "numpy", "rich", "typst", "resvg_py", "graphviz", "PIL"],
        ),
    ],
)
def test_nothing_is_loaded_before_it_is_needed(words, heavy, root):
    program = f"{words}\nimport sys\nprint([n for n in {heavy!r} if n in sys.modules], file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=root)
    assert done.stderr.strip() == "[]"
