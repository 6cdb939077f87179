"""The timeline: small plots, one below the other, of one client over several dates.

Readable in black and white: every kind has its hatching, its number stands in it, and names stand beside the last bar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecomap.analysis.change.course import KINDS_OF_TIE
from ecomap.analysis.finding import SEVERITIES
from ecomap.report.plotting import INK as _INK
from ecomap.report.plotting import Pen, PlotFormat, figure_bytes
from ecomap.wording.course_words import course_words, interval_words
from ecomap.wording.gap_words import severity_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ecomap.analysis.change.course import Point
    from ecomap.text import FontChain
    from ecomap.vocabulary import Lang

TimelineFormat = PlotFormat
TIMELINE_FORMATS: Final[tuple[TimelineFormat, ...]] = ("pdf", "png", "svg")
_A4: Final = (11.693, 8.268)  # inches, landscape
_FILLS: Final = (("#ffffff", ""), ("#e6e6e6", "...."), ("#bdbdbd", "////"), ("#ffffff", "xx"))
"""Fill and hatching of each kind, told apart on a photocopy."""
_PLAN: Final = ("#ffffff", "--")
_LEFT, _WIDTH = 0.07, 0.70
_ROOM: Final = 0.68
"""Width of a bar in parts of the distance between two dates that stand evenly."""
_FEW: Final = 9
"""Up to so many dates are written level."""
_SMALL, _USUAL, _LARGE = 8.5, 10.0, 14.0


def draw_timeline(
    points: Sequence[Point], *, title: str, lang: Lang = "ja", fonts: FontChain | None = None, stamp: str | None = None
) -> Figure:
    """Plot a course.

    Parameters
    ----------
    points
        Of `ecomap.analysis.change.course`, at least one.
    title
        Title of the sheet.
    lang
        Language.
    fonts
        The fonts; of a chain the first is used, and what it lacks is drawn as 〓.
    stamp
        One line on how to handle the sheet, at the top right.

    Returns
    -------
    matplotlib.figure.Figure
        A4 landscape. Dates stand evenly, whatever the time between them, so that every bar can be read; the day is
        written below each.
    """
    from matplotlib.figure import Figure as NewFigure  # noqa: PLC0415 - Matplotlib is slow to load

    from ecomap.text import load_fonts  # noqa: PLC0415

    chain = fonts or load_fonts()
    figure = NewFigure(figsize=_A4, facecolor="white")
    pen = _Pen(figure, chain, lang)
    pen.write(0.04, 0.945, title, size=_LARGE)
    if stamp:
        pen.write(0.97, 0.945, stamp, size=_SMALL, ha="right")
    heights = ((0.60, 0.27), (0.365, 0.155), (0.105, 0.175))
    axes = [figure.add_axes((_LEFT, low, _WIDTH, high)) for low, high in heights]
    for ax in axes:
        pen.plain(ax, points)
    pen.ties(axes[0], points)
    pen.contact(axes[1], points)
    pen.findings(axes[2], points)
    pen.days(axes[2], points)
    pen.write(0.04, 0.02, course_words("foot", lang), size=_SMALL)
    return figure


def timeline_bytes(figure: Figure, form: TimelineFormat, *, dpi: float = 200) -> bytes:
    """Save a timeline: the same figure gives the same bytes, and nothing of the machine or the day is in them."""
    return figure_bytes(figure, form, dpi=dpi)


class _Pen(Pen):
    """Draws on one figure. Mutable as Matplotlib's figures are, and never leaves this module."""

    def __init__(self, figure: Figure, fonts: FontChain, lang: Lang) -> None:
        super().__init__(figure, fonts)
        self.lang = lang

    def mark(self, ax: Axes, x: float, y: float, text: str, *, size: float = _SMALL, **options: Any) -> None:  # noqa: ANN401 - Matplotlib's
        """Write beside or in a bar."""
        super().mark(ax, x, y, text, size=size, **options)

    def plain(self, ax: Axes, points: Sequence[Point]) -> None:
        """Take away what says nothing."""
        ax.set_xlim(-0.6, max(len(points), 2) - 0.4)
        ax.set_xticks([])
        for side in ("top", "right", "left"):
            ax.spines[side].set_visible(False)
        ax.spines["bottom"].set_color(_INK)
        ax.set_yticks([])

    def days(self, ax: Axes, points: Sequence[Point]) -> None:
        """Write the day below each bar."""
        for place, point in enumerate(points):
            self.mark(
                ax, place, -0.04, point.day.isoformat(), transform=ax.get_xaxis_transform(), ha="center", va="top",
                size=_USUAL if len(points) <= _FEW else _SMALL - 2, rotation=0 if len(points) <= _FEW else 60,
            )  # fmt: skip

    def head(self, ax: Axes, text: str) -> None:
        self.mark(ax, 0.0, 1.03, text, transform=ax.transAxes, ha="left", va="bottom", size=_USUAL)

    def ties(self, ax: Axes, points: Sequence[Point]) -> None:
        """Draw with how many there are ties, by kind, and how many are planned."""
        rows = [
            (course_words(kind, self.lang), [point.ties[kind] for point in points], fill)
            for kind, fill in zip(KINDS_OF_TIE, _FILLS, strict=True)
        ]
        rows.append((course_words("planned", self.lang), [point.planned for point in points], _PLAN))
        self.head(ax, course_words("ties", self.lang))
        self.stacked(ax, rows, dashed=len(rows) - 1)

    def findings(self, ax: Axes, points: Sequence[Point]) -> None:
        """Draw how much there is to think about, by how urgent it is."""
        fills = (_FILLS[2], _FILLS[1], _FILLS[0])
        rows = [
            (severity_words(severity, self.lang), [point.findings[severity] for point in points], fill)
            for severity, fill in zip(SEVERITIES, fills, strict=True)
        ]
        self.head(ax, course_words("findings", self.lang))
        self.stacked(ax, rows)

    def stacked(self, ax: Axes, rows: Sequence[tuple[str, list[int], tuple[str, str]]], *, dashed: int = -1) -> None:
        """Draw bars upon bars, each with its number in it, and the names beside the last bar."""
        shown = [row for row in rows if any(row[1])]
        count = len(rows[0][1])
        top = max(sum(values[place] for _, values, _ in rows) for place in range(count)) or 1
        ax.set_ylim(0, top * 1.04)
        bottoms = [0] * count
        for number, (_, values, (colour, hatch)) in enumerate(shown):
            planned = dashed >= 0 and shown[number] is rows[dashed]
            bars = ax.bar(
                range(count), values, _ROOM, bottom=bottoms, facecolor=colour, edgecolor=_INK, hatch=hatch,
                linewidth=1.0, linestyle=(0, (5, 2, 1, 2)) if planned else "-",
            )  # fmt: skip
            for bar in bars:
                bar.set_zorder(2)
            for place, value in enumerate(values):
                if value:
                    self.mark(
                        ax, place, bottoms[place] + value / 2, str(value), ha="center", va="center", zorder=3,
                        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.2},
                    )  # fmt: skip
            bottoms = [low + value for low, value in zip(bottoms, values, strict=True)]
        for place, total in enumerate(bottoms):
            if not total:
                self.mark(ax, place, top * 0.04, course_words("none", self.lang), ha="center", va="bottom")
        self.legend(ax, shown)

    def legend(self, ax: Axes, rows: Sequence[tuple[str, list[int], tuple[str, str]]]) -> None:
        """Name the kinds at the right, in the order of the bars, each with a sample."""
        from matplotlib.patches import Rectangle  # noqa: PLC0415 - Matplotlib is slow to load

        for number, (name, _, (colour, hatch)) in enumerate(reversed(rows)):
            y = 0.9 - number * (26.0 / (ax.get_position().height * _A4[1] * 72))
            ax.add_patch(
                Rectangle(
                    (1.02, y), 0.035, 13.0 / (ax.get_position().height * _A4[1] * 72),
                    transform=ax.transAxes, facecolor=colour, edgecolor=_INK, hatch=hatch, clip_on=False,
                )
            )  # fmt: skip
            half = 6.5 / (ax.get_position().height * _A4[1] * 72)
            self.mark(ax, 1.064, y + half, name, transform=ax.transAxes, va="center")

    def contact(self, ax: Axes, points: Sequence[Point]) -> None:
        """Draw contact as a band from what is certain to what is possible; open at the top where nobody knows."""
        lows = [point.contact.low for point in points]
        known = [point.contact.high for point in points if point.contact.high is not None]
        most = max([*lows, *known]) or 1.0
        ax.set_ylim(0, most * 1.42)
        highs = [most * 1.12 if point.contact.high is None else point.contact.high for point in points]
        self.head(ax, course_words("contact", self.lang))
        ax.fill_between(range(len(points)), lows, highs, facecolor="#eeeeee", edgecolor="#777777", hatch="..", lw=0.8)
        ax.plot(range(len(points)), lows, color=_INK, lw=1.6, marker="o", ms=5)
        opened = [place for place, point in enumerate(points) if point.contact.high is None]
        arrow: dict[str, Any] = {"ls": "", "marker": "^", "ms": 7, "mfc": "white", "mec": _INK, "clip_on": False}
        ax.plot(opened, [highs[place] for place in opened], **arrow)
        for place, point in enumerate(points):
            text = interval_words(point.contact.low, point.contact.high, self.lang)
            self.mark(ax, place, highs[place] + most * 0.09, text, ha="center", va="bottom")
        if opened:
            ax.plot([1.037], [0.78], transform=ax.transAxes, **arrow)
            self.mark(ax, 1.064, 0.78, course_words("open", self.lang), transform=ax.transAxes, va="center")
