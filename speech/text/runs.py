"""From a span to its runs."""

from speech.text.run import Piece, Run, join
from speech.types import Span


def runs(span: Span, *, punctuation: bool = False) -> tuple[Run, ...]:
    """Return what is to be said for a span, in order; none if there is nothing to say."""
    return join([Piece(0, len(span.text), span.text, span.language, verbatim=True)])
