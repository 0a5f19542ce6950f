"""The screens of the set-up: one a key, and what was given at the end."""

from dataclasses import replace

from kiosk.flow import events as e
from kiosk.flow.screens.parts import Parts
from kiosk.flow.session import ScreenId
from kiosk.modalities.keypad import Function
from kiosk.model.node import Node, Screen
from kiosk.model.roles import Role
from kiosk.model.text import Language, UiString
from kiosk.wizard.setup import (
    ASKED,
    KeepAsked,
    KeyReturned,
    KeySkipped,
    Setup,
    SetupRestarted,
    SetupStopped,
    Stage,
)


def build(parts: Parts, setup: Setup) -> Screen:
    """Return the screen of a set-up."""
    parts = replace(parts, state=replace(setup, screen=ScreenId.KEYS))
    match setup.stage:
        case Stage.LANGUAGE:
            return _language(parts, setup)
        case Stage.KEYS:
            return _key(parts, setup)
        case Stage.DONE | Stage.KEEPING:
            return _done(parts, setup)
        case Stage.FAILED:
            return _failed(parts)
        case Stage.KEPT | Stage.ENDED:
            return _kept(parts)
        case Stage.STOPPED:
            return _stopped(parts)


def _language(parts: Parts, setup: Setup) -> Screen:
    """Say in each language how it is chosen; who pressed a key hears how to go on in that one."""
    how = [parts.strings(language, "setup-choose") for language in Language]
    if setup.turns:
        how = [parts.say("setup-chosen")]
    title = parts.say("language-name" if setup.turns else "setup-welcome")
    buttons = [
        Node(
            id=f"language-{language}",
            role=Role.BUTTON,
            name=parts.strings(language, "language-name"),
            actions=parts.main("", "go-on", e.LanguageChosen(language)).actions,
        )
        for language in Language
    ]
    texts = [parts.paragraph(f"how-{number}", words) for number, words in enumerate(how)]
    return parts.screen(
        title,
        (parts.heading(title), *texts, *buttons, _stop(parts)),
        focus="title",
        summary=tuple(how),
        bar=False,
        part=f"setup-language-{setup.turns}",
    )


def _key(parts: Parts, setup: Setup) -> Screen:
    name = _name(parts, setup.asked)
    title = parts.say("setup-press", function=setup.asked, name=name.shown)
    number = setup.number + 1
    place = parts.say("setup-place", number=number, total=len(ASKED))
    none = parts.say("setup-none", function=setup.asked)
    back = [parts.button("before", "setup-before", KeyReturned(), pictogram="back")]
    return parts.screen(
        title,
        (
            parts.heading(title),
            parts.paragraph("none", none),
            parts.paragraph("place", place),
            *(back if setup.number else ()),
            _stop(parts),
            parts.main("skip", "setup-skip", KeySkipped()),
        ),
        focus="title",
        # In full as long as it is new; then the question alone, to go fast from key to key.
        summary=(none,) if number in {1, ASKED.index(Function.HEADPHONES_IN) + 1} else (),
        bar=False,
        part=f"setup-{setup.asked}",
    )


def _done(parts: Parts, setup: Setup) -> Screen:
    title = parts.say("setup-done")
    facts = [
        parts.label(f"given-{function}", f"function-{function}", parts.own(_shown(key)))
        for key, function in setup.given
    ]
    problem = _problem(parts, setup)
    keep = parts.main("keep", "setup-keep", KeepAsked())
    again = parts.main if problem else parts.button
    return parts.screen(
        title,
        (
            parts.heading(title),
            *((problem,) if problem else ()),
            *facts,
            _stop(parts),
            again("again", "setup-again", SetupRestarted()),
            *(() if problem else (keep,)),
        ),
        focus=problem.id if problem else "keep",
        summary=(parts.say("setup-count", count=len(setup.given)),),
        bar=False,
        part="setup-done",
    )


def _problem(parts: Parts, setup: Setup) -> Node | None:
    """Return what contradicts itself in what was given."""
    lost = setup.mapping.lost()
    if lost:
        names = ", ".join(_name(parts, one).shown for one in lost)
        return parts.alert("problem", "setup-lost", names=names)
    return parts.alert("problem", "setup-half") if setup.mapping.half_told() else None


def _failed(parts: Parts) -> Screen:
    title = parts.say("setup-failed")
    buttons = (_stop(parts), parts.main("keep", "storage-failed-again", KeepAsked()))
    what = parts.paragraph("what", parts.say("setup-failed-what"))
    return parts.screen(
        title,
        (parts.heading(title), what, *buttons),
        focus="what",
        bar=False,
        part="setup-failed",
    )


def _kept(parts: Parts) -> Screen:
    title, words = parts.say("setup-kept"), parts.say("setup-kept-what")
    return parts.screen(
        title,
        (
            parts.heading(title),
            parts.paragraph("what", words),
            parts.main("end", "page-close", SetupStopped()),
        ),
        focus="end",
        summary=(words,),
        bar=False,
        part="setup-kept",
    )


def _stopped(parts: Parts) -> Screen:
    title = parts.say("setup-over")
    what = parts.paragraph("what", parts.say("setup-over-what"))
    return parts.screen(
        title, (parts.heading(title), what), focus="what", bar=False, part="setup-over"
    )


def _stop(parts: Parts) -> Node:
    return parts.button("stop", "setup-stop", SetupStopped())


def _name(parts: Parts, function: Function) -> UiString:
    return parts.say(f"function-{function}")


def _shown(key: str) -> str:
    """Return what a key sends, as it is marked on a keyboard."""
    return key.upper() if len(key) == 1 else key.capitalize()
