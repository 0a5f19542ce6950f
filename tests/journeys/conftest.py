"""A hub, sync and a kiosk on a virtual screen and sound card, with a network that can be cut.

With `--engine NAME` every kiosk of the journeys speaks with that engine, those without a window
too, and what was said by whom is told at the end (`tests.journeys.hearing`).
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.config import voices_folder
from kiosk.demo import furnished
from kiosk.model.text import Language
from kiosk.rig import Loopback, Rig, rig
from kiosk.stack import Stack
from speech.drivers.worker_driver import WorkerDriver
from speech.engines import Places, checked, engines
from tests.journeys.citizens import STRINGS
from tests.journeys.hearing import RESERVE, Count, Ear, Witness
from tests.journeys.kiosk import Kiosk
from tests.kiosk_driver import KioskDriver, running
from tests.voices import recorded

COUNT = pytest.StashKey[Count]()


def order(engine: str) -> tuple[str, ...]:
    """Return the engines of a venue that chose one."""
    return tuple(dict.fromkeys((engine, RESERVE)))


@pytest.fixture(scope="session")
def venue(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """Return a folder with the settings and the voices for the engine of `--engine`."""
    engine = pytestconfig.getoption("--engine")
    if engine is None:
        return None
    folder = tmp_path_factory.mktemp("venue")
    names = ", ".join(f'"{name}"' for name in checked(order(engine)))
    inches = "[panel]\ndiagonal_inches = 10.1\n"
    (folder / "kiosk.toml").write_text(f"{inches}[speech]\nengines = [{names}]\n")
    if engine == "recorded":
        voices_folder(folder).mkdir()
        for language in Language:
            recorded(voices_folder(folder), language)
    return folder


@pytest.fixture(scope="module", autouse=True)
def _listening(pytestconfig: pytest.Config, venue: Path | None) -> Iterator[None]:
    """Have all that windowless kiosks ask for said by the engine of `--engine`."""
    if venue is None:
        yield
        return
    names = order(pytestconfig.getoption("--engine"))
    drivers = engines(names, Places(voices_folder(venue)))[:-1]
    assert [driver.check().reason for driver in drivers] == [""] * len(drivers)
    count = pytestconfig.stash.setdefault(COUNT, Count())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Kiosk, "made_ear", lambda: Ear([*map(Witness, drivers)], count))
        yield
    for driver in drivers:
        if isinstance(driver, WorkerDriver):
            driver.close()


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Tell which engine said how much."""
    count = config.stash.get(COUNT, Count())
    if count.utterances:
        terminalreporter.write_line(f"{config.getoption('--engine')}: {count}")


@pytest.fixture(scope="module")
def place() -> Iterator[Rig]:
    """Run a virtual screen and sound card for one module."""
    with rig() as private:
        yield private


@pytest.fixture(scope="module")
def stack(
    place: Rig, tmp_path_factory: pytest.TempPathFactory, venue: Path | None
) -> Iterator[Stack]:
    """Run a hub and sync for one module; the network between them is cut."""
    folder = furnished(tmp_path_factory.mktemp("stack"), venue)
    with Stack(folder, place.env, cuttable=True) as parts:
        yield parts


@pytest.fixture(scope="module")
def loopback(place: Rig) -> Iterator[Loopback]:
    """Listen to the sound card."""
    with Loopback(place.env) as listening:
        yield listening


@pytest.fixture
def kiosk(place: Rig, stack: Stack, loopback: Loopback, tmp_path: Path) -> Iterator[KioskDriver]:
    """Run a kiosk, its first screen shown, for one test; the network is cut."""
    stack.network(whole=False)
    with running(place.env, stack, loopback, tmp_path) as driver:
        yield driver
        if driver.process.poll() is None:
            told = {STRINGS(language, "voice-changed").spoken for language in Language}
            heard = " ".join(entry["text"] for entry in driver.spoken())
            assert not any(words in heard for words in told), "another engine had to take over"
