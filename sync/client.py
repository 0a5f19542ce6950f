"""``dauys-sync``: brings sealed signatures to the hub, in a process and user of its own."""

import argparse
import fcntl
import random
import secrets
import signal
import sys
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import FrameType
from typing import NoReturn

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

from sync import cli, enrolment, files, folder, keys
from sync.counts import MAX_COUNTS, Counts, verify_counts
from sync.enrolment import Code
from sync.errors import ConfigError, FormatError, SyncError
from sync.folder import KioskConfig, KioskFolder
from sync.keys import KeyKind, key_id
from sync.messages import ENROL
from sync.outbox import Outbox, counted
from sync.queue_db import QueueFileError
from sync.status import MAX_STATUS, Status
from sync.transport import HttpLink, Trouble, TroubleKind
from sync.uploader import Uploader

FIRST_WAIT = 1.0
LONGEST_WAIT = 30.0
"""Seconds between tries while the hub is away; there is no limit on tries."""
CONTACT_EVERY = 300.0
"""Seconds between contacts while nothing waits: for the daily counts and the stewards' view."""
_LOOK_EVERY = 0.5
"""Seconds between looks into the queue; a look is one indexed read of a local file."""


class _Stopped(BaseException):
    """SIGTERM or SIGINT arrived; everything on the disk is safe at any moment."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 (failed) or 2 (wrong use)."""
    return cli.run(_parser(), arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dauys-sync", description=__doc__)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    run = commands.add_parser("run", help="keep sending until SIGTERM")
    run.add_argument("--hub", metavar="URL", help="use this address instead of the enrolled one")
    run.add_argument("--longest-wait", type=float, default=LONGEST_WAIT, metavar="SECONDS")
    run.set_defaults(do=_run)
    enrol = commands.add_parser("enrol", help="make this kiosk known to a hub")
    enrol.add_argument("--hub", required=True, metavar="URL", help="the hub's address")
    enrol.add_argument("--code", required=True, help="one-time code from dauys-hub enrol")
    enrol.set_defaults(do=_enrol)
    status = commands.add_parser("status", help="say what waits and when the hub was last heard")
    status.add_argument("--json", action="store_true", help="for programs")
    status.set_defaults(do=_status)
    for command in (run, enrol, status):
        cli.data_option(command, "the kiosk's data folder")
    return parser


# --- enrol


def _enrol(options: argparse.Namespace) -> int:
    where = KioskFolder(options.data)
    if where.config_file.exists():
        raise ConfigError(f"{where.path} is enrolled; to enrol again remove {where.config_file}")
    code, url = Code.parse(options.code), folder.check_url(options.hub)
    if not where.device_key_file.exists():
        fresh = Ed25519PrivateKey.generate().private_bytes_raw()
        keys.write(where.device_key_file, KeyKind.DEVICE, fresh)
    device_key, nonce = where.device_key(), secrets.token_bytes(16)
    with closing(HttpLink(url)) as link:
        answer = link.post(ENROL, enrolment.encode_request(code, device_key, nonce))
    if isinstance(answer, Trouble):
        raise SyncError(f"not enrolled: {answer.words}; check the address and the code")
    try:
        reply = enrolment.decode_reply(answer, code, nonce)
    except FormatError:
        raise SyncError("not enrolled: the answer is not from the hub that made the code") from None
    routing = X25519PublicKey.from_public_bytes(reply.routing_key)
    where.write_config(KioskConfig(url, reply.hub_key, routing))
    cli.say(f"enrolled as {key_id(device_key.public_key()).hex()}")
    return cli.FINE


# --- status


def _status(options: argparse.Namespace) -> int:
    where = KioskFolder(options.data)
    path = where.status
    try:
        with path.open("rb") as file:
            status = counted(where, Status.decode(file.read(MAX_STATUS)))
    except FileNotFoundError:
        raise ConfigError(f"{path} is missing; has dauys-sync run here?") from None
    if options.json:
        cli.say(status.encode().decode().strip())
        return cli.FINE
    age = "" if status.oldest_hours is None else f", the oldest for {status.oldest_hours} hours"
    cli.say(f"{status.waiting} wait{age}; {status.acknowledged} acknowledged")
    cli.say(f"last contact: {status.last_contact or 'never'}; next try: {status.next_try or '-'}")
    if status.quarantined:
        cli.say(f"{status.quarantined} were refused by the hub and need a person to look")
    if status.forked:
        cli.say("a copy of this kiosk's card is in use somewhere, or an old backup was restored")
    if status.problem:
        cli.say(f"problem: {status.problem}")
    return cli.FINE


# --- run


def _run(options: argparse.Namespace) -> int:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _stop)
    try:
        _serve(options)
    except _Stopped:
        return cli.FINE


