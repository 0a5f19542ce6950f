"""What stewards and administrators see, through the shipped commands alone."""

import csv
import json
import time
from collections.abc import Callable, Mapping
from typing import Any

from kiosk.stack import Stack

Status = dict[str, Any]


def queue(stack: Stack) -> Status:
    """Return what `dauys-sync` says of the queue: waiting, acknowledged, …."""
    status: Status = json.loads(
        stack.command("dauys-sync", "status", "--json", "--data", stack.folder)
    )
    return status


def wait_for_queue(
    stack: Stack, wanted: Callable[[Status], bool], patience: float = 60.0
) -> Status:
    """Ask until the queue is as wanted; sync writes its status at each try, about once a second."""
    end = time.monotonic() + patience
    while not wanted(status := queue(stack)):
        if time.monotonic() > end:
            raise TimeoutError(f"the queue stayed {status}")
    return status


def received(stack: Stack) -> int:
    """Return how many envelopes the hub holds."""
    status = stack.command("dauys-hub", "status", "--json", "--data", stack.hub)
    return int(json.loads(status)["received"])


def opened(stack: Stack) -> list[dict[str, str]]:
    """Open everything at the hub, as an administrator does, and return the rows in order."""
    backup, out = stack.elsewhere / "collected.backup", stack.elsewhere / "opened.csv"
    hub = ("--data", stack.hub, "--keys", stack.keys)
    stack.command("dauys-hub", "backup", *hub, "--out", backup)
    try:
        stack.command("dauys-admin", "open", "--backup", backup, "--keys", stack.keys, "--out", out)
        with out.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    finally:
        backup.unlink()
        out.unlink(missing_ok=True)


def name_of(row: Mapping[str, str]) -> str:
    """Return the whole name of an opened row."""
    return " ".join(row[part] for part in ("surname", "given_name", "patronymic") if row[part])
