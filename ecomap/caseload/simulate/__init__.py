"""Synthetic caseloads: invented cases, marked as such in every output, the same for the same seed."""

from __future__ import annotations

from ecomap.caseload.simulate.generate import simulate
from ecomap.caseload.simulate.label import is_synthetic

__all__ = ["is_synthetic", "simulate"]
