"""Storing for real, the venue's pack and counts, the self-test and the support bundle."""

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from kiosk import check, diagnose
from kiosk.__main__ import FAILED, main
from kiosk.config import KioskConfigError, Venue, venue
from kiosk.flow.events import PackLoaded, SignatureStored, StorageFailed
from kiosk.flow.machine import Flow
from kiosk.flow.session import ScreenId
from kiosk.flow.visit import asked, declared, signature
from kiosk.model.text import Language
from kiosk.store import SealedStore
from kiosk.venue import InstalledPack, SystemClock, envelope_clock
from speech.models import load_lock
from sync import keys, queue_db, sealing
from sync.answers import Field
from sync.counts import Counts, petition_key, sign_counts
from sync.envelopes import ClockQuality, Envelope
from sync.keys import KeyKind, key_id
from sync.petitions import Petition
from sync.queue import Queue
from sync.records import Signature
from sync.sealing import OpeningPrivateKey
from sync.status import Status
from tests.journeys.kiosk import Kiosk, begun, strings
from tests.journeys.test_random_journeys import ENTRIES
from tests.unit.kiosk.conftest import Place


def petitions(place: Place) -> tuple[Petition, ...]:
    """Return what the installed pack offers."""
    loaded = InstalledPack(place.data).load()
    assert loaded.problem == ""
    return loaded.petitions


def given(petition: Petition) -> Signature:
    """Return a complete signature for a petition."""
    state = begun(Language.KK).with_visit(petition=petition)
    for rule in petition.fields:
        state = asked(state, rule.field)
        visit = state.visit.entered(rule.field, ENTRIES[rule.field])
        state = state.with_visit(entries=visit.entries)
    return signature(declared(state))


def test_what_was_signed_is_sealed_stored_and_opens(place: Place) -> None:
    """The receipt is given for what is on the disk, and the key holders read what was entered."""
    petition = petitions(place)[0]
    signed = given(petition)
    result = SealedStore(place.data).accept(signed, petition)
    assert isinstance(result, SignatureStored)
    assert re.fullmatch(r"(\d{4} ){4}\d", result.receipt)
    assert result.media == 1
    assert len({len(row) for row in result.code}) == 1 == len(result.code) / len(result.code[0])
    db = queue_db.connect(place.folder.queue)
    ((data,),) = db.execute("SELECT bytes FROM envelope").fetchall()
    db.close()
    assert isinstance(data, bytes)
    assert not any(text.encode() in data for text in ENTRIES.values())
    envelope = Envelope.decode(data)
    routing = keys.read_x25519(place.keys / keys.ROUTING_FILE, KeyKind.ROUTING)
    opening = keys.read(place.keys / keys.OPENING_FILE, KeyKind.OPENING)
    routed = sealing.open_outer(envelope, routing)
    content = sealing.open_inner(routed, envelope.position, OpeningPrivateKey.from_bytes(opening))
    assert routed.petition_id == petition.id
    assert dict(content.answers)[Field.SURNAME] == ENTRIES[Field.SURNAME]


def test_the_squares_of_the_code_are_the_receipt(place: Place) -> None:
    """A QR code is square, holds both colours, and differs from the next person's."""
    petition = petitions(place)[0]
    store = SealedStore(place.data)
    codes = [store.accept(given(petition), petition) for _ in range(2)]
    assert all(isinstance(code, SignatureStored) for code in codes)
    first, second = (code.code for code in codes if isinstance(code, SignatureStored))
    assert first != second
    assert {square for row in first for square in row} == {True, False}


def _not_enrolled(place: Place) -> None:
    place.folder.config_file.unlink()


def _no_key(place: Place) -> None:
    place.folder.device_key_file.unlink()


def _key_open_to_all(place: Place) -> None:
    place.folder.device_key_file.chmod(0o644)


def _queue_is_rubbish(place: Place) -> None:
    place.folder.queue.parent.mkdir(exist_ok=True)
    place.folder.queue.write_bytes(b"not a database at all, but long enough" * 100)


def _queue_is_a_file(place: Place) -> None:
    place.folder.queue.parent.write_bytes(b"")


TROUBLE: list[tuple[Callable[[Place], None], str]] = [
    (_not_enrolled, "storage-not-set-up"),
    (_no_key, "storage-not-set-up"),
    (_key_open_to_all, "storage-not-set-up"),
    (_queue_is_rubbish, "storage-error"),
    (_queue_is_a_file, "storage-error"),
]


@pytest.mark.parametrize(("spoil", "problem"), TROUBLE)
def test_whatever_is_wrong_is_a_value_with_words(
    place: Place, spoil: Callable[[Place], None], problem: str
) -> None:
    """The person hears that nothing was stored and why, in their language; nothing is raised."""
    petition = petitions(place)[0]
    spoil(place)
    assert SealedStore(place.data).accept(given(petition), petition) == StorageFailed(problem)
    for language in Language:
        assert strings()(language, problem).shown


