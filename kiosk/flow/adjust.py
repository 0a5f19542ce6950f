"""Transitions of settings: every change holds at once, is confirmed in words, and loses nothing."""

from dataclasses import replace

from kiosk.flow import events
from kiosk.flow.session import ScreenId, State
from kiosk.model.settings import (
    RATES,
    SIZES_MM,
    STEPS_S,
    VOLUMES,
    Loudspeaker,
    Palette,
    Settings,
    Verbosity,
)


def speech_toggled(state: State, event: events.SpeechToggled) -> State:
    """Turn speech on or off, and say which.

    Who types where nothing is typed must not be left in silence by a letter: it asks first.
    """
    if state.settings.speech and not event.sure and not state.off_asked:
        return replace(state, off_asked=True).said("speech-off-asked")
    if not state.settings.speech and not state.world.sound:
        return state.with_settings(speech=True).over(ScreenId.SOUND_MISSING)
    speech = not state.settings.speech
    return state.with_settings(speech=speech, paused=False).said(
        "speech-on" if speech else "speech-off"
    )


def pause_toggled(state: State) -> State:
    """Pause speech or go on."""
    paused = not state.settings.paused
    state = state.with_settings(paused=paused)
    return state.said("speech-paused") if paused else state


def verbosity_chosen(state: State, event: events.VerbosityChosen) -> State:
    """Say more or less of each thing from now on."""
    every = (Verbosity.LEARNER, Verbosity.NORMAL, Verbosity.BRIEF)
    following = every[(every.index(state.settings.verbosity) + 1) % len(every)]
    verbosity = event.verbosity or following
    return state.with_settings(verbosity=verbosity).said(f"verbosity-is-{verbosity}")


def punctuation_toggled(state: State) -> State:
    """Name punctuation marks and capital letters, or not."""
    punctuation = not state.settings.punctuation
    key = "punctuation-on" if punctuation else "punctuation-off"
    return state.with_settings(punctuation=punctuation).said(key)


def rate_changed(state: State, event: events.RateChanged) -> State:
    """Speak faster or slower."""
    rate = min(max(state.settings.rate + event.by, 0), RATES - 1)
    return state.with_settings(rate=rate).said("rate-is", number=rate + 1, total=RATES)


def volume_changed(state: State, event: events.VolumeChanged) -> State:
    """Speak louder or quieter."""
    volume = min(max(state.settings.volume + event.by, 0), VOLUMES - 1)
    return state.with_settings(volume=volume).said("volume-is", number=volume + 1, total=VOLUMES)


def size_chosen(state: State, event: events.SizeChosen) -> State:
    """Draw text in this size, or in the next one."""
    following = (state.settings.size + 1) % len(SIZES_MM)
    size = following if event.size is None else event.size
    return state.with_settings(size=size).said("size-is", number=size + 1, total=len(SIZES_MM))


def palette_chosen(state: State, event: events.PaletteChosen) -> State:
    """Draw in these colours, or in the next ones."""
    every = tuple(Palette)
    following = every[(every.index(state.settings.palette) + 1) % len(every)]
    palette = event.palette or following
    return state.with_settings(palette=palette).said(f"palette-is-{palette}")


def curtain_toggled(state: State) -> State:
    """Make the screen dark or visible."""
    curtain = not state.settings.curtain
    return state.with_settings(curtain=curtain).said("curtain-on" if curtain else "curtain-off")


def grade_changed(state: State, event: events.GradeChanged) -> State:
    """Take a setting with steps up or down, and say which it is and how many seconds now."""
    steps = STEPS_S[event.setting]
    now = min(max(int(getattr(state.settings, event.setting)) + event.by, 0), len(steps) - 1)
    key = "seconds-are" if steps[now] else "seconds-none"
    changed = state.with_settings(**{event.setting: now})
    name = f"slider-{event.setting}"
    return changed.said("seconds-now", "name", "value", name=name, value=key, seconds=steps[now])


def toggle_changed(state: State, event: events.ToggleChanged) -> State:
    """Turn a setting on or off, and say which."""
    on = not getattr(state.settings, event.toggle)
    return state.with_settings(**{event.toggle: on}).said(f"{event.toggle}-{'on' if on else 'off'}")


def layout_chosen(state: State, event: events.LayoutChosen) -> State:
    """Order the letters of the on-screen keyboard so."""
    return state.with_settings(layout=event.layout).said(f"layout-is-{event.layout}")


def reset(state: State) -> State:
    """Return all settings to their defaults, but keep language, speech, curtain and the answer.

    Taking speech away from someone who cannot see, showing their screen to the room, or asking
    again whether to speak aloud, would undo more than a setting.
    """
    old = state.settings
    kept = Settings(
        language=old.language,
        speech=old.speech,
        curtain=old.curtain,
        loudspeaker=old.loudspeaker,
    )
    return replace(state, settings=kept).said("settings-are-reset")


def loudspeaker_answered(state: State, answer: Loudspeaker) -> State:
    """Keep the answer for the visit."""
    state = state.with_settings(loudspeaker=answer).without(ScreenId.LOUDSPEAKER)
    return state.said("aloud-on" if answer is Loudspeaker.ALLOWED else "aloud-off")
