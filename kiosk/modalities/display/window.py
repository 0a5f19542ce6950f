"""The kiosk's window: presents screens, and tells what keys and fingers do."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.modalities.display import hyphens, png, report
from kiosk.modalities.display.fingers import Contacts
from kiosk.modalities.display.glass import Pane
from kiosk.modalities.display.keyboard import Keyboard
from kiosk.modalities.display.loop import Loop
from kiosk.modalities.display.measure import KivyMeasure
from kiosk.modalities.display.paint import Painter
from kiosk.modalities.display.scene import Scene
from kiosk.modalities.display.screening import Screening
from kiosk.modalities.display.signs import Paced, Twin, twin
from kiosk.modalities.display.theme import Panel
from kiosk.modalities.display.toolkit import open_window
from kiosk.modalities.display.view import View
from kiosk.model.film import FilmPlayer, NoFilms
from kiosk.model.node import Event
from kiosk.model.presentation import By, KeyPress, Presentation
from kiosk.model.roles import Role
from kiosk.model.settings import Palette
from kiosk.model.text import Language, Strings
from kiosk.model.touch import Contact, Phase


def _nothing(_: Contact) -> None:
    return


def _light(shown: Presentation) -> tuple[Palette, bool, int, Language]:
    """Return the choices on which the light of the whole glass depends."""
    chosen = shown.settings
    return chosen.palette, chosen.curtain, chosen.size, chosen.language


class Display:
    """Implements `kiosk.model.presentation.Modality`.

    `post` gets the focus asked for by another page, `on_key` each key that goes down, `on_contact`
    all that fingers do; `glass` tells what is under them. All on the thread of `run`.
    """

    def __init__(
        self,
        panel: Panel,
        words: Strings,
        post: Callable[[Event], None],
        on_key: Callable[[KeyPress], None],
        on_contact: Callable[[Contact], None] = _nothing,
        *,
        films: FilmPlayer | None = None,
        visible: bool = True,
    ) -> None:
        """Open the window; with `visible` false it stays hidden until `show`."""
        hyphens.load()
        self._panel = panel
        self._measure = KivyMeasure()
        self._painter = Painter(self._measure)
        self._view = View(panel, self._measure, words)
        self._twin: Paced[Twin] = Paced()
        self._light: Paced[tuple[Palette, bool, int, Language]] = Paced()
        """Palette, curtain, size and language: changed fast, the whole glass would flash."""
        self._latest: Presentation | None = None
        player = films or NoFilms()
        self._screening = Screening(player, panel.height)
        player.on_picture = self._screened
        self.glass = Pane(self._view, self._draw, post)
        self._keyboard = Keyboard(on_key)
        self._loop = Loop()
        self._window, self._events, self._fingers = open_window(panel, visible=visible)
        pixels = (panel.width, panel.height)
        self._contacts = Contacts(on_contact, self.glass.size, pixels, time.monotonic)
        self._contacts.bind(self._window)
        self._bind(self._window)

    def _bind(self, window: Any) -> None:
        window.bind(
            on_key_down=self._key_down,
            on_key_up=lambda _, key, scancode, *rest: self._keyboard.up(scancode),
            on_textinput=lambda _, text: self._keyboard.text(text),
            on_request_close=lambda *_, **__: True,
        )

    # --- Modality

    def present(self, presentation: Presentation) -> None:
        """Show it."""
        self._latest = presentation
        now = time.monotonic()
        wait = max(
            self._twin.want(twin(presentation), now),
            self._light.want(_light(presentation), now),
        )
        if wait:
            self._loop.after(wait, self._settle)
        self._arrange(presentation)

    def reset(self) -> None:
        """Forget the visit: the drawing, its texts and textures; the screen is blank."""
        self._latest = None
        self._view.reset()
        self._painter.forget()
        self._screening.forget()
        self._twin.forget()
        self._light.forget()
        self._keyboard.reset()
        self._window.canvas.clear()
        self._measure.clear()
        hyphens.forget()
        self._window.canvas.ask_update()

    # --- for the runtime

    def run(self) -> None:
        """Serve the window until `stop`; on the thread that made it."""
        self._loop.run(self._window, self._events)
        self._events.close()

    def stop(self) -> None:
        """End `run`; from any thread."""
        self._loop.stop()

    def call_soon(self, call: Callable[[], None]) -> None:
        """Run `call` on the thread of `run`; from any thread."""
        self._loop.call_soon(call)

    def every(self, seconds: float, call: Callable[[], None]) -> None:
        """Run `call` every `seconds` on the thread of `run`."""
        self._loop.every(seconds, call)

    def watch(self, on_turn: Callable[[float, float], None]) -> None:
        """Have `on_turn` told how long each turn of the loop took; see `Loop.on_turn`."""
        self._loop.on_turn = on_turn

    def after(self, seconds: float, call: Callable[[], None]) -> None:
        """Run `call` once, in `seconds`, on the thread of `run`; call on that thread."""
        self._loop.after(seconds, call)

    def touch(self, phase: Phase, finger: int, x: float, y: float) -> None:
        """Do what a finger at (x, y), px from the upper left, would: for tests, on `run`'s thread.

        It goes through the toolkit's own touch input, like the fingers of a touch screen.
        """
        self._fingers.inject(phase, finger, x / self._panel.width, y / self._panel.height)

    def show(self) -> None:
        """Bring a hidden window up, over any other, with the keyboard focus."""
        self._window.show()
        self._window.raise_window()
        self._window.canvas.ask_update()

    def screenshot(self, path: Path) -> None:
        """Write what is drawn now to `path` as PNG."""
        from kivy.graphics.opengl import (  # noqa: PLC0415 - needs the window
            GL_RGB,
            GL_UNSIGNED_BYTE,
            glReadPixels,
        )

        self._window.dispatch("on_draw")
        width, height = self._panel.width, self._panel.height
        pixels = glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE)
        png.write(path, width, height, bytes(pixels))

    def boxes(self) -> dict[str, Any]:
        """Return what is visible now, for tests: see `report`."""
        return report.visible(self._view, self._measure, self._twin.shown)

    # --- drawing

    def _arrange(self, latest: Presentation) -> None:
        """Lay out and draw what was presented last, unless that must wait."""
        if self._light.shown in {None, _light(latest)}:
            self._view.present(latest)
        self._draw()

    def _draw(self) -> None:
        view = self._view
        if view.presentation is None or view.layout is None:
            return
        now = view.presentation
        pressed = self.glass.box(now.overlay.pressed) if now.overlay.pressed else None
        scene = Scene(
            view.layout,
            view.page,
            now.screen,
            now.settings,
            now.overlay,
            view.hearing,
            view.beside,
            self._twin.shown,
            pressed,
            # Where one types is seen by everybody.
            ring=now.by is not By.TOUCH or now.screen.focused.role is Role.TEXT_INPUT,
        )
        drawing = self._painter.paint(scene)
        if drawing is not None:
            self._window.canvas.clear()
            self._window.canvas.add(drawing)
            self._window.canvas.add(self._screening.group)
        self._screening.present(now, view.layout, view.page)

    def _screened(self) -> None:
        """Draw the next picture of a film; nothing else has changed."""
        self._screening.draw()
        self._window.canvas.ask_update()

    def _settle(self) -> None:
        """Let a twin or the colours change that came too soon after the last change."""
        now = time.monotonic()
        if wait := max(self._twin.settle(now), self._light.settle(now)):
            self._loop.after(wait, self._settle)
        if self._latest is not None:
            self._arrange(self._latest)

    # --- keys

    def _key_down(self, _: Any, key: int, scancode: int, *rest: Any) -> bool:
        self._keyboard.down(scancode)
        self._loop.call_soon(self._keyboard.settle)
        # Taken: the toolkit would quit on Escape.
        return True
