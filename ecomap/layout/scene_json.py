"""The Scene as JSON and back.

The form is the Scene itself: every field under its own name (``docs/reference/scene-json.md``). Keys keep their
order and numbers their digits, so the same Scene gives the same bytes.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from ecomap.errors import EcomapError
from ecomap.layout.scene import FORMAT, VERSION, Scene

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import TypeAdapter

_LATER: Final = frozenset({"badges", "missing"})
"""Fields added within version 1: left out where they say nothing, so that scenes without them stay as they were."""


class SceneError(EcomapError):
    """A text that is no Scene of a version this release can read.

    Attributes
    ----------
    code : str
        ``scene-not-json``, ``scene-format`` (another kind of file), ``scene-version`` (made by a newer release)
        or ``scene-shape`` (fields missing or of another type).
    where : tuple of str
        Dotted paths of the fields at fault; empty where the whole text is.
    path : str
        The file the text was read from; empty where it did not come from a file.
    """

    def __init__(self, code: str, where: tuple[str, ...] = (), path: str = "") -> None:
        super().__init__()
        self.code = code
        self.where = where
        self.path = path

    def __str__(self) -> str:
        """Give the code and the fields at fault; the sentence is made by the wording room."""
        return ": ".join(part for part in (self.code, ", ".join(self.where)) if part)


def scene_to_json(scene: Scene) -> str:
    """Write a Scene as JSON text ending in a line feed."""
    data = asdict(scene, dict_factory=_fields)
    ordered = {"format": data.pop("format"), "version": data.pop("version"), **data}
    return json.dumps(ordered, ensure_ascii=False, indent=1) + "\n"


def scene_from_json(text: str) -> Scene:
    """Read a Scene.

    Raises
    ------
    SceneError
        If the text is not the JSON of a Scene of this version.
    """
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError):
        code = "scene-not-json"
        raise SceneError(code) from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        code = "scene-format"
        raise SceneError(code)
    if data.get("version") != VERSION:
        code = "scene-version"
        raise SceneError(code)
    from pydantic import ValidationError  # noqa: PLC0415 - only reading needs it

    try:
        return _adapter().validate_python(data)
    except ValidationError as error:
        code = "scene-shape"
        where = tuple(
            ".".join(str(part) for part in fault["loc"])
            for fault in error.errors(include_input=False, include_url=False)
        )
        raise SceneError(code, where) from None


def scene_schema() -> dict[str, Any]:
    """Return the JSON Schema of the form."""
    return _adapter().json_schema()


def _fields(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    return {name: value for name, value in pairs if value or name not in _LATER}


@cache
def _adapter() -> TypeAdapter[Scene]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - only reading needs it

    return TypeAdapter(Scene)
