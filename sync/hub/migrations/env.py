"""Alembic's entry: run the migrations on the connection that the hub has opened."""

from alembic import context

from sync.hub.schema import METADATA

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
