"""Speech Dispatcher as a speaker in `speech_out`."""

import contextlib
import queue
import socket
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from speech.words import words
from tests.bench.speakers import PATIENCE_S, program

_RINSE = "no"


class Dispatcher:
    """Speech Dispatcher with eSpeak NG, over SSIP: the way of Orca."""

    def __init__(self, path: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(str(path))
        self._answers: queue.Queue[str] = queue.Queue()
        self._told: queue.Queue[tuple[float, str]] = queue.Queue()
        self._language = ""
        self._unended = 0
        threading.Thread(target=self._listen, name="ssip", daemon=True).start()
        self._command("SET SELF CLIENT_NAME dauys:bench:main")
        self._command("SET SELF OUTPUT_MODULE espeak-ng")
        self._command("SET SELF PRIORITY text")
        self._command("SET SELF VOLUME 100")
        self._command("SET SELF NOTIFICATION END ON")
        self._command("SET SELF NOTIFICATION CANCEL ON")
        self._command("SET SELF NOTIFICATION INDEX_MARKS ON")

    def say(self, language: str, text: str) -> float:
        """Ask for one message."""
        if language != self._language:
            self._command(f"SET SELF LANGUAGE {language}")
            self._language = language
        self._command("SPEAK")
        now = time.monotonic()
        self._socket.sendall(f"{text}\r\n.\r\n".encode())
        self._answer()
        self._unended += 1
        return now

    def cancel(self) -> float:
        """Ask for silence."""
        now = time.monotonic()
        self._command("CANCEL SELF")
        return now

    def rest(self) -> None:
        """Wait until all messages are told to have ended, however they did.

        What a cancelled message leaves unplayed in its stream, some milliseconds, is heard before
        the next one. So that nobody takes it for an answer, a word is said to its end first.
        """
        if "CANCELED" in self._ended():
            self.say("en", _RINSE)
            self._ended()

    def marked(self, language: str, text: str) -> tuple[float, Sequence[float]]:
        """Say a text to its end, with a mark before each word."""
        marked, at = "", 0
        for number, (start, length) in enumerate(words(text)):
            marked += f'{text[at:start]}<mark name="{number}"/>{text[start : start + length]}'
            at = start + length
        self._command("SET SELF SSML_MODE on")
        asked = self.say(language, f"<speak>{marked}{text[at:]}</speak>")
        told = []
        while (event := self._next())[1] != "END":
            if event[1] == "INDEX MARK":
                told.append(event[0])
        self._unended -= 1
        self._command("SET SELF SSML_MODE off")
        return asked, told

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _ended(self) -> set[str]:
        """Return how the messages that were asked for have ended, once all have."""
        how = set()
        while self._unended:
            told = self._next()[1]
            if told in {"END", "CANCELED"}:
                how.add(told)
                self._unended -= 1
        return how

    def _next(self) -> tuple[float, str]:
        try:
            return self._told.get(timeout=PATIENCE_S)
        except queue.Empty as error:
            raise TimeoutError("speech-dispatcher tells nothing") from error

    def _command(self, line: str) -> None:
        self._socket.sendall(f"{line}\r\n".encode())
        self._answer()

    def _answer(self) -> None:
        try:
            answer = self._answers.get(timeout=PATIENCE_S)
        except queue.Empty as error:
            raise TimeoutError("speech-dispatcher does not answer") from error
        if not answer.startswith("2"):
            raise OSError(f"speech-dispatcher answered {answer}")

    def _listen(self) -> None:
        with contextlib.suppress(OSError), self._socket.makefile("r", encoding="utf-8") as lines:
            for line in lines:
                code, more, words_of_it = line[:3], line[3:4], line[4:].strip()
                if more == "-":
                    continue  # one line of several; the last one decides
                if code.startswith("7"):
                    self._told.put((time.monotonic(), words_of_it))
                else:
                    self._answers.put(line.strip())


@contextlib.contextmanager
def dispatcher(env: Mapping[str, str], folder: Path) -> Iterator[Dispatcher]:
    """Run Speech Dispatcher in a folder of its own."""
    path, runtime = folder / "speechd.sock", folder / "speechd"
    runtime.mkdir(mode=0o700)
    own = {**env, "XDG_RUNTIME_DIR": str(runtime)}
    argv = ["speech-dispatcher", "--run-single", "--timeout", "0", "--log-level", "1"]
    argv += ["--communication-method", "unix_socket", "--socket-path", str(path)]
    with program([*argv, "--pid-file", str(folder / "speechd.pid")], own) as server:
        end = time.monotonic() + PATIENCE_S
        while not path.exists():
            if server.poll() is not None or time.monotonic() > end:
                raise OSError("speech-dispatcher does not start; is it installed?")
            time.sleep(0.01)
        with contextlib.closing(Dispatcher(path)) as speaker:
            yield speaker
