"""What the kiosk knows of the venue: its petitions, the counts, and what time it is."""

import time
from datetime import UTC, date, datetime
from pathlib import Path

from kiosk.flow.events import CountsLoaded, PackLoaded
from sync.counts import MAX_COUNTS, verify_counts
from sync.envelopes import ClockQuality
from sync.errors import SyncError
from sync.folder import KioskFolder
from sync.packstore import NoTrustedRootError, PackStore
from sync.petitions import ALMATY, Petition
from sync.queue import ClockReading

_RELEASED = datetime(2026, 11, 1, tzinfo=UTC)
"""A clock that is behind this is certainly wrong."""
_RTC = Path("/sys/class/rtc/rtc0")


class SystemClock:
    """Implements `kiosk.flow.ports.Clock`."""

    def now(self) -> float:
        """Return seconds on the monotonic clock."""
        return time.monotonic()

    def today(self) -> tuple[date, bool]:
        """Return the date in Asia/Almaty, and whether a battery-backed clock stands behind it."""
        return datetime.now(ALMATY).date(), _quality() is ClockQuality.RTC


def envelope_clock() -> ClockReading:
    """Return the time as an envelope claims it: the hour, and how far it can be believed."""
    return ClockReading(int(time.time()) // 3600, _quality())


def _quality() -> ClockQuality:
    if datetime.now(UTC) < _RELEASED:
        return ClockQuality.UNKNOWN
    return ClockQuality.RTC if _RTC.exists() else ClockQuality.SINCE_BOOT


class InstalledPack:
    """Implements `kiosk.flow.ports.PackSource` over the kiosk's data folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = KioskFolder(folder)
        self._petitions: tuple[Petition, ...] = ()
        self._recordings: tuple[Path, ...] = ()
        self._films: tuple[tuple[str, str, Path], ...] = ()

    def load(self) -> PackLoaded:
        """Return the petitions of the current pack, verified anew, or of the last good one.

        Where the current pack was refused the problem is named even though the last good one
        serves: the staff can mend it, and a visitor can tell them.
        """
        try:
            loaded = PackStore(self._folder.pack).load(datetime.now(UTC))
        except NoTrustedRootError:
            return PackLoaded((), "no-petitions-why")
        except (SyncError, OSError):
            return PackLoaded((), "pack-damaged")
        problem = loaded.problems[0].problem.value.replace("_", "-") if loaded.problems else ""
        self._petitions = loaded.pack.petitions if loaded.pack else ()
        self._recordings = loaded.recordings
        self._films = loaded.films
        if not self._petitions and not problem:
            return PackLoaded((), "no-petitions-why")
        return PackLoaded(self._petitions, f"pack-{problem}" if problem else "")

    def recordings(self) -> tuple[Path, ...]:
        """Return folders with recordings of the petitions that `load` returned last."""
        return self._recordings

    def films(self) -> tuple[tuple[str, str, Path], ...]:
        """Return id, sign language and film of each petition with one that `load` returned last."""
        return self._films

    def counts(self) -> CountsLoaded | None:
        """Return the hub's last signed daily statement, or None without a valid one."""
        try:
            with self._folder.counts.open("rb") as file:
                counts = verify_counts(file.read(MAX_COUNTS + 1), self._folder.config().hub_key)
        except (SyncError, OSError):
            return None
        received = tuple((petition.id, counts.of(petition)) for petition in self._petitions)
        return CountsLoaded(counts.as_of, received)

    def stamp(self) -> tuple[object, ...]:
        """Return something that differs once there is another pack or another statement."""
        current = self._folder.pack / "current"
        return (
            current.readlink() if current.is_symlink() else None,
            self._folder.counts.stat().st_mtime_ns if self._folder.counts.exists() else None,
        )
