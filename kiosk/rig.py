"""A private screen and sound card, for the demo, screenshots, benches and tests in a bare shell.

Everything lives in one temporary folder and ends with the `with` block, on SIGTERM too. No window
manager, no D-Bus and no hardware are needed; it works as root inside a chroot.
"""

import array
import contextlib
import math
import os
import select
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import FrameType, MappingProxyType
from typing import Final

SINK: Final = "dauys"
"""The sink that is there from the start."""
_READY_WITHIN: Final = 15.0
_POLL: Final = 0.01
_END_WITHIN: Final = 3.0

_PULSE_SCRIPT: Final = """\
load-module module-null-sink sink_name={sink} rate=48000 channels=1 norewinds=1
set-default-sink {sink}
set-default-source {sink}.monitor
load-module module-native-protocol-unix auth-anonymous=1 socket={socket}
"""
# PortAudio lists a PCM only if it carries a hint.
_ALSA: Final = """\
pcm.!default { type pulse hint { show on description "Dauys virtual sound card" } }
ctl.!default { type pulse }
"""


class RigError(Exception):
    """The virtual screen or sound card did not start; says which package is likely missing."""


@dataclass(frozen=True, slots=True)
class Rig:
    """What runs, and how to reach it."""

    folder: Path
    """Temporary; gone at the end. Children have their HOME and runtime folder in it."""
    env: Mapping[str, str]
    """Environment to start children with."""


@contextlib.contextmanager
def rig(*, screen: str | None = "1280x800x24", sound: bool = True) -> Iterator[Rig]:
    """Run a virtual screen (width x height x depth; None: none) and a virtual sound card."""
    with contextlib.ExitStack() as stack:
        stack.enter_context(_sigterm_unwinds())
        temporary = tempfile.TemporaryDirectory(prefix="dauys-", ignore_cleanup_errors=True)
        folder = Path(stack.enter_context(temporary))
        env = {k: v for k, v in os.environ.items() if not k.startswith(("PULSE_", "ALSA_", "XDG_"))}
        for name, variable in (("home", "HOME"), ("run", "XDG_RUNTIME_DIR"), ("tmp", "TMPDIR")):
            (folder / name).mkdir(mode=0o700)
            env[variable] = str(folder / name)
        # OpenGL in software keeps its cache in the home folder of the user, whatever HOME says.
        env["XDG_CACHE_HOME"] = str(folder / "home")
        if screen is not None:
            env["DISPLAY"] = stack.enter_context(_screen(screen, env))
            env.pop("WAYLAND_DISPLAY", None)
        if sound:
            env |= stack.enter_context(_sound(folder, env))
        yield Rig(folder, MappingProxyType(env))


@contextlib.contextmanager
def _sigterm_unwinds() -> Iterator[None]:
    """Turn SIGTERM into an ordinary exit, so that every `with` block gets to clean up."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def leave(number: int, _frame: FrameType | None) -> None:
        sys.exit(128 + number)

    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextlib.contextmanager
def _running(
    argv: list[str], env: Mapping[str, str], pass_fds: tuple[int, ...] = ()
) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a server until the block ends, or until this process is killed."""
    try:
        server = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", "--", *argv],
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=pass_fds,
            start_new_session=True,  # a SIGTERM for the whole group must not take the screen first
        )
    except OSError as error:
        raise RigError(f"setpriv cannot start: {error.strerror}") from error
    try:
        yield server
    finally:
        server.terminate()
        try:
            server.wait(_END_WITHIN)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


@contextlib.contextmanager
def _screen(size: str, env: Mapping[str, str]) -> Iterator[str]:
    """Run Xvfb on a free display and yield its name."""
    reading, writing = os.pipe()
    argv = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"]
    with contextlib.ExitStack() as stack:
        stack.callback(os.close, reading)
        try:
            stack.enter_context(_running([*argv, "-noreset"], env, (writing,)))
        finally:
            os.close(writing)
        number = b""
        while not number.endswith(b"\n"):
            ready, _, _ = select.select([reading], [], [], _READY_WITHIN)
            part = os.read(reading, 16) if ready else b""
            if not part:
                raise RigError("Xvfb did not start; is the package xvfb installed?")
            number += part
        yield f":{int(number)}"


