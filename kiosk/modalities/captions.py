"""The words being spoken, shown in step with the voice (EN 301 549 5.1.5)."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.model.overlay import Caption
from kiosk.model.presentation import Presentation, Publish
from kiosk.model.text import Language
from speech.types import (
    Cancelled,
    Dropped,
    Event,
    Finished,
    Request,
    Span,
    Speak,
    Started,
    Utterance,
    Word,
)


class Captions:
    """Follows speech; shows one span at a time, the one that is being spoken."""

    def __init__(
        self,
        publish: Publish,
        hides: Callable[[int], bool],
    ) -> None:
        """`hides` tells which utterances hold characters that only the ear may have."""
        self._publish = publish
        self._hides = hides
        self._waiting: dict[int, Utterance] = {}
        self._shown: Caption | None = None

    def present(self, presentation: Presentation) -> None:
        """Take the last words away once speech is off."""
        if not presentation.settings.speech:
            self._show(None)

    def reset(self) -> None:
        """Forget what was said."""
        self._waiting.clear()
        self._show(None)

    def asked(self, request: Request) -> None:
        """Remember what is going to be spoken, until it is over."""
        if isinstance(request, Speak):
            said = request.utterance
            if self._hides(said.id):
                said = replace(said, spans=tuple(_masked(span) for span in said.spans))
            self._waiting[said.id] = said

    def heard(self, event: Event) -> None:
        """Follow what leaves the loudspeaker."""
        match event:
            case Started(number) if number in self._waiting:
                self._show_span(number, 0, 0, 0)
            case Word(number, span, start, length) if number in self._waiting:
                self._show_span(number, span, start, length)
            case Finished(number) | Cancelled(number) | Dropped(number):
                said = self._waiting.pop(number, None)
                if said is not None and isinstance(event, Cancelled):
                    self._show(None)

    def _show_span(self, number: int, span: int, start: int, length: int) -> None:
        said = self._waiting[number].spans[span]
        self._show(Caption(said.text, Language(said.language), start, length))

    def _show(self, caption: Caption | None) -> None:
        if caption != self._shown:
            self._shown = caption
            self._publish(lambda overlay: overlay.captioned(caption))


def _masked(span: Span) -> Span:
    """Return a span as long as it was, so that its words keep their places."""
    return Span("".join("•" if char.isalnum() else char for char in span.text), span.language)