@pytest.mark.parametrize("problem", ["storage-full", "storage-error", "storage-not-set-up"])
def test_a_full_or_broken_disk_loses_nothing(problem: str) -> None:
    """Every answer is still there, can be checked, and storing can be tried again."""
    kiosk = Kiosk(begun(Language.RU))
    kiosk.store.outcome = StorageFailed(problem)
    for node in ("petition-1", "to-signing", "agree"):
        kiosk.tap(node)
    while kiosk.state.screen is ScreenId.DETAIL:
        question = kiosk.state.visit.question
        assert question
        kiosk.type(ENTRIES[question])
        kiosk.tap("next")
    kiosk.tap("declare")
    kiosk.clock.seconds += 2
    before = kiosk.state.visit.entries
    kiosk.tap("sign")
    assert kiosk.screen.id == "storage-failed"
    assert strings()(Language.RU, problem) in {node.name for node in kiosk.screen.body}
    assert kiosk.state.visit.entries == before
    kiosk.tap("review")
    assert kiosk.screen.id == "review"
    kiosk.clock.seconds += 2
    kiosk.tap("sign")
    kiosk.store.outcome = SignatureStored("1", 1, ())
    kiosk.tap("again")
    assert kiosk.screen.id == "receipt"
    assert len(kiosk.store.asked) == 3


def test_a_queue_that_was_tampered_with_takes_nothing(place: Place) -> None:
    """Somebody hears that storing failed where the database no longer is what it was."""
    petition = petitions(place)[0]
    queue = Queue.open(place.folder.queue, place.folder.device_key())
    queue.close()
    db = queue_db.connect(place.folder.queue)
    db.execute("DROP TABLE envelope")
    db.close()
    stored = SealedStore(place.data).accept(given(petition), petition)
    assert stored == StorageFailed("storage-error")


def test_a_damaged_pack_keeps_the_last_good_one_and_says_so(place: Place) -> None:
    """Visitors can go on signing, and they and the staff read what is wrong."""
    offered = [petition.id for petition in petitions(place)]
    source = InstalledPack(place.data)
    stamp = source.stamp()
    place.build()
    place.install()
    assert source.stamp() != stamp
    current = place.folder.pack / "current"
    victim = next(path for path in (current / "targets").rglob("*") if path.is_file())
    victim.write_bytes(victim.read_bytes() + b"x")
    loaded = source.load()
    assert [petition.id for petition in loaded.petitions] == offered
    assert loaded.problem == "pack-damaged"
    state = begun(Language.EN)
    flow = Flow(strings())
    state, _ = flow.step(state, loaded)
    names = {node.name for node in flow.screen(state).body}
    assert strings()(Language.EN, "pack-damaged") in names


def test_where_no_pack_is_good_the_problem_is_named(place: Place) -> None:
    """With nothing to offer the kiosk says why, and what to do."""
    current = (place.folder.pack / "current").resolve()
    (current / "metadata" / "timestamp.json").write_bytes(b"{}")
    loaded = InstalledPack(place.data).load()
    assert loaded.petitions == ()
    assert loaded.problem.startswith("pack-")
    for language in Language:
        assert strings()(language, loaded.problem).shown


def test_a_kiosk_that_was_never_given_a_pack_says_so(tmp_path: Path) -> None:
    """A new kiosk shows no empty list."""
    assert InstalledPack(tmp_path).load() == PackLoaded((), "no-petitions-why")


def counted(place: Place) -> None:
    """Write the hub's statement of yesterday."""
    key = keys.read_ed25519(place.keys / keys.HUB_FILE, KeyKind.HUB)
    received = {petition_key(petitions(place)[0].id): 2814}
    data = sign_counts(Counts(key_id(key.public_key()), date(2026, 11, 12), received), key)
    place.folder.counts.parent.mkdir(exist_ok=True)
    place.folder.counts.write_bytes(data)


def test_counts_are_believed_only_from_the_hub(place: Place) -> None:
    """A number is shown with its day, and only if the hub that was enrolled with signed it."""
    source = InstalledPack(place.data)
    ids = [petition.id for petition in source.load().petitions]
    assert source.counts() is None
    stamp = source.stamp()
    counted(place)
    assert source.stamp() != stamp
    counts = source.counts()
    assert counts
    assert counts.as_of == date(2026, 11, 12)
    assert dict(counts.received) == {ids[0]: 2814, ids[1]: 0, ids[2]: 0}
    place.folder.counts.write_bytes(place.folder.counts.read_bytes()[:-1] + b"x")
    assert source.counts() is None


def test_the_clock_says_how_far_it_can_be_believed() -> None:
    """The day is the venue's; time never jumps; an hour is never more exact than an hour."""
    clock = SystemClock()
    assert clock.now() <= clock.now()
    today, trusted = clock.today()
    assert abs((today - datetime.now(UTC).date()).days) <= 1
    reading = envelope_clock()
    assert trusted is (reading.quality is ClockQuality.RTC)
    assert abs(reading.hour - datetime.now(UTC).timestamp() / 3600) < 2


def status(**changes: Any) -> bytes:
    """Return a status as sync writes it."""
    values: dict[str, Any] = {
        "waiting": 3,
        "acknowledged": 1,
        "quarantined": 0,
        "oldest_hours": 5,
        "last_contact": "2026-11-12T10:00Z",
        "next_try": None,
        "problem": None,
        "problem_kind": None,
        "forked": False,
        "counts_as_of": None,
    }
    return Status(**{**values, **changes}).encode()


