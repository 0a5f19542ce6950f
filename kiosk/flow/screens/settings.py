"""Settings: changed at once, seen and heard at once, without losing what was entered."""

from collections.abc import Callable

from kiosk.flow import events
from kiosk.flow.screens.controls import check_box, page, slider
from kiosk.flow.screens.parts import Parts
from kiosk.flow.session import ScreenId
from kiosk.model.node import Event, Node, Screen
from kiosk.model.settings import RATES, SIZES_MM, VOLUMES, Loudspeaker, Palette, Verbosity
from kiosk.model.text import Language


def language(parts: Parts) -> Screen:
    """Build the choice of language, each named in itself."""
    choices = parts.choices(
        "language",
        tuple(Language),
        parts.state.language,
        events.LanguageChosen,
        lambda language: parts.strings(language, "language-name"),
    )
    return page(parts, "language", choices, f"language-{parts.state.language}")


def size(parts: Parts) -> Screen:
    """Build the choice of text size."""
    chosen = parts.state.settings.size + 1
    choices = parts.choices(
        "size",
        range(1, len(SIZES_MM) + 1),
        chosen,
        lambda number: events.SizeChosen(number - 1),
        lambda number: parts.say("size-choice", number=number),
    )
    return page(parts, "size", choices, f"size-{chosen}")


def colours(parts: Parts) -> Screen:
    """Build the choice of colours, and the curtain."""
    chosen = parts.state.settings.palette
    choices = parts.choices("palette", tuple(Palette), chosen, events.PaletteChosen)
    curtain = check_box(parts, "curtain", events.CurtainToggled(), on=parts.state.settings.curtain)
    return page(parts, "colours", (*choices, curtain), f"palette-{chosen}")


def sound(parts: Parts) -> Screen:
    """Build speech on or off, its rate and volume, and how much it says."""
    settings = parts.state.settings
    speech = check_box(parts, "speech", events.SpeechToggled(), on=settings.speech)
    allowed = settings.loudspeaker is Loudspeaker.ALLOWED
    answer = events.LoudspeakerRefused() if allowed else events.LoudspeakerAllowed()
    aloud = check_box(parts, "aloud", answer, on=allowed)
    return page(
        parts,
        "sound",
        (
            speech,
            aloud,
            _steps(parts, "rate", settings.rate, RATES, events.RateChanged),
            _steps(parts, "volume", settings.volume, VOLUMES, events.VolumeChanged),
            *parts.choices(
                "verbosity",
                (Verbosity.LEARNER, Verbosity.NORMAL, Verbosity.BRIEF),
                settings.verbosity,
                events.VerbosityChosen,
            ),
            check_box(parts, "punctuation", events.PunctuationToggled(), on=settings.punctuation),
        ),
        "speech",
    )


def everything(parts: Parts) -> Screen:
    """Build the way to each setting, with what is chosen there, and the reset."""
    settings = parts.state.settings
    chosen = {
        ScreenId.LANGUAGE: parts.say("language-is"),
        ScreenId.SOUND: parts.say(f"verbosity-is-{settings.verbosity}"),
        ScreenId.SIZE: parts.say("size-choice", number=settings.size + 1, total=len(SIZES_MM)),
        ScreenId.COLOURS: parts.say(f"palette-{settings.palette}"),
    }
    buttons = [
        parts.button(
            f"open-{one}",
            f"bar-{one}",
            events.PageOpened(one),
            description=now,
            pictogram=one.value,
        )
        for one, now in chosen.items()
    ]
    operating = [
        parts.button(
            f"open-{one}",
            f"settings-{one}",
            events.PageOpened(one),
            description=parts.say(f"settings-{one}-what"),
            pictogram=one.value,
        )
        for one in (ScreenId.SET_TOUCH, ScreenId.SET_KEYS, ScreenId.SET_SWITCHES)
    ]
    reset = parts.button(
        "reset",
        "settings-reset",
        events.SettingsReset(),
        description=parts.say("settings-reset-hint"),
        pictogram="repeat",
    )
    return page(parts, "settings", (*buttons, *operating, reset), "open-language")


def _steps(parts: Parts, key: str, value: int, total: int, changed: Callable[[int], Event]) -> Node:
    return slider(
        parts,
        key,
        parts.say("of-steps", number=value + 1, total=total),
        changed,
        hint=parts.say(f"hint-slider-{key}"),
        less=parts.say(f"{key}-less"),
        more=parts.say(f"{key}-more"),
    )
