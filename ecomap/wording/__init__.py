"""Sentences: what people read about a fault or a finding, in Japanese and English."""

from __future__ import annotations

from ecomap.wording.faults import SENTENCES, fault_sentence, fault_sentences, field_label

__all__ = ["SENTENCES", "fault_sentence", "fault_sentences", "field_label"]
