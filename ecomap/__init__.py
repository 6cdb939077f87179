"""Draw エコマップ (social-work ecomaps) and say what a record shows: one case file in, a map and findings out.

>>> import ecomap
>>> case = ecomap.read("samples/sato_hana.yaml")
>>> picture = ecomap.draw(case)

Everything public is here and listed in ``__all__``; it is loaded when it is first used, so that
``import ecomap`` costs next to nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ecomap.analysis import (
        Dependence,
        Evidence,
        Finding,
        Findings,
        RemovalError,
        analyze,
        single_points,
        without,
    )
    from ecomap.analysis.change import Change, Changes, after_plan, apply, compare, compare_plan
    from ecomap.analysis.change.changes_json import changes_schema
    from ecomap.analysis.config import Config, ConfigError, load_config
    from ecomap.analysis.findings_json import findings_schema, findings_to_json
    from ecomap.analysis.measures import Measures, measures
    from ecomap.caseload.caseload import Caseload
    from ecomap.caseload.overview.counting import overview
    from ecomap.caseload.overview.leaving import TooFewError, may_leave
    from ecomap.caseload.overview.tables import Overview
    from ecomap.caseload.packing import pack
    from ecomap.caseload.screening import screen
    from ecomap.caseload.simulate import is_synthetic, simulate
    from ecomap.caseload.where import WhereError
    from ecomap.drawing import Drawing, DrawingError, draw
    from ecomap.errors import CaseError, EcomapError, Fault, OfficeError, Place, WriteError
    from ecomap.graph import graph
    from ecomap.io import read, read_text, schema, starter, write
    from ecomap.layout import Focus, FocusError, GenogramStyle, LayoutError, Scene, Style, layout
    from ecomap.layout.dot_program import EngineError
    from ecomap.layout.scene_json import SceneError, scene_from_json, scene_schema, scene_to_json
    from ecomap.model import (
        Asked,
        Case,
        Client,
        Consent,
        Couple,
        Drawn,
        Event,
        Frequency,
        Need,
        Parentage,
        PartialDate,
        Person,
        Resource,
        RoleHeld,
        Tie,
        parse_date,
        parse_frequency,
    )
    from ecomap.privacy import AUDIENCES, Audience, ConsentGap, PrivacyError, consent_gaps, new_key, readers_of, redact
    from ecomap.render import THEMES, Theme
    from ecomap.report.caseload_overview.page import overview_html
    from ecomap.report.caseload_overview.pages import overview_picture
    from ecomap.report.comparison.picture import draw_changes
    from ecomap.report.sheet import Sheet, SheetError, sheet
    from ecomap.text import FontChain, FontError, load_fonts
    from ecomap.vocabulary import TABLES, Table, Term
    from ecomap.wording import fault_sentence
    from ecomap.wording.changes import change_lines
    from ecomap.wording.findings import FindingWords, finding_words

__version__ = "0.1.0"

_HOMES = {
    "ecomap.analysis": (
        "Dependence",
        "Evidence",
        "Finding",
        "Findings",
        "RemovalError",
        "analyze",
        "single_points",
        "without",
    ),
    "ecomap.analysis.change": ("Change", "Changes", "after_plan", "apply", "compare", "compare_plan"),
    "ecomap.analysis.change.changes_json": ("changes_schema",),
    "ecomap.analysis.config": ("Config", "ConfigError", "load_config"),
    "ecomap.analysis.findings_json": ("findings_schema", "findings_to_json"),
    "ecomap.analysis.measures": ("Measures", "measures"),
    "ecomap.caseload.simulate": ("is_synthetic", "simulate"),
    "ecomap.caseload.caseload": ("Caseload",),
    "ecomap.caseload.overview.counting": ("overview",),
    "ecomap.caseload.overview.leaving": ("TooFewError", "may_leave"),
    "ecomap.caseload.overview.tables": ("Overview",),
    "ecomap.caseload.packing": ("pack",),
    "ecomap.caseload.screening": ("screen",),
    "ecomap.caseload.where": ("WhereError",),
    "ecomap.drawing": ("Drawing", "DrawingError", "draw"),
    "ecomap.errors": ("CaseError", "EcomapError", "Fault", "OfficeError", "Place", "WriteError"),
    "ecomap.graph": ("graph",),
    "ecomap.io": ("read", "read_text", "schema", "starter", "write"),
    "ecomap.layout": ("Focus", "FocusError", "GenogramStyle", "LayoutError", "Scene", "Style", "layout"),
    "ecomap.layout.scene_json": ("SceneError", "scene_from_json", "scene_schema", "scene_to_json"),
    "ecomap.model": (
        "Asked",
        "Case",
        "Client",
        "Consent",
        "Couple",
        "Drawn",
        "Event",
        "Frequency",
        "Need",
        "Parentage",
        "PartialDate",
        "Person",
        "Resource",
        "RoleHeld",
        "Tie",
        "parse_date",
        "parse_frequency",
    ),
    "ecomap.privacy": (
        "AUDIENCES",
        "Audience",
        "ConsentGap",
        "PrivacyError",
        "consent_gaps",
        "new_key",
        "readers_of",
        "redact",
    ),
    "ecomap.render": ("THEMES", "Theme"),
    "ecomap.layout.dot_program": ("EngineError",),
    "ecomap.report.caseload_overview.page": ("overview_html",),
    "ecomap.report.caseload_overview.pages": ("overview_picture",),
    "ecomap.report.comparison.picture": ("draw_changes",),
    "ecomap.report.sheet": ("Sheet", "SheetError", "sheet"),
    "ecomap.text": ("FontChain", "FontError", "load_fonts"),
    "ecomap.vocabulary": ("TABLES", "Table", "Term"),
    "ecomap.wording": ("fault_sentence",),
    "ecomap.wording.changes": ("change_lines",),
    "ecomap.wording.findings": ("FindingWords", "finding_words"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "AUDIENCES",
    "TABLES",
    "THEMES",
    "Asked",
    "Audience",
    "Case",
    "CaseError",
    "Caseload",
    "Change",
    "Changes",
    "Client",
    "Config",
    "ConfigError",
    "Consent",
    "ConsentGap",
    "Couple",
    "Dependence",
    "Drawing",
    "DrawingError",
    "Drawn",
    "EcomapError",
    "EngineError",
    "Event",
    "Evidence",
    "Fault",
    "Finding",
    "FindingWords",
    "Findings",
    "Focus",
    "FocusError",
    "FontChain",
    "FontError",
    "Frequency",
    "GenogramStyle",
    "LayoutError",
    "Measures",
    "Need",
    "OfficeError",
    "Overview",
    "Parentage",
    "PartialDate",
    "Person",
    "Place",
    "PrivacyError",
    "RemovalError",
    "Resource",
    "RoleHeld",
    "Scene",
    "SceneError",
    "Sheet",
    "SheetError",
    "Style",
    "Table",
    "Term",
    "Theme",
    "Tie",
    "TooFewError",
    "WhereError",
    "WriteError",
    "__version__",
    "after_plan",
    "analyze",
    "apply",
    "change_lines",
    "changes_schema",
    "compare",
    "compare_plan",
    "consent_gaps",
    "draw",
    "draw_changes",
    "fault_sentence",
    "finding_words",
    "findings_schema",
    "findings_to_json",
    "graph",
    "is_synthetic",
    "layout",
    "load_config",
    "load_fonts",
    "may_leave",
    "measures",
    "new_key",
    "overview",
    "overview_html",
    "overview_picture",
    "pack",
    "parse_date",
    "parse_frequency",
    "read",
    "read_text",
    "readers_of",
    "redact",
    "scene_from_json",
    "scene_schema",
    "scene_to_json",
    "schema",
    "screen",
    "sheet",
    "simulate",
    "single_points",
    "starter",
    "without",
    "write",
]


class _Room(ModuleType):
    """A room that has the name of its one verb: calling the room calls the verb.

    Python puts every room that is imported into its package under its own name, so ``ecomap.layout`` is a module
    as soon as anything has been drawn. Being callable, it is the function all the same.
    """

    def __call__(self, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - as the verb has them
        """Call the verb."""
        verb = vars(self)[self.__name__.rpartition(".")[2]]
        return verb(*arguments, **options)


class _Facade(ModuleType):
    """The package itself, which makes such rooms callable when Python hangs them in."""

    def __setattr__(self, name: str, value: Any) -> None:  # noqa: ANN401 - any module attribute
        """Set an attribute, as the import system does with a room that has been loaded."""
        if name in _HOME_OF and isinstance(value, ModuleType):
            value.__class__ = _Room
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Facade


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever is exported
    """Load a public name when it is first asked for (PEP 562)."""
    home = _HOME_OF.get(name)
    if home is None:
        msg = f"module 'ecomap' has no attribute {name!r}"
        raise AttributeError(msg)
    module = import_module(home)
    # A room with the name of its verb has put itself in by now; it stays the same object for ever.
    value = globals().get(name) or getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted(__all__)
