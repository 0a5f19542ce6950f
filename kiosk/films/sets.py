"""A petition's film made ready for its pack, and what is known of films that people looked at."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.films.check import Finding
from kiosk.films.script import PETITION, Shooting, SignError
from kiosk.films.shelf import ENDING
from sync.petition_audio import INDEX
from sync.petition_film import FORMAT

REVIEWED: Final = "reviewed.tsv"
"""Beside the films, a line for each: name, tab, and which deaf people looked at it, and when."""
_FILM: Final = f"film{ENDING}"


@dataclass(frozen=True, slots=True)
class Credits:
    """What goes with a film wherever it goes."""

    signer: str
    licence: str
    consent: str


def reviewed(folder: Path, names: set[str]) -> dict[str, str]:
    """Return who looked at which of the films called `names`."""
    try:
        lines = (folder / REVIEWED).read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    pairs = (line.partition("\t") for line in lines)
    return {name.strip(): who.strip() for name, _, who in pairs if name.strip() in names and who}


def build(shooting: Shooting, found: Finding, takes: Path, credit: Credits, out: Path) -> None:
    """Write the folder that `petition.toml` names; raises SignError and leaves nothing behind."""
    if not shooting.petition:
        raise SignError("only a petition's film goes into a pack; copy the others to the kiosk")
    if out.exists():
        raise SignError(f"{out} is there already; name a new folder")
    index = {
        "format": FORMAT,
        "sign_language": shooting.sign_language,
        "petition": shooting.petition,
        "language": shooting.language.value,
        "text_hash": shooting.text_hash,
        "file": _FILM,
        "seconds": round(found.seconds, 2),
        "width": found.width,
        "height": found.height,
        "signer": credit.signer,
        "licence": credit.licence,
        "consent": credit.consent,
        "reviewed": reviewed(takes, {PETITION}).get(PETITION, ""),
    }
    fresh = out.with_name(f".{out.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        fresh.mkdir(parents=True)
        shutil.copyfile(takes / f"{PETITION}{ENDING}", fresh / _FILM)
        (fresh / INDEX).write_text(json.dumps(index, ensure_ascii=False, indent=1), "utf-8")
        fresh.replace(out)
    except OSError as error:
        raise SignError(f"{out} cannot be made: {error.strerror}; try another place") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
