"""The slide: read again by python-pptx, boxes with their words, ties glued end to end, nothing told of anybody."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from shapely import LineString, Point, box

from ecomap.drawing import Drawing, draw
from ecomap.errors import OfficeError
from ecomap.layout import Mark, Style
from ecomap.layout.scene import Edge, Pens
from ecomap.layout.scene_json import scene_from_json
from ecomap.render import THEMES
from ecomap.render.markup import clean
from ecomap.render.pptx import paint_pptx
from ecomap.render.pptx.shapes import EMU_PER_PX, FIRST_SITE
from ecomap.render.strokes import line_width, strokes

ROOT = Path(__file__).resolve().parents[3]
SCENES = sorted((ROOT / "tests" / "golden" / "scenes").glob("*.scene.json"))
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
NAME = re.compile(
    r"(title|text|family|line|symbol|cross|plate|frame|questions|number|joint|ticks|sample|legend [a-z_]+"
    r"|(box|tie|person|label)[ .][0-9A-Za-z_.-]+)"
)
TENTH = EMU_PER_PX / 10


def scene_of(path):
    return scene_from_json(path.read_text(encoding="utf-8"))


def paint(scene):
    return paint_pptx(scene, THEMES["default"], title="エコマップ")


def slide_of(data):
    deck = Presentation(io.BytesIO(data))
    assert len(deck.slides) == 1
    return deck.slides[0]


def every(shapes):
    """Go through all shapes, those in groups too, from the lowest to the highest."""
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from every(shape.shapes)


def called(shape):
    return shape.element.xpath("./*[1]/p:cNvPr")[0]


def words_of(lines):
    return [clean(line.text) for line in lines]


def has_words(shape):
    return shape.element.find(f"{P}txBody") is not None  # asking python-pptx for the text of a shape makes room for it


def paragraphs(shape):
    return [paragraph.text for paragraph in shape.text_frame.paragraphs] if has_words(shape) else []


def site(shape, index):
    """Reckon where a site of a shape lies on the slide, as Office does."""
    geometry = shape.element.spPr.find(f"{A}custGeom")
    guides = {guide.get("name"): guide.get("fmla").split() for guide in geometry.iter(f"{A}gd")}
    place = geometry.findall(f"{A}cxnLst/{A}cxn/{A}pos")[index]
    (_, x, _, wide), (_, y, _, high) = guides[place.get("x")], guides[place.get("y")]
    return shape.left + int(x) * shape.width / int(wide), shape.top + int(y) * shape.height / int(high)


def chains(slide):
    """Give the connectors of every tie, in order, with the number and the site at each end."""
    found = {}
    for shape in slide.shapes:
        if shape.element.tag == f"{P}cxnSp" and shape.name.startswith("tie "):
            ends = [
                (int(end[0].get("id")), int(end[0].get("idx"))) if end else None
                for end in (shape.element.xpath(f".//a:{tag}") for tag in ("stCxn", "endCxn"))
            ]
            found.setdefault(shape.name, []).append((shape, *ends))
    return found


def near(one, two):
    return abs(one[0] - two[0]) <= TENTH and abs(one[1] - two[1]) <= TENTH


@pytest.fixture(scope="module", params=SCENES, ids=lambda path: path.name.partition(".")[0])
def sample(request):
    scene = scene_of(request.param)
    data = paint(scene)
    return scene, data, slide_of(data)


def test_every_box_is_a_shape_with_its_words(sample):
    scene, _, slide = sample
    shapes = {shape.name: shape for shape in every(slide.shapes) if shape.shape_type != MSO_SHAPE_TYPE.GROUP}
    for node in scene.nodes:
        shape = shapes[f"box {node.id}"]
        assert called(shape).get("descr") == clean(node.label)
        middle = shape.left + shape.width / 2, shape.top + shape.height / 2
        assert near(middle, (node.x * EMU_PER_PX, node.y * EMU_PER_PX))
        if node.kind != "center":
            assert paragraphs(shape) == words_of(node.lines)


def test_every_word_of_the_scene_stands_once_in_its_size(sample):
    scene, _, slide = sample
    said = [
        (paragraph.text, paragraph.runs[0].font.size)
        for shape in every(slide.shapes)
        if has_words(shape)
        for paragraph in shape.text_frame.paragraphs
        if paragraph.text
    ]
    owners = (*scene.nodes, *scene.symbols, *scene.labels, *scene.legend)
    lines = [*scene.lines, *(line for owner in owners for line in owner.lines)]
    lines += [line for entry in scene.legend for part in (entry.node, entry.symbol) if part for line in part.lines]
    assert sorted(text for text, _ in said) == sorted(words_of(lines))
    sizes = {round(line.size * 75) for line in lines}
    assert {round(size.pt * 100) for _, size in said} == sizes


def test_every_tie_is_glued_from_box_to_box(sample):
    scene, _, slide = sample
    shapes = {shape.shape_id: shape for shape in every(slide.shapes)}
    assert len(shapes) == len(list(every(slide.shapes)))  # no number twice
    found = chains(slide)
    assert set(found) == {f"tie {edge.id}" for edge in scene.edges}
    for edge in scene.edges:
        chain = found[f"tie {edge.id}"]
        first, last = chain[0], chain[-1]
        assert shapes[first[1][0]].name == f"box {edge.source}"
        assert shapes[last[2][0]].name == f"box {edge.target}"
        for before, after in pairwise(chain):
            joint = before[2][0]
            assert shapes[joint].name == "joint"
            assert (before[2][1], after[1]) == (FIRST_SITE, (joint, FIRST_SITE + 1))
        for shape, start, end in chain:
            # Whoever glues anew, as Office does once a box is moved, changes nothing before that.
            assert near((shape.begin_x, shape.begin_y), site(shapes[start[0]], start[1]))
            assert near((shape.end_x, shape.end_y), site(shapes[end[0]], end[1]))
        ends = (first[0].begin_x, first[0].begin_y), (last[0].end_x, last[0].end_y)
        for (x, y), at in zip((edge.points[0], edge.points[-1]), ends, strict=True):
            assert near((x * EMU_PER_PX, y * EMU_PER_PX), at)


def test_connectors_and_joints_leave_nothing_out(sample):
    scene, _, slide = sample
    shapes = {shape.shape_id: shape for shape in every(slide.shapes)}
    found = chains(slide)
    for edge in scene.edges:
        chain = found[f"tie {edge.id}"]
        assert all(abs(shape.width) + abs(shape.height) > EMU_PER_PX for shape, *_ in chain)  # one can catch it
        bends = [shapes[end[0]] for _, _, end in chain[:-1]]
        legs = [LineString([(leg.begin_x, leg.begin_y), (leg.end_x, leg.end_y)]) for leg, *_ in chain]
        for x, y in edge.points[1:-1]:  # connectors are straight, so every corner of the way is in a joint
            corner = Point(x * EMU_PER_PX, y * EMU_PER_PX)
            there = [box(one.left, one.top, one.left + one.width, one.top + one.height) for one in bends]
            assert min(part.distance(corner) for part in (*legs, *there)) < 3 * TENTH


def test_points_on_a_straight_line_are_no_bends(scene):
    many = tuple((250.0 + 31 * step, 540.0 + round(2.03 * step, 1)) for step in range(12))
    edge = replace(scene.edges[-1], points=many, status="current")
    (chain,) = chains(slide_of(paint(replace(scene, edges=(edge,))))).values()
    assert len(chain) == 1


def test_shapes_are_named_by_kind_and_id(sample):
    _, _, slide = sample
    for shape in every(slide.shapes):
        assert NAME.fullmatch(shape.name), shape.name


def test_nothing_tells_of_anybody_or_of_a_day(sample):
    scene, data, _ = sample
    core = Presentation(io.BytesIO(data)).core_properties
    assert (core.author, core.last_modified_by, core.comments, core.keywords, core.subject) == ("",) * 5
    assert core.title == "エコマップ"
    assert core.created.year == core.modified.year == 1980
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        kept = {(entry.create_system, entry.external_attr, entry.comment) for entry in archive.infolist()}
        assert kept == {(0, 0o600 << 16, b"")}  # of no system in particular
    assert not [name for name in parts if re.search(r"thumbnail|app\.xml|printer|viewProps|\.bin|\.jpe?g|custom", name)]
    assert len([name for name in parts if "slideLayouts/slideLayout" in name]) == 1
    whole = b"\n".join(parts.values())
    for told in (b"Canny", b"python", b"pptx", b"Microsoft Macintosh", b"datetime"):
        assert told not in whole, told
    for name, part in parts.items():  # what the case says is on the slide, and nowhere else
        assert name == "ppt/slides/slide1.xml" or scene.title.encode() not in part


def test_the_same_scene_gives_the_same_bytes(sample):
    scene, data, _ = sample
    assert paint(scene) == data


@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
def test_the_slide_has_the_size_of_the_sheet(samples, fonts, orientation):
    picture = draw(samples / "smallest.yaml", fonts=fonts, style=Style(orientation=orientation))
    deck = Presentation(io.BytesIO(picture.pptx()))
    size = sorted((deck.slide_width, deck.slide_height), reverse=orientation == "landscape")
    assert [deck.slide_width, deck.slide_height] == size
    assert sorted(round(side / 36000) for side in size) == [210, 297]
    assert picture.to_bytes("pptx") == picture.pptx()


def test_type_is_neither_shrunk_nor_folded_and_the_theme_names_a_japanese_font(sample):
    _, data, slide = sample
    for body in slide.element.iter(f"{A}bodyPr"):
        assert body.get("wrap") == "none"
        assert [child.tag for child in body] == [f"{A}noAutofit"]
        assert all(int(body.get(side)) >= 0 for side in ("lIns", "rIns", "tIns", "bIns"))
    assert not list(slide.element.iter(f"{A}latin"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        theme = archive.read("ppt/theme/theme1.xml").decode()
    assert set(re.findall(r'<a:(?:latin|ea|cs) typeface="([^"]*)"', theme)) == {"BIZ UDGothic"}
    assert len(re.findall(r'<a:ea typeface="BIZ UDGothic"', theme)) == 2


def test_a_font_that_was_asked_for_is_named(samples):
    deja = next(iter(Path("/usr/share/fonts").rglob("DejaVuSans.ttf")), None)
    if deja is None:
        pytest.skip("needs a second font")
    data = draw(samples / "smallest.yaml", fonts=[deja]).pptx()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b'ea typeface="DejaVu Sans"' in archive.read("ppt/theme/theme1.xml")
        assert b'<a:ea typeface="BIZ UDGothic"/>' in archive.read("ppt/slides/slide1.xml")


def test_the_title_is_the_title_of_the_slide(sample):
    scene, _, slide = sample
    title = slide.shapes.title
    assert [title.text_frame.text] == [clean(line.text) for line in scene.lines if line.role == "title"][:1]
    assert slide.shapes[0].shape_id == title.shape_id  # read out first


def test_everything_says_what_it_is_or_that_it_is_decoration(sample):
    scene, _, slide = sample
    shapes = list(every(slide.shapes))
    labels = {called(shape).get("descr") for shape in shapes} - {None}
    assert labels == {clean(one.label) for one in (*scene.nodes, *scene.edges, *scene.inner, *scene.symbols)} - {""}
    for shape in shapes:
        silent = called(shape).xpath(".//*[local-name()='decorative'][@val='1']")
        told = called(shape).get("descr") or any(paragraphs(shape)) or shape.shape_type == MSO_SHAPE_TYPE.GROUP
        assert bool(silent) != bool(told), shape.name


def test_every_mark_of_a_tie_is_there(scene):
    """All strengths, stresses, flows and statuses: heads at the right ends, widths, ticks, gaps."""
    slide = slide_of(paint(scene))
    found = chains(slide)
    joints = joints_after_ties(slide)
    for edge in scene.edges:
        chain = [shape.element for shape, *_ in found[f"tie {edge.id}"]]
        heads = [(bool(one.xpath(".//a:headEnd")), bool(one.xpath(".//a:tailEnd"))) for one in chain]
        assert heads[0][0] == (edge.flow in {"from", "both"})
        assert heads[-1][1] == (edge.flow in {"to", "both"})
        assert sum(map(sum, heads)) == {"both": 2, "none": 0, "unknown": 0}.get(edge.flow, 1)
        width = round(line_width(edge, scene.pens) * EMU_PER_PX)
        assert {int(line.get("w")) for one in chain for line in one.iter(f"{A}ln")} == {width}
        dashed = edge.strength == "weak" or edge.status == "planned"
        assert {bool(one.xpath(".//a:custDash")) for one in chain} == {dashed}
        marks = strokes(edge, scene.pens)
        across = [mark for mark in marks if mark.part in {"tick", "bar"}]
        ticks = [shape for shape in joints[edge.id] if shape.name == "ticks"]
        assert sum(len(list(shape.element.iter(f"{A}path"))) for shape in ticks) == len(across)
        if edge.stress == "none" and len(edge.points) == 2:
            assert len(chain) == 1 + (edge.status == "ended" or edge.strength == "broken")


def joints_after_ties(slide):
    """Give the joints of each tie with what is on them; they stand between its connectors."""
    found, current = {}, None
    for shape in slide.shapes:
        if shape.name.startswith("tie "):
            current = shape.name.removeprefix("tie ")
            found.setdefault(current, [])
        elif shape.name == "joint":
            found[current] += every([shape])
    return found


def test_a_zigzag_stays_one(demo, fonts):
    zigzag = demo.scene(fonts, Pens(stress="zigzag"))
    joints = joints_after_ties(slide_of(paint(zigzag)))
    edge = next(one for one in zigzag.edges if (one.strength, one.stress, one.flow) == ("strong", "stressful", "both"))
    peaks = [mark for mark in strokes(edge, zigzag.pens) if mark.part == "line" and len(mark.points) > 4]
    drawn = [len(list(path.iter(f"{A}pt"))) for shape in joints[edge.id] for path in shape.element.iter(f"{A}path")]
    assert len(peaks[0].points) in drawn


def test_findings_bring_numbers_questions_and_what_is_missing(samples, fonts):
    marks = (
        Mark(1, ("r1",), question="休みの日はどこに電話しますか", title="休日の医療"),
        Mark(2, sector="community", question='"だれ"が<声>をかけますか', title="見守り", lacks="見守り"),
    )
    picture = draw(samples / "sato_hana.yaml", fonts=fonts, findings=marks)
    shapes = list(every(slide_of(picture.pptx()).shapes))
    numbers = [(shape.text_frame.text, called(shape).get("descr")) for shape in shapes if shape.name == "number"]
    assert {text for text, _ in numbers} == {"1", "2"}
    assert {label for _, label in numbers} >= {badge.label for node in picture.scene.nodes for badge in node.badges}
    panel = next(shape for shape in shapes if shape.name == "questions")
    assert "だれ" in "".join(text for shape in panel.shapes for text in paragraphs(shape))
    missing = next(node for node in picture.scene.nodes if node.missing)
    group = next(shape for shape in shapes if shape.name == f"box {missing.id}")  # the sign and its words move together
    texts = [text for shape in group.shapes if shape.name == "text" for text in paragraphs(shape)]
    assert texts == words_of(missing.lines)


def test_the_family_is_one_group(scene):
    slide = slide_of(paint(scene))
    family = next(shape for shape in slide.shapes if shape.name == "family")
    people = [shape for shape in family.shapes if shape.name.startswith("person ")]
    assert len(people) == len(scene.symbols)
    assert sum(len([part for part in person.shapes if part.name == "cross"]) for person in people) == 4
    kinds = [str(person.shapes[0].auto_shape_type).partition(" ")[0] for person in people]
    assert kinds == ["RECTANGLE", "OVAL", "OVAL", "ISOSCELES_TRIANGLE", "DIAMOND"]


def test_a_tie_within_the_family_or_the_legend_needs_no_glue(scene):
    alone = Edge(id="x", source="p1", target="p2", points=((520.0, 560.0), (600.0, 560.0)), strength="strong")
    slide = slide_of(paint(replace(scene, inner=(alone,))))
    family = next(shape for shape in slide.shapes if shape.name == "family")
    inner = next(shape for shape in family.shapes if shape.name == "tie x")
    assert not inner.element.xpath(".//a:stCxn")


def test_without_python_pptx_one_error_says_so(samples, fonts, monkeypatch):
    picture = draw(samples / "smallest.yaml", fonts=fonts)
    monkeypatch.setitem(sys.modules, "pptx", None)
    with pytest.raises(OfficeError, match=r"^no-office$"):
        picture.pptx()


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice Impress")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
@pytest.mark.parametrize("name", ["sato_hana", "large_40", "hostile_text", "couple_rourou"])
def test_libreoffice_reads_it_and_shows_every_word(name, tmp_path):
    scene = scene_of(ROOT / "tests" / "golden" / "scenes" / f"{name}.scene.json")
    (tmp_path / "map.pptx").write_bytes(paint(scene))
    fonts = Path(next(iter(find_spec("matplotlib_fontja").submodule_search_locations))) / "fonts"
    (tmp_path / "fonts.conf").write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{fonts}</dir>'
        f"<cachedir>{tmp_path}/cache</cachedir></fontconfig>",
        encoding="utf-8",
    )
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(
        [shutil.which("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, "map.pptx"],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")},
        check=True,
        capture_output=True,
        timeout=300,
    )
    text = subprocess.run(
        [shutil.which("pdftotext"), tmp_path / "map.pdf", "-"], check=True, capture_output=True, timeout=60
    ).stdout.decode()
    assert text.count("\f") == 1  # one page
    plain = re.sub(r"\s", "", text)
    owners = (*scene.nodes, *scene.symbols, *scene.labels, *scene.legend)
    lines = [line for line in (*scene.lines, *(line for owner in owners for line in owner.lines)) if not line.angle]
    assert not [word for line in lines for word in clean(line.text).split() if word not in plain]


def test_the_drawing_saves_it(samples, fonts, tmp_path):
    picture = draw(samples / "smallest.yaml", tmp_path / "map.pptx", fonts=fonts)
    assert isinstance(picture, Drawing)
    assert (tmp_path / "map.pptx").read_bytes() == picture.pptx()
