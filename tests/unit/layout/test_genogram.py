"""The genogram of families as practice knows them."""

from __future__ import annotations

from collections import Counter

import pytest

from ecomap.io import read
from ecomap.layout.genogram import GenogramStyle, build_genogram
from ecomap.layout.style import PX_PER_PT, Style
from ecomap.model import Case, Client, Couple, Parentage, Person, RoleHeld, parse_date
from ecomap.text import load_fonts

FONTS = load_fonts()
SIZE = 8 * PX_PER_PT
STYLE = Style(smallest=8.0)


def person(ident, name, relation=None, **facts):
    return Person(id=ident, name=name, relation=relation, **facts)


def family(*people, couples=(), parentage=(), **client):
    facts = {"name": "佐藤 ハナ", "sex": "female", "age": 84} | client
    return Case(client=Client(**facts), people=people, couples=couples, parentage=parentage)


def draw(case, *, size=SIZE, limit=None, style=STYLE, **options):
    return build_genogram(case, fonts=FONTS, style=style, size=size, limit=limit, options=GenogramStyle(**options))


def roles(genogram):
    return Counter(stroke.role for stroke in genogram.strokes)


def symbol(genogram, who):
    return next(symbol for symbol in genogram.symbols if symbol.id == who)


def words(genogram, who):
    return [line.text for line in symbol(genogram, who).lines if line.role != "age"]


def x(genogram, *people):
    return [genogram.ports[who][0] for who in people]


HUSBAND = person("h", "一郎", "husband", sex="male", died=parse_date("令和2年"))
DAUGHTER = person("d", "裕子", "daughter_1", sex="female", age=58, roles=(RoleHeld(code="key_person"),))
SON = person("s", "健", "son_1", sex="male", age=55)
WIDOW = family(HUSBAND, DAUGHTER, SON, lives="alone")


def test_one_person_alone_has_name_age_and_no_outline():
    genogram = draw(family(lives="alone"))
    (client,) = genogram.symbols
    assert (client.client, client.shape, client.deceased) == (True, "circle", "no")
    assert [line.text for line in client.lines] == ["佐藤 ハナ", "84"]
    assert genogram.strokes == ()
    assert genogram.used == {"client", "female"}


def test_a_usual_family_is_small_and_stands_in_order():
    genogram = draw(WIDOW)
    assert genogram.w < 200
    assert genogram.h < 150
    assert x(genogram, "h", "client") == sorted(x(genogram, "h", "client"))
    assert x(genogram, "d", "s") == sorted(x(genogram, "d", "s"))
    assert genogram.ports["h"][1] == genogram.ports["client"][1] < genogram.ports["d"][1] == genogram.ports["s"][1]
    assert genogram.used == {"client", "male", "female", "deceased", "married", "household"}


def test_the_dead_carry_a_mark_and_a_year_instead_of_an_age():
    genogram = draw(WIDOW)
    assert symbol(genogram, "h").deceased == "cross"
    assert words(genogram, "h") == ["夫 一郎", "R2没"]
    assert not [line for line in symbol(genogram, "h").lines if line.role == "age"]
    assert symbol(draw(WIDOW, deceased="filled"), "h").deceased == "filled"


def test_key_person_and_main_carer_stand_in_words_so_that_the_sex_stays_visible():
    both = DAUGHTER.replace(roles=(RoleHeld(code="main_carer"), RoleHeld(code="key_person")))
    genogram = draw(family(HUSBAND, both))
    assert words(genogram, "d") == ["長女", "裕子", "KP", "主介護者"]
    assert symbol(genogram, "d").shape == "circle"
    english = draw(family(both), style=Style(language="en", smallest=8.0))
    assert "key person" in " ".join(words(english, "d"))


def test_names_can_be_left_out():
    assert words(draw(WIDOW, names=False), "d") == ["KP"]


def test_an_age_that_is_not_known_exactly_stands_below():
    genogram = draw(family(age=80, age_to=89))
    assert words(genogram, "client") == ["佐藤 ハナ", "80–89"]


