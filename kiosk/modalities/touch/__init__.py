"""Fingers on the glass: plain touch, explore by touch, and touch of a hand that trembles."""

from kiosk.modalities.touch.modality import Touch

__all__ = ["Touch"]
