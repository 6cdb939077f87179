"""The distances of a genogram, all in units of the type size."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measures:
    """Distances in px at one type size."""

    size: float

    @property
    def beside(self) -> float:
        """Between the words of two neighbours."""
        return 0.6 * self.size

    @property
    def apart(self) -> float:
        """Between neighbours that nothing joins."""
        return 1.4 * self.size

    @property
    def track(self) -> float:
        """Between two parallel lines."""
        return 0.55 * self.size

    @property
    def pad(self) -> float:
        """Between those who live together and the outline around them."""
        return 0.42 * self.size

    @property
    def clear(self) -> float:
        """Between the outline and whoever is outside."""
        return 0.36 * self.size

    @property
    def corridor(self) -> float:
        """Width of the outline where it only leads from one part of the household to another."""
        return 0.8 * self.size

    @property
    def couple(self) -> float:
        """Least visible length of a couple's line."""
        return 1.3 * self.size

    @property
    def parted(self) -> float:
        """The same for a couple whose line carries slashes."""
        return 2.2 * self.size

    @property
    def under_words(self) -> float:
        """From the lowest words of a row to the first line below them."""
        return 0.85 * self.size

    @property
    def stem(self) -> float:
        """From the lowest line between two rows to the symbols below it."""
        return 1.0 * self.size

    @property
    def least_channel(self) -> float:
        """Least height between the words of one row and the symbols of the next."""
        return 1.7 * self.size
