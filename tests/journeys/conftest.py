"""A hub, sync and a kiosk on a virtual screen and sound card, with a network that can be cut."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.rig import Loopback, Rig, rig
from kiosk.stack import Stack
from tests.kiosk_driver import KioskDriver, running


@pytest.fixture(scope="module")
def place() -> Iterator[Rig]:
    """Run a virtual screen and sound card for one module."""
    with rig() as private:
        yield private


@pytest.fixture(scope="module")
def stack(place: Rig, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """Run a hub and sync for one module; the network between them is cut."""
    with Stack(tmp_path_factory.mktemp("stack"), place.env, cuttable=True) as parts:
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
