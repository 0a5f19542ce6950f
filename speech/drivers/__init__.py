"""One module per synthesis engine."""
