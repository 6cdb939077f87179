"""A scene made by hand that shows every mark: all strengths, stresses, flows and statuses, boxes and people."""

from __future__ import annotations

from itertools import product

from ecomap.layout.scene import (
    Edge,
    Label,
    LegendEntry,
    Line,
    Node,
    Page,
    Pens,
    Run,
    Scene,
    Stroke,
    Symbol,
)
from ecomap.text import FontChain, load_fonts

STRENGTHS = ("strong", "normal", "weak", "unknown", "broken")
STRESSES = ("none", "stressful", "conflict")
FLOWS = ("none", "to", "both")
STATUSES = ("current", "planned", "ended")


def line(
    text: str, x: float, y: float, fonts: FontChain, size: float = 11, role: str = "name", *, middle=False
) -> Line:
    runs = tuple(Run(text=run.text, font=run.font, w=round(run.em * size, 1)) for run in fonts.runs(text))
    width = round(sum(run.w for run in runs), 1)
    return Line(x=round(x - width / 2, 1) if middle else x, y=y, size=size, w=width, runs=runs, role=role)


def scene(fonts: FontChain | None = None, pens: Pens | None = None) -> Scene:
    fonts = fonts or load_fonts()
    edges: list[Edge] = []
    lines: list[Line] = [line("すべての線 (強さ × ストレス × 向き × 状態)", 40, 36, fonts, 16, "title")]
    for row, (status, strength) in enumerate(product(STATUSES, STRENGTHS)):
        y = 70 + row * 27.0
        lines.append(line(f"{status} / {strength}", 40, y + 4, fonts, 10, "caption"))
        for column, (stress, flow) in enumerate(product(STRESSES, FLOWS)):
            x = 160 + column * 102.0
            edges.append(
                Edge(
                    id=f"e{row}-{column}",
                    source="a",
                    target="b",
                    points=((x, y), (x + 88, y)),
                    strength=strength,
                    stress=stress,
                    flow=flow,
                    status=status,
                    label=f"{strength} {stress} {flow} {status}",
                )
            )
    y = 500.0
    nodes = (
        Node(id="client", x=560, y=y + 95, w=190, h=130, kind="center", label="本人と家族"),
        Node(
            id="r1",
            x=250,
            y=y + 40,
            w=120,
            h=40,
            category="care",
            label="さくら訪問介護",
            lines=(line("さくら訪問介護", 250, y + 44, fonts, middle=True),),
        ),
        Node(
            id="r2",
            x=250,
            y=y + 150,
            w=120,
            h=40,
            category="health",
            shape="ellipse",
            label="田中内科",
            lines=(line("田中内科", 250, y + 154, fonts, middle=True),),
        ),
        Node(
            id="r3",
            x=880,
            y=y + 40,
            w=120,
            h=40,
            category="welfare",
            status="planned",
            label="地域包括",
            lines=(line("地域包括", 880, y + 44, fonts, middle=True),),
        ),
        Node(
            id="r4",
            x=880,
            y=y + 150,
            w=120,
            h=40,
            category="missing",
            label="？",
            lines=(line("？", 880, y + 155, fonts, 14, middle=True),),
        ),
        Node(
            id="r5",
            x=880,
            y=y + 220,
            w=120,
            h=40,
            category="kin",
            status="ended",
            label="弟",
            lines=(line("弟", 880, y + 224, fonts, middle=True),),
        ),
    )
    edges += [
        Edge(
            id="t1",
            source="r1",
            target="client",
            points=((310, y + 40), (390, y + 40), (465, y + 70)),
            strength="strong",
            stress="stressful",
            flow="both",
            label="強い・折り合いが悪い",
        ),
        Edge(
            id="t2",
            source="r2",
            target="client",
            points=((310, y + 150), (465, y + 120)),
            strength="weak",
            flow="to",
        ),
        Edge(
            id="t3",
            source="r3",
            target="client",
            points=((820, y + 40), (655, y + 70)),
            strength="normal",
            status="planned",
            flow="to",
        ),
        Edge(
            id="t4",
            source="r5",
            target="client",
            points=((820, y + 220), (655, y + 130)),
            strength="normal",
            status="ended",
        ),
    ]
    labels = (
        Label(
            id="c1",
            x=360,
            y=y + 120,
            w=44,
            h=14,
            owner="t2",
            lines=(line("月1回", 360, y + 124, fonts, 10, "caption", middle=True),),
        ),
        Label(
            id="c2",
            x=760,
            y=y + 45,
            w=60,
            h=14,
            owner="t3",
            lines=(line("予定4/20", 760, y + 40, fonts, 10, "caption", middle=True),),
        ),
        Label(
            id="s1",
            x=250,
            y=y + 5,
            w=80,
            h=14,
            role="sector",
            lines=(line("介護・福祉", 250, y + 9, fonts, 10, "sector", middle=True),),
        ),
    )
    symbols = (
        Symbol(
            id="p1",
            x=520,
            y=y + 65,
            size=28,
            shape="square",
            deceased="cross",
            label="夫",
            lines=(line("R2没", 520, y + 92, fonts, 9, "age", middle=True),),
        ),
        Symbol(
            id="client",
            x=600,
            y=y + 65,
            size=28,
            shape="circle",
            client=True,
            label="本人",
            lines=(line("82", 600, y + 69, fonts, 10, "age", middle=True),),
        ),
        Symbol(
            id="p2",
            x=500,
            y=y + 125,
            size=28,
            shape="circle",
            deceased="filled",
            label="長女",
            lines=(line("58", 500, y + 129, fonts, 10, "age", middle=True),),
        ),
        Symbol(id="p3", x=560, y=y + 125, size=28, shape="triangle", client=True, label="子"),
        Symbol(id="p4", x=620, y=y + 125, size=28, shape="diamond", client=True, deceased="cross", label="子"),
    )
    roles = ("couple", "couple2", "common_law", "descent", "adopted", "foster", "slash", "household", "rule")
    strokes = [
        Stroke(points=((534, y + 65), (586, y + 65)), role="couple2"),
        Stroke(points=((560, y + 65), (560, y + 111)), role="descent"),
        Stroke(
            points=((472, y + 38), (648, y + 38), (648, y + 152), (472, y + 152)),
            role="household",
            closed=True,
        ),
    ]
    for index, role in enumerate(roles):
        lines.append(line(role, 1010, y + 24 + 24 * index, fonts, 9, "legend"))
        strokes.append(Stroke(points=((1060, y + 20 + 24 * index), (1105, y + 20 + 24 * index)), role=role))
    legend = tuple(
        LegendEntry(
            code=code,
            x=100,
            y=740 + 16 * index,
            w=150,
            h=14,
            edge=Edge(
                id=code,
                source="",
                target="",
                points=((60, 740 + 16 * index), (110, 740 + 16 * index)),
                strength=code,
            ),
            lines=(line(words, 118, 744 + 16 * index, fonts, 10, "legend"),),
        )
        for index, (code, words) in enumerate((("strong", "強い"), ("weak", "弱い・疎遠"), ("broken", "音信不通")))
    )
    return Scene(
        page=Page(w=1122.5, h=793.7, margin=30),
        font_px=11,
        fonts=fonts.families,
        language="ja",
        title="エコマップの見本",
        description="すべての印を並べた見本",
        nodes=nodes,
        edges=tuple(edges),
        labels=labels,
        symbols=symbols,
        strokes=tuple(strokes),
        lines=tuple(lines),
        legend=legend,
        pens=pens or Pens(),
    )
