"""`dauys-kiosk keypad`: the set-up in the kiosk's own window, with its own voice and captions."""

import threading
from pathlib import Path

from kiosk import keypad_file
from kiosk.audio_link import AudioLink
from kiosk.config import audio_options, venue
from kiosk.flow import events as e
from kiosk.flow.session import World
from kiosk.modalities.captions import Captions
from kiosk.modalities.display.theme import Panel
from kiosk.modalities.display.window import Display
from kiosk.modalities.keypad import KeyMap
from kiosk.modalities.self_voice import SelfVoice
from kiosk.modalities.touch import Touch
from kiosk.model.node import Event
from kiosk.model.presentation import KeyPress, Modality
from kiosk.model.settings import Settings
from kiosk.runtime import Runtime
from kiosk.store import SealedStore
from kiosk.strings import FluentStrings
from kiosk.test_port.server import TestPort
from kiosk.venue import SystemClock
from kiosk.wizard.flow import Wizard
from kiosk.wizard.setup import KeyWent, MappingKept, Setup, Stage
from kiosk.x_server import screen_pixels

_TICK_S = 0.1
_LAST_WORDS_S = 5.0
"""The window stays so long at the end, so that the last words are heard."""


class Application:
    """Composes the set-up."""

    def __init__(self, data: Path, port: Path | None = None) -> None:
        """`port` is a folder for tests to watch it through."""
        self._data = data
        clock, strings = SystemClock(), FluentStrings()
        panel = Panel.of_diagonal(*screen_pixels(), venue(data).diagonal_inches)
        self._display = Display(
            panel,
            strings,
            post=self._post,
            on_key=self._keyed,
            on_contact=lambda contact: self._touch.contact(contact),  # noqa: PLW0108 - made below
        )
        now = clock.now()
        world = World(glass_width=panel.width_mm, glass_height=panel.height_mm)
        start = Setup(world=world, settings=Settings(speech=True), now=now, last_input=now)
        self._runtime = Runtime(
            Wizard(strings), start, SealedStore(data), clock, self._display.call_soon
        )
        self._audio = AudioLink(self._display.call_soon, self._post, audio_options(data))
        self._voice = SelfVoice(
            strings,
            self._audio.send,
            self._post,
            self._runtime.publish,
            self._display.after,
        )
        self._captions = Captions(self._runtime.publish, self._voice.hides)
        self._touch = Touch(
            self._display.glass,
            self._post,
            self._runtime.publish,
            self._display.after,
            clock.now,
        )
        display = self._display
        self._observers: list[TestPort] = []
        if port:
            test_port = TestPort(
                port, display.boxes, display.screenshot, display.call_soon, display.touch
            )
            self._observers.append(test_port)
        self._keeping = self._ending = False

    def run(self) -> bool:
        """Serve until the set-up is over; say whether keys were kept."""
        asked = [each.asked for each in self._observers]
        self._audio.askers = [self._captions.asked, *asked]
        self._audio.listeners = [self._captions, self._voice, *self._observers]
        for each in self._observers:
            each.start()
        self._audio.open()
        self._display.show()
        presented: list[Modality] = [self._display, self._voice, self._captions, self._touch]
        self._runtime.start([*presented, *self._observers])
        self._display.every(_TICK_S, self._tick)
        try:
            self._display.run()
        finally:
            self._audio.close()
        return self._setup.stage is Stage.ENDED

    @property
    def _setup(self) -> Setup:
        return Setup.of(self._runtime.state)

    def _post(self, event: Event) -> None:
        self._runtime.post(event)

    def _keyed(self, key: KeyPress) -> None:
        went = KeyWent(key.position, down=not key.released)
        if key.released:
            self._post(went)  # as no input: it must not cut off what the press had said
        elif not key.repeated:
            self._post(e.InputReceived(e.Source.KEYS, went))

    def _tick(self) -> None:
        self._runtime.tick()
        if self._setup.stage is Stage.KEEPING and not self._keeping:
            self._keeping = True
            mapping = self._setup.mapping
            threading.Thread(target=self._keep, args=(mapping,), name="keypad", daemon=True).start()
        if self._setup.finished and not self._ending:
            self._ending = True
            self._display.after(_LAST_WORDS_S, self._display.stop)

    def _keep(self, mapping: KeyMap) -> None:
        """Write the file, on a thread of its own: drawing and speech go on."""
        kept = False
        try:
            keypad_file.write(self._data, mapping)
            kept = True
        except OSError:
            pass  # said by the screen that follows
        finally:  # also after a fault: nobody waits for ever because of it
            self._display.call_soon(lambda: self._kept(kept=kept))

    def _kept(self, *, kept: bool) -> None:
        self._keeping = False
        self._post(MappingKept(kept))
