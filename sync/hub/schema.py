"""Tables of the hub, for SQLite and PostgreSQL alike.

Everything a kiosk sends is keyed by its id first, so that the tables can be split by kiosk. Times
are days: an exact time of arrival and a camera would name people.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)

METADATA = MetaData()

KIOSKS = Table(
    "kiosks",
    METADATA,
    Column("id", LargeBinary(16), primary_key=True),
    Column("device_key", LargeBinary(32), nullable=False),
    Column("name", String(80), nullable=False),
    Column("enrolled", Date, nullable=False),
    Column("revoked", Date),
    Column("last_contact", Date),
)

CODES = Table(
    "codes",
    METADATA,
    Column("id", LargeBinary(32), primary_key=True),
    Column("key", LargeBinary(32), nullable=False),
    Column("name", String(80), nullable=False),
    Column("valid_until", BigInteger, nullable=False),  # seconds since 1970
    Column("device_key", LargeBinary(32)),  # who used it; only they may ask again
)

ENVELOPES = Table(
    "envelopes",
    METADATA,
    Column("kiosk_id", LargeBinary(16), ForeignKey("kiosks.id"), primary_key=True),
    Column("id", LargeBinary(32), primary_key=True),
    Column("chain", LargeBinary(16), nullable=False),
    Column("sequence", BigInteger, nullable=False),
    Column("received", Date, nullable=False),
    Column("bytes", LargeBinary(4096), nullable=False),
    Index("envelopes_place", "kiosk_id", "chain", "sequence"),
    Index("envelopes_received", "received"),
)

QUARANTINE = Table(
    "quarantine",
    METADATA,
    Column("kiosk_id", LargeBinary(16), ForeignKey("kiosks.id"), primary_key=True),
    Column("id", LargeBinary(32), primary_key=True),
    Column("reason", Integer, nullable=False),
    Column("received", Date, nullable=False),
    Column("bytes", LargeBinary(4096), nullable=False),
)

STATEMENTS = Table(
    "statements",
    METADATA,
    Column("as_of", Date, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)
