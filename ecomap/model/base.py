"""What every record of a case has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, PlainSerializer

from ecomap.errors import EcomapError

if TYPE_CHECKING:
    from typing import Self

CLIENT = "client"
"""The id of the client: the same in every case."""

SYNTHETIC = "x-synthetic"
"""Key of the mark of an invented case, among its extras; the value is ``true``."""

WHOLE = "shonai"
"""The audience that is shown everything: the office that keeps the record."""

HOUSEHOLD = "household"
"""The id that stands for the client and whoever lives with the client, as the end of a tie."""

Names = Annotated[frozenset[str], PlainSerializer(sorted, return_type=list[str])]
"""A set of names that is written in sorted order, because the same case must give the same bytes."""


class ReadingError(EcomapError, ValueError):
    """A text that is not what it should be (a date, a frequency, an age).

    Parameters
    ----------
    code
        What is wrong, in one stable word; the sentence is made elsewhere. The text itself is never kept.
    """

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code
        self.args = (code,)  # lets the error be pickled and copied

    def __str__(self) -> str:
        return self.code


class Record(BaseModel):
    """An immutable part of a case.

    A field that nobody filled in is ``None`` (a single answer) or ``()`` (a list): not known, never "none".
    Yes-or-no answers are therefore three-valued: ``True``, ``False`` (confirmed), ``None`` (not known). Where a
    list distinguishes "asked, none" from "not known", the field says so and is ``None`` when not known.

    Attributes
    ----------
    inferred
        Names of the fields of this record that the toolkit filled in itself (a kind from a name, a sector from
        a kind), so that a reader can tell them from what somebody wrote.
    extras
        Keys that start with ``x-``, kept for other programs: (key, value as JSON text). Nothing here reads them.

    Notes
    -----
    Errors are pydantic's ``ValidationError`` (a ``ValueError``); their text holds no value of the record. Their
    ``errors()`` do hold the input unless called with ``include_input=False``.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    inferred: Names = frozenset()
    extras: tuple[tuple[str, str], ...] = ()

    def replace(self, **changes: Any) -> Self:  # noqa: ANN401 - the fields of the record, checked on the way
        """Return a checked copy with some fields changed.

        A changed field no longer counts as inferred, unless ``inferred`` itself is among the changes.
        """
        values = {name: getattr(self, name) for name in type(self).model_fields}
        values["inferred"] = self.inferred - changes.keys()
        values.update(changes)
        return type(self).model_validate(values)
