"""Open the hub's database, bring its tables up to date, and make "committed" mean "durable"."""

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url

from sync.errors import SyncError


class DatabaseError(SyncError):
    """The database cannot be opened or is of another version."""


def open_database(url: str) -> sa.Engine:
    """Return an engine for ``url`` with all migrations run; raises DatabaseError."""
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite" and parsed.database:
            Path(parsed.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Parameters are what a kiosk sent; an error that quotes them would end in the log.
        engine = sa.create_engine(parsed, hide_parameters=True)
        if engine.dialect.name == "sqlite":
            sa.event.listen(engine, "connect", _durable)
            sa.event.listen(engine, "begin", _begin)
        _migrate(engine)
    except (sa.exc.SQLAlchemyError, CommandError, ImportError) as error:
        # The cause may quote the URL, which may hold a password.
        raise DatabaseError(f"the database cannot be used: {type(error).__name__}") from None
    return engine


def writer(engine: sa.Engine) -> sa.Engine:
    """Return ``engine`` for transactions that write."""
    return engine.execution_options(writes=True)


def insert_once(connection: sa.Connection, table: sa.Table) -> Any:
    """Return an INSERT that does nothing where the row is already there."""
    dialects: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
    return dialects[connection.dialect.name](table).on_conflict_do_nothing()


def _migrate(engine: sa.Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with writer(engine).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _durable(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by _begin, not by the driver
    cursor = connection.cursor()
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "busy_timeout = 10000",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: sa.Connection) -> None:
    # A writer takes its lock at once: one that upgrades later could be refused half way.
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
