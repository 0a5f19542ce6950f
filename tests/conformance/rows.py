"""Reads `rows.toml`: every requirement, and the tests that show it or what it waits for."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
ROWS = Path(__file__).with_name("rows.toml")


class RowsError(ValueError):
    """`rows.toml` is not well made; says where."""


class Waits(StrEnum):
    """Why a requirement has no test that could be run now."""

    PERSON = "needs-person"
    """Only people can tell."""
    DEVICE = "needs-device"
    """Only a device that is not here can tell."""
    NOT_BUILT = "not-built"


@dataclass(frozen=True, slots=True)
class Row:
    """One requirement, or one part of it."""

    id: str
    part: str
    """Heading of the requirements under which it stands."""
    of: int
    """Which row or bullet there, counted from 1."""
    clause: str
    requirement: str
    tests: tuple[str, ...]
    """Pytest node ids, without parameters; all of them must pass."""
    waits: Waits | None
    note: str
    """What is still to come, or who is needed."""


@dataclass(frozen=True, slots=True)
class Requirements:
    """All rows, and how many each part must have."""

    parts: Mapping[str, int]
    rows: tuple[Row, ...]


def read(path: Path = ROWS) -> Requirements:
    """Return what the file says; raise `RowsError` where something is missing or unknown."""
    data = tomllib.loads(path.read_text("utf-8"))
    parts = {part["name"]: int(part["rows"]) for part in data["part"]}
    rows = tuple(_row(entry) for entry in data["row"])
    ids = [row.id for row in rows]
    for row in rows:
        if ids.count(row.id) > 1:
            raise RowsError(f"{row.id} is there twice")
        if row.part not in parts or not 1 <= row.of <= parts[row.part]:
            raise RowsError(f"{row.id} stands under {row.part}, {row.of}, which there is not")
    return Requirements(parts, rows)


def _row(entry: Mapping[str, object]) -> Row:
    given = dict(entry)
    try:
        name = str(given.pop("id"))
        part, _, of = str(given.pop("row")).rpartition(" ")
        tests = given.pop("tests", ())
        waits = given.pop("waits", None)
        row = Row(
            id=name,
            part=part,
            of=int(of),
            clause=str(given.pop("clause")),
            requirement=str(given.pop("requirement")),
            tests=tuple(str(test) for test in tests) if isinstance(tests, list) else (),
            waits=Waits(str(waits)) if waits else None,
            note=str(given.pop("note", "")),
        )
    except (KeyError, ValueError) as error:
        raise RowsError(f"a row near {entry.get('id')} is incomplete: {error}") from error
    if given:
        raise RowsError(f"{row.id}: unknown {sorted(given)}")
    if bool(row.tests) == bool(row.waits):
        raise RowsError(f"{row.id}: either tests, or what it waits for")
    if row.waits and not row.note:
        raise RowsError(f"{row.id}: say what it waits for")
    return row
