"""What every screen must do, clause by clause, and what shows it. `python -m tests.conformance`."""
