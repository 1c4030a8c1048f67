"""A clinic's logo: one small PNG picture, whole, and no larger unpacked than it says."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from planner.core.errors import KnownError

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LARGEST_LOGO = 200_000  # bytes
LONGEST_SIDE = 2_000  # pixels
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # samples a pixel, by colour type
PALETTE = 3
HEAD = 13  # bytes of the first chunk
FRAME = 12  # bytes of a chunk beside its content
CHECK = 4  # bytes of its check sum, at the end
FILTERS = 4  # the highest number of a row's filter

TOO_LARGE = "The logo is larger than 200 KB. Please save a smaller picture."
TOO_WIDE = "The logo has {width} × {height} pixels. Please save one with at most 2000 on each side."
NOT_PNG = "The logo is not a PNG picture. Please save it as PNG, then choose it again."
DAMAGED = "The logo is damaged, or not a plain PNG. Please save it again, then choose it again."


def check_logo(picture: bytes) -> None:
    """Raise KnownError where a picture cannot be a logo; an empty one stands for no logo."""
    if not picture:
        return
    if len(picture) > LARGEST_LOGO:
        raise KnownError(TOO_LARGE)
    if not picture.startswith(SIGNATURE):
        raise KnownError(NOT_PNG)
    try:
        chunks = list(_chunks(picture))
    except ValueError as trouble:
        raise KnownError(DAMAGED) from trouble
    _check_pixels(chunks)


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and content of each chunk; raise ValueError where the file is not whole."""
    at = len(SIGNATURE)
    name = b""
    while name != b"IEND":
        size = int.from_bytes(picture[at : at + 4], "big")
        name, content = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + size]
        told = picture[at + 8 + size : at + FRAME + size]
        if len(told) < CHECK or zlib.crc32(name + content) != int.from_bytes(told, "big"):
            raise ValueError("a chunk is cut short or changed")
        yield name, content
        at += FRAME + size


def _check_pixels(chunks: list[tuple[bytes, bytes]]) -> None:
    """Unpack the pixels, never more than the head promises, and look whether they fit it."""
    name, head = chunks[0]
    if name != b"IHDR" or len(head) != HEAD:
        raise KnownError(DAMAGED)
    width, height = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:8], "big")
    depth, colour, _, _, interlaced = head[8:]
    if not (0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE):
        raise KnownError(TOO_WIDE.format(width=width, height=height))
    has_palette = any(name == b"PLTE" for name, _ in chunks)
    if colour not in CHANNELS or interlaced or (colour == PALETTE and not has_palette):
        raise KnownError(DAMAGED)
    row = 1 + (width * depth * CHANNELS[colour] + 7) // 8  # each begins with the number of its filter
    pixels = _unpacked(b"".join(content for name, content in chunks if name == b"IDAT"), row * height)
    if len(pixels) != row * height or any(filter_number > FILTERS for filter_number in pixels[::row]):
        raise KnownError(DAMAGED)


def _unpacked(packed: bytes, size: int) -> bytes:
    """Return at most one byte more than was promised."""
    try:
        return zlib.decompressobj().decompress(packed, size + 1)
    except zlib.error as trouble:
        raise KnownError(DAMAGED) from trouble
