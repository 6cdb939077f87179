from __future__ import annotations

import math
import re
import shutil
import sys
from dataclasses import replace
from itertools import combinations

import pytest

from ecomap.layout.dot_program import ENGINES, EngineError, run_json
from ecomap.layout.engines import _source, place
from ecomap.layout.scene import Edge, Label, Line, Run
from ecomap.render import THEMES, paint_svg

needs_dot = pytest.mark.skipif(shutil.which("dot") is None, reason="needs the Graphviz program dot")
on_posix = pytest.mark.skipif(sys.platform == "win32", reason="a program made for the test is a script")


@pytest.fixture
def map_(scene):
    """A scene whose ties all join boxes, with the captions of one of them."""
    ties = tuple(edge for edge in scene.edges if edge.target == "client")
    twin = replace(ties[0], id="t1b", status="ended", gap=20.0)
    between = Edge(id="t9", source="r1", target="r2", points=((0.0, 0.0), (9.0, 9.0)), flow="to")
    turned = Line(x=100, y=100, size=10, w=60, runs=(Run(text="月1回電話", w=60),), role="caption", angle=-90)
    label = Label(id="l-t9", x=96, y=70, w=10, h=60, owner="t9", lines=(turned,))
    # The demonstration's boxes stand in the lower half; the words there belong to it alone.
    lines = tuple(line for line in scene.lines if line.role == "title")
    strokes = tuple(stroke for stroke in scene.strokes if stroke.role == "household")
    return replace(
        scene, edges=(*ties, twin, between), labels=(*scene.labels, label), lines=lines, legend=(), strokes=strokes
    )


def box(node):
    return node.x - node.w / 2, node.y - node.h / 2, node.x + node.w / 2, node.y + node.h / 2


def outside(point, node):
    """Tell how far a point lies from a box."""
    left, top, right, bottom = box(node)
    return math.hypot(max(left - point[0], 0, point[0] - right), max(top - point[1], 0, point[1] - bottom))


@needs_dot
@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_places_the_whole_map_on_the_page(map_, fonts, engine):
    new = place(map_, engine)
    assert [node.id for node in new.nodes] == [node.id for node in map_.nodes]
    assert [edge.id for edge in new.edges] == [edge.id for edge in map_.edges]
    assert (new.title, new.legend, new.lines, new.page) == (map_.title, map_.legend, map_.lines, map_.page)
    margin = map_.page.margin
    for node in new.nodes:
        left, top, right, bottom = box(node)
        assert left >= margin - 0.2
        assert right <= map_.page.w - margin + 0.2
        assert top > max(line.y for line in map_.lines)
        assert bottom <= map_.page.h - margin + 0.2
    for one, other in combinations(new.nodes, 2):
        (l1, t1, r1, b1), (l2, t2, r2, b2) = box(one), box(other)
        assert min(r1, r2) <= max(l1, l2) + 0.2 or min(b1, b2) <= max(t1, t2) + 0.2
    by_id = {node.id: node for node in new.nodes}
    for edge in new.edges:
        assert outside(edge.points[0], by_id[edge.source]) < 3
        assert outside(edge.points[-1], by_id[edge.target]) < 3
        assert edge.gap is None
    paint_svg(new, THEMES["default"], fonts)


@needs_dot
def test_words_and_people_go_with_their_boxes(map_):
    new = place(map_, "neato")
    scale = new.nodes[0].w / map_.nodes[0].w
    assert 0 < scale <= 1
    for before, after in zip(map_.nodes, new.nodes, strict=True):
        for old, line in zip(before.lines, after.lines, strict=True):
            assert line.text == old.text
            assert line.size == pytest.approx(old.size * scale, abs=0.1)
            assert line.x - after.x == pytest.approx((old.x - before.x) * scale, abs=0.2)
    before, after = map_.nodes[0], new.nodes[0]
    for old, symbol in zip(map_.symbols, new.symbols, strict=True):
        assert symbol.x - after.x == pytest.approx((old.x - before.x) * scale, abs=0.2)
        assert symbol.size == pytest.approx(old.size * scale, abs=0.1)
    assert len(new.strokes) == len(map_.strokes)
    assert new.strokes[0].points[0][0] - after.x == pytest.approx(
        (map_.strokes[0].points[0][0] - before.x) * scale, abs=0.2
    )


