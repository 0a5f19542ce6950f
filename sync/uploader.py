"""One round of sync: announce, learn what is missing, send it, believe only signed answers."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.counts import Counts, verify_counts
from sync.errors import FormatError
from sync.folder import KioskConfig
from sync.keys import key_id
from sync.messages import (
    ANNOUNCE,
    ENVELOPES,
    MAX_BATCH,
    Announcement,
    BatchHeader,
    Known,
    Outcome,
    Outcomes,
    Reason,
    frame,
)
from sync.outbox import Outbox
from sync.transport import Link, Trouble, TroubleKind

LEAST_BATCH, MOST_BATCH = 8_192, 262_144
"""Bytes; a batch grows while it goes well and shrinks when it does not."""
_NOT_SIGNED = Trouble(
    TroubleKind.NOT_THE_HUB,
    "something answered that is not the hub, perhaps a log-in page of the network",
)


@dataclass(slots=True)
class Uploader:
    """Brings what waits in the queue to the hub."""

    config: KioskConfig
    device_key: Ed25519PrivateKey = field(repr=False)
    outbox: Outbox
    link: Link
    keep_counts: Callable[[bytes, Counts], None]
    """Called with each verified statement of counts."""
    forked: bool = False
    """The hub has seen two chains where there should be one."""
    _batch: int = LEAST_BATCH

    def round(self) -> Trouble | None:
        """Do one round; return what ended it early, or None when everything is acknowledged."""
        trouble = self._announce()
        while trouble is None and self.outbox.has_waiting():
            trouble = self._send()
        return trouble

    @property
    def _kiosk_id(self) -> bytes:
        return key_id(self.device_key.public_key())

    def _announce(self) -> Trouble | None:
        head = self.outbox.head()
        nonce = secrets.token_bytes(16)
        said = Announcement(
            self._kiosk_id, head.chain, head.last, head.identity, nonce, self.outbox.doubtful()
        )
        answer = self.link.post(ANNOUNCE, said.encode(self.device_key))
        if isinstance(answer, Trouble):
            return answer
        try:
            known = Known.decode(answer, self.config.hub_key)
            if (known.kiosk_id, known.chain, known.nonce) != (said.kiosk_id, said.chain, nonce):
                return _NOT_SIGNED
            counts = verify_counts(known.counts, self.config.hub_key) if known.counts else None
        except FormatError:
            return _NOT_SIGNED
        self.forked = known.forked
        if counts is not None:
            self.keep_counts(known.counts, counts)
        self.outbox.record((identity, Outcome.ALREADY, Reason.NONE) for identity in known.held)
        self.outbox.reopen(known.gaps)
        return None

    def _send(self) -> Trouble | None:
        envelopes = self.outbox.take(self._batch, MAX_BATCH)
        nonce = secrets.token_bytes(16)
        header = BatchHeader(self._kiosk_id, self.outbox.chain, nonce, len(envelopes))
        frames = (header.encode(self.device_key), *envelopes)
        answer = self.link.post(ENVELOPES, b"".join(frame(data) for data in frames))
        trouble = answer if isinstance(answer, Trouble) else self._believe(answer, header)
        grown = self._batch * 2 if trouble is None else self._batch // 2
        self._batch = min(max(grown, LEAST_BATCH), MOST_BATCH)
        return trouble

    def _believe(self, answer: bytes, header: BatchHeader) -> Trouble | None:
        try:
            outcomes = Outcomes.decode(answer, self.config.hub_key)
        except FormatError:
            return _NOT_SIGNED
        said = (outcomes.kiosk_id, outcomes.chain, outcomes.nonce)
        if said != (header.kiosk_id, header.chain, header.nonce):
            return _NOT_SIGNED
        if self.outbox.record(outcomes.of) == 0:
            return Trouble(TroubleKind.BROKEN, "the hub acknowledged nothing of a batch")
        return None
