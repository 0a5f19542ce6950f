"""Who can hear: the rule, the kernel's events through their real parser, devices that come and go.

The nodes are pipes in a folder, since there is no /dev/input where these tests run; the bytes are
those of the kernel, and only the two ioctls that ask a real device are answered by the test.
"""

import contextlib
import os
import queue
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech.outputs import Outputs
from speech.outputs.input_events import NATIVE, plugged, reading, switches
from speech.outputs.jacks import JackWatcher
from speech.outputs.rule import Keyed, Route, of_sink, together, who_hears
from speech.types import Output

WAIT = 10.0
SPEAKER, HEADPHONES = Output.SPEAKER, Output.HEADPHONES
LAYOUTS = {"64 bit": "<qqHHi", "32 bit": "<iiHHi", "this machine": NATIVE}
EV_SYN, EV_KEY, EV_SW = 0, 1, 5
OUTPUTS = st.sampled_from([None, SPEAKER, HEADPHONES])
ROUTES = st.none() | st.builds(
    Route,
    st.sampled_from([("a",), ("b",), ()]),
    OUTPUTS,
    st.sampled_from([frozenset[int](), frozenset({0}), frozenset({1})]),
)
JACKS = st.dictionaries(st.sampled_from([None, 0, 1]), st.booleans())
KEYED = st.none() | st.builds(Keyed, st.sampled_from([SPEAKER, HEADPHONES]), st.just(("a",)))


@pytest.mark.parametrize(
    ("port", "available", "form_factor", "output"),
    [
        ("analog-output-headphones", True, "", HEADPHONES),
        ("analog-output-headphones", False, "internal", SPEAKER),
        ("analog-output-headphones", None, "internal", None),
        ("analog-output-headphones", None, "headset", HEADPHONES),
        ("analog-output-speaker", None, "internal", SPEAKER),
        ("analog-output-lineout", True, "", SPEAKER),
        ("analog-output", None, "headset", HEADPHONES),
        ("analog-output", None, "", None),
        ("[Out] Headphones", True, "internal", HEADPHONES),
        ("[Out] Speaker", None, "internal", SPEAKER),
        ("headset-output", True, "", HEADPHONES),
        ("handset-output", True, "", HEADPHONES),
        ("handsfree-output", True, "headset", SPEAKER),
        ("speaker-output", True, "headphone", SPEAKER),
        ("hdmi-output-0", True, "", SPEAKER),
        ("iec958-stereo-output", None, "headphone", SPEAKER),
        ("", None, "headphone", HEADPHONES),
        ("", None, "tv", SPEAKER),
        ("", None, "portable", None),
        ("", None, "", None),
    ],
)
def test_what_a_sink_says_of_itself(
    port: str, available: bool | None, form_factor: str, output: Output | None
) -> None:
    """Ports and form factors of PulseAudio, PipeWire and BlueZ are read as they mean it."""
    assert of_sink(port, available, form_factor) is output


@given(ROUTES, JACKS, KEYED)
def test_private_only_where_somebody_says_so_and_nobody_denies_it(
    route: Route | None, jacks: Mapping[int | None, bool], keyed: Keyed | None
) -> None:
    """Whoever says loudspeaker wins, and where nobody knows it is the room."""
    if who_hears(route, jacks, keyed) is HEADPHONES:
        assert route is None or route.output is not SPEAKER
        assert (
            (route is not None and route.output is HEADPHONES)
            or any(jacks.values())
            or (keyed is not None and keyed.output is HEADPHONES)
        )
        assert None not in jacks or jacks[None]
        assert not (keyed and route and keyed.sinks == route.sinks) or keyed.output is HEADPHONES


@pytest.mark.parametrize(
    ("route", "jacks", "keyed", "output"),
    [
        (None, {}, None, SPEAKER),
        (Route(("a",), None), {}, None, SPEAKER),
        (Route(("a",), HEADPHONES), {}, None, HEADPHONES),
        (Route(("usb",), HEADPHONES, frozenset({1})), {0: False}, None, HEADPHONES),
        (Route(("pci",), HEADPHONES, frozenset({0})), {0: False}, None, SPEAKER),
        (Route(("pci",), None, frozenset({0})), {0: True}, None, HEADPHONES),
        (Route(("pci",), SPEAKER, frozenset({0})), {0: True}, None, SPEAKER),
        (None, {0: True}, None, HEADPHONES),
        (None, {0: True, 1: False}, None, SPEAKER),
        (Route(("a",), None), {}, Keyed(HEADPHONES, ("a",)), HEADPHONES),
        (Route(("b",), None), {}, Keyed(HEADPHONES, ("a",)), SPEAKER),
        (Route(("a",), HEADPHONES), {}, Keyed(SPEAKER, ("a",)), SPEAKER),
    ],
)
def test_sources_that_agree_and_disagree(
    route: Route | None, jacks: Mapping[int | None, bool], keyed: Keyed | None, output: Output
) -> None:
    """An empty socket of another card says nothing; a key holds for the sink that was in use."""
    assert who_hears(route, jacks, keyed) is output


def test_several_sinks_are_headphones_only_together() -> None:
    """Sound that goes to two places is heard by the room if either is a loudspeaker."""
    assert together([HEADPHONES, HEADPHONES]) is HEADPHONES
    assert together([HEADPHONES, SPEAKER]) is SPEAKER
    assert together([]) is None


