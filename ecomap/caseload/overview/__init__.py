"""A caseload as a whole (担当ケース全体の様子): counts of clients; no sentence, no picture."""
