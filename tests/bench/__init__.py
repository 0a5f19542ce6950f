"""Benches: measured figures, each beside a peer where there is one. `python -m tests.bench`."""
