"""A caseload as a whole (担当ケース全体の様子): counts of clients, what is not known among them; no sentence, no picture."""
