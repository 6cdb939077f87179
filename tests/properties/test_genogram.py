"""What must hold of every genogram, whatever the family."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomap.layout.genogram import GenogramStyle, build_genogram
from ecomap.layout.style import PX_PER_PT, Style
from ecomap.model import Case, Client, Couple, Parentage, Person, RoleHeld, family_links, parse_date
from ecomap.text import load_fonts

SIZE = 8 * PX_PER_PT
FONTS = load_fonts()
STYLE = Style(smallest=8.0)
NAMES = ("裕子", "健", "美佐子", "早川 誠之助", "Maria Luisa", "空", "長宗我部 元親", "林", "Ægir Þórðarson-Øst, Jr.")
COUPLES = ("married", "separated", "divorced", "common_law", "widowed")
OTHER = {"male": "female", "female": "male", "unknown": "unknown"}
TREE = ("spouse", "child", "child", "child", "parents")
WILD = (*TREE, "spouse", "sibling", "twin", "parent", "loose", "join", "second", "odd")


@dataclass
class Growing:
    """A family that grows by one step after another."""

    sex: dict[str, str]
    row: dict[str, int] = field(default_factory=lambda: {"client": 0})
    partners: dict[str, list[str]] = field(default_factory=dict)
    parents: dict[str, tuple[str, ...]] = field(default_factory=dict)
    twins: dict[str, str] = field(default_factory=dict)
    couples: list[Couple] = field(default_factory=list)
    parentage: list[Parentage] = field(default_factory=list)

    def new(self, row, sex):
        who = f"p{len(self.row)}"
        self.row[who], self.sex[who] = row, sex
        return who

    def couple(self, one, two, kind):
        self.couples.append(Couple(a=one, b=two, kind=kind))
        self.partners.setdefault(one, []).append(two)
        self.partners.setdefault(two, []).append(one)

    def hang(self, child, parents, kind="birth"):
        self.parents.setdefault(child, parents)
        self.parentage.append(Parentage(child=child, parents=parents, kind=kind))

    def step(self, action, who, pick, *, tree):
        row, sex = self.row[who], ("male", "female", "unknown")[pick % 3]
        mates = self.partners.get(who, [])
        if action == "spouse" and len(mates) < (1 if tree else 3):
            self.couple(who, self.new(row, OTHER[self.sex[who]]), COUPLES[pick % 5])
        elif action == "child" and row < 2:
            parents = (who, mates[pick % len(mates)]) if mates and (tree or pick % 5) else (who,)
            self.hang(self.new(row + 1, sex), parents, ("birth", "birth", "adopted", "foster")[pick % 4])
        elif action == "parents" and row > -2 and who not in self.parents:
            if not (tree and any(mate in self.parents for mate in mates)):
                parents = (self.new(row - 1, "male"), self.new(row - 1, "female"))
                self.couple(*parents, COUPLES[pick % 5])
                self.hang(who, parents)
        elif action == "parent" and row > -2 and who not in self.parents:
            self.hang(who, (self.new(row - 1, sex),))
        elif action in ("sibling", "twin") and who in self.parents:
            child = self.new(row, sex)
            self.hang(child, self.parents[who])
            if action == "twin":
                self.twins[child] = who
        elif action == "loose":
            self.new(pick % 3 - 1, sex)
        else:
            self.tangle(action, who, pick)

    def tangle(self, action, who, pick):
        """Join people who are there already, as no simple family does."""
        row = self.row[who]
        wanted = {"join": row, "second": row - 1}.get(action)
        others = [one for one in self.row if one != who and (self.row[one] == wanted if wanted is not None else True)]
        if not others:
            return
        other = others[pick % len(others)]
        if action == "join" and other not in self.partners.get(who, []):
            self.couple(who, other, COUPLES[pick % 5])
        elif action == "second" and who in self.parents and other not in self.parents[who]:
            self.hang(who, (other,), ("adopted", "foster", "step")[pick % 3])
        elif action == "odd" and self.row[other] != row and pick % 7 == 0:
            self.couples.append(Couple(a=who, b=other))


@st.composite
def families(draw, *, tree=False, most=14):
    numbers = st.integers(0, 99)
    family = Growing({"client": draw(st.sampled_from(tuple(OTHER)))})
    steps = st.tuples(st.sampled_from(TREE if tree else WILD), numbers, numbers)
    for action, who, pick in draw(st.lists(steps, max_size=30)):
        if len(family.row) > most - 2:
            break
        family.step(action, tuple(family.row)[who % len(family.row)], pick, tree=tree)
    people = []
    for who in tuple(family.row)[1:]:
        dead = draw(st.sampled_from((None, None, None, None, True)))
        people.append(
            Person(
                id=who,
                name=draw(st.sampled_from(NAMES)),
                sex=family.sex[who],
                age=draw(st.one_of(st.none(), st.integers(0, 110))),
                lives=draw(st.sampled_from((None, "together"))),
                deceased=dead,
                died=parse_date("R2") if dead and draw(st.booleans()) else None,
                roles=tuple(RoleHeld(code=c) for c in draw(st.sampled_from(((), (), ("key_person", "main_carer"))))),
                twin_of=(family.twins[who],) if who in family.twins else (),
            )
        )
    return Case(
        client=Client(name="佐藤 ハナ", sex=family.sex["client"], age=50, lives=draw(st.sampled_from((None, "alone")))),
        people=tuple(people),
        couples=tuple(family.couples),
        parentage=tuple(family.parentage),
    )


def draw_family(case, **options):
    return build_genogram(case, fonts=FONTS, style=STYLE, size=SIZE, options=GenogramStyle(**options))


def segments(stroke):
    points = stroke.points + (stroke.points[:1] if stroke.closed else ())
    return list(itertools.pairwise(points))


def enters(segment, box):
    """Whether a piece of a line passes through a box."""
    (x, y), (x2, y2) = segment
    low, high = 0.0, 1.0
    for p, q in ((x - x2, x - box[0]), (x2 - x, box[2] - x), (y - y2, y - box[1]), (y2 - y, box[3] - y)):
        if abs(p) < 1e-9:
            if q <= 0:
                return False
        elif p < 0:
            low = max(low, q / p)
        else:
            high = min(high, q / p)
    return low < high


def overlap(one, two, near=0.6):
    """Length over which two level or two upright lines lie on one another."""
    for fixed, along in ((0, 1), (1, 0)):
        straight = all(abs(line[0][fixed] - line[1][fixed]) < 0.05 for line in (one, two))
        if straight and abs(one[0][fixed] - two[0][fixed]) < near:
            spans = [sorted((line[0][along], line[1][along])) for line in (one, two)]
            return min(spans[0][1], spans[1][1]) - max(spans[0][0], spans[1][0])
    return -1.0


def crosses(one, two):
    def side(a, b, c):
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    (a, b), (c, d) = one, two
    return side(a, b, c) * side(a, b, d) < -1e-6 and side(c, d, a) * side(c, d, b) < -1e-6


def inside(outline, spot):
    odd = False
    for (ax, ay), (bx, by) in itertools.pairwise((*outline, outline[0])):
        if (ay > spot[1]) != (by > spot[1]) and spot[0] < ax + (spot[1] - ay) / (by - ay) * (bx - ax):
            odd = not odd
    return odd


def words_of(symbol):
    for line in symbol.lines:
        yield line, (line.x, line.y - 0.8 * line.size, line.x + line.w, line.y + 0.12 * line.size)


def body_of(symbol):
    """Give boxes that the inside of a symbol certainly covers."""
    half = symbol.size / 2 - 1.0
    x, y = symbol.x, symbol.y
    if symbol.shape == "square":
        return [(x - half, y - half, x + half, y + half)]
    if symbol.shape == "circle":
        return [(x - 0.7 * half, y - 0.7 * half, x + 0.7 * half, y + 0.7 * half), (x - 1, y - half, x + 1, y + half)]
    if symbol.shape == "triangle":
        return [(x - 0.4 * half, y, x + 0.4 * half, y + half)]
    return [(x - half / 2, y - half / 2, x + half / 2, y + half / 2)]


def faults_of(genogram):
    """List all collisions of boxes, lines and words."""
    for (one, a), (two, b) in itertools.combinations(genogram.boxes.items(), 2):
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]:
            yield ("boxes", one, two)
    walls = [body for symbol in genogram.symbols for body in body_of(symbol)]
    walls += [box for symbol in genogram.symbols for line, box in words_of(symbol) if line.role != "age"]
    lines = [(stroke.role, piece) for stroke in genogram.strokes for piece in segments(stroke)]
    for role, piece in lines:
        if any(enters(piece, wall) for wall in walls):
            yield ("line through a person", role, piece)
        if not all(0 <= x <= genogram.w and 0 <= y <= genogram.h for x, y in piece):
            yield ("line outside the box", role, piece)
    for symbol in genogram.symbols:
        left, top, right, bottom = genogram.boxes[symbol.id]
        for line, (a, b, c, d) in words_of(symbol):
            if a < left - 0.15 or b < top - 0.15 or c > right + 0.15 or d > bottom + 0.15:
                yield ("words outside their cell", symbol.id, line.text)


def pairs_of_lines(genogram):
    strokes = [stroke for stroke in genogram.strokes if stroke.role != "slash"]
    for one, two in itertools.combinations(strokes, 2):
        for a, b in itertools.product(segments(one), segments(two)):
            yield one.role, two.role, a, b


def assert_household(case, genogram):
    """Everyone who lives together, and nobody else, is inside the outline; words too."""
    home = {person.id for person in case.household}
    if not genogram.outline:
        assert len(home) == 1
        return
    pieces = list(itertools.pairwise((*genogram.outline, genogram.outline[0])))
    for who, box in genogram.boxes.items():
        assert not any(enters(piece, box) for piece in pieces), who
        assert inside(genogram.outline, ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)) == (who in home), who
    for one, two in itertools.combinations(pieces, 2):
        assert not crosses(one, two)


def assert_level_and_in_order(case, genogram):
    kinship = family_links(case)
    heights = {
        row: {genogram.ports[who][1] for who, at in kinship.generations if at == row} for _, row in kinship.generations
    }
    assert all(len(ys) == 1 for ys in heights.values())
    in_order = [min(heights[row]) for row in sorted(heights)]
    assert in_order == sorted(in_order)
    several = [child for sibship in kinship.sibships for child in sibship.children]
    rows = dict(kinship.generations)
    for sibship in kinship.sibships:
        children = [
            child
            for child in sibship.children
            if several.count(child) == 1 and all(rows[child] == rows[parent] + 1 for parent in sibship.parents)
        ]
        if not any(case.person(child).twin_of for child in children):
            places = [genogram.ports[child][0] for child in children]
            assert places == sorted(places)


@given(families())
def test_any_family_is_drawn_without_a_collision(case):
    genogram = draw_family(case)
    assert {symbol.id for symbol in genogram.symbols} == {"client", *(person.id for person in case.people)}
    assert not list(faults_of(genogram))


@given(families())
def test_the_outline_holds_those_who_live_together_and_nobody_else(case):
    assert_household(case, draw_family(case))


@given(families())
def test_generations_are_level_and_the_eldest_stands_left(case):
    assert_level_and_in_order(case, draw_family(case))


@given(families(tree=True))
def test_the_lines_of_a_simple_family_never_cross_or_lie_on_one_another(case):
    genogram = draw_family(case)
    for one, two, a, b in pairs_of_lines(genogram):
        assert overlap(a, b) < 2.0, (one, two, a, b)
        assert "household" in (one, two) or not crosses(a, b), (one, two, a, b)


@given(families(), st.booleans())
def test_the_same_case_is_drawn_the_same_way(case, double):
    marriage = "double" if double else "single"
    again = Case.model_validate(case.model_dump())
    assert draw_family(case, marriage=marriage) == draw_family(again, marriage=marriage)


@given(families(), st.sampled_from(("triangle", "diamond")), st.sampled_from(("cross", "filled")))
def test_no_variant_brings_a_collision(case, sign, dead):
    genogram = draw_family(case, unknown_sex=sign, deceased=dead)
    assert not list(faults_of(genogram))
    assert {symbol.deceased for symbol in genogram.symbols} <= {"no", dead}


@pytest.mark.slow
@given(families(most=40))
def test_a_very_large_family_is_drawn_without_a_collision(case):
    genogram = draw_family(case)
    assert not list(faults_of(genogram))
    assert_household(case, genogram)
    assert_level_and_in_order(case, genogram)
