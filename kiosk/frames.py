"""Frames on pipes: a 4-byte big-endian length, then that many bytes of a UTF-8 JSON object."""

import json
import struct
from typing import Any, Final

MAX_FRAME: Final = 4 * 1024 * 1024
"""Bytes of JSON in one frame; the largest honest one is a snapshot of a whole screen."""

_HEAD: Final = struct.Struct(">I")

Message = dict[str, Any]


class FrameError(Exception):
    """What came through a pipe is not a frame. The message never quotes it."""


def pack(message: Message) -> bytes:
    """Return the frame of a message; FrameError if it is too long."""
    body = json.dumps(message, separators=(",", ":")).encode()
    if len(body) > MAX_FRAME:
        raise FrameError("frame too long to send")
    return _HEAD.pack(len(body)) + body


class Unpacker:
    """Takes bytes as they come and gives whole messages."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def feed(self, data: bytes) -> list[Message]:
        """Add bytes; return the messages that are complete now, in order.

        Raises FrameError when a frame is too long or not a JSON object; the stream is then lost.
        """
        self._waiting += data
        messages = []
        while len(self._waiting) >= _HEAD.size:
            (length,) = _HEAD.unpack_from(self._waiting)
            if length > MAX_FRAME:
                raise FrameError("frame too long")
            end = _HEAD.size + length
            if len(self._waiting) < end:
                break
            messages.append(_message(bytes(self._waiting[_HEAD.size : end])))
            del self._waiting[:end]
        return messages

    def finish(self) -> None:
        """Say that the stream ended; FrameError when that cut a frame short."""
        if self._waiting:
            raise FrameError("frame cut short")


def _message(body: bytes) -> Message:
    try:
        message = json.loads(body)
    except (ValueError, RecursionError):
        raise FrameError("frame is not JSON") from None
    if not isinstance(message, dict):
        raise FrameError("frame is not an object")
    return message
