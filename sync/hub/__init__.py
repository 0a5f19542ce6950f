"""The collection server: takes envelopes in, keeps them, counts by day; cannot open signatures."""
