"""Adapters for engines of large data: each hands record batches to the one `ecomap.caseload.arrow.BatchScreener`."""
