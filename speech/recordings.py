"""A set of recordings: a person saying known words in one language, kept for a voice of the kiosk.

A set is a folder with `index.json` and the sound files that it names. The index is UTF-8 JSON::

    {"format": "dauys recordings 1",
     "language": "kk",
     "speaker": "Айгүл С.",              who speaks, or the name they chose
     "licence": "CC-BY-4.0",             what others may do with it
     "consent": "written, 2026-11-02",   that the speaker agreed, and where it is kept
     "pace": 210,                        syllables a minute, as it was spoken
     "petition": "library-ramp",         only in a set for a petition: its id, and the hash of
     "text_hash": "5e0c…",               the text it says, so that the two cannot part
     "entries": [{"text": "Артқа", "file": "part-01.flac", "first": 0, "count": 15043}, …]}

Nothing else is taken. Files are FLAC, mono, 16 bit, 22,050 Hz; an entry is a piece of one, so that
a long file with marks holds many phrases or sentences. `text` is what a span of an utterance holds,
in the canonical form of `canonical`. Everything here is signed with a pack or came with the kiosk,
and still nothing of it is believed before it was checked.
"""

import json
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Self

from speech.errors import RecordingError
from speech.ports import SAMPLE_BYTES, SAMPLE_RATE
from speech.types import LANGUAGES

