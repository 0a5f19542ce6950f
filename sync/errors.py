"""One tree of errors for everything in ``sync``.

No message in it ever quotes content: it may name a field, a limit or a file of a pack, never what
a person entered.
"""


class SyncError(Exception):
    """Anything that ``sync`` raises on purpose."""


class FormatError(SyncError):
    """Bytes that are not in one of our formats; they are refused whole, never half believed."""


class TooLongError(FormatError):
    """More bytes, characters or items than the format allows."""


class NotCanonicalError(FormatError):
    """Decodes, but not to the one byte sequence that RFC 8949 §4.2 allows for this content."""


class WrongShapeError(FormatError):
    """A part is missing, is not known, or has the wrong type, length or range."""


class UnknownVersionError(FormatError):
    """Written by a later version of the format than this one."""


class BadSignatureError(FormatError):
    """A cryptographic signature does not fit the bytes and the key."""


class SealBrokenError(SyncError):
    """Sealed bytes do not open with this key in this place; damaged, moved or not ours."""


class KeyFileError(SyncError):
    """A key file is missing, unreadable, open to others or not a key."""


class ConfigError(SyncError):
    """The kiosk's data folder is not enrolled or its configuration cannot be read."""
