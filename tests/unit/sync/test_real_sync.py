"""A real hub, a real client and a real socket between them, with what goes wrong there."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import requests

from sync import cli, client, messages
from sync.admin import demo_keys
from sync.counts import Counts, sign_counts, verify_counts
from sync.enrolment import Code
from sync.folder import KioskFolder
from sync.hub.database import open_database
from sync.hub.store import Store
from sync.keys import key_id
from sync.messages import MAX_REPLY, BatchHeader, Outcome, Outcomes, Reason
from sync.outbox import Outbox
from sync.queue import Queue
from sync.status import Status
from sync.transport import HttpLink, Link, Trouble, TroubleKind
from sync.uploader import Uploader
from tests.unit.sync.samples import KEYS, accept, waiting

_ROOT = Path(__file__).resolve().parents[3]
_PYTHON = (sys.executable, "-m")
_RUN = (*_PYTHON, "sync.client", "run")


class HubProcess:
    """A hub that can be killed and started again on the same port."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        demo_keys.make(folder / "keys")
        self.port = 0
        self.start()

    def start(self) -> None:
        """Start, and wait until it answers."""
        self.process = subprocess.Popen(
            [*_PYTHON, "sync.hub", "serve", "--data", self.folder, "--port", str(self.port)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=_ROOT,
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line.startswith("ready ")
        self.url = line.split()[1]
        self.port = int(self.url.rsplit(":", 1)[1])

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal and return the exit code."""
        self.process.send_signal(number)
        code = self.process.wait(20)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code

    @contextmanager
    def store(self) -> Iterator[Store]:
        """Look into its database."""
        store = Store(open_database(f"sqlite:///{self.folder}/hub/hub.sqlite"))
        yield store
        store.engine.dispose()

    def received(self) -> int:
        """Return how many envelopes it has."""
        with self.store() as store:
            return store.totals().envelopes


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    """Run a hub for the tests of this file."""
    process = HubProcess(tmp_path_factory.mktemp("hub"))
    yield process
    assert process.end() == 0


@pytest.fixture
def kiosk(hub: HubProcess, tmp_path: Path) -> KioskFolder:
    """Return the folder of a kiosk that has just been enrolled."""
    code = Code.new()
    with hub.store() as store:
        store.add_code(code, "Кітапхана")
    where = tmp_path / "kiosk"
    arguments = ["enrol", "--hub", hub.url, "--code", str(code), "--data", str(where)]
    assert client.main(arguments) == cli.FINE
    assert client.main(arguments) == cli.FAILED  # it is enrolled already
    return KioskFolder(where)


class _Bench:
    """A kiosk's queue and uploader, over whatever link a test gives."""

    def __init__(self, kiosk: KioskFolder, link: Link) -> None:
        self.kiosk = kiosk
        self.queue = Queue.open(kiosk.queue, kiosk.device_key())
        self.outbox = Outbox.open(kiosk.queue, key_id(kiosk.device_key().public_key()))
        self.counts: list[bytes] = []
        self.uploader = Uploader(
            kiosk.config(),
            kiosk.device_key(),
            self.outbox,
            link,
            lambda data, _counts: self.counts.append(data),
        )

    def sign(self, times: int) -> list[bytes]:
        """Sign; return the envelopes' ids."""
        return [accept(self.queue).receipt.envelope_id for _ in range(times)]

    def close(self) -> None:
        """Close both ends."""
        self.queue.close()
        self.outbox.close()


@contextmanager
def _bench(kiosk: KioskFolder, link: Link) -> Iterator[_Bench]:
    with closing(_Bench(kiosk, link)) as bench:
        yield bench


@contextmanager
def _answering(handle: Callable[[BaseHTTPRequestHandler, bytes], None]) -> Iterator[str]:
    """Serve as something that is not the hub: a captive portal, a proxy, a liar."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            handle(self, self.rfile.read(int(self.headers["Content-Length"])))

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


def _reply(handler: BaseHTTPRequestHandler, body: bytes, status: int = 200, **headers: str) -> None:
    handler.send_response(status)
    handler.send_header("Content-Length", str(len(body)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


@contextmanager
def _linked(
    kiosk: KioskFolder, answer: Callable[[BaseHTTPRequestHandler, bytes], None]
) -> Iterator[_Bench]:
    """Open a kiosk whose network leads to something else than the hub."""
    with _answering(answer) as url, closing(HttpLink(url)) as link, _bench(kiosk, link) as bench:
        yield bench


def test_signature_reaches_the_hub_once(hub: HubProcess, kiosk: KioskFolder) -> None:
    """What was signed is acknowledged by signature and is at the hub exactly once."""
    before = hub.received()
    with closing(HttpLink(hub.url)) as link, _bench(kiosk, link) as bench:
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

    with closing(HttpLink(hub.url)) as link, _bench(kiosk, Counting(link)) as bench:
        bench.sign(60)
        assert bench.uploader.round() is None
        assert waiting(bench.queue) == 0
    assert sizes[0] < 9_000
    assert sizes == sorted(sizes[:-1]) + sizes[-1:]
    assert len(sizes) <= 5


def _echo(handler: BaseHTTPRequestHandler, body: bytes) -> None:
    _reply(handler, body)


def _another_protocol(handler: BaseHTTPRequestHandler, _body: bytes) -> None:
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")


_PORTALS: list[tuple[Callable[[BaseHTTPRequestHandler, bytes], None], TroubleKind]] = [
    (lambda h, _: _reply(h, b"<html>Log in</html>"), TroubleKind.NOT_THE_HUB),
    (lambda h, _: _reply(h, b""), TroubleKind.NOT_THE_HUB),
    (_echo, TroubleKind.NOT_THE_HUB),
    (lambda h, _: _reply(h, b"x" * (MAX_REPLY + 1)), TroubleKind.NOT_THE_HUB),
    (lambda h, _: _reply(h, b"", 302, Location="http://portal.example/"), TroubleKind.NOT_THE_HUB),
    (lambda h, _: _reply(h, b"", 307, Location="http://portal.example/"), TroubleKind.NOT_THE_HUB),
    (lambda h, _: _reply(h, b"", 404), TroubleKind.NOT_THE_HUB),
    (lambda h, _: _reply(h, b"", 403), TroubleKind.REFUSED),
    (lambda h, _: _reply(h, b"", 400), TroubleKind.BROKEN),
    (lambda h, _: _reply(h, b"", 500), TroubleKind.BROKEN),
    (lambda h, _: _reply(h, b"", 503, Retry_After="7"), TroubleKind.BUSY),
    (_another_protocol, TroubleKind.UNREACHABLE),
    (lambda h, _: None, TroubleKind.UNREACHABLE),
]


@pytest.mark.parametrize(("answer", "kind"), _PORTALS)
def test_only_the_hub_can_acknowledge(
    hub: HubProcess,
    kiosk: KioskFolder,
    answer: Callable[[BaseHTTPRequestHandler, bytes], None],
    kind: TroubleKind,
) -> None:
    """A log-in page that says 200, a redirect or an error: nothing acknowledged, nothing lost."""
    with _linked(kiosk, answer) as bench:
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


def _through(
    hub: HubProcess, change: Callable[[str, bytes], bytes]
) -> Callable[[BaseHTTPRequestHandler, bytes], None]:
    """Pass requests on to the hub and its answers back, changed."""

    def handle(handler: BaseHTTPRequestHandler, body: bytes) -> None:
        answer = requests.post(hub.url + handler.path, data=body, timeout=10)
        _reply(handler, change(handler.path, answer.content), answer.status_code)

    return handle


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
        with closing(HttpLink(url, read_seconds=0.1)) as link, _bench(kiosk, link) as bench:
            bench.sign(1)
            trouble = bench.uploader.round()
            assert trouble is not None
            assert trouble.kind is TroubleKind.SLOW
    with (
        _answering(_drip) as url,
        closing(HttpLink(url, total_seconds=0.2)) as link,
        _bench(kiosk, link) as bench,
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
        _reply(handler, body)

    with _answering(visit) as elsewhere:

        def redirect(handler: BaseHTTPRequestHandler, _body: bytes) -> None:
            _reply(handler, b"", 308, Location=elsewhere + handler.path)

        with _linked(kiosk, redirect) as bench:
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

    with _linked(kiosk, _through(hub, flip)) as bench:
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

    with _linked(kiosk, _through(hub, replay)) as bench:
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
        reply = Outcomes(header.kiosk_id, header.chain, header.nonce, of)
        _reply(handler, reply.encode(KEYS.hub))

    with _linked(kiosk, stranger) as bench:
        bench.sign(1)
        trouble = bench.uploader._send()
        assert trouble is not None
        assert trouble.kind is TroubleKind.NOT_THE_HUB
        assert waiting(bench.queue) == 1


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
            _reply(handler, answer.content, answer.status_code)

    with _linked(kiosk, handle) as bench:
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
                _until(lambda: hub.received() == before + 2)  # as soon as they are complete
            return Trouble(TroubleKind.UNREACHABLE, "cut")

    before = hub.received()
    with _bench(kiosk, Cut()) as bench:
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


def test_hub_killed_in_mid_upload(hub: HubProcess, kiosk: KioskFolder) -> None:
    """A hub killed while it takes a batch has lost nothing and doubles nothing when it is back."""
    before = hub.received()
    with closing(HttpLink(hub.url)) as link, _bench(kiosk, link) as bench:
        for _ in range(3):
            bench.sign(40)
            killer = threading.Timer(0.03, hub.end, (signal.SIGKILL,))
            killer.start()
            bench.uploader.round()
            killer.join()
            hub.start()
        assert bench.uploader.round() is None
        assert waiting(bench.queue) == 0
    assert hub.received() == before + 120


def test_hub_that_lost_data_gets_it_back(hub: HubProcess, kiosk: KioskFolder) -> None:
    """When a hub comes back from an old backup, what it had acknowledged is sent again."""
    with closing(HttpLink(hub.url)) as link, _bench(kiosk, link) as bench:
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
    with closing(HttpLink(hub.url)) as link, _bench(kiosk, link) as bench:
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


def test_service_sends_and_ends_cleanly(hub: HubProcess, kiosk: KioskFolder) -> None:
    """The service sends what is signed while it runs, writes its status, and ends on SIGTERM."""
    service = subprocess.Popen(
        [*_RUN, "--data", kiosk.path],
        stdout=subprocess.PIPE,
        text=True,
        cwd=_ROOT,
    )
    assert service.stdout is not None
    assert service.stdout.readline() == "ready\n"
    second = client.main(["run", "--data", str(kiosk.path)])
    assert second == cli.FAILED  # only one at a time
    with closing(Queue.open(kiosk.queue, kiosk.device_key())) as queue:
        accept(queue)
        _until(lambda: waiting(queue) == 0)
    _until(lambda: _status(kiosk).acknowledged == 1)
    status = _status(kiosk)
    assert status.waiting == 0
    assert status.problem is None
    assert status.last_contact is not None
    assert status.counts_as_of is not None
    verify_counts(kiosk.counts.read_bytes(), kiosk.config().hub_key)
    service.terminate()
    assert service.wait(10) == 0
    service.stdout.close()


def test_service_comes_back_when_the_network_does(hub: HubProcess, kiosk: KioskFolder) -> None:
    """Signed in an outage, sent when it is over; meanwhile the status says what is wrong."""
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{reserved.getsockname()[1]}"
    with closing(Queue.open(kiosk.queue, kiosk.device_key())) as queue:
        accept(queue)
        service = subprocess.Popen(
            [*_RUN, "--data", kiosk.path, "--hub", url, "--longest-wait", "0.2"],
            stdout=subprocess.DEVNULL,
            cwd=_ROOT,
        )
        _until(lambda: kiosk.status.exists() and _status(kiosk).problem is not None)
        status = _status(kiosk)
        assert status.problem_kind == TroubleKind.UNREACHABLE
        assert status.waiting == 1
        assert status.oldest_hours is not None
        assert client.main(["status", "--data", str(kiosk.path)]) == cli.FINE
        with _forward(int(url.rsplit(":", 1)[1]), hub):
            _until(lambda: waiting(queue) == 0)
        os.kill(service.pid, signal.SIGTERM)
        assert service.wait(10) == 0


@contextmanager
def _forward(port: int, hub: HubProcess) -> Iterator[None]:
    class Server(ThreadingHTTPServer):
        allow_reuse_address = True

    pass_on = _through(hub, lambda _path, answer: answer)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            pass_on(self, self.rfile.read(int(self.headers["Content-Length"])))

        def log_message(self, *_: object) -> None:
            pass

    with Server(("127.0.0.1", port), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()


def _status(kiosk: KioskFolder) -> Status:
    return Status.decode(kiosk.status.read_bytes())


def _until(holds: Callable[[], bool]) -> None:
    """Wait for another process, at most 20 seconds."""
    tick = threading.Event()
    for _ in range(400):
        if holds():
            return
        tick.wait(0.05)
    pytest.fail("did not happen in 20 seconds")


def test_older_counts_do_not_come_back(kiosk: KioskFolder) -> None:
    """A statement of an earlier day never replaces a later one, also after a restart."""
    config = replace(kiosk.config(), hub_key=KEYS.hub.public_key())
    days = [date(2026, 11, day) for day in (12, 11, 12, 13)]
    said = [Counts(bytes(16), day, {bytes(32): day.day}) for day in days]
    kiosk.counts.parent.mkdir()
    with closing(Outbox.open(kiosk.queue, key_id(kiosk.device_key().public_key()))) as outbox:
        kept = []
        for counts in said:
            service = client._Service(kiosk, outbox, 1.0)
            service.load_counts(config)
            service.keep_counts(sign_counts(counts, KEYS.hub), counts)
            kept.append(verify_counts(kiosk.counts.read_bytes(), KEYS.hub.public_key()).as_of.day)
    assert kept == [12, 12, 12, 13]


def test_status_is_whole(kiosk: KioskFolder, capsys: pytest.CaptureFixture[str]) -> None:
    """Before the service has run, its status says so; a damaged file is refused by name."""
    capsys.readouterr()
    assert client.main(["status", "--data", str(kiosk.path)]) == cli.FAILED
    assert "has dauys-sync run" in capsys.readouterr().err
    kiosk.status.parent.mkdir()
    kiosk.status.write_bytes(b"{}")
    assert client.main(["status", "--data", str(kiosk.path)]) == cli.FAILED
    whole = Status(1, 2, 3, 4, "a", "b", "words", "kind", forked=True, counts_as_of=None)
    kiosk.status.write_bytes(whole.encode())
    assert Status.decode(whole.encode()) == whole
    capsys.readouterr()
    assert client.main(["status", "--json", "--data", str(kiosk.path)]) == cli.FINE
    assert json.loads(capsys.readouterr().out)["waiting"] == 1
    assert client.main(["status", "--data", str(kiosk.path)]) == cli.FINE
    said = capsys.readouterr().out
    assert "words" in said
    assert "copy of this kiosk" in said
