"""Documents and plots that are put together from the rooms below."""
