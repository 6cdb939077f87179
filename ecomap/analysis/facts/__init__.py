"""Named facts: what each is, where it comes from, when it has no value. Rules are written with these alone."""