FORMAT: Final = "dauys recordings 1"
INDEX: Final = "index.json"
MAX_INDEX: Final = 2_000_000
"""Bytes."""
MAX_ENTRIES: Final = 5_000
MAX_TEXT: Final = 4_000
"""Characters of one entry: a long paragraph."""
MAX_SECONDS: Final = 300
"""Of one entry."""
SYLLABLES_PER_WORD: Final = 1.4
"""Of running English: a pace of 210 is 150 words a minute as `speech.types.words_per_minute` means
them, in every language."""
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,60}")
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_NOTE: Final = 300
_PACES: Final = range(60, 601)
_KEYS: Final = {"format", "language", "speaker", "licence", "consent", "pace", "entries"}
_BOUND: Final = {"petition", "text_hash"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One text, and where it is said."""

    text: str = field(repr=False)
    file: str
    first: int
    """Sample of the file at which it begins."""
    count: int
    """In samples, more than none."""


@dataclass(frozen=True, slots=True)
class Index:
    """What `index.json` holds."""

    language: str
    speaker: str
    licence: str
    consent: str
    pace: int
    """Syllables a minute."""
    entries: tuple[Entry, ...]
    petition: str = ""
    """Id of the petition whose text this is; empty for phrases of the kiosk."""
    text_hash: str = ""
    """SHA-256 in hex of what is signed in this language; empty where `petition` is."""

    def to_json(self) -> bytes:
        """Return the bytes of `index.json`."""
        bound = {"petition": self.petition, "text_hash": self.text_hash} if self.petition else {}
        content = {
            "format": FORMAT,
            "language": self.language,
            "speaker": self.speaker,
            "licence": self.licence,
            "consent": self.consent,
            "pace": self.pace,
            **bound,
            "entries": [
                {"text": e.text, "file": e.file, "first": e.first, "count": e.count}
                for e in self.entries
            ],
        }
        return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def canonical(text: str) -> str:
    """Return the form in which texts are compared: NFC, single spaces, no stop at the end.

    Whether a phrase ends a sentence depends on what stands beside it; a question mark or an
    exclamation mark is said differently, and stays. So do capital letters, but for those of one
    letter alone: it has the same name, large or small.
    """
    text = " ".join(unicodedata.normalize("NFC", text).split()).rstrip(". ")
    return text.lower() if len(text) == 1 else text


def parse(data: bytes) -> Index:
    """Return the index in `data`; raises RecordingError, which names what is wrong with it."""
    if len(data) > MAX_INDEX:
        raise RecordingError(f"{INDEX} has more than {MAX_INDEX} bytes")
    try:
        content = json.loads(data.decode(), object_pairs_hook=_unique, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise RecordingError(f"{INDEX} is not UTF-8 JSON with each name once") from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise RecordingError(f'{INDEX} is not of the format "{FORMAT}"')
    if content.keys() not in (_KEYS, _KEYS | _BOUND):
        raise RecordingError(f"{INDEX} must hold {', '.join(sorted(_KEYS))} and nothing else")
    if content["language"] not in LANGUAGES:
        raise RecordingError(f"the language must be one of {', '.join(LANGUAGES)}")
    for name in ("speaker", "licence", "consent"):
        note = content[name]
        if not isinstance(note, str) or not note.strip() or len(note) > _NOTE:
            raise RecordingError(f"{name} must say something, in at most {_NOTE} characters")
    if type(content["pace"]) is not int or content["pace"] not in _PACES:
        raise RecordingError(f"the pace must be {_PACES[0]} to {_PACES[-1]} syllables a minute")
    for name, shape in (("petition", _NAME), ("text_hash", _HASH)):
        if name in content and not _fits(shape, content[name]):
            raise RecordingError(f"{name} is not one")
    content["entries"] = _entries(content["entries"])
    del content["format"]
    return Index(**content)


def _entries(listed: object) -> tuple[Entry, ...]:
    if not isinstance(listed, list) or not 0 < len(listed) <= MAX_ENTRIES:
        raise RecordingError(f"there must be 1 to {MAX_ENTRIES} entries")
    entries: dict[str, Entry] = {}
    for number, item in enumerate(listed, 1):
        entry = _entry(item)
        if entry is None:
            raise RecordingError(f"entry {number} is not text, file, first and count")
        if entry.text in entries:
            raise RecordingError(f"entry {number} says what another one says")
        entries[entry.text] = entry
    return tuple(entries.values())


def _entry(item: Any) -> Entry | None:
    match item:
        case {"text": str(text), "file": file, "first": first, "count": count} if (
            len(item) == 4
            and 0 < len(text) <= MAX_TEXT
            and text == canonical(text)
            and _fits(_NAME, file)
            and type(first) is type(count) is int
            and first >= 0
            and 0 < count <= MAX_SECONDS * SAMPLE_RATE
        ):
            return Entry(text, file, first, count)
    return None


def _fits(shape: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and shape.fullmatch(value) is not None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) != len(pairs):
        raise ValueError("a name comes twice")
    return content


def _refuse(_constant: str) -> None:
    raise ValueError("not a number")


class Recordings:
    """A set on a disk, checked as far as that is possible without listening."""

    def __init__(self, folder: Path, index: Index) -> None:
        """Take what was checked; `open` checks it."""
        self._folder = folder
        self.index = index
        self._by_text = {entry.text: entry for entry in index.entries}

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Read the index and look into every file that it names; raises RecordingError."""
        try:
            with (folder / INDEX).open("rb") as file:
                index = parse(file.read(MAX_INDEX + 1))
        except OSError:
            raise RecordingError(f"{folder} holds no {INDEX} that can be read") from None
        recordings = cls(folder, index)
        ends: dict[str, int] = {}
        for entry in index.entries:
            ends[entry.file] = max(ends.get(entry.file, 0), entry.first + entry.count)
        for name, end in ends.items():
            recordings._piece(name, end, 0)
        return recordings

    def find(self, text: str, language: str) -> Entry | None:
        """Return the entry that says this text, or None."""
        return self._by_text.get(canonical(text)) if language == self.index.language else None

    def pcm(self, entry: Entry) -> bytes:
        """Return the sound of an entry as `speech.ports` has it; raises RecordingError."""
        return self._piece(entry.file, entry.first, entry.count)

    def _piece(self, name: str, first: int, count: int) -> bytes:
        # Here because it brings numpy with it, which nothing of ours uses: 80 ms of a start.
        import soundfile  # noqa: PLC0415

        try:
            with soundfile.SoundFile(str(self._folder / name)) as file:
                shape = (file.format, file.subtype, file.channels, file.samplerate)
                if shape != ("FLAC", "PCM_16", 1, SAMPLE_RATE):
                    raise RecordingError(f"{name} is not FLAC, mono, 16 bit, {SAMPLE_RATE} Hz")
                if file.frames < first + count:
                    raise RecordingError(f"{name} ends before what the index says is in it")
                file.seek(first)
                pcm = bytes(file.buffer_read(count, dtype="int16")) if count else b""
        except (soundfile.SoundFileError, OSError, AssertionError):  # the last is how it ends early
            raise RecordingError(f"{name} cannot be read") from None
        if len(pcm) != count * SAMPLE_BYTES:
            raise RecordingError(f"{name} cannot be read to its end")
        return pcm
