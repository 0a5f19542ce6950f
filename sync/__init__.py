"""Signatures, their seals, their queue and their way to the hub."""
