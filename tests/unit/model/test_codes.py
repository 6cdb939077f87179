from __future__ import annotations

from typing import get_args

import pytest
from pydantic import ValidationError

from ecomap.model import Person, Resource, Tie, codes
from ecomap.vocabulary import TABLES


@pytest.mark.parametrize(("table", "name"), codes.CLOSED.items())
def test_a_closed_axis_is_its_table(table: str, name: str) -> None:
    assert get_args(getattr(codes, name)) == TABLES[table].codes


def test_a_wrong_code_names_the_allowed_ones_and_never_itself() -> None:
    with pytest.raises(ValidationError) as caught:
        Tie(id="t1", source="r1", target="client", supports=("秘密の言葉",))
    text = str(caught.value)
    assert "秘密の言葉" not in text
    assert "supports" in text
    assert "emotional" in text


@pytest.mark.parametrize(
    ("record", "fields"),
    [
        (Tie, {"id": "t", "source": "a", "target": "b", "quality": "秘密"}),
        (Tie, {"id": "t", "source": "a", "target": "b", "frequency": "秘密"}),
        (Tie, {"id": "t", "source": "a", "target": "b", "starts": "秘密"}),
        (Person, {"id": "p", "name": "a", "relation": "秘密"}),
        (Person, {"id": "p", "name": "a", "age": "秘密"}),
        (Resource, {"id": "r", "name": "a", "kind": "秘密"}),
    ],
)
def test_no_error_repeats_a_value(record: type, fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError) as caught:
        record(**fields)
    assert "秘密" not in str(caught.value)


def test_composed_relations_are_codes_too() -> None:
    assert Person(id="p", name="a", relation="son_1_wife").sex == "female"


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(ValidationError):
        Person(id="p", name="a", shoe_size=27)
