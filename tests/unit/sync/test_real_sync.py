"""A real hub, a real client and a real socket between them: everything arrives, and once."""

import signal
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.server import BaseHTTPRequestHandler

import requests

from sync import messages
from sync.counts import verify_counts
from sync.folder import KioskFolder
from sync.keys import key_id
from sync.messages import BatchHeader
from sync.transport import HttpLink, Trouble, TroubleKind
from tests.unit.sync.samples import waiting
from tests.unit.sync.wire import Bench, HubProcess, Network, linked, opened, reply, until

MID_UPLOAD = 5_000
"""Bytes after which the network stops: an announcement, and an envelope or two of a batch."""


def test_signature_reaches_the_hub_once(hub: HubProcess, kiosk: KioskFolder) -> None:
    """What was signed is acknowledged by signature and is at the hub exactly once."""
    before = hub.received()
    with closing(HttpLink(hub.url)) as link, opened(kiosk, link) as bench:
        bench.sign(3)
        assert bench.uploader.round() is None
        assert bench.outbox.depth().acknowledged == 3
        assert waiting(bench.queue) == 0
        assert bench.uploader.round() is None
        (first, _) = bench.counts
        verify_counts(first, kiosk.config().hub_key)
    assert hub.received() == before + 3


def test_batches_grow(hub: HubProcess, kiosk: KioskFolder) -> None:
    """Many signatures go in few requests, which begin small."""
    sizes = []

    class Counting:
        def __init__(self, link: HttpLink) -> None:
            self.link = link

        def post(self, path: str, body: bytes) -> bytes | Trouble:
            if path == messages.ENVELOPES:
                sizes.append(len(body))
            return self.link.post(path, body)

    with closing(HttpLink(hub.url)) as link, opened(kiosk, Counting(link)) as bench:
        bench.sign(60)
        assert bench.uploader.round() is None
        assert waiting(bench.queue) == 0
    assert sizes[0] < 9_000
    assert sizes == sorted(sizes[:-1]) + sizes[-1:]
    assert len(sizes) <= 5


def test_lost_acknowledgement_sends_nothing_twice(hub: HubProcess, kiosk: KioskFolder) -> None:
    """When the answer is lost, the next round learns what arrived instead of sending it again."""
    cut = [True]
    sent: list[str] = []

    def handle(handler: BaseHTTPRequestHandler, body: bytes) -> None:
        sent.append(handler.path)
        answer = requests.post(hub.url + handler.path, data=body, timeout=10)
        if handler.path == messages.ENVELOPES and cut.pop():
            handler.connection.shutdown(socket.SHUT_RDWR)
        else:
            reply(handler, answer.content, answer.status_code)

    with linked(kiosk, handle) as bench:
        bench.sign(2)
        before = hub.received()
        trouble = bench.uploader.round()
        assert trouble is not None
        assert trouble.kind is TroubleKind.UNREACHABLE
        assert bench.uploader.round() is None
        assert bench.outbox.depth().acknowledged == 2
    assert sent == [messages.ANNOUNCE, messages.ENVELOPES, messages.ANNOUNCE]
    assert hub.received() == before + 2


def test_batch_cut_off_keeps_what_was_complete(hub: HubProcess, kiosk: KioskFolder) -> None:
    """When the network goes in mid-batch, what was complete is stored and the rest comes later."""

    class Cut:
        def post(self, path: str, body: bytes) -> bytes | Trouble:
            if path != messages.ENVELOPES:
                with closing(HttpLink(hub.url)) as link:
                    return link.post(path, body)
            with socket.create_connection(("127.0.0.1", hub.port)) as wire:
                head = f"POST {path} HTTP/1.1\r\nHost: hub\r\nContent-Length: {len(body)}\r\n\r\n"
                wire.sendall(head.encode() + body[:5_000])
                until(lambda: hub.received() == before + 2)  # as soon as they are complete
            return Trouble(TroubleKind.UNREACHABLE, "cut")

    before = hub.received()
    with opened(kiosk, Cut()) as bench:
        ids = bench.sign(4)
        assert bench.uploader.round() is not None
        assert hub.received() == before + 2
        assert waiting(bench.queue) == 4
        with closing(HttpLink(hub.url)) as link:
            bench.uploader.link = link
            assert bench.uploader.round() is None
        assert waiting(bench.queue) == 0
    assert hub.received() == before + 4
    assert len(set(ids)) == 4


