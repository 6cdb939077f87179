"""What a pair of eyes makes of a tie on paper: marks read back from black and white dots.

A tie is cut out of a picture along its line and turned level. A reader then names its codes by what a person looks at:
how thick the line is, whether and how it is interrupted, what stands across it, what stands at its ends.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise, product

import numpy as np
from PIL import Image, ImageFilter

from ecomap.layout.scene import Page, Scene
from ecomap.render import THEMES, paint_png, paint_svg

DPI = 200
DOTS = DPI / 96  # a px
FAX = 160  # what is lighter than this is white, as in `paint_png(mono=True)`
MARGIN = 13  # px beside the line that belong to the strip


def sheet(fonts, *, w=1122.5, h=793.7, theme="default", **fields):
    """Paint things on a sheet of their own, in grey."""
    page = Page(w=w, h=h, margin=0, paper="custom")
    plain = {"page": page, "font_px": 11, "fonts": fonts.families, "language": "ja", "title": "", "description": ""}
    scene = Scene(**(plain | {"nodes": (), "edges": ()} | fields))
    data = paint_png(paint_svg(scene, THEMES[theme], fonts, embed=False), fonts, dpi=DPI)
    return np.asarray(Image.open(BytesIO(data)).convert("L"))


def fax(grey):
    """One bit a dot."""
    return grey <= FAX


def photocopy(grey, *, light):
    """Blur a little and set a threshold: a light copy eats thin lines, a dark one fills small gaps."""
    blurred = np.asarray(Image.fromarray(grey).filter(ImageFilter.GaussianBlur(1.0)))
    return blurred <= (165 if light else 200)


def strip(ink, points, *, beside=MARGIN):
    """Cut out a straight line with what stands beside it, turned level."""
    (x1, y1), (x2, y2) = points
    length = math.dist(*points)
    dx, dy = (x2 - x1) / length, (y2 - y1) / length
    along = np.arange(0, round(length * DOTS)) + 0.5
    aside = np.arange(-round(beside * DOTS), round(beside * DOTS) + 1)
    xs = x1 * DOTS + along[None, :] * dx - aside[:, None] * dy
    ys = y1 * DOTS + along[None, :] * dy + aside[:, None] * dx
    return ink[np.floor(ys).astype(int).clip(0, ink.shape[0] - 1), np.floor(xs).astype(int).clip(0, ink.shape[1] - 1)]


def runs(flags):
    """List the stretches of a row as (value, start, end)."""
    edges = np.flatnonzero(np.diff(flags.astype(int))) + 1
    bounds = [0, *edges.tolist(), len(flags)]
    return [(bool(flags[low]), low, high) for low, high in pairwise(bounds)]


@dataclass(frozen=True)
class Reading:
    """What was seen, in dots where it is a measure."""

    thick: float
    long: float
    dotted: bool
    dashed: bool
    gap: bool
    bars: bool
    crossed: str
    heads: tuple[bool, bool]


def read(cut):
    """Describe a level strip that shows one tie."""
    rows = np.arange(len(cut)) - (len(cut) - 1) / 2
    middle = _through(cut)
    thick = _thickness(middle)
    heads = (_head(cut, thick), _head(cut[:, ::-1], thick))
    low = round(13 * DOTS) if heads[0] else 0
    high = cut.shape[1] - (round(13 * DOTS) if heads[1] else 0)
    cut, middle = cut[:, low:high], middle[low:high]
    reach = np.where(cut, np.abs(rows)[:, None], 0).max(axis=0)
    thick = _thickness(middle)
    core = _closed(middle > 0)
    stretches = runs(core)
    while stretches and not stretches[0][0]:
        del stretches[0]
    while stretches and not stretches[-1][0]:
        del stretches[-1]
    inside = [(on, end - start) for on, start, end in stretches[1:-1]]
    gaps = [long for on, long in inside if not on]
    gap = max(gaps, default=0) > 10.5 * DOTS
    marks = [(start, end) for on, start, end in runs(reach >= max(thick / 2 + 1.3 * DOTS, 2.5 * DOTS)) if on]
    bars = [mark for mark in marks if _beside_gap(mark, stretches)] if gap else []
    arms = _arms(cut[rows < -(thick / 2 + 0.8 * DOTS)], bars)
    on, off = _dashes(stretches, gap=gap)
    dashed = len(off) > 0
    return Reading(
        thick=thick / DOTS,
        long=max(on) / float(np.mean(off)) if dashed and on else 99.0,
        dotted=dashed and len(on) > 1 and min(on) < 0.5 * max(on),
        dashed=dashed,
        gap=gap,
        bars=len(bars) == 2,
        crossed="none" if not arms else "crosses" if np.median(arms) > 2.7 * DOTS else "ticks",
        heads=heads,
    )


def _through(cut):
    """Measure, column by column, the unbroken ink that holds the middle of the line."""
    middle = (len(cut) - 1) // 2
    thick = np.zeros(cut.shape[1], dtype=int)
    for x in range(cut.shape[1]):
        start = next((y for y in (middle, middle - 1, middle + 1) if cut[y, x]), None)
        if start is not None:
            low = high = start
            while low > 0 and cut[low - 1, x]:
                low -= 1
            while high < len(cut) - 1 and cut[high + 1, x]:
                high += 1
            thick[x] = high - low + 1
    return thick


def _thickness(middle):
    """Measure the line where nothing stands across it."""
    ink = middle[middle > 0]
    few = len(ink) // 10
    return float(np.sort(ink)[few : 4 * few + 1].mean()) if len(ink) else 0.0


def _closed(core):
    """Overlook single white dots, as an eye does."""
    core = core.copy()
    for on, start, end in runs(core):
        if not on and end - start <= 1 and start > 0 and end < len(core):
            core[start:end] = True
    return core


def _head(cut, thick):
    """Tell whether the strip begins with a full triangle: taller and taller columns without white in them."""
    middle = _through(cut)[: round(9 * DOTS)] / DOTS
    near, far = middle[round(3 * DOTS) : round(4.5 * DOTS)], middle[round(5.5 * DOTS) : round(8.5 * DOTS)]
    grows = far.min() > max(thick / DOTS + 0.9, near.mean() + 0.9)
    return bool(grows and far.max() > thick / DOTS + 3.2 and far[-1] > far.max() - 0.6)


def _arms(above, bars):
    """Measure how wide each thing is that stands out on one side of the line: a tick is upright, a cross is not."""
    found = [(start, end) for on, start, end in runs(above.any(axis=0)) if on]
    slack = 1.5 * DOTS
    free = [span for span in found if not any(span[0] < high + slack and span[1] > low - slack for low, high in bars)]
    return [end - start for start, end in free if end - start > 0.7 * DOTS]


def _beside_gap(mark, stretches):
    """Tell whether a mark stands at the edge of the long gap."""
    near = 2.5 * DOTS
    return any(
        not on and end - start > 10.5 * DOTS and (abs(mark[1] - start) < near or abs(mark[0] - end) < near)
        for on, start, end in stretches
    )


def _dashes(stretches, *, gap):
    """List the lengths of dashes and of the spaces between them, without what touches an end or the long gap."""
    cuts = [index for index, (on, start, end) in enumerate(stretches) if not on and end - start > 10.5 * DOTS and gap]
    edges = {0, len(stretches) - 1, *(i + 1 for i in cuts), *(i - 1 for i in cuts)}
    on = [end - start for i, (ink, start, end) in enumerate(stretches) if ink and i not in edges]
    off = [end - start for i, (ink, start, end) in enumerate(stretches) if not ink and i not in {*edges, *cuts}]
    return on, off


def apart(one, other, *, slack=4):
    """Give the share of the ink of two pictures that does not coincide, as well as they can be laid upon each other."""
    padded = np.pad(other, slack)
    high, wide = one.shape
    best = min(
        int((one ^ padded[dy : dy + high, dx : dx + wide]).sum())
        for dy, dx in product(range(2 * slack + 1), range(2 * slack + 1))
    )
    return best / max(1, int(one.sum()) + int(other.sum()))


def apart_all(pictures, *, slack=3):
    """Do the same for every pair of many pictures of one size at once."""
    count, high, wide = pictures.shape
    ink = pictures.sum(axis=(1, 2)).astype(float)
    flat = pictures.reshape(count, -1).astype(np.float32)
    padded = np.pad(pictures, ((0, 0), (slack, slack), (slack, slack)))
    same = np.zeros((count, count))
    for dy, dx in product(range(2 * slack + 1), range(2 * slack + 1)):
        moved = padded[:, dy : dy + high, dx : dx + wide].reshape(count, -1).astype(np.float32)
        same = np.maximum(same, flat @ moved.T)
    total = ink[:, None] + ink[None, :]
    return (total - 2 * np.maximum(same, same.T)) / total
