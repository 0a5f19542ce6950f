"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of ``sync.hub.schema``, spelt out so that later changes do not alter them."""
    op.create_table(
        "kiosks",
        sa.Column("id", sa.LargeBinary(16), primary_key=True),
        sa.Column("device_key", sa.LargeBinary(32), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("enrolled", sa.Date, nullable=False),
        sa.Column("revoked", sa.Date),
        sa.Column("last_contact", sa.Date),
    )
    op.create_table(
        "codes",
        sa.Column("id", sa.LargeBinary(32), primary_key=True),
        sa.Column("key", sa.LargeBinary(32), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("valid_until", sa.BigInteger, nullable=False),
        sa.Column("device_key", sa.LargeBinary(32)),
    )
    op.create_table(
        "envelopes",
        sa.Column("kiosk_id", sa.LargeBinary(16), sa.ForeignKey("kiosks.id"), primary_key=True),
        sa.Column("id", sa.LargeBinary(32), primary_key=True),
        sa.Column("chain", sa.LargeBinary(16), nullable=False),
        sa.Column("sequence", sa.BigInteger, nullable=False),
        sa.Column("received", sa.Date, nullable=False),
        sa.Column("bytes", sa.LargeBinary(4096), nullable=False),
    )
    op.create_index("envelopes_place", "envelopes", ["kiosk_id", "chain", "sequence"])
    op.create_index("envelopes_received", "envelopes", ["received"])
    op.create_table(
        "quarantine",
        sa.Column("kiosk_id", sa.LargeBinary(16), sa.ForeignKey("kiosks.id"), primary_key=True),
        sa.Column("id", sa.LargeBinary(32), primary_key=True),
        sa.Column("reason", sa.Integer, nullable=False),
        sa.Column("received", sa.Date, nullable=False),
        sa.Column("bytes", sa.LargeBinary(4096), nullable=False),
    )
    op.create_table(
        "statements",
        sa.Column("as_of", sa.Date, primary_key=True),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
    )