@contextlib.contextmanager
def _sound(folder: Path, env: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Run PulseAudio with a sink that nobody hears; yield what its clients need to know."""
    home = folder / "pulse"
    home.mkdir(mode=0o700)
    socket = home / "native"
    script, client, alsa = home / "script.pa", home / "client.conf", home / "asound.conf"
    script.write_text(_PULSE_SCRIPT.format(sink=SINK, socket=socket))
    client.write_text("autospawn = no\nenable-shm = no\n")
    alsa.write_text(_ALSA)
    own = {"PULSE_RUNTIME_PATH": str(home), "PULSE_STATE_PATH": str(home)}
    own["PULSE_COOKIE"] = str(home / "cookie")
    argv = ["pulseaudio", "-n", "-F", str(script), "--daemonize=no", "--exit-idle-time=-1"]
    argv += ["--use-pid-file=no", "--disable-shm=yes", "--high-priority=yes", "--realtime=yes"]
    with _running(argv, {**env, **own}) as server:
        # The socket is the last thing that the script makes.
        deadline = time.monotonic() + _READY_WITHIN
        while not socket.exists():
            if server.poll() is not None or time.monotonic() > deadline:
                raise RigError("PulseAudio did not start; is the package pulseaudio installed?")
            time.sleep(_POLL)
        yield {
            **own,
            "PULSE_SERVER": f"unix:{socket}",
            "PULSE_CLIENTCONFIG": str(client),
            "ALSA_CONFIG_PATH": str(alsa),
        }


class SecondSink:
    """Another virtual sink that comes and goes, as headphones and USB cards do."""

    def __init__(self, env: Mapping[str, str], name: str, form_factor: str) -> None:
        """`form_factor` is the property that tells what it is, "headphone" or "speaker" say."""
        self._env = env
        self.name = name
        self._form_factor = form_factor
        self._module = ""

    @property
    def plugged(self) -> bool:
        """True while it is there."""
        return bool(self._module)

    def plug(self, *, default: bool = True) -> None:
        """Make it appear, and sound go there if it is the default."""
        properties = f"sink_properties=device.form_factor={self._form_factor}"
        sink = [f"sink_name={self.name}", "rate=48000", "channels=1", "norewinds=1", properties]
        self._module = pactl(self._env, "load-module", "module-null-sink", *sink)
        if default:
            pactl(self._env, "set-default-sink", self.name)

    def unplug(self) -> None:
        """Make it vanish, with whatever plays there."""
        pactl(self._env, "unload-module", self._module)
        self._module = ""


def pactl(env: Mapping[str, str], *command: str) -> str:
    """Tell the virtual sound card's server something; return its answer."""
    done = subprocess.run(["pactl", *command], env=env, check=True, capture_output=True, text=True)
    return done.stdout.strip()


class Loopback:
    """Listens to what the virtual sound card plays, in memory. Times are `time.monotonic`."""

    RATE: Final = 22_050
    _BLOCK: Final = RATE // 200
    """Samples in 5 ms."""
    _KEPT: Final = 60 * 200
    """Blocks in a minute."""

    def __init__(self, env: Mapping[str, str], sink: str = SINK) -> None:
        """Listen to one of its sinks."""
        self._blocks: deque[tuple[float, float, bytes]] = deque(maxlen=self._KEPT)
        self._changed = threading.Condition()
        argv = ["parec", "--raw", "--format=s16le", "--channels=1", f"--rate={self.RATE}"]
        argv += ["--latency-msec=5", f"--device={sink}.monitor"]
        self._recorder = subprocess.Popen(
            argv,
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._thread = threading.Thread(target=self._listen, name="loopback", daemon=True)
        self._thread.start()

    def __enter__(self) -> "Loopback":
        """Wait until something (silence, most likely) was recorded."""
        try:
            self.wait_until(time.monotonic(), _READY_WITHIN)
        except RigError:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """Stop listening."""
        self._recorder.terminate()
        self._thread.join()
        with self._recorder:  # closes its pipe
            pass

    def energy(self, since: float, until: float) -> float:
        """Return the loudest 5 ms between two times, as RMS of samples (0 to 32767)."""
        with self._changed:
            return max((rms for at, rms, _ in self._blocks if since <= at <= until), default=0.0)

    def pcm(self, since: float, until: float) -> bytes:
        """Return what was heard between two times: mono, signed 16 bit."""
        with self._changed:
            return b"".join(pcm for at, _, pcm in self._blocks if since <= at <= until)

    def heard_at(self, since: float, level: float = 50.0, timeout: float = 5.0) -> float | None:
        """Wait for sound above a level (RMS) after a time and return when it came, else None."""
        deadline = time.monotonic() + timeout
        with self._changed:
            while True:
                for at, rms, _ in self._blocks:
                    if at >= since and rms >= level:
                        return at
                if not self._changed.wait(deadline - time.monotonic()):
                    return None

    def silent_since(self, until: float, level: float = 50.0) -> float:
        """Return when the last sound above a level ended before a time (0.0 if there was none)."""
        with self._changed:
            loud = [at for at, rms, _ in self._blocks if at <= until and rms >= level]
        return max(loud, default=0.0)

    def wait_until(self, moment: float, timeout: float) -> None:
        """Wait until the recording reaches a moment; RigError if it never does."""
        with self._changed:
            reached = self._changed.wait_for(
                lambda: bool(self._blocks) and self._blocks[-1][0] >= moment, timeout
            )
            if not reached:
                raise RigError("the loopback recorded nothing; is pulseaudio-utils installed?")

    def _listen(self) -> None:
        assert self._recorder.stdout is not None  # noqa: S101 - a pipe was asked for
        while pcm := self._recorder.stdout.read(self._BLOCK * 2):
            samples = array.array("h", pcm[: len(pcm) // 2 * 2])
            rms = math.sqrt(sum(s * s for s in samples) / max(len(samples), 1))
            with self._changed:
                self._blocks.append((time.monotonic(), rms, pcm))
                self._changed.notify_all()