@needs_dot
def test_captions_stand_upright_on_their_ties_and_sectors_are_left_out(map_):
    new = place(map_, "twopi")
    assert {label.owner for label in new.labels} == {"t2", "t3", "t9"}
    label = next(label for label in new.labels if label.owner == "t9")
    assert label.w > label.h
    assert label.lines[0].angle == 0
    edge = next(edge for edge in new.edges if edge.id == "t9")
    assert min(math.dist(point, (label.x, label.y)) for point in edge.points) < 40
    assert label.x - label.w / 2 <= label.lines[0].x + 0.2


@needs_dot
def test_what_becomes_small_is_told(map_):
    assert "small-type" not in place(map_, "neato").notices
    assert "small-type" in place(replace(map_, page=replace(map_.page, w=500, h=300)), "neato").notices


@needs_dot
def test_the_same_map_gives_the_same_places(map_):
    assert place(map_, "sfdp") == place(map_, "sfdp")


def test_no_word_of_the_case_reaches_the_program(map_):
    nodes = tuple(replace(node, id=f'"];{node.id}', name="秘密") for node in map_.nodes)
    edges = tuple(replace(e, id="秘密", source=f'"];{e.source}', target=f'"];{e.target}') for e in map_.edges)
    source = _source(replace(map_, nodes=nodes, edges=edges, title="秘密"), "dot")
    assert source.isascii()
    assert "client" not in source
    assert source.count("->") == len(edges)
    sizes = re.findall(r'width="([\d.]+)"', source)
    assert len(sizes) == len(nodes)
    huge = replace(map_, nodes=tuple(replace(node, w=1e12) for node in map_.nodes))
    assert max(float(w) for w in re.findall(r'width="([\d.]+)"', _source(huge, "dot"))) < 200


@pytest.mark.parametrize("engine", ["patchwork", "", "dot -Tpng", "DOT"])
def test_other_engines_are_refused(map_, engine):
    with pytest.raises(EngineError) as caught:
        place(map_, engine)
    assert (caught.value.code, caught.value.target) == ("unknown-engine", engine)


def test_a_missing_program_is_told(map_, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineError, match=r"^no-graphviz: neato$"):
        place(map_, "neato")


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Put a program named dot into the path, written in Python."""

    def make(code):
        path = tmp_path / "bin" / "dot"
        path.parent.mkdir()
        path.write_text(f"#!{sys.executable} -I\nimport json, os, sys, time\nsource = sys.stdin.read()\n{code}\n")
        path.chmod(0o755)
        monkeypatch.setenv("PATH", str(path.parent))

    return make


@on_posix
@pytest.mark.parametrize(
    "code",
    [
        "sys.exit(3)",
        "print('nonsense')",
        "print('[]')",
        "print('{}')",
        "print(json.dumps({'objects': [{'name': 'n0', 'pos': 'x,y'}]}))",
        "print(json.dumps({'objects': [{'name': f'n{i}', 'pos': 'nan,inf'} for i in range(9)]}))",
        "os.kill(os.getpid(), 11)",
    ],
)
def test_a_program_that_fails_is_told(map_, program, code):
    program(code)
    with pytest.raises(EngineError, match=r"^graphviz-failed: fdp$"):
        place(map_, "fdp")


@on_posix
def test_a_program_that_hangs_is_stopped(map_, program):
    program("time.sleep(60)")
    with pytest.raises(EngineError, match=r"^graphviz-timeout: circo$"):
        place(map_, "circo", timeout=0.5)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of another process")
def test_a_program_that_takes_too_much_is_stopped(map_, program):
    program("hog = bytearray(3 << 30); print('{}')")
    with pytest.raises(EngineError, match=r"^graphviz-failed: dot$"):
        place(map_, "dot", memory=1 << 28)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the output of another process")
def test_a_program_that_writes_too_much_is_stopped(program):
    program("sys.stdout.write('x' * (40 << 20))")
    with pytest.raises(EngineError, match=r"^graphviz-failed: dot$"):
        run_json("digraph {}", "dot")


@on_posix
def test_the_program_runs_in_an_empty_folder_without_files(program, monkeypatch, tmp_path):
    monkeypatch.setenv("GV_FILE_PATH", str(tmp_path))
    program("print(json.dumps({'env': dict(os.environ), 'files': os.listdir('.'), 'argv': sys.argv[1:]}))")
    found = run_json("digraph {}", "neato")
    assert found["files"] == []
    assert found["argv"] == ["-Kneato", "-Tjson"]
    assert found["env"]["SERVER_NAME"] == "ecomap"
    assert "GV_FILE_PATH" not in found["env"]
