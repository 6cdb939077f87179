"""What Matplotlib's pictures of this room share: letters of the shipped font, and files that tell nothing else."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

    from ecomap.text import FontChain

PlotFormat = Literal["pdf", "png", "svg"]
INK: Final = "#222222"
_NOTHING: Final[dict[PlotFormat, dict[str, Any]]] = {
    "pdf": {"Creator": None, "Producer": None, "CreationDate": None},
    "svg": {"Date": None, "Creator": None, "Format": None, "Type": None},
    "png": {"Software": None},
}
_SAVING: Final[Any] = {"svg.hashsalt": "ecomap", "svg.fonttype": "path", "pdf.fonttype": 42}
"""Settings while saving only: names of clipping paths come from the salt, and letters are shapes in every viewer."""


def figure_bytes(figure: Figure, form: PlotFormat, *, dpi: float) -> bytes:
    """Save a figure: the same figure gives the same bytes, and nothing of the machine or the day is in them."""
    from matplotlib import rc_context  # noqa: PLC0415 - Matplotlib is slow to load

    made = BytesIO()
    with rc_context(_SAVING):
        figure.savefig(made, format=form, dpi=dpi, metadata=_NOTHING[form])
    return made.getvalue()


def figures_pdf(figures: list[Figure]) -> bytes:
    """Save figures as the pages of one PDF, as `figure_bytes` saves one."""
    from matplotlib import rc_context  # noqa: PLC0415 - Matplotlib is slow to load
    from matplotlib.backends.backend_pdf import PdfPages  # noqa: PLC0415

    made = BytesIO()
    with rc_context(_SAVING), PdfPages(made, metadata=_NOTHING["pdf"]) as pages:
        for figure in figures:
            pages.savefig(figure)
    return made.getvalue()


class Pen:
    """Writes on one figure. Mutable as Matplotlib's figures are, and never leaves this room."""

    def __init__(self, figure: Figure, fonts: FontChain) -> None:
        from matplotlib.font_manager import FontProperties, get_font  # noqa: PLC0415 - Matplotlib is slow to load

        self.figure = figure
        self.path = str(fonts.paths[0])
        self.known = get_font(self.path).get_charmap()
        self._properties = FontProperties

    def font(self, size: float) -> FontProperties:
        """Give the font in a size, in points."""
        return self._properties(fname=self.path, size=size)

    def clean(self, text: str) -> str:
        """Give what the font can draw; a line end or a sign of formulas has no meaning here."""
        return "".join(c if ord(c) in self.known else "〓" for c in " ".join(text.split()))

    def write(self, x: float, y: float, text: str, *, size: float, ha: str = "left") -> None:
        """Write on the figure, at a place in parts of its size."""
        self.figure.text(
            x, y, self.clean(text), fontproperties=self.font(size), color=INK, ha=ha, va="center", parse_math=False
        )

    def mark(self, ax: Axes, x: float, y: float, text: str, *, size: float, **options: Any) -> None:  # noqa: ANN401 - Matplotlib's
        """Write beside or in what is drawn on axes."""
        ax.text(x, y, self.clean(text), fontproperties=self.font(size), color=INK, parse_math=False, **options)
