"""What a venue shows of a petition, in three languages, as pure data.

``sync.petition_files`` reads it from a librarian's files, ``sync.packs`` from a signed pack.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta, timezone
from enum import StrEnum

from sync import cbor
from sync.answers import Field, Language

ALMATY = timezone(timedelta(hours=5), "Asia/Almaty")
"""Whose days deadlines and counts go by: one zone for the whole country since March 2024, without
summer time."""


class Route(StrEnum):
    """What happens with the petition in the end; a kiosk signature is never a vote."""

    COLLECTIVE_APPEAL = "collective_appeal"
    INFORMAL = "informal"


class BlockKind(StrEnum):
    """What a piece of a petition's text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Block:
    """One heading or paragraph."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class FieldRule:
    """One question the petition asks, and the rule that needs the answer."""

    field: Field
    required: bool
    """False for the patronymic only: not everybody has one."""
    rule: Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class Responsible:
    """Who answers for the personal data: an organisation, a person in it, how to reach them."""

    organisation: Mapping[Language, str]
    person: Mapping[Language, str]
    contact: str


@dataclass(frozen=True, slots=True)
class PetitionText:
    """The petition in one language: everything a person signs, and the same in Easy Read."""

    title: str
    addressee: str
    initiator: str
    ask: str
    """What is asked, in one sentence."""
    blocks: tuple[Block, ...]
    text_hash: bytes
    """``hash_text`` of everything above; 32 bytes."""
    easy_title: str
    easy_read: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Petition:
    """One petition of a pack, verified and complete."""

    id: str
    sample: bool
    """True marks an example; shown as such wherever the petition appears."""
    route: Route
    deadline: date
    """The last day on which people can sign, in Asia/Almaty."""
    threshold: int | None
    """How many signatures are hoped for."""
    retention_months: int
    """Personal data is destroyed this long after the deadline."""
    declaration_version: str
    consent_version: str
    fields: tuple[FieldRule, ...]
    """In the order in which they are asked."""
    responsible: Responsible
    purpose: Mapping[Language, str]
    hub_location: Mapping[Language, str]
    texts: Mapping[Language, PetitionText]
    opening_key: bytes
    """Public half of the petition's opening key, 1,216 bytes; see ``sync.sealing``."""
    sign_language: str | None = None
    """Sign language of the film, a code like "rsl"; None where there is no film."""
    film: str | None = None
    """The film, named from the petition's folder in the pack; see ``sync.petition_film``."""
    audio: Mapping[Language, str] | None = None
    """Folders of the pack with a person reading the text; see ``sync.petition_audio``."""

    def is_open(self, today: date) -> bool:
        """Whether the deadline has not passed on ``today``."""
        return today <= self.deadline


def hash_text(
    petition_id: str,
    language: Language,
    parts: tuple[str, str, str, str],
    blocks: tuple[Block, ...],
) -> bytes:
    """Return the SHA-256 of everything a person signs, in deterministic CBOR.

    ``parts`` are title, addressee, initiator and what is asked. Meaning is hashed, not a file: how
    lines are broken in a source file makes no difference.
    """
    pieces = [[block.kind.value, block.text] for block in blocks]
    signed = ["dauys text 1", petition_id, language.value, *parts, pieces]
    return hashlib.sha256(cbor.encode(signed)).digest()
