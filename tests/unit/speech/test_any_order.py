"""Whatever is asked in whatever order: one voice, one end each, and no secret aloud."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from speech.types import (
    Cancel,
    Configure,
    Earcon,
    Output,
    Pause,
    Play,
    Prepare,
    Priority,
    Resume,
    Span,
    Speak,
    Utterance,
)
from tests.unit.speech.ear import Ear
from tests.unit.speech.telltale import SECRET, TelltaleDriver

_OPEN = ("help", "library", "reading room", "sign the petition now")
_CLOSED = (SECRET, f"the {SECRET} name", f"{SECRET} and {SECRET}")
_LANGUAGES = st.sampled_from(["kk", "ru", "en"])


class AnyOrder(RuleBasedStateMachine):
    """A person, a plug and a kiosk that have lost all patience."""

    def __init__(self) -> None:
        super().__init__()
        self.ear = Ear(TelltaleDriver(instant=False), exact=False)
        self.asked = 0

    @rule(
        priority=st.sampled_from(Priority),
        texts=st.lists(st.sampled_from(_OPEN), max_size=3),
        language=_LANGUAGES,
        resumes=st.booleans(),
        private=st.booleans(),
    )
    def say(
        self, priority: Priority, texts: list[str], language: str, resumes: bool, private: bool
    ) -> None:
        """Say something that everybody may hear, or that the person allowed to be heard."""
        spans = tuple(Span(text, language) for text in texts)
        self._speak(Utterance(self.asked, spans, priority, private=private, resumes=resumes))

    @rule(
        priority=st.sampled_from(Priority),
        texts=st.lists(st.sampled_from(_CLOSED), min_size=1, max_size=3),
        language=_LANGUAGES,
        resumes=st.booleans(),
    )
    def say_to_headphones(
        self, priority: Priority, texts: list[str], language: str, resumes: bool
    ) -> None:
        """Say something that nobody else may hear."""
        spans = tuple(Span(text, language) for text in texts)
        self._speak(
            Utterance(
                self.asked, spans, priority, private=True, headphones_only=True, resumes=resumes
            )
        )

    @rule(request=st.sampled_from([Cancel(), Pause(), Resume(), Play(Earcon.EDGE)]))
    def ask(self, request: Cancel | Pause | Resume | Play) -> None:
        """Press a key."""
        self.ear.ask(request)

    @rule(rate=st.integers(0, 12), punctuation=st.booleans())
    def configure(self, rate: int, punctuation: bool) -> None:
        """Change how it is said."""
        self.ear.ask(Configure(rate, punctuation=punctuation))

    @rule(texts=st.lists(st.sampled_from(_OPEN), max_size=3), language=_LANGUAGES)
    def prepare(self, texts: list[str], language: str) -> None:
        """Have something made in advance."""
        self.ear.ask(Prepare(tuple(Span(text, language) for text in texts)))

    @rule(output=st.sampled_from(Output))
    def plug(self, output: Output) -> None:
        """Put the headphones in, or pull them out."""
        self.ear.plug(output)

    @rule(seconds=st.floats(0.001, 1.0))
    def listen(self, seconds: float) -> None:
        """Let some of it be heard."""
        self.ear.listen(seconds)

    @invariant()
    def silent_when_nothing_is_open(self) -> None:
        """Once everything has ended, only a fade or an earcon is left."""
        if not self.ear.open:
            sink = self.ear.speech.sink
            assert sink.unplayed <= 88

    def teardown(self) -> None:
        """Everything that was asked for ends, if only one waits."""
        self.ear.ask(Resume())
        self.ear.listen(120, step=0.02)
        assert not self.ear.open

    def _speak(self, utterance: Utterance) -> None:
        self.asked += 1
        self.ear.ask(Speak(utterance))


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.__doc__ = "No word follows its end, each has one, and no secret is played aloud."
