"""Packed streams inside a PDF: how far they would grow, told before anyone unpacks them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

STREAM_START = re.compile(rb"stream\r?\n")
PIECE = 1 << 16
DEEPEST = 3  # streams packed again inside a packed stream


def expands_beyond(pdf: bytes, limit: int) -> bool:
    """Return whether any stream of the PDF unpacks to more bytes than the limit.

    Nothing unpacked is kept, so a small file that would fill the memory does no harm here.
    """
    return any(_too_long(memoryview(pdf)[start.end() :], limit, DEEPEST) for start in STREAM_START.finditer(pdf))


def _too_long(packed: memoryview, limit: int, depth: int) -> bool:
    if depth == 0:
        return False
    length = 0
    first = b""
    for piece in _unpacked(packed):
        first = first or piece
        length += len(piece)
        if length > limit:
            return True
    return _may_be_packed(first) and _too_long(memoryview(_all(packed)), limit, depth - 1)


def _unpacked(packed: memoryview) -> Iterator[bytes]:
    """Yield what a stream unpacks to, piece by piece; nothing where it is not packed this way."""
    if not _may_be_packed(bytes(packed[:2])):
        return
    unpacker = zlib.decompressobj()
    place = 0
    waiting = b""
    try:
        while not unpacker.eof and (waiting or place < len(packed)):
            if not waiting:
                waiting = bytes(packed[place : place + PIECE])
                place += PIECE
            yield unpacker.decompress(waiting, PIECE)
            waiting = unpacker.unconsumed_tail
    except zlib.error:
        return


def _all(packed: memoryview) -> bytes:
    return b"".join(_unpacked(packed))


def _may_be_packed(start: bytes) -> bool:
    """Return whether bytes begin as zlib streams do."""
    return len(start) > 1 and start[0] & 0x0F == zlib.DEFLATED and int.from_bytes(start[:2]) % 31 == 0
