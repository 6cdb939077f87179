"""The client, the family, and what everybody who can be met has in common."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ecomap.model.base import CLIENT, Record
from ecomap.model.codes import (
    CareLevelCode,
    Company,
    CoupleKind,
    DementiaLevelCode,
    EmploymentCode,
    HousingCode,
    IncomeCode,
    LivesCode,
    LivesWhereCode,
    MobilityLevelCode,
    ParentageKind,
    PositionCode,
    RelationCode,
    SchoolingCode,
    Sex,
)
from ecomap.model.date_text import Day
from ecomap.model.dates import PartialDate, days_of, years_between, years_earlier
from ecomap.model.frequency_text import HowOften
from ecomap.model.held import RoleHeld, Score
from ecomap.vocabulary import relations

OLDEST_RECORDED = 130
"""The greatest age that a record may hold; as an upper end it says "and over"."""


class Actor(Record):
    """What a relative, a friend, a helper and an office can all have.

    Attributes
    ----------
    id
        Unique in the case.
    name, kana
        As written; ``kana`` is the reading.
    sex
        ``"unknown"`` where it was not recorded.
    birth
        Date of birth, as far as known.
    age, age_to
        Age in whole years on the day of the drawing, where the birth is not known; ``age_to`` is the upper end
        where a range was written (80代 = 80 to 89).
    born_from, born_to
        Earliest and latest day of birth, where only an age was known and `Case.as_of` moved the case to another
        day. None otherwise.
    died
        Date of death. With ``deceased=True`` and ``died=None`` the date is not known.
    deceased
        True also when ``died`` is given; None = not recorded (alive, as far as known).
    lives
        Where, seen from the client (table ``lives_where``); for the client itself table ``lives``.
    lives_note
        What was written beside it: 車で2時間.
    minutes_away
        Travel time to the client in minutes, where it was written.
    roles
        Roles held; () = none recorded.
    phone
        As written; for the order of contacts in an emergency.
    address_protected
        Address and whereabouts must not be shown (住所秘匿, 支援措置).
    hidden_from
        Who must not see this one on the map: ids, or audience words.
    no_tie
        True = confirmed that there is no tie with the client (``tie: なし``); there may be one with the household or
        with somebody else. False = confirmed that there is one, though none is described. None = not known, also
        where ties are described: they say it themselves.
    words
        Own words; for relatives the family's wish (家族の意向).
    at
        Hint of place from whoever drew the map (table ``positions``); computed positions are never stored.
    notes
        As written.
    """

    id: str = Field(min_length=1, max_length=200)
    name: str
    kana: str | None = None
    sex: Sex = "unknown"
    birth: Day = None
    age: int | None = Field(default=None, ge=0, le=OLDEST_RECORDED)
    age_to: int | None = Field(default=None, ge=0, le=OLDEST_RECORDED)
    born_from: dt.date | None = None
    born_to: dt.date | None = None
    died: Day = None
    deceased: bool | None = None
    lives: LivesWhereCode | None = None
    lives_note: str | None = None
    minutes_away: int | None = Field(default=None, ge=0)
    roles: tuple[RoleHeld, ...] = ()
    phone: str | None = None
    address_protected: bool | None = None
    hidden_from: tuple[str, ...] = ()
    no_tie: bool | None = None
    words: str | None = None
    at: PositionCode | None = None
    notes: str | None = None

    @model_validator(mode="after")
    def _plausible(self) -> Self:
        code = "bad_age"
        if self.age_to is not None and (self.age is None or self.age_to < self.age):
            raise PydanticCustomError(code, "the upper age needs a lower one that is not above it")
        if (self.born_from is None) != (self.born_to is None):
            raise PydanticCustomError(code, "bounds of birth come in pairs")
        return self

    @property
    def has_died(self) -> bool:
        """Recorded as dead, with or without a date."""
        return self.deceased is True or self.died is not None

    def birth_bounds(self, recorded_on: PartialDate | dt.date | None = None) -> tuple[dt.date, dt.date] | None:
        """Return the earliest and latest day of birth.

        Parameters
        ----------
        recorded_on
            The day on which ``age`` was recorded.

        Returns
        -------
        tuple of date or None
            From ``birth``, else from ``born_from`` and ``born_to``, else from ``age`` and ``recorded_on``; None where
            none of these is known, and for the age of somebody who has died (on which day it was reached nobody
            knows, unless ``died`` is known).
        """
        if self.birth is not None:
            return self.birth.earliest, self.birth.latest
        if self.born_from is not None and self.born_to is not None:
            return self.born_from, self.born_to
        if self.age is None:
            return None
        counted_on = self.died if self.has_died else recorded_on
        if counted_on is None:
            return None
        first, last = days_of(counted_on)
        oldest = self.age if self.age_to is None else self.age_to
        return years_earlier(first, oldest + 1) + dt.timedelta(days=1), years_earlier(last, self.age)

    def age_bounds(
        self,
        day: dt.date | None,
        *,
        recorded_on: PartialDate | dt.date | None = None,
    ) -> tuple[int, int] | None:
        """Return the least and the greatest age in completed years on ``day``.

        Parameters
        ----------
        day
            For somebody who has died, the day of death is used where it is earlier. None = not known: then only a
            recorded age is returned.
        recorded_on
            The day on which ``age`` was recorded; where it is None, a recorded age is returned as it is.

        Returns
        -------
        tuple of int or None
            None where neither birth nor age is known, where the day lies before birth, and for somebody who died on
            an unknown day and whose age was not recorded.
        """
        as_recorded = None if self.age is None else (self.age, self.age if self.age_to is None else self.age_to)
        born = self.birth_bounds(recorded_on)
        if born is None or day is None:
            return as_recorded
        first = last = day
        if self.died is not None:
            first, last = min(day, self.died.earliest), min(day, self.died.latest)
        elif self.deceased:
            return as_recorded
        youngest, oldest = years_between(born[1], first), years_between(born[0], last)
        return None if oldest < 0 else (max(youngest, 0), oldest)

    def age_on(self, day: dt.date, *, recorded_on: PartialDate | dt.date | None = None) -> int | None:
        """Return the age in completed years on ``day`` where it is certain; None where it is not (`age_bounds`)."""
        bounds = self.age_bounds(day, recorded_on=recorded_on)
        return bounds[0] if bounds is not None and bounds[0] == bounds[1] else None


class Person(Actor):
    """Somebody of the family: drawn in the genogram.

    Attributes
    ----------
    relation
        The 続柄 (table ``relations``, also composed codes such as ``son_1_wife`` for 長男の妻) to the person named in
        ``of``; None = not known.
    relation_text
        The 続柄 as written, where it says more than the code.
    of
        Id of the person ``relation`` is to; None = the client.
    twin_of
        Ids of twins and other siblings of the same birth.
    employment, school
        Codes of the tables ``employment`` and ``schooling``.
    occupation
        Work as written.
    schooling_affected
        Care given keeps this person from school or study.
    left_work_for_care
        Gave up work in order to care.
    also_client
        Is (also) a client of somebody else.
    care_level, diagnoses, disability
        Of this person; illnesses and disability as written.
    limits
        What keeps this person from helping (仕事, 持病, 育児), as written.
    scores
        Scores taken of this person, such as a carer's strain.
    """

    relation: RelationCode | None = None
    relation_text: str | None = None
    of: str | None = None
    twin_of: tuple[str, ...] = ()
    employment: EmploymentCode | None = None
    school: SchoolingCode | None = None
    occupation: str | None = None
    schooling_affected: bool | None = None
    left_work_for_care: bool | None = None
    also_client: bool | None = None
    care_level: CareLevelCode | None = None
    diagnoses: tuple[str, ...] = ()
    disability: str | None = None
    limits: str | None = None
    scores: tuple[Score, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _complete(cls, data: Any) -> Any:  # noqa: ANN401 - whatever pydantic was given
        """Take the sex from the relation where it was left out."""
        if not isinstance(data, dict) or data.get("sex") is not None:
            return data
        data = {name: value for name, value in data.items() if name != "sex"}
        code = data.get("relation")
        if not isinstance(code, str) or code not in relations:
            return data
        sex = relations.get(code).sex
        return data if sex == "unknown" else {**data, "sex": sex, "inferred": {*data.get("inferred", ()), "sex"}}

    def replace(self, **changes: Any) -> Self:  # noqa: ANN401 - see Record.replace
        """Return a checked copy with some fields changed; a new relation also renews the sex taken from the old."""
        if "relation" in changes and "sex" in self.inferred:
            changes = {"sex": None, **changes}
        return super().replace(**changes)


class Client(Person):
    """The person the map is about; the id is always ``"client"``.

    Attributes
    ----------
    lives
        Table ``lives`` (独居, 日中独居, …): how the client lives.
    complaint, assessment_reason
        主訴 and 今回のアセスメントの理由, as written.
    certificates
        手帳 (身体障害者手帳2級, 療育手帳A, …), as written; () = asked, none; None = not known.
    care_from, care_until
        Period of the certification of ``care_level`` (認定期間).
    dementia_level, mobility_level
        日常生活自立度 for dementia and for disability.
    medical_procedures
        医療処置 (経管栄養, インスリン, …), as written; () = asked, none; None = not known.
    power_dependent
        Depends on a device that needs electricity (人工呼吸器, 在宅酸素).
    medical_care_child
        医療的ケア児.
    wishes, family_wishes
        本人の希望 and 家族の意向 as a whole (a single relative's stands in his or her ``words``), as written.
    goals, strengths, likes, roles_in_life
        目標; できること; 好きなこと; 役割. As written.
    life_history
        生活歴, as written.
    company
        Wish about company; None = not recorded.
    outings
        How often the client goes out.
    fall_risk, can_call_help, evacuation_list, hazard_zone, on_youtaikyo_list
        Yes, no, or not known: 転倒リスク, 助けを呼べる, 避難行動要支援者名簿, ハザード区域, 要対協.
    hazard_note
        Which hazard (洪水, 土砂), as written.
    housing, income
        Codes of the tables of that name.
    home_since
        Since when the client has been back at home, or at home without work or school.
    pending_decision, pending_decision_note
        A contract or decision about money is pending, and which.
    eviction_on
        The day by which the client has to leave the home.
    """

    id: str = CLIENT
    relation: RelationCode | None = "self"
    lives: LivesCode | None = None
    complaint: str | None = None
    assessment_reason: str | None = None
    certificates: tuple[str, ...] | None = None
    care_from: Day = None
    care_until: Day = None
    dementia_level: DementiaLevelCode | None = None
    mobility_level: MobilityLevelCode | None = None
    medical_procedures: tuple[str, ...] | None = None
    power_dependent: bool | None = None
    medical_care_child: bool | None = None
    wishes: tuple[str, ...] = ()
    family_wishes: str | None = None
    goals: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    likes: tuple[str, ...] = ()
    roles_in_life: tuple[str, ...] = ()
    life_history: str | None = None
    company: Company | None = None
    outings: HowOften = None
    fall_risk: bool | None = None
    can_call_help: bool | None = None
    evacuation_list: bool | None = None
    hazard_zone: bool | None = None
    hazard_note: str | None = None
    on_youtaikyo_list: bool | None = None
    housing: HousingCode | None = None
    income: IncomeCode | None = None
    home_since: Day = None
    pending_decision: bool | None = None
    pending_decision_note: str | None = None
    eviction_on: Day = None


class Couple(Record):
    """Two people who are or were a couple.

    Attributes
    ----------
    a, b
        Ids of two people (``"client"`` is one).
    kind
        married, separated, divorced, common_law, widowed.
    starts, ends
        When it began and ended, as far as known.
    note
        As written.
    """

    a: str
    b: str
    kind: CoupleKind = "married"
    starts: Day = None
    ends: Day = None
    note: str | None = None


class Parentage(Record):
    """A child and the parents who are known.

    Attributes
    ----------
    child
        Id of the child.
    parents
        Ids of one or two parents.
    kind
        birth, adopted, foster, step.
    starts
        When it began, where that is not the birth (adoption, placement).
    note
        As written.
    """

    child: str
    parents: tuple[str, ...] = Field(min_length=1, max_length=2)
    kind: ParentageKind = "birth"
    starts: Day = None
    note: str | None = None
