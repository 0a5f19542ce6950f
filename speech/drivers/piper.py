"""Piper, where a voice for it lies in the data folder: a person's voice, learnt from recordings.

A voice is `NAME.onnx` with `NAME.onnx.json` beside it, as its makers hand it out, and its licence
in `MODEL_CARD` or `NAME.MODEL_CARD`. What Debian calls `piper` is a tool for mice.
"""

import importlib.util
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from speech.drivers.worker import Worker
from speech.drivers.worker_driver import WorkerDriver
from speech.types import LANGUAGES

_PATIENCE_S: Final = 20.0
"""A Raspberry Pi needs about half as long as the speech will be."""
_CAN_READ: Final = ("espeak", "text")
"""Ways from letters to sounds that need nothing more to be installed or fetched."""
_MAX_CONFIG: Final = 1_000_000
_LICENCE: Final = re.compile(r"^\W*licen[cs]e\W*:\s*(\S.{0,99})", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice in a folder."""

    path: Path
    language: str
    licence: str


def voices(folder: Path | None) -> list[Voice]:
    """Return the voices in a folder and the folders in it, by name; broken ones are left out."""
    if folder is None:
        return []
    found = [_voice(path) for path in sorted(folder.glob("**/*.onnx"))]
    return [voice for voice in found if voice is not None]


class PiperDriver(WorkerDriver):
    """Speaks at the voice's own pace, stretched to the rate step; one voice a language."""

    name = "piper"

    def __init__(self, folder: Path | None, only: Sequence[str] = ()) -> None:
        """`only` these languages, or all."""
        wanted = only or LANGUAGES
        self._chosen = {v.language: v for v in reversed(voices(folder)) if v.language in wanted}
        arguments = [f"{language}={voice.path}" for language, voice in self._chosen.items()]
        super().__init__(
            Worker("speech.drivers.piper_worker", arguments, patience=_PATIENCE_S), only
        )

    @property
    def licences(self) -> dict[str, str]:
        """Return the voice of each language and what others may do with it."""
        return {lang: f"{v.path.stem}: {v.licence}" for lang, v in self._chosen.items()}

    def _absent(self) -> str:
        if not self._chosen:
            return "no voice is installed"
        return "" if importlib.util.find_spec("piper") else "piper-tts is not installed"


def _voice(path: Path) -> Voice | None:
    try:
        with path.with_name(f"{path.name}.json").open("rb") as file:
            config = json.loads(file.read(_MAX_CONFIG))
        language = _language(config)
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    if language not in LANGUAGES or config.get("phoneme_type", "espeak") not in _CAN_READ:
        return None
    return Voice(path, language, _licence(path, config))


def _language(config: dict[str, Any]) -> str:
    code = config.get("language", {}).get("code") or config["espeak"]["voice"]
    return str(re.split("[_-]", code)[0])


def _licence(path: Path, config: dict[str, Any]) -> str:
    if isinstance(config.get("license"), str):
        return str(config["license"])
    for card in (path.with_name(f"{path.stem}.MODEL_CARD"), path.with_name("MODEL_CARD")):
        try:
            found = _LICENCE.search(card.read_text("utf-8", errors="replace"))
        except OSError:
            continue
        if found:
            return found[1].strip()
    return "unknown"