def test_it_is_told_once_at_the_start_and_then_at_each_change() -> None:
    """Nothing is told before both sources have spoken, and nothing twice."""
    told: list[Output] = []
    audible: list[bool] = []
    outputs = Outputs(told.append, audible.append)
    outputs.on_jacks({})
    assert told == []
    outputs.on_route(Route(("a",), None))
    outputs.on_route(Route(("a",), None))
    outputs.on_jacks({0: True})
    outputs.on_jacks({0: False})
    assert told == [SPEAKER, HEADPHONES, SPEAKER]
    outputs.on_route(Route(("auto_null",), None, audible=False))
    outputs.on_route(None)
    assert audible == [False, True]


def event(kind: int, code: int, value: int, layout: str = NATIVE) -> bytes:
    """Return an event as the kernel writes it."""
    return struct.pack(layout, 1_700_000_000, 123_456, kind, code, value)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_switch_is_found_among_other_events(layout: str) -> None:
    """Headphones in and out are told; keys, other switches and the ends of reports are not."""
    report = b"".join(
        event(*what, layout)
        for what in [
            (EV_SW, 4, 1),
            (EV_SW, 2, 1),
            (EV_SYN, 0, 0),
            (EV_KEY, 2, 1),
            (EV_SW, 2, 0),
            (EV_SYN, 3, 0),
        ]
    )
    assert list(switches(report, layout)) == [True, False, None]
    assert struct.calcsize("<qqHHi") == 24
    assert struct.calcsize("<iiHHi") == 16


@given(st.binary(max_size=200), st.sampled_from(list(LAYOUTS.values())))
def test_any_bytes_are_read_or_passed_over(events: bytes, layout: str) -> None:
    """A broken device cannot stop the kiosk."""
    assert len(list(switches(events, layout))) <= len(events) // struct.calcsize(layout)


def test_the_kernel_is_asked_by_its_own_numbers() -> None:
    """The ioctls are EVIOCGSW(8) and EVIOCGBIT(EV_SW, 8) of linux/input.h; a pipe has neither."""
    assert reading(0x1B, 8) == 0x8008451B
    assert reading(0x20 + EV_SW, 8) == 0x80084525
    pipe = os.pipe()
    assert plugged(pipe[0]) is None
    for end in pipe:
        os.close(end)


class Sockets:
    """Jacks as pipes: the kernel's side of input devices."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.state: dict[str, bool | None] = {}
        self.told: queue.Queue[Mapping[int | None, bool]] = queue.Queue()

    def ask(self, device: int) -> bool | None:
        """Answer in place of the ioctls."""
        return self.state[Path(f"/proc/self/fd/{device}").readlink().name]

    @contextlib.contextmanager
    def device(self, name: str, *, state: bool | None) -> Iterator[int]:
        """Plug a device in; yields where the kernel writes its events."""
        self.state[name] = state
        path = self.folder / name
        making = self.folder / f".{name}"
        os.mkfifo(making)
        kernel = os.open(making, os.O_RDWR)
        making.rename(path)
        try:
            yield kernel
        finally:
            path.unlink()
            os.close(kernel)


@pytest.fixture
def sockets(tmp_path: Path) -> Sockets:
    """Return a machine without jacks."""
    return Sockets(tmp_path)


@contextlib.contextmanager
def watching(sockets: Sockets) -> Iterator[None]:
    """Watch its jacks."""
    watcher = JackWatcher(sockets.told.put, sockets.folder, sockets.ask)
    try:
        yield
    finally:
        watcher.close()


def test_a_jack_is_followed_from_its_first_state_on(sockets: Sockets) -> None:
    """What was plugged in before the start is known, each change is told, an echo is not."""
    with sockets.device("event3", state=True) as kernel, watching(sockets):
        assert sockets.told.get(timeout=WAIT) == {None: True}
        os.write(kernel, event(EV_SW, 2, 0) + event(EV_SYN, 0, 0))
        assert sockets.told.get(timeout=WAIT) == {None: False}
        os.write(kernel, event(EV_SW, 2, 0) + event(EV_KEY, 30, 1))
        os.write(kernel, event(EV_SW, 2, 1))
        assert sockets.told.get(timeout=WAIT) == {None: True}


def test_after_dropped_events_the_device_is_asked_again(sockets: Sockets) -> None:
    """An unplugging that the kernel had no room to tell is not missed."""
    with sockets.device("event0", state=True) as kernel, watching(sockets):
        assert sockets.told.get(timeout=WAIT) == {None: True}
        sockets.state["event0"] = False
        os.write(kernel, event(EV_SYN, 3, 0))
        assert sockets.told.get(timeout=WAIT) == {None: False}


def test_jacks_come_and_go_with_their_cards(sockets: Sockets) -> None:
    """A card plugged in later is found; when it is pulled out its headphones are gone."""
    with watching(sockets):
        assert sockets.told.get(timeout=WAIT) == {}
        with sockets.device("event7", state=None), sockets.device("event8", state=True):
            assert sockets.told.get(timeout=WAIT) == {None: True}
        assert sockets.told.get(timeout=WAIT) == {}
        with sockets.device("event8", state=True):
            assert sockets.told.get(timeout=WAIT) == {None: True}


def test_nothing_stays_open(sockets: Sockets) -> None:
    """A watcher that is closed gives every device back."""
    handles = Path("/proc/self/fd")
    before = len(list(handles.iterdir()))
    with sockets.device("event1", state=False):
        with watching(sockets):
            sockets.told.get(timeout=WAIT)
        assert len(list(handles.iterdir())) == before + 1
