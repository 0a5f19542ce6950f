"""Recorded voices: what a speaker reads, whether what comes back is good, and the set made of it.

For the office, not for the kiosk: nothing here runs while somebody visits.
"""
