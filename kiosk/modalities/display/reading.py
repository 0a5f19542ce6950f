"""Where the words being spoken stand in what is shown."""

from kiosk.model.overlay import Caption

Place = tuple[int, int, int, int]
"""First and end of what is being read; first character and length of the word, 0 for none."""


def located(source: str, caption: Caption) -> Place | None:
    """Find the caption's words in `source`, or `source` in the caption.

    All offsets are in `source`; None where the two have nothing in common.
    """
    said = caption.text.strip()
    if not said or not source:
        return None
    start = caption.start - (len(caption.text) - len(caption.text.lstrip()))
    at = source.find(said)
    if at >= 0:
        return at, at + len(said), at + start, caption.length
    at = said.find(source)
    if at < 0:
        return None
    word = start - at
    inside = 0 <= word < len(source)
    return 0, len(source), max(word, 0), caption.length if inside else 0
