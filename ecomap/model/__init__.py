"""The case as values: people, resources, ties, needs, dates and frequencies. No file format, no picture."""

from __future__ import annotations

from ecomap.model.ages import AgeError, parse_age
from ecomap.model.base import CLIENT, HOUSEHOLD, ReadingError, Record
from ecomap.model.case import Case
from ecomap.model.date_text import parse_date
from ecomap.model.dates import DateError, PartialDate
from ecomap.model.frequency import WEEKS_PER_MONTH, Frequency, FrequencyError
from ecomap.model.frequency_text import parse_frequency
from ecomap.model.held import RoleHeld, Score
from ecomap.model.infer import fill_in, kind_of_name
from ecomap.model.kinship import family_links
from ecomap.model.links import Kinship, Sibship
from ecomap.model.past import as_of
from ecomap.model.people import Actor, Client, Couple, Parentage, Person
from ecomap.model.records import Asked, Consent, Drawn, Event, Need
from ecomap.model.resources import Resource
from ecomap.model.ties import Tie

__all__ = [
    "CLIENT",
    "HOUSEHOLD",
    "WEEKS_PER_MONTH",
    "Actor",
    "AgeError",
    "Asked",
    "Case",
    "Client",
    "Consent",
    "Couple",
    "DateError",
    "Drawn",
    "Event",
    "Frequency",
    "FrequencyError",
    "Kinship",
    "Need",
    "Parentage",
    "PartialDate",
    "Person",
    "ReadingError",
    "Record",
    "Resource",
    "RoleHeld",
    "Score",
    "Sibship",
    "Tie",
    "as_of",
    "family_links",
    "fill_in",
    "kind_of_name",
    "parse_age",
    "parse_date",
    "parse_frequency",
]