@pytest.mark.parametrize(("sign", "shape"), [("triangle", "triangle"), ("diamond", "diamond")])
def test_unknown_sex_has_the_sign_that_was_chosen(sign, shape):
    genogram = draw(family(sex="unknown"), unknown_sex=sign)
    assert symbol(genogram, "client").shape == shape
    assert "sex_unknown" in genogram.used


def test_the_relation_tells_a_sex_that_was_not_written():
    assert symbol(draw(family(person("d", "裕子", "daughter_1"))), "d").shape == "circle"


@pytest.mark.parametrize(
    ("kind", "slashes", "line"),
    [
        ("married", 0, "couple"),
        ("separated", 1, "couple"),
        ("divorced", 2, "couple"),
        ("common_law", 0, "common_law"),
        ("widowed", 0, "couple"),
    ],
)
def test_the_line_of_a_couple_says_how_they_stand(kind, slashes, line):
    genogram = draw(family(person("h", "一郎", sex="male"), couples=(Couple(a="client", b="h", kind=kind),)))
    assert roles(genogram) == {line: 1} | ({"slash": slashes} if slashes else {})
    assert ("married" if kind == "widowed" else kind) in genogram.used


def test_marriage_can_have_two_lines():
    assert roles(draw(WIDOW, marriage="double"))["couple2"] == 1


def test_adopted_and_foster_children_hang_from_lines_of_their_own():
    genogram = draw(
        family(
            person("h", "誠", "husband", sex="male"),
            person("a", "紬", "adopted_daughter", sex="female", age=6),
            person("b", "大和", "foster_child", sex="male", age=4),
        )
    )
    assert roles(genogram)["adopted"] == 2  # two lines beside one another
    assert roles(genogram)["foster"] == 1
    assert {"adopted", "foster"} <= genogram.used


def test_children_hang_from_the_right_couple_and_earlier_marriages_stand_left():
    case = family(
        person("x", "隆", "ex_husband", sex="male"),
        person("h", "誠", "husband", sex="male"),
        person("c1", "結菜", "daughter_1", age=15),
        person("c2", "大和", "son_1", age=4),
        parentage=(Parentage(child="c1", parents=("client", "x")), Parentage(child="c2", parents=("client", "h"))),
    )
    genogram = draw(case)
    assert x(genogram, "x", "client", "h") == sorted(x(genogram, "x", "client", "h"))
    (first, second) = x(genogram, "c1", "c2")
    assert genogram.ports["x"][0] < first < genogram.ports["client"][0] < second < genogram.ports["h"][0]


def test_three_marriages_lead_one_line_over_the_others():
    case = family(
        *(person(who, who, sex="female") for who in ("w1", "w2", "w3")),
        person("c", "一", age=45),
        sex="male",
        couples=(
            Couple(a="client", b="w1", kind="divorced", ends=parse_date("1980")),
            Couple(a="client", b="w2", kind="divorced", ends=parse_date("1990")),
            Couple(a="client", b="w3", kind="married", starts=parse_date("1995")),
        ),
        parentage=(Parentage(child="c", parents=("client", "w1")),),
    )
    genogram = draw(case)
    row = x(genogram, "w1", "w2", "client", "w3")
    assert row == sorted(row)
    over = [stroke for stroke in genogram.strokes if stroke.role == "couple" and len(stroke.points) > 2]
    assert len(over) == 1
    assert min(y for _, y in over[0].points) < genogram.boxes["w2"][1]
    assert row[0] < genogram.ports["c"][0] < row[2]


def test_twins_hang_from_one_point():
    case = family(
        person("h", "誠", "husband", sex="male"),
        person("a", "空", "son_1", age=3, twin_of=("b",)),
        person("b", "海", "son_2", age=3),
        person("c", "花", "daughter_1", age=6),
    )
    genogram = draw(case)
    slanted = [s.points for s in genogram.strokes if s.role == "descent" and s.points[0][0] != s.points[-1][0] != 0]
    slanted = [points for points in slanted if points[0][1] != points[-1][1]]
    assert len(slanted) == 2
    assert slanted[0][0] == slanted[1][0]
    assert x(genogram, "c", "a", "b") == sorted(x(genogram, "c", "a", "b"))


