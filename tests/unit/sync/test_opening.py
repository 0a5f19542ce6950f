"""A backup opens to every signature, or says which is damaged, by code and never by name."""

import csv
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync import backup, cbor, cli, keys, sealing
from sync.admin import __main__ as admin
from sync.admin import opening
from sync.admin.opening import Damage, Opener
from sync.backup import BackupError, EnvelopeEntry, KioskEntry, Writer
from sync.envelopes import Envelope, Position
from sync.keys import KeyKind
from sync.queue import ClockReading
from sync.records import ClockQuality, Field, Language, Routed
from tests.unit.sync.samples import (
    ANSWERS,
    CLOCK,
    KEYS,
    SIGNATURE,
    TEXT_HASH,
    Keys,
    make_chain,
    make_keys,
)

_OPENING = opening.Keys(KEYS.hub.public_key(), KEYS.routing, KEYS.opening)


def _write(path: Path, envelopes: list[bytes], *kiosks: Keys) -> Path:
    with path.open("wb") as file:
        writer = Writer(file, KEYS.hub)
        writer.start()
        for kiosk in kiosks or (KEYS,):
            writer.kiosk(KioskEntry(kiosk.device.public_key(), "Кітапхана", revoked=False))
        for data in envelopes:
            writer.envelope(data)
        writer.end()
    return path


def _open(path: Path) -> tuple[list[dict[str, str]], dict[Damage, int], list[str]]:
    said: list[str] = []
    opener = Opener(_OPENING, said.append)
    backup.check(path, KEYS.hub.public_key())
    rows = [dict(zip(opening.COLUMNS, row, strict=True)) for row in opener.rows(path)]
    assert opener.report.opened == len(rows)
    return rows, dict(opener.report.found), said


def _signed(position: Position, sealed: bytes) -> bytes:
    envelope = Envelope(position, CLOCK.hour, CLOCK.quality, sealed)
    return replace(envelope, signature=KEYS.device.sign(envelope.to_sign)).encode()


def test_opens_every_field(tmp_path: Path) -> None:
    """The key holders get what each person entered, and which text they read."""
    chain = make_chain(3)
    rows, damage, said = _open(_write(tmp_path / "b", chain))
    assert damage == {}
    assert said == []
    assert [row["sequence"] for row in rows] == ["1", "2", "3"]
    for row in rows:
        assert row["surname"] == "Қасымова"
        assert all(row[field.value] == answer for field, answer in ANSWERS)
        assert row["address"] == row["contact"] == row["birth_date"] == ""
        assert row["petition"] == SIGNATURE.petition_id
        assert row["language"] == "kk"
        assert row["text_sha256"] == TEXT_HASH.hex()
        assert row["tier"] == "declared"
        assert row["after_deadline"] == "no"
        assert row["clock"] == "rtc"
        assert row["hour_utc"] == "2026-10-24T00"


def test_table_is_private_and_whole(tmp_path: Path) -> None:
    """The table is for its owner only, never overwrites, and half of one is never left."""
    out = tmp_path / "names.csv"
    opener = Opener(_OPENING, print)
    opening.write_table(out, opener.rows(_write(tmp_path / "b", make_chain(2))))
    assert out.stat().st_mode & 0o777 == 0o600
    with out.open(newline="", encoding="utf-8") as file:
        assert [row["given_name"] for row in csv.DictReader(file)] == ["Әлия", "Әлия"]
    with pytest.raises(FileExistsError):
        opening.write_table(out, iter([]))

    def fails() -> list[str]:
        raise BackupError("cut off")

    with pytest.raises(BackupError):
        opening.write_table(tmp_path / "half.csv", iter(fails, None))
    assert not (tmp_path / "half.csv").exists()


@given(st.builds("{}{}".format, st.sampled_from((*"=+-@\t\r", "")), st.text(max_size=30)))
def test_no_cell_is_a_formula(entered: str) -> None:
    """Whatever a person entered, a spreadsheet does not run it."""
    cell = opening._harmless(entered)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell.removeprefix("'") == entered.removeprefix("'")


@pytest.mark.parametrize(
    ("damage", "change", "opened"),
    [
        (Damage.FORMAT, lambda chain: [chain[0], b"?", *chain[1:]], 4),
        (Damage.SIGNATURE, lambda chain: [*chain, make_chain(1, make_keys(2))[0]], 4),
        (Damage.GAP, lambda chain: [chain[0], *chain[2:]], 3),
        (Damage.GAP, lambda chain: chain[1:], 3),
        (Damage.FORK, lambda chain: [*chain[:2], make_chain(2)[1], *chain[2:]], 5),
        (Damage.CHAIN, lambda chain: [*chain[:3], make_chain(4)[3]], 4),
        (
            Damage.OUTER_SEAL,
            lambda chain: [
                *chain[:3],
                _signed(Envelope.decode(chain[3]).position, bytes(1616)),
            ],
            3,
        ),
    ],
)
def test_damage_is_named_by_code(
    tmp_path: Path, damage: Damage, change: Callable[[list[bytes]], list[bytes]], opened: int
) -> None:
    """Each kind of damage has a code and a place; nobody's name is told, and the rest opens."""
    kiosks = (KEYS,) if damage is not Damage.SIGNATURE else (KEYS, make_keys(2))
    envelopes = change(make_chain(4))
    if damage is Damage.SIGNATURE:
        forged = Envelope.decode(envelopes[-1])
        envelopes[-1] = replace(forged, signature=bytes(64)).encode()
    rows, found, said = _open(_write(tmp_path / "b", envelopes, *kiosks))
    assert damage in found
    assert len(rows) == opened
    assert any(line.startswith(f"{damage.value}: ") for line in said)
    assert not any(answer in line for line in said for _, answer in ANSWERS)


