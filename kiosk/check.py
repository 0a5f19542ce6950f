"""`dauys-kiosk check`: what works on this machine, what does not, and what to do about it."""

import json
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from kiosk import check_input
from kiosk.config import KioskConfigError, venue, voices_folder
from kiosk.modalities.display.theme import Panel
from kiosk.venue import InstalledPack, SystemClock
from kiosk.x_server import screen_pixels
from speech.audio import output_name
from speech.drivers.null import NullDriver
from speech.engines import Places, close, engines, report, speakers
from speech.errors import ModelError
from speech.models import ModelStore, State, load_lock, models_folder
from sync.errors import SyncError
from sync.folder import KioskFolder
from sync.outbox import counted
from sync.queue import Queue
from sync.status import MAX_STATUS, Status

_SPACE_NEEDED = 200_000_000
"""Bytes that must be free: 20,000 signatures and everything around them take well under that."""


class Verdict(StrEnum):
    """How one thing is."""

    FINE = "fine"
    MISSING = "missing"
    """The kiosk works without it, with less."""
    BROKEN = "broken"
    """Nobody can sign like this."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    what: str
    verdict: Verdict
    text: str
    """What was found and, where it is not fine, what to do."""


def findings(data: Path) -> list[Finding]:
    """Look at everything; nothing that is found raises."""
    checks: tuple[Callable[[Path], list[Finding]], ...] = (
        _screen,
        _input,
        _voice,
        _sound,
        _models,
        _petitions,
        _keys,
        _disk,
        _swap,
        _sync,
    )
    return [finding for check in checks for finding in check(data)]


def run(data: Path, *, as_json: bool) -> int:
    """Print the findings; return 1 if nobody could sign."""
    found = findings(data)
    if as_json:
        print(json.dumps([asdict(finding) for finding in found], ensure_ascii=False))
    else:
        width = max(len(finding.what) for finding in found)
        for finding in found:
            print(f"{finding.verdict:8} {finding.what:{width}}  {finding.text}")
    return int(any(finding.verdict is Verdict.BROKEN for finding in found))


def _screen(data: Path) -> list[Finding]:
    try:
        width, height = screen_pixels()
        inches = venue(data).diagonal_inches
    except KioskConfigError as error:
        return [Finding("screen", Verdict.MISSING, str(error))]
    panel = Panel.of_diagonal(width, height, inches)
    size = f"{panel.width_mm:.0f} × {panel.height_mm:.0f} mm ({inches:g} inches)"
    return [Finding("screen", Verdict.FINE, f"{width} × {height} pixels, {size}")]


def _input(data: Path) -> list[Finding]:
    """Look for touch screens, and tell which keys do what on this venue's keypad."""
    touched, screens = check_input.touch()
    usable, keys = check_input.keypad(data)
    return [
        Finding("touch screen", Verdict.FINE if touched else Verdict.MISSING, screens),
        Finding("keypad", Verdict.FINE if usable else Verdict.MISSING, keys),
        Finding("switches", Verdict.FINE, check_input.switches(data)),
    ]


def _voice(data: Path) -> list[Finding]:
    """Say who would speak each language, and look at each engine that the venue named."""
    try:
        names = venue(data).engines
    except KioskConfigError as error:
        return [Finding("voice", Verdict.BROKEN, str(error))]
    pack = InstalledPack(data)
    pack.load()
    drivers = engines(names, Places(voices_folder(data), pack.recordings()))
    found = []
    try:
        for looked in map(report, drivers[:-1]):
            verdict = Verdict.FINE if looked.usable else Verdict.MISSING
            found.append(Finding(f"engine {looked.name}", verdict, looked.text))
        who = speakers(drivers)
    finally:
        close(drivers)
    silent = [language for language, name in who.items() if name == NullDriver.name]
    text = ", ".join(f"{language} by {name}" for language, name in who.items())
    if silent:
        text = f"nobody speaks {', '.join(silent)}; install libespeak-ng1"
    return [Finding("voice", Verdict.BROKEN if silent else Verdict.FINE, text), *found]


def _sound(_data: Path) -> list[Finding]:
    name = output_name()
    if name is None:
        text = "no sound device; connect a loudspeaker. The kiosk runs in silence until then"
        return [Finding("sound", Verdict.MISSING, text)]
    return [Finding("sound", Verdict.FINE, name)]


def _models(_data: Path) -> list[Finding]:
    store = ModelStore(models_folder())
    try:
        states = [(model, store.state(model)) for model in load_lock()]
    except (ModelError, OSError) as error:
        return [Finding("speech models", Verdict.MISSING, str(error))]
    found = []
    for model, state in states:
        fine = state is State.READY
        text = model.name if fine else f"{model.name} is {state}; run: dauys-models fetch"
        verdict = Verdict.FINE if fine else Verdict.MISSING
        found.append(Finding(f"speech model {model.language}", verdict, text))
    return found


def _petitions(data: Path) -> list[Finding]:
    loaded = InstalledPack(data).load()
    count = len(loaded.petitions)
    if not count:
        text = "none; run: dauys-admin pack install PACK --data FOLDER"
        return [Finding("petitions", Verdict.BROKEN, text)]
    if loaded.problem:
        text = f"{count} of the last good pack; the newest was refused: {loaded.problem}"
        return [Finding("petitions", Verdict.MISSING, text)]
    today, _ = SystemClock().today()
    still_open = sum(petition.is_open(today) for petition in loaded.petitions)
    return [Finding("petitions", Verdict.FINE, f"{count}, of which {still_open} can be signed")]


def _keys(data: Path) -> list[Finding]:
    folder = KioskFolder(data)
    try:
        folder.config()
        Queue.open(folder.queue, folder.device_key()).close()
    except (SyncError, OSError) as error:
        return [Finding("keys and queue", Verdict.BROKEN, str(error))]
    return [Finding("keys and queue", Verdict.FINE, "enrolled; the queue can be written")]


def _disk(data: Path) -> list[Finding]:
    if not data.exists():
        return [Finding("disk", Verdict.BROKEN, f"{data} is missing; run: deploy/run")]
    free = shutil.disk_usage(data).free
    verdict = Verdict.FINE if free > _SPACE_NEEDED else Verdict.BROKEN
    return [Finding("disk", verdict, f"{free / 1e9:.1f} GB free")]


def _swap(_data: Path) -> list[Finding]:
    """Look for swap on a disk, where pieces of what was entered could stay."""
    lines = Path("/proc/swaps").read_text("utf-8").splitlines()[1:]
    on_disk = [line.split()[0] for line in lines if "zram" not in line.split()[0]]
    if on_disk:
        text = f"memory may be written to {', '.join(on_disk)}; turn it off: swapoff -a"
        return [Finding("swap", Verdict.MISSING, text)]
    return [Finding("swap", Verdict.FINE, "memory is never written to a disk")]


def _sync(data: Path) -> list[Finding]:
    folder = KioskFolder(data)
    try:
        with folder.status.open("rb") as file:
            status = counted(folder, Status.decode(file.read(MAX_STATUS)))
    except (OSError, SyncError):
        return [Finding("sync", Verdict.MISSING, "never ran; start: dauys-sync run")]
    text = f"{status.waiting} waiting, last contact {status.last_contact or 'never'}"
    if status.problem:
        return [Finding("sync", Verdict.MISSING, f"{text}; {status.problem}")]
    return [Finding("sync", Verdict.FINE, text)]
