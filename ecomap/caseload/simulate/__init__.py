"""Synthetic caseloads: invented cases, marked as such in every output, the same for the same seed."""
