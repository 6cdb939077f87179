"""A caseload as a whole on paper and on a page: the same views as pictures and as tables."""