def test_other_opening_key_is_named(tmp_path: Path) -> None:
    """With another petition's key nothing opens, and it is said that the inner seal is shut."""
    path = _write(tmp_path / "b", make_chain(2))
    said: list[str] = []
    other = opening.Keys(KEYS.hub.public_key(), KEYS.routing, make_keys(9).opening)
    opener = Opener(other, said.append)
    assert list(opener.rows(path)) == []
    assert opener.report.found == {Damage.INNER_SEAL: 2}


def test_command_fails_where_a_signature_stays_shut(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody takes a table for complete that is not: how many are missing is said, and why."""
    (tmp_path / keys.HUB_PUBLIC_FILE).write_bytes(KEYS.hub.public_key().public_bytes_raw())
    keys.write(
        tmp_path / keys.ROUTING_FILE, KeyKind.ROUTING, KEYS.routing.private_bytes_raw(), demo=True
    )
    keys.write(tmp_path / keys.OPENING_FILE, KeyKind.OPENING, KEYS.opening.raw, demo=True)
    chain = make_chain(4)
    shut = [*chain[:3], _signed(Envelope.decode(chain[3]).position, bytes(1616))]
    outcomes = {"whole": chain, "gap": chain[1:], "shut": shut}
    for name, envelopes in outcomes.items():
        path = _write(tmp_path / name, envelopes)
        options = ["--keys", str(tmp_path), "--out", str(tmp_path / f"{name}.csv")]
        code = admin.main(["open", "--backup", str(path), *options])
        assert code == (cli.FAILED if name == "shut" else cli.FINE), name
    said = capsys.readouterr()
    assert "3 of 4 signatures opened" in said.out
    assert "  outer_seal: 1\n" in said.out
    assert "1 of 4 signatures did not open" in said.err
    with (tmp_path / "shut.csv").open(newline="", encoding="utf-8") as file:
        assert len(list(csv.DictReader(file))) == 3


def test_content_that_is_none_is_named(tmp_path: Path) -> None:
    """Rubbish under whole seals, as a broken kiosk might make it, is not taken for a shut seal."""
    position = Envelope.decode(make_chain(1)[0]).position
    inner = sealing.INNER.encrypt(
        sealing.pad(b"?", sealing.CONTENT_SIZES),
        KEYS.opening.public.key,
        info=sealing.inner_info(SIGNATURE.petition_id, TEXT_HASH, position),
    )
    routed = Routed(SIGNATURE.petition_id, TEXT_HASH, Language.KK, False, inner).encode()
    sealed = sealing.OUTER.encrypt(
        sealing.pad(routed, sealing.ROUTED_SIZES),
        KEYS.routing.public_key(),
        info=sealing.outer_info(position),
    )
    rows, found, _ = _open(_write(tmp_path / "b", [_signed(position, sealed)]))
    assert rows == []
    assert found == {Damage.CONTENT: 1}


def test_unknown_kiosk_is_named(tmp_path: Path) -> None:
    """Envelopes of a kiosk that was never enrolled are not counted."""
    rows, found, _ = _open(_write(tmp_path / "b", make_chain(2, make_keys(2)), KEYS))
    assert rows == []
    assert found == {Damage.UNKNOWN_KIOSK: 2}


def test_damaged_backup_is_refused(tmp_path: Path) -> None:
    """A backup with one byte changed, or cut anywhere, is not opened at all."""
    path = _write(tmp_path / "b", make_chain(2))
    good = path.read_bytes()
    assert backup.check(path, KEYS.hub.public_key()) == 2
    rng = random.Random(4)  # noqa: S311 - the same damage in each run
    bad = tmp_path / "bad"
    for _ in range(400):
        place = rng.randrange(len(good))
        flipped = bytearray(good)
        flipped[place] ^= 1 + rng.randrange(255)
        for data in (bytes(flipped), good[:place], good + good[:place]):
            bad.write_bytes(data)
            if data != good:
                with pytest.raises(BackupError):
                    backup.check(bad, KEYS.hub.public_key())
    with pytest.raises(BackupError, match="not signed by this hub"):
        backup.check(path, KEYS.device.public_key())


def test_backup_says_who_is_enrolled(tmp_path: Path) -> None:
    """A backup carries the kiosks' keys and names, and whether they were revoked."""
    path = _write(tmp_path / "b", make_chain(1))
    kiosk, envelope = backup.read(path)
    assert isinstance(kiosk, KioskEntry)
    assert kiosk.name == "Кітапхана"
    assert not kiosk.revoked
    assert isinstance(envelope, EnvelopeEntry)
    assert cbor.decode(envelope.data, 4096)
    assert "Қасымова" not in repr(envelope)


def test_every_clock_and_hour_can_be_written(tmp_path: Path) -> None:
    """A clock that is centuries off gives a row like any other."""
    position = Position(
        Envelope.decode(make_chain(1)[0]).position.kiosk_id, bytes(16), 1, bytes(32)
    )
    for hour in (0, 70_389_527):
        clock = ClockReading(hour, ClockQuality.UNKNOWN)
        envelope = Envelope(position, clock.hour, clock.quality, KEYS.seal(position).sealed)
        data = replace(envelope, signature=KEYS.device.sign(envelope.to_sign)).encode()
        (row,), _, _ = _open(_write(tmp_path / f"b{hour}", [data]))
        assert row["clock"] == "unknown"
        assert row[Field.SURNAME.value] == "Қасымова"
