"""A PNG file from raw pixels (RFC 2083), for screenshots."""

import struct
import zlib
from pathlib import Path


def write(path: Path, width: int, height: int, rgb: bytes) -> None:
    """Write `rgb` (3 bytes a pixel, lowest row first, as OpenGL gives it) to `path`."""
    stride = 3 * width
    rows = (rgb[y * stride : (y + 1) * stride] for y in reversed(range(height)))
    # 8 bits a channel, RGB, no filter before each row.
    header = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 6)
    chunks = (_chunk(b"IHDR", header), _chunk(b"IDAT", pixels), _chunk(b"IEND", b""))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check
