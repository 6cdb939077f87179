"""Documents and plots put together from the rooms below; no measures of its own."""