def found(place: Place) -> dict[str, check.Finding]:
    """Return what the self-test finds, by name."""
    return {finding.what: finding for finding in check.findings(place.data)}


def test_the_self_test_of_a_kiosk_that_is_set_up(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    """A steward, or a program, reads of each part whether it works."""
    place.folder.status.parent.mkdir(exist_ok=True)
    place.folder.status.write_bytes(status())
    code = check.run(place.data, as_json=True)
    findings = {item["what"]: item for item in json.loads(capsys.readouterr().out)}
    assert findings["petitions"]["verdict"] == "fine"
    assert findings["keys and queue"]["verdict"] == "fine"
    assert findings["disk"]["verdict"] == "fine"
    assert findings["sync"]["text"].startswith("0 waiting")  # as the queue itself says
    assert code == int(any(item["verdict"] == "broken" for item in findings.values()))
    check.run(place.data, as_json=False)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(findings)
    assert all(line.split()[0] in set(check.Verdict) for line in lines)


def test_the_self_test_says_what_to_do(place: Place) -> None:
    """Each thing that is missing names the command that mends it."""
    _not_enrolled(place)
    (place.folder.pack / "current").unlink()
    findings = found(place)
    assert findings["petitions"].verdict is check.Verdict.BROKEN
    assert "dauys-admin pack install" in findings["petitions"].text
    assert findings["keys and queue"].verdict is check.Verdict.BROKEN
    assert "dauys-sync enrol" in findings["keys and queue"].text
    assert findings["sync"].verdict is check.Verdict.MISSING
    assert "dauys-sync run" in findings["sync"].text
    assert check.run(place.data, as_json=True) == 1


def test_the_self_test_shows_what_sync_said(place: Place) -> None:
    """A hub that cannot be reached is told, with how much waits."""
    place.folder.status.parent.mkdir(exist_ok=True)
    place.folder.status.write_bytes(status(problem="no answer from the hub"))
    assert "no answer from the hub" in found(place)["sync"].text


def test_nothing_raises_in_an_empty_folder(tmp_path: Path) -> None:
    """A self-test on a machine that has nothing yet is a list, not a traceback."""
    findings = check.findings(tmp_path / "nowhere")
    assert {"screen", "voice", "sound", "petitions", "keys and queue", "disk", "sync"} <= {
        finding.what for finding in findings
    }


def test_damaged_records_of_models_are_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A steward reads what to remove, not where a program stopped."""
    monkeypatch.setenv("DAUYS_MODELS", str(tmp_path))
    (tmp_path / "recorded.json").write_text("{")
    for model in load_lock():
        (tmp_path / model.name).mkdir()
    findings = {finding.what: finding for finding in check.findings(tmp_path)}
    assert "recorded.json is damaged" in findings["speech models"].text


@pytest.mark.parametrize(
    "text", ["", "[panel]", "[panel\n", "[panel]\ndiagonal_inches = 'large'"]
    + [f"[panel]\ndiagonal_inches = {inches}" for inches in ("0", "-7", "nan", "1010")],
)  # fmt: skip
def test_a_slip_in_the_venues_settings_is_answered_with_an_example(
    tmp_path: Path, text: str
) -> None:
    """A steward who mistypes the panel's size is shown how it is written."""
    assert venue(tmp_path) == Venue()
    (tmp_path / "kiosk.toml").write_text(text)
    with pytest.raises(KioskConfigError, match=r"diagonal_inches = 10\.1"):
        venue(tmp_path)


def test_a_kiosk_with_such_a_slip_does_not_start(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever starts it reads what is wrong, instead of watching it start again and again."""
    (tmp_path / "kiosk.toml").write_text("[panel]\ndiagonal_inches = 0")
    assert main(["run", "--headless", "--data", str(tmp_path)]) == FAILED
    assert "diagonal_inches = 10.1" in capsys.readouterr().err


def test_the_support_bundle_holds_nothing_of_anybody(place: Place, tmp_path: Path) -> None:
    """After signatures were given, the bundle holds no name, number, petition, key or envelope."""
    petition = petitions(place)[0]
    stored = SealedStore(place.data).accept(given(petition), petition)
    assert isinstance(stored, SignatureStored)
    out = tmp_path / "bundle.zip"
    assert diagnose.run(place.data, out) == 0
    with ZipFile(out) as bundle:
        names = bundle.namelist()
        everything = b"\n".join(bundle.read(name) for name in names)
    assert set(names) == {"check.json", "machine.json", "packages.json", "venue.json"}
    private = [*ENTRIES.values(), petition.id, stored.receipt, stored.receipt.replace(" ", "")]
    private += [petition.texts[language].title for language in Language]
    private.append(place.folder.device_key_file.read_text().splitlines()[2])
    for words in private:
        assert words.encode() not in everything
        assert json.dumps(words).encode()[1:-1] not in everything
    with pytest.raises(FileExistsError):
        diagnose.run(place.data, out)