def _killed_in_mid_upload(hub: HubProcess, network: Network, bench: Bench) -> Trouble | None:
    """Kill the hub while it has a part of a batch; return what the kiosk makes of it."""
    arrived = hub.received()
    network.tell(f"hold {MID_UPLOAD}")
    with ThreadPoolExecutor(1) as pool:
        sending = pool.submit(bench.uploader.round)
        assert network.line() == "held"
        until(lambda: hub.received() > arrived)
        hub.end(signal.SIGKILL)
        trouble = sending.result()
    network.tell("restore")
    hub.start()
    return trouble


def test_hub_killed_in_mid_upload(hub: HubProcess, kiosk: KioskFolder) -> None:
    """A hub killed while it takes a batch has lost nothing and doubles nothing when it is back."""
    before = hub.received()
    with (
        closing(Network(hub.port)) as network,
        closing(HttpLink(network.url)) as link,
        opened(kiosk, link) as bench,
    ):
        for _ in range(3):
            bench.sign(40)
            trouble = _killed_in_mid_upload(hub, network, bench)
            assert trouble is not None
            assert trouble.kind is TroubleKind.UNREACHABLE
            assert waiting(bench.queue) > 0
        assert bench.uploader.round() is None
        assert waiting(bench.queue) == 0
    assert hub.received() == before + 120


def test_hub_that_lost_data_gets_it_back(hub: HubProcess, kiosk: KioskFolder) -> None:
    """When a hub comes back from an old backup, what it had acknowledged is sent again."""
    with closing(HttpLink(hub.url)) as link, opened(kiosk, link) as bench:
        bench.sign(3)
        assert bench.uploader.round() is None
        before = hub.received()
        with hub.store() as store, store.engine.begin() as connection:
            connection.exec_driver_sql(
                "DELETE FROM envelopes WHERE kiosk_id = ? AND sequence = 2",
                (key_id(kiosk.device_key().public_key()),),
            )
        assert bench.uploader.round() is None
        assert waiting(bench.queue) == 0
    assert hub.received() == before


def test_revoked_kiosk_keeps_everything(hub: HubProcess, kiosk: KioskFolder) -> None:
    """A revoked kiosk is told so, and what waits on it stays."""
    with hub.store() as store:
        store.revoke(key_id(kiosk.device_key().public_key()))
    with closing(HttpLink(hub.url)) as link, opened(kiosk, link) as bench:
        bench.sign(1)
        trouble = bench.uploader.round()
        assert trouble is not None
        assert trouble.kind is TroubleKind.REFUSED
        assert waiting(bench.queue) == 1


def test_hub_refuses_nonsense(hub: HubProcess) -> None:
    """Nonsense, something too long, or a stranger is refused, and the hub goes on."""
    big = messages.frame(b"")[:3] + b"\xff" * 20_000
    for path in (messages.ANNOUNCE, messages.ENVELOPES, messages.ENROL):
        for body in (b"", b"\0" * 8, b"nonsense", big, bytes(100_000)):
            assert requests.post(hub.url + path, data=body, timeout=10).status_code in {400, 413}
    assert requests.get(hub.url + "/health", timeout=10).json() == {"status": "ok"}
    assert requests.get(hub.url + "/openapi.json", timeout=10).json()["info"]["title"]
    assert requests.get(hub.url + "/docs", timeout=10).status_code == 404


def test_hub_takes_no_more_than_announced(hub: HubProcess, kiosk: KioskFolder) -> None:
    """A batch that goes on after its announced end, or past all limits, is cut off."""
    key = kiosk.device_key()
    header = BatchHeader(key_id(key.public_key()), bytes(16), bytes(16), 1).encode(key)
    endless = messages.frame(b"x" * 4_000) * 200
    for body in (messages.frame(b"x") * 2, endless):
        sent = messages.frame(header) + body
        assert requests.post(hub.url + messages.ENVELOPES, data=sent, timeout=10).status_code == 413
    one = messages.frame(header) + messages.frame(b"x")
    assert requests.post(hub.url + messages.ENVELOPES, data=one, timeout=10).status_code == 200
