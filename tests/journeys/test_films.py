"""A deaf visitor before the real kiosk: films are watched by touch, in silence."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.stack import Stack
from tests.kiosk_driver import KioskDriver
from tests.unit.kiosk.films.filming import film


@pytest.fixture(scope="module")
def shelf(stack: Stack) -> Iterator[Path]:
    """Put films of two steps into the kiosk's data folder, one of them damaged."""
    folder = stack.folder / "films" / "rsl"
    folder.mkdir(parents=True)
    film(folder / "list.mp4", seconds=2)
    (folder / "help.mp4").write_bytes(b"no film" * 1000)
    yield folder
    for path in folder.iterdir():
        path.unlink()


def _until_told(kiosk: KioskDriver, words: str) -> None:
    def told() -> bool:
        nodes = kiosk.screen()["nodes"]
        return any(words in (node["name"], node["value"] or "") for node in nodes)

    kiosk.port.until(told, words)


@pytest.mark.full
def test_a_film_is_watched_by_touch_in_silence(shelf: Path, kiosk: KioskDriver) -> None:
    """It plays by itself to its end, begins again, and a damaged one is a plain message."""
    assert len(list(shelf.iterdir())) == 2
    kiosk.tap("Русский")
    kiosk.wait_until_on("petitions")
    kiosk.tap("Жестовый язык")
    _until_told(kiosk, "Закончилось")
    kiosk.tap("Медленнее")
    kiosk.tap("С начала")
    _until_told(kiosk, "Идёт · ¾")
    kiosk.tap("Пауза")
    _until_told(kiosk, "На паузе · ¾")
    kiosk.tap("Закрыть")
    kiosk.wait_until_on("petitions")
    kiosk.tap("Помощь")
    kiosk.wait_until_on("help")
    kiosk.tap("Жестовый язык")
    _until_told(kiosk, "Это видео сейчас не удаётся показать.")
    kiosk.tap("Закрыть")
    kiosk.wait_until_on("help")
    assert kiosk.spoken() == []
