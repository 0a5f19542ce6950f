"""Commands for the people who hold keys; run on a machine without network."""
