"""``dauys-hub``: the collection server and what its operator does with it."""

import argparse
import asyncio
import json
import logging
import os
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from types import FrameType
from typing import NoReturn

import uvicorn
from sqlalchemy.exc import SQLAlchemyError

from sync import backup, cli
from sync.enrolment import Code
from sync.errors import SyncError
from sync.hub.app import make_app
from sync.hub.database import open_database
from sync.hub.keys import HubKeys
from sync.hub.store import Store


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 (failed) or 2 (wrong use)."""
    os.umask(0o077)
    return cli.run(_parser(), arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dauys-hub", description=__doc__)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    serve = _command(commands, "serve", "take envelopes in, until SIGTERM", _serve)
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    serve.add_argument(
        "--port", type=int, default=8443, help="port; 0 takes a free one (%(default)s)"
    )
    serve.add_argument(
        "--log-level", choices=("info", "warning", "error"), default="info", help="(%(default)s)"
    )
    _keys_option(serve)
    status = _command(commands, "status", "say how much the hub holds", _status)
    status.add_argument("--json", action="store_true", help="for programs")
    enrol = _command(commands, "enrol", "make a one-time code for one new kiosk", _enrol)
    enrol.add_argument("name", help="what people call the kiosk")
    revoke = _command(commands, "revoke", "take nothing more from a kiosk", _revoke)
    revoke.add_argument("kiosk", help="its id, as dauys-hub status shows it")
    back = _command(commands, "backup", "write everything into one signed file", _backup)
    back.add_argument("--out", type=Path, required=True, metavar="FILE", help="a new file")
    _keys_option(back)
    return parser


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    text: str,
    do: Callable[[argparse.Namespace, Store], int],
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=text)
    cli.data_option(parser, "the hub's data folder")
    parser.add_argument("--database", metavar="URL", help="default: hub/hub.sqlite in the folder")
    parser.set_defaults(do=partial(_with_store, do))
    return parser


def _keys_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--keys", type=Path, metavar="DIR", help="default: keys in the folder")


def _with_store(do: Callable[[argparse.Namespace, Store], int], options: argparse.Namespace) -> int:
    default = f"sqlite:///{(options.data / 'hub' / 'hub.sqlite').absolute()}"
    engine = open_database(options.database or default)
    try:
        return do(options, Store(engine))
    except SQLAlchemyError as error:
        raise SyncError(f"the database failed: {type(error).__name__}") from error
    finally:
        engine.dispose()


def _hub_keys(options: argparse.Namespace) -> HubKeys:
    return HubKeys.read(options.keys or options.data / "keys")


class _Server(uvicorn.Server):
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started and sockets:
            host, port = sockets[0].getsockname()[:2]
            shown = f"[{host}]" if ":" in host else host
            cli.say(f"ready http://{shown}:{port}")


def _serve(options: argparse.Namespace, store: Store) -> int:
    logging.basicConfig(
        level=options.log_level.upper(),
        stream=sys.stderr,
        format="%(asctime)s %(levelname)s %(message)s",
    )
    logging.getLogger("alembic").setLevel(logging.WARNING)
    app = make_app(store, _hub_keys(options))
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,  # an address and a time would say when somebody signed
        log_level="warning",
        limit_concurrency=200,
        timeout_graceful_shutdown=10,
        server_header=False,
    )
    signal.signal(signal.SIGTERM, _ended)
    signal.signal(signal.SIGINT, _ended)
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    with socket.create_server(
        (options.host, options.port), family=family, backlog=128
    ) as listening:
        asyncio.run(_Server(config).serve(sockets=[listening]))
    return cli.FINE


def _ended(_number: int, _frame: FrameType | None) -> NoReturn:
    """End with exit code 0; uvicorn hands the signal on to here when everything is answered."""
    raise SystemExit(cli.FINE)


def _status(options: argparse.Namespace, store: Store) -> int:
    totals, kiosks, last = store.totals(), store.kiosks(), store.last_statement()
    if options.json:
        cli.say(
            json.dumps(
                {
                    "received": totals.envelopes,
                    "quarantined": totals.quarantined,
                    "counted_until": _day(last[0] if last else None),
                    "kiosks": [
                        {
                            "id": kiosk.id.hex(),
                            "name": kiosk.name,
                            "last_contact": _day(kiosk.last_contact),
                            "revoked": _day(kiosk.revoked),
                        }
                        for kiosk in kiosks
                    ],
                },
                ensure_ascii=False,
            )
        )
        return cli.FINE
    cli.say(f"{totals.envelopes} envelopes received, {totals.quarantined} in quarantine")
    for kiosk in kiosks:
        state = f"revoked {kiosk.revoked}" if kiosk.revoked else f"last seen {kiosk.last_contact}"
        cli.say(f"{kiosk.id.hex()}  {kiosk.name}  {state}")
    return cli.FINE


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _enrol(options: argparse.Namespace, store: Store) -> int:
    if not 1 <= len(options.name) <= 80:
        raise SyncError("a kiosk's name has 1 to 80 characters")
    code = Code.new()
    store.add_code(code, options.name)
    cli.say(str(code))
    cli.warn("Valid for 24 hours and one kiosk. There: dauys-sync enrol --hub URL --code CODE")
    return cli.FINE


def _revoke(options: argparse.Namespace, store: Store) -> int:
    try:
        kiosk_id = bytes.fromhex(options.kiosk)
    except ValueError:
        raise SyncError("a kiosk's id is 32 hexadecimal digits; see dauys-hub status") from None
    store.revoke(kiosk_id)
    cli.say(f"{options.kiosk} is revoked; what it sent before stays")
    return cli.FINE


def _backup(options: argparse.Namespace, store: Store) -> int:
    keys = _hub_keys(options)
    total = store.totals().envelopes
    with options.out.open("xb") as file:
        writer = backup.Writer(file, keys.hub)
        writer.start()
        for kiosk in store.kiosks():
            writer.kiosk(backup.KioskEntry(kiosk.device_key, kiosk.name, kiosk.revoked is not None))
        count = 0
        for stored in cli.progress(store.envelopes(), total, "backup"):
            writer.envelope(stored.data)
            count += 1
        writer.end()
        file.flush()
        os.fsync(file.fileno())
    cli.say(f"{options.out}: {count} envelopes")
    return cli.FINE


if __name__ == "__main__":
    sys.exit(main())
