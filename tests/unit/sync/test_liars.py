"""Something else answers in the hub's place: a log-in page, a proxy, a liar, or nobody."""

import socket
import threading
from contextlib import closing, suppress
from http.server import BaseHTTPRequestHandler

import pytest

from sync import messages
from sync.folder import KioskFolder
from sync.messages import MAX_REPLY, Outcome, Outcomes, Reason
from sync.transport import HttpLink, TroubleKind
from tests.unit.sync.samples import KEYS, waiting
from tests.unit.sync.wire import Answer, HubProcess, answering, linked, opened, reply, through


def _echo(handler: BaseHTTPRequestHandler, body: bytes) -> None:
    reply(handler, body)


def _another_protocol(handler: BaseHTTPRequestHandler, _body: bytes) -> None:
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")


_PORTALS: list[tuple[Answer, TroubleKind]] = [
    (lambda h, _: reply(h, b"<html>Log in</html>"), TroubleKind.NOT_THE_HUB),
    (lambda h, _: reply(h, b""), TroubleKind.NOT_THE_HUB),
    (_echo, TroubleKind.NOT_THE_HUB),
    (lambda h, _: reply(h, b"x" * (MAX_REPLY + 1)), TroubleKind.NOT_THE_HUB),
    (lambda h, _: reply(h, b"", 302, Location="http://portal.example/"), TroubleKind.NOT_THE_HUB),
    (lambda h, _: reply(h, b"", 307, Location="http://portal.example/"), TroubleKind.NOT_THE_HUB),
    (lambda h, _: reply(h, b"", 404), TroubleKind.NOT_THE_HUB),
    (lambda h, _: reply(h, b"", 403), TroubleKind.REFUSED),
    (lambda h, _: reply(h, b"", 400), TroubleKind.BROKEN),
    (lambda h, _: reply(h, b"", 500), TroubleKind.BROKEN),
    (lambda h, _: reply(h, b"", 503, Retry_After="7"), TroubleKind.BUSY),
    (_another_protocol, TroubleKind.UNREACHABLE),
    (lambda h, _: None, TroubleKind.UNREACHABLE),
]


@pytest.mark.parametrize(("answer", "kind"), _PORTALS)
def test_only_the_hub_can_acknowledge(
    hub: HubProcess,
    kiosk: KioskFolder,
    answer: Answer,
    kind: TroubleKind,
) -> None:
    """A log-in page that says 200, a redirect or an error: nothing acknowledged, nothing lost."""
    with linked(kiosk, answer) as bench:
        bench.sign(2)
        trouble = bench.uploader.round()
        assert trouble is not None
        assert trouble.kind is kind
        assert trouble.words
        assert waiting(bench.queue) == 2
        if kind is TroubleKind.BUSY:
            assert trouble.wait == 7
        before = hub.received()
        with closing(HttpLink(hub.url)) as good:
            bench.uploader.link = good
            assert bench.uploader.round() is None
        assert waiting(bench.queue) == 0
        assert hub.received() == before + 2


def _drip(handler: BaseHTTPRequestHandler, _body: bytes) -> None:
    handler.send_response(200)
    handler.end_headers()
    with suppress(OSError):  # until the kiosk hangs up
        while not handler.wfile.closed:
            handler.wfile.write(b"x" * 20_000)
            threading.Event().wait(0.05)


def test_slow_answers_are_given_up(kiosk: KioskFolder) -> None:
    """A server that accepts and never answers, or drips for ever, holds a kiosk up only so long."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with closing(HttpLink(url, read_seconds=0.1)) as link, opened(kiosk, link) as bench:
            bench.sign(1)
            trouble = bench.uploader.round()
            assert trouble is not None
            assert trouble.kind is TroubleKind.SLOW
    with (
        answering(_drip) as url,
        closing(HttpLink(url, total_seconds=0.2)) as link,
        opened(kiosk, link) as bench,
    ):
        trouble = bench.uploader.round()
        assert trouble is not None
        assert trouble.kind is TroubleKind.SLOW
        assert waiting(bench.queue) == 1


def test_redirect_is_not_followed(kiosk: KioskFolder) -> None:
    """A redirect to another host is refused: nothing is sent there, whatever it would say."""
    visited: list[str] = []

    def visit(handler: BaseHTTPRequestHandler, body: bytes) -> None:
        visited.append(handler.path)
        reply(handler, body)

    with answering(visit) as elsewhere:

        def redirect(handler: BaseHTTPRequestHandler, _body: bytes) -> None:
            reply(handler, b"", 308, Location=elsewhere + handler.path)

        with linked(kiosk, redirect) as bench:
            bench.sign(1)
            trouble = bench.uploader.round()
    assert trouble is not None
    assert trouble.kind is TroubleKind.NOT_THE_HUB
    assert visited == []


def test_tampered_acknowledgement_is_refused(hub: HubProcess, kiosk: KioskFolder) -> None:
    """Nobody between kiosk and hub can change an acknowledgement, in any byte of it."""
    flips = iter(range(0, 1_000, 7))

    def flip(path: str, answer: bytes) -> bytes:
        if path != messages.ENVELOPES:
            return answer
        changed = bytearray(answer)
        changed[next(flips) % len(changed)] ^= 0x10
        return bytes(changed)

    with linked(kiosk, through(hub, flip)) as bench:
        bench.sign(2)
        before = hub.received()
        for _ in range(12):
            trouble = bench.uploader._send()
            assert trouble is not None
            assert trouble.kind is TroubleKind.NOT_THE_HUB
            assert waiting(bench.queue) == 2
        assert hub.received() == before + 2


def test_old_answers_are_refused(hub: HubProcess, kiosk: KioskFolder) -> None:
    """An acknowledgement kept from before cannot be played again for something else."""
    kept: dict[str, bytes] = {}

    def replay(path: str, answer: bytes) -> bytes:
        return kept.setdefault(path, answer)

    with linked(kiosk, through(hub, replay)) as bench:
        bench.sign(1)
        assert bench.uploader.round() is None
        bench.sign(1)
        trouble = bench.uploader.round()
        assert trouble is not None
        assert trouble.kind is TroubleKind.NOT_THE_HUB
        assert bench.uploader._send() == trouble
        assert waiting(bench.queue) == 1


def test_other_hubs_acknowledgement_is_refused(kiosk: KioskFolder) -> None:
    """A stranger's hub, however well it speaks the language, acknowledges nothing here."""

    def stranger(handler: BaseHTTPRequestHandler, body: bytes) -> None:
        frames = messages.Frames().feed(body)
        header = messages.BatchHeader.decode(frames[0], kiosk.device_key().public_key())
        of = ((bytes(32), Outcome.STORED, Reason.NONE),)
        outcomes = Outcomes(header.kiosk_id, header.chain, header.nonce, of)
        reply(handler, outcomes.encode(KEYS.hub))

    with linked(kiosk, stranger) as bench:
        bench.sign(1)
        trouble = bench.uploader._send()
        assert trouble is not None
        assert trouble.kind is TroubleKind.NOT_THE_HUB
        assert waiting(bench.queue) == 1
