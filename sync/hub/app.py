"""The hub's HTTP interface.

It logs kinds of trouble, never content, and no line for a batch that went well: the time of that
line would say when somebody signed.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from fastapi import FastAPI, Request, Response
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from sync import enrolment, messages
from sync.errors import FormatError, TooLongError
from sync.hub import counting
from sync.hub.keys import HubKeys
from sync.hub.store import Kiosk, Store, UnknownKioskError
from sync.messages import (
    ANNOUNCE,
    ENROL,
    ENVELOPES,
    MEDIA_TYPE,
    Announcement,
    BatchHeader,
    Frames,
    Outcome,
    Outcomes,
    Reason,
)

_log = logging.getLogger(__name__)
_COUNT_EVERY = 60
"""Seconds between looks at whether a new day has begun."""


def make_app(store: Store, keys: HubKeys) -> FastAPI:
    """Return the application."""

    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        task = asyncio.create_task(_count_daily(store, keys))
        yield
        task.cancel()

    app = FastAPI(
        title="Dauys hub", version="1", lifespan=life, docs_url=None, redoc_url=None, debug=False
    )
    app.add_exception_handler(FormatError, _refused)
    app.add_exception_handler(UnknownKioskError, _unknown)
    app.add_exception_handler(SQLAlchemyError, _failed)
    hub = _Hub(store, keys)
    app.get("/health", summary="Whether the hub and its database answer")(hub.health)
    app.post(ENROL, summary="Enrol a kiosk with a one-time code")(hub.enrol)
    app.post(ANNOUNCE, summary="Say how far a chain goes; learn what is missing")(hub.announce)
    app.post(ENVELOPES, summary="Send a batch of envelopes; learn what is durable")(hub.envelopes)
    return app


@dataclass(frozen=True, slots=True)
class _Hub:
    store: Store
    keys: HubKeys

    async def health(self) -> dict[str, str]:
        await run_in_threadpool(self.store.last_statement)
        return {"status": "ok"}

    async def enrol(self, request: Request) -> Response:
        asked, message, mac = enrolment.decode_request(await _body(request))
        key = await run_in_threadpool(self.store.enrol, asked, message, mac)
        routing = self.keys.routing.public_key().public_bytes_raw()
        reply = enrolment.Reply(asked.nonce, self.keys.hub.public_key(), routing)
        _log.info("enrolled")
        return _cbor(enrolment.encode_reply(reply, self.keys.hub, key))

    async def announce(self, request: Request) -> Response:
        data = await _body(request)
        kiosk = await self._kiosk(data)
        said = Announcement.decode(data, kiosk.device_key)
        last = await run_in_threadpool(self.store.last_statement)
        known = await run_in_threadpool(self.store.known, said, last[1] if last else b"")
        if known.forked:
            _log.warning("forked kiosk=%s", kiosk.id.hex())
        return _cbor(known.encode(self.keys.hub))

    async def envelopes(self, request: Request) -> Response:
        """Store each envelope as soon as its bytes are complete; the answer lists all of them."""
        frames = Frames()
        waiting: list[bytes] = []
        outcomes: list[tuple[bytes, Outcome, Reason]] = []
        sender: tuple[BatchHeader, Kiosk] | None = None
        try:
            async for chunk in request.stream():
                waiting += frames.feed(chunk)
                if sender is None:
                    if not waiting:
                        continue
                    first = waiting.pop(0)
                    kiosk = await self._kiosk(first)
                    sender = BatchHeader.decode(first, kiosk.device_key), kiosk
                header, kiosk = sender
                if len(outcomes) + len(waiting) > header.count:
                    raise TooLongError("more envelopes than announced")
                if waiting:
                    outcomes += await run_in_threadpool(
                        self.store.store, kiosk, header.chain, waiting
                    )
                    waiting = []
        except ClientDisconnect:
            _log.info("a batch was cut off")
            return Response(status_code=400)  # nobody is there to read it
        if sender is None:
            raise FormatError("a batch without a header")
        header, kiosk = sender
        reply = Outcomes(kiosk.id, header.chain, header.nonce, tuple(outcomes))
        return _cbor(reply.encode(self.keys.hub))

    async def _kiosk(self, message: bytes) -> Kiosk:
        return await run_in_threadpool(self.store.kiosk, messages.claimed_kiosk(message))


async def _count_daily(store: Store, keys: HubKeys) -> None:
    while True:
        try:
            await run_in_threadpool(counting.refresh, store, keys)
        except Exception as error:  # noqa: BLE001 - counting must never stop collecting
            _log.error("counting failed: %s", type(error).__name__)
        await asyncio.sleep(_COUNT_EVERY)


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > messages.MAX_MESSAGE:
            raise TooLongError("the message is too long")
    return bytes(body)


def _cbor(data: bytes) -> Response:
    return Response(data, media_type=MEDIA_TYPE)


async def _refused(_request: Request, error: Exception) -> Response:
    _log.info("refused %s", type(error).__name__)
    status = 413 if isinstance(error, TooLongError) else 400
    return Response(f"{type(error).__name__}\n", status, media_type="text/plain")


async def _failed(_request: Request, error: Exception) -> Response:
    _log.error("the database failed: %s", type(error).__name__)
    return Response("the hub has trouble of its own\n", 500, media_type="text/plain")


async def _unknown(_request: Request, error: Exception) -> Response:
    return Response(f"{error}\n", 403, media_type="text/plain")
