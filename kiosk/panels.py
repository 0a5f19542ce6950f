"""The panels that a kiosk is built with: every screen is laid out and looked at on each of them."""

from typing import Final

from kiosk.modalities.display.theme import Panel

USUAL: Final = "1280x800"
_SHAPES = ((1280, 800, 10.1), (800, 480, 7.0), (1024, 600, 7.0), (1920, 1080, 15.6))
_BOTH_WAYS = [
    (*pixels, inches) for wide, high, inches in _SHAPES for pixels in ((wide, high), (high, wide))
]
INCHES: Final = {f"{width}x{height}": inches for width, height, inches in _BOTH_WAYS}
"""Diagonal by pixels."""
PANELS: Final = {
    f"{width}x{height}": Panel.of_diagonal(width, height, inches)
    for width, height, inches in _BOTH_WAYS
}
