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
    at = _whole(source, said)
    if at >= 0:
        return at, at + len(said), at + start, caption.length
    at = _whole(said, source)
    if at < 0:
        return None
    word = start - at
    inside = 0 <= word < len(source)
    return 0, len(source), max(word, 0), caption.length if inside else 0


def _whole(text: str, part: str) -> int:
    """Return where `part` stands in `text` as whole words, or −1.

    The echo of a typed letter is not found inside the name that is being typed.
    """
    at = text.find(part)
    while at >= 0:
        end = at + len(part)
        joined_left = at > 0 and text[at - 1].isalnum() and part[0].isalnum()
        joined_right = end < len(text) and text[end].isalnum() and part[-1].isalnum()
        if not joined_left and not joined_right:
            return at
        at = text.find(part, at + 1)
    return -1
