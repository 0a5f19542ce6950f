"""Damaged envelopes by the thousand: each is refused by name, and none is half believed."""

import random

import pytest

from sync import sealing
from sync.envelopes import Envelope
from sync.errors import BadSignatureError, FormatError, SyncError
from sync.hub.database import open_database
from sync.hub.store import Kiosk, Store
from sync.keys import key_id
from sync.messages import Frames, Outcome, frame
from tests.unit.sync.samples import KEYS, make_chain

_CHAIN = make_chain(3)
_KEY = KEYS.device.public_key()


def _refused(data: bytes) -> bool:
    try:
        envelope = Envelope.decode(data)
        envelope.verify(_KEY)
    except FormatError:
        return True
    return False


def test_every_flipped_bit_is_refused() -> None:
    """A card that turns one bit, anywhere, cannot change a signature without being noticed."""
    data = _CHAIN[0]
    for place in range(len(data)):
        for bit in range(8):
            changed = bytearray(data)
            changed[place] ^= 1 << bit
            assert _refused(bytes(changed))


def test_every_truncation_is_refused() -> None:
    """A torn envelope is never taken for a whole one, nor one with something behind it."""
    data = _CHAIN[0]
    assert not _refused(data)
    assert all(_refused(data[:length]) for length in range(len(data)))
    assert all(_refused(data + bytes([byte])) for byte in range(256))


def test_random_damage_is_refused() -> None:
    """Bytes cut out, put in, doubled, zeroed or taken from another envelope are noticed."""
    rng = random.Random(2026)  # noqa: S311 - the same damage in each run
    for _ in range(5_000):
        data = bytearray(rng.choice(_CHAIN))
        before = bytes(data)
        start, length = rng.randrange(len(data)), rng.randrange(1, 200)
        part = slice(start, start + length)
        match rng.randrange(5):
            case 0:
                del data[part]
            case 1:
                data[start:start] = rng.randbytes(length)
            case 2:
                data[start:start] = data[part]
            case 3:
                data[part] = bytes(len(data[part]))
            case 4:
                data[part] = rng.choice(_CHAIN)[part]
        assert bytes(data) == before or bytes(data) in _CHAIN or _refused(bytes(data))


def test_damaged_seals_do_not_open() -> None:
    """A seal with one byte changed opens to nothing, in every place of it."""
    envelope = Envelope.decode(_CHAIN[0])
    routed = sealing.open_outer(envelope, KEYS.routing)
    rng = random.Random(7)  # noqa: S311 - the same damage in each run
    for place in rng.sample(range(len(envelope.sealed)), 400):
        sealed = bytearray(envelope.sealed)
        sealed[place] ^= 1 + rng.randrange(255)
        damaged = Envelope(envelope.position, envelope.hour, envelope.clock, bytes(sealed))
        with pytest.raises(SyncError):
            sealing.open_outer(damaged, KEYS.routing)
    for place in rng.sample(range(len(routed.inner)), 400):
        inner = bytearray(routed.inner)
        inner[place] ^= 1 + rng.randrange(255)
        changed = type(routed)(
            routed.petition_id,
            routed.text_hash,
            routed.language,
            routed.after_deadline,
            bytes(inner),
        )
        with pytest.raises(SyncError):
            sealing.open_inner(changed, envelope.position, KEYS.opening)


def test_hub_quarantines_and_goes_on() -> None:
    """Damaged envelopes among good ones block nothing: the good ones are stored, once."""
    store = Store(open_database("sqlite://"))
    kiosk = Kiosk(key_id(_KEY), _KEY, "test", None, None)
    with store.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO kiosks (id, device_key, name, enrolled) VALUES (?, ?, 'x', '2026-01-01')",
            (kiosk.id, _KEY.public_bytes_raw()),
        )
    rng = random.Random(5)  # noqa: S311 - the same damage in each run
    for _ in range(50):
        batch = [bytearray(data) for data in _CHAIN]
        bad = [bytearray(rng.choice(_CHAIN)) for _ in range(4)]
        for data in bad:
            data[rng.randrange(len(data))] ^= 1 + rng.randrange(255)
        mixed = [bytes(data) for data in (*batch, *bad)]
        rng.shuffle(mixed)
        outcomes = store.store(kiosk, bytes(16), mixed)
        assert len(outcomes) == len(mixed)
        for sent, (_, outcome, _) in zip(mixed, outcomes, strict=True):
            assert (outcome is Outcome.QUARANTINED) == (sent not in _CHAIN)
    assert store.totals().envelopes == len(_CHAIN)
    store.engine.dispose()


def test_frames_in_any_pieces() -> None:
    """However a network cuts a batch, the same envelopes come out, as soon as each is complete."""
    rng = random.Random(3)  # noqa: S311 - the same cuts in each run
    whole = b"".join(frame(data) for data in _CHAIN)
    for _ in range(300):
        frames, found, at = Frames(), [], 0
        while at < len(whole):
            size = rng.choice((1, 3, 5, 100, 2_000, 10_000))
            found += frames.feed(whole[at : at + size])
            at += size
            complete = [data for i, data in enumerate(_CHAIN) if at >= _end(i)]
            assert found[: len(complete)] == complete
        assert found == _CHAIN
    with pytest.raises(FormatError):
        Frames().feed(b"\xff\xff\xff\xff")


def _end(index: int) -> int:
    return sum(4 + len(data) for data in _CHAIN[: index + 1])


def test_signature_of_another_key() -> None:
    """An envelope signed by a stranger is told apart from a damaged one."""
    with pytest.raises(BadSignatureError):
        Envelope.decode(_CHAIN[0]).verify(KEYS.hub.public_key())
