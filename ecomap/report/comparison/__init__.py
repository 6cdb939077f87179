"""A comparison of two cases as a document: its sections in words, and both maps on one sheet."""

from __future__ import annotations

from ecomap.report.comparison.sections import Section, comparison_title, days_line, sections_of

__all__ = ["Section", "comparison_title", "days_line", "sections_of"]