def _serve(options: argparse.Namespace) -> NoReturn:
    where = KioskFolder(options.data)
    config, device_key = where.config(), where.device_key()
    where.status.parent.mkdir(mode=0o770, parents=True, exist_ok=True)
    with (where.status.parent / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ConfigError(f"another dauys-sync runs for {where.path}") from None
        url = folder.check_url(options.hub) if options.hub else config.hub_url
        outbox = Outbox.open(where.queue, key_id(device_key.public_key()))
        with closing(outbox), closing(HttpLink(url)) as link:
            service = _Service(where, outbox, options.longest_wait)
            uploader = Uploader(config, device_key, outbox, link, service.keep_counts)
            service.load_counts(config)
            cli.say("ready")
            service.run(uploader)


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    signal.signal(number, signal.SIG_IGN)  # ending; a second one must not break that off
    raise _Stopped


@dataclass(slots=True)
class _Service:
    where: KioskFolder
    outbox: Outbox
    longest_wait: float
    last_contact: str | None = None
    counts: Counts | None = None
    failures: int = field(default=0)

    def run(self, uploader: Uploader) -> NoReturn:
        """Send for ever."""
        while True:
            try:
                trouble = uploader.round()
            except QueueFileError as error:
                trouble = Trouble(TroubleKind.LOCAL, str(error))
            self.failures = 0 if trouble is None else self.failures + 1
            if trouble is None:
                self.last_contact = _minute(time.time())
            wait = CONTACT_EVERY if trouble is None else self._back_off(trouble)
            self._write_status(trouble, wait, forked=uploader.forked)
            end = time.monotonic() + wait
            while time.monotonic() < end:
                if trouble is None and self.outbox.has_waiting():
                    break
                time.sleep(min(_LOOK_EVERY, wait))

    def _back_off(self, trouble: Trouble) -> float:
        """Double from FIRST_WAIT, with jitter so that kiosks do not come back all at once."""
        longest: float = min(FIRST_WAIT * 2 ** min(self.failures - 1, 20), self.longest_wait)
        return max(trouble.wait, longest * random.uniform(0.5, 1.0))  # noqa: S311 - not a secret

    def _write_status(self, trouble: Trouble | None, wait: float, *, forked: bool) -> None:
        try:
            depth = self.outbox.depth()
        except QueueFileError:
            return  # the file of before stays; its next_try shows that it is old
        now = time.time()
        oldest = depth.oldest_hour
        status = Status(
            waiting=depth.waiting,
            acknowledged=depth.acknowledged,
            quarantined=depth.quarantined,
            oldest_hours=None if oldest is None else max(0, int(now // 3600) - oldest),
            last_contact=self.last_contact,
            next_try=_minute(now + wait),
            problem=None if trouble is None else trouble.words,
            problem_kind=None if trouble is None else trouble.kind.value,
            forked=forked,
            counts_as_of=None if self.counts is None else self.counts.as_of.isoformat(),
        )
        with suppress(OSError):  # a full disk must not stop sending
            files.replace(self.where.status, status.encode())

    def keep_counts(self, data: bytes, counts: Counts) -> None:
        """Keep a statement unless it is older than the one we have."""
        if self.counts is None or counts.as_of > self.counts.as_of:
            try:
                files.replace(self.where.counts, data)
            except OSError:
                return  # a full disk must not stop sending; the next contact brings them again
            self.counts = counts

    def load_counts(self, config: KioskConfig) -> None:
        """Take up the statement of an earlier run."""
        try:
            with self.where.counts.open("rb") as file:
                self.counts = verify_counts(file.read(MAX_COUNTS + 1), config.hub_key)
        except (OSError, FormatError):
            self.counts = None


def _minute(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%MZ")


if __name__ == "__main__":
    sys.exit(main())