def test_brothers_and_sisters_without_parents_share_a_bar():
    genogram = draw(family(person("s", "フサ", "younger_sister", age=80), person("b", "茂", "elder_brother", age=88)))
    assert x(genogram, "b", "client", "s") == sorted(x(genogram, "b", "client", "s"))
    assert roles(genogram) == {"descent": 4}


def test_a_lone_parent_has_the_words_aside_and_the_child_straight_below():
    genogram = draw(family(person("c", "葵", "daughter_1", age=0, lives="together"), age=24))
    assert genogram.ports["client"][0] == genogram.ports["c"][0]
    name = next(line for line in symbol(genogram, "client").lines if line.role == "client")
    assert name.x > symbol(genogram, "client").x + symbol(genogram, "client").size / 2
    (line,) = [stroke for stroke in genogram.strokes if stroke.role == "descent"]
    assert len({px for px, _ in line.points}) == 1


def test_nobody_is_linked_by_a_guess():
    genogram = draw(family(person("g", "拓也", "grandchild"), person("d", "裕子", "daughter_1")))
    assert roles(genogram)["descent"] == 1
    assert genogram.ports["g"][1] > genogram.ports["d"][1]


def test_a_step_parent_alone_gets_no_line_of_descent():
    genogram = draw(family(person("f", "亮", "step_father"), age=9))
    assert roles(genogram) == {}
    assert genogram.ports["f"][1] < genogram.ports["client"][1]


def test_an_outline_needs_somebody_recorded_as_living_there():
    assert not draw(family(HUSBAND, DAUGHTER)).outline  # nobody wrote where the client lives
    assert draw(WIDOW).outline
    assert draw(family(HUSBAND, DAUGHTER.replace(lives="together"))).outline


def test_the_outline_is_plain_where_nobody_else_stands_among_them():
    genogram = draw(family(SON.replace(lives="together"), person("w", "美香", "son_1_wife", lives="together")))
    xs = [px for px, _ in genogram.outline]
    ys = [py for _, py in genogram.outline]
    boxes = genogram.boxes.values()
    assert min(xs) < min(box[0] for box in boxes)
    assert max(xs) > max(box[2] for box in boxes)
    assert min(ys) < min(box[1] for box in boxes)
    assert max(ys) > max(box[3] for box in boxes)
    assert len(genogram.outline) == 20  # four rounded corners


def test_the_type_shrinks_to_fit_a_limit_but_never_too_far():
    wide = draw(WIDOW, size=16.0)
    fitted = draw(WIDOW, size=16.0, limit=(130.0, 200.0))
    assert fitted.size < wide.size
    assert fitted.w <= 130.0
    least = draw(WIDOW, size=16.0, limit=(10.0, 10.0))
    assert least.size == pytest.approx(SIZE)
    assert min(line.size for line in least.lines) >= SIZE - 0.01


def test_smallest_type_holds_for_small_words_too():
    genogram = draw(WIDOW, size=12.0)
    assert min(line.size for line in genogram.lines) >= SIZE - 0.01


def test_a_couple_of_two_generations_is_reported_and_not_drawn():
    case = family(
        person("m", "母", "mother", sex="female"),
        person("o", "兄", "elder_brother", sex="male"),
        couples=(Couple(a="o", b="m"),),
    )
    assert draw(case).left_out == (("o", "m"),)


def test_every_sample_is_drawn(samples):
    for path in sorted(samples.glob("*.yaml")):
        case = read(path)
        genogram = draw(case)
        assert len(genogram.symbols) == len(case.people) + 1, path.name
        assert genogram.left_out == (), path.name
