"""Many cases at once: data only."""
