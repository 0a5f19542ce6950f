"""The bytes on the wire are those written down; whoever changes them changes the version."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync import enrolment, receipts, sealing
from sync.counts import Counts, sign_counts, verify_counts
from sync.enrolment import Code, Reply
from sync.envelopes import ClockQuality, Envelope, Position, envelope_id
from sync.keys import key_id
from sync.messages import Announcement, BatchHeader, Known, Outcome, Outcomes, Reason
from sync.petitions import Block, BlockKind, hash_text
from sync.records import Content, Language, Routed, Tier
from sync.sealing import OpeningPrivateKey
from tests.unit.sync.samples import ANSWERS, PETITION, TEXT_HASH

_FILE = Path(__file__).resolve().parents[2] / "golden" / "sync" / "wire.json"
_GOLDEN: dict[str, Any] = json.loads(_FILE.read_text("utf-8"))


def _hex(*path: str) -> bytes:
    value: Any = _GOLDEN
    for name in path:
        value = value[name]
    return bytes.fromhex(value)


_DEVICE = Ed25519PrivateKey.from_private_bytes(_hex("keys", "device"))
_HUB = Ed25519PrivateKey.from_private_bytes(_hex("keys", "hub"))
_ROUTING = X25519PrivateKey.from_private_bytes(_hex("keys", "routing"))
_OPENING = OpeningPrivateKey.from_bytes(_hex("keys", "opening"))
_KIOSK, _CHAIN, _NONCE = key_id(_DEVICE.public_key()), bytes(range(16)), bytes(range(16, 32))
_ID = _hex("envelope_id")
_CONTENT = Content(ANSWERS, "1", "2026.1", Tier.DECLARED, bytes(range(16)))


def test_content_both_ways() -> None:
    """A person's answers are the same bytes for ever."""
    assert _CONTENT.encode() == _hex("content")
    assert Content.decode(_hex("content")) == _CONTENT


def test_routed_both_ways() -> None:
    """What the hub counts by is the same bytes for ever."""
    routed = Routed(PETITION, TEXT_HASH, Language.EN, after_deadline=False, inner=b"inner")
    assert routed.encode() == _hex("routed")
    assert Routed.decode(_hex("routed")) == routed


def test_envelope_both_ways() -> None:
    """An envelope stored today is read, verified and named the same in many years."""
    envelope = Envelope.decode(_hex("envelope"))
    envelope.verify(_DEVICE.public_key())
    assert envelope.position == Position(_KIOSK, _CHAIN, 7, bytes(range(32)))
    assert (envelope.hour, envelope.clock) == (498_000, ClockQuality.SINCE_BOOT)
    assert _DEVICE.sign(envelope.to_sign) == envelope.signature
    assert envelope.encode() == _hex("envelope")
    assert envelope_id(_hex("envelope")) == _ID


def test_seals_open() -> None:
    """What was sealed today opens in many years to what was entered."""
    envelope = Envelope.decode(_hex("envelope"))
    routed = sealing.open_outer(envelope, _ROUTING)
    assert routed.inner == _hex("sealed_inner")
    assert (routed.petition_id, routed.text_hash) == (PETITION, TEXT_HASH)
    assert (routed.language, routed.after_deadline) == (Language.KK, True)
    assert sealing.open_inner(routed, envelope.position, _OPENING) == _CONTENT


def test_receipt_both_ways() -> None:
    """A receipt written down today is found in many years."""
    receipt = receipts.read_qr(_GOLDEN["receipt"]["qr"], _DEVICE.public_key())
    assert receipt.envelope_id == _ID
    assert receipt.number == receipts.number_of(_ID) == _GOLDEN["receipt"]["number"]
    assert receipt.qr_payload == _GOLDEN["receipt"]["qr"]
    assert receipt.withdrawal_secret == bytes(range(16))


def test_messages_both_ways() -> None:
    """A kiosk of today and a hub of tomorrow understand each other, and the other way round."""
    said: dict[str, Announcement | Known | BatchHeader | Outcomes] = {
        "announcement": Announcement(_KIOSK, _CHAIN, 7, _ID, _NONCE, 5),
        "known": Known(
            _KIOSK, _CHAIN, _NONCE, ((1, 3), (6, 6)), forked=True, held=(_ID,), counts=b"counts"
        ),
        "batch_header": BatchHeader(_KIOSK, _CHAIN, _NONCE, 3),
        "outcomes": Outcomes(
            _KIOSK,
            _CHAIN,
            _NONCE,
            (
                (_ID, Outcome.STORED, Reason.NONE),
                (bytes(32), Outcome.QUARANTINED, Reason.CHAIN),
            ),
        ),
    }
    for name, message in said.items():
        key = _DEVICE if isinstance(message, Announcement | BatchHeader) else _HUB
        assert message.encode(key) == _hex("messages", name)
        assert type(message).decode(_hex("messages", name), key.public_key()) == message


def test_counts_both_ways() -> None:
    """A statement of counts signed today can be checked in many years."""
    counts = Counts(
        key_id(_HUB.public_key()), date(2026, 11, 12), {bytes(32): 2814, b"\x01" * 32: 0}
    )
    assert sign_counts(counts, _HUB) == _hex("messages", "counts")
    assert verify_counts(_hex("messages", "counts"), _HUB.public_key()) == counts


def test_enrolment_both_ways() -> None:
    """A code is written, and both messages are made, as they always were."""
    code = Code.parse(_GOLDEN["enrolment_code"])
    assert str(code) == _GOLDEN["enrolment_code"]
    assert enrolment.encode_request(code, _DEVICE, _NONCE) == _hex("messages", "enrol_request")
    reply = Reply(_NONCE, _HUB.public_key(), bytes(range(32)))
    assert enrolment.encode_reply(reply, _HUB, code.key) == _hex("messages", "enrol_reply")
    assert enrolment.decode_reply(_hex("messages", "enrol_reply"), code, _NONCE) == reply


def test_text_hash() -> None:
    """The hash of a text is the same for ever, so a signature stays with its text."""
    parts = ("Тақырып", "Әкімдік", "Бастамашы", "Сұрау")
    blocks = (Block(BlockKind.HEADING, "Неге"),)
    assert hash_text(PETITION, Language.KK, parts, blocks) == _hex("text_hash")
