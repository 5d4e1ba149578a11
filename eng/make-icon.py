"""Draws eng/icon.png, the icon of the packages: a question that opens into smaller ones, each within the one before."""
import struct
import zlib
from pathlib import Path

SIZE, SAMPLES = 128, 4
# Left, top, side and radius of each nested square, with its colour; the small disc is the answer.
SQUARES = [
    (2, 2, 124, 26, (36, 27, 84)),
    (18, 18, 92, 20, (92, 75, 196)),
    (44, 44, 58, 14, (146, 205, 222)),
    (64, 64, 32, 9, (250, 246, 232)),
]
DISC = (80, 80, 8, (236, 108, 64))


def colour(x, y):
    """The colour at a point, or None outside."""
    result = None
    for left, top, side, radius, paint in SQUARES:
        dx = max(left + radius - x, 0, x - (left + side - radius))
        dy = max(top + radius - y, 0, y - (top + side - radius))
        if dx * dx + dy * dy <= radius * radius:
            result = paint
    cx, cy, radius, paint = DISC
    return paint if (x - cx) ** 2 + (y - cy) ** 2 <= radius * radius else result


def pixel(column, row):
    """Red, green, blue and opacity, as the mean of points within the pixel."""
    steps = [(i + 0.5) / SAMPLES for i in range(SAMPLES)]
    seen = [c for dy in steps for dx in steps if (c := colour(column + dx, row + dy))]
    if not seen:
        return bytes(4)
    return bytes([round(sum(c[i] for c in seen) / len(seen)) for i in range(3)] + [round(255 * len(seen) / SAMPLES**2)])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(pixel(x, y) for x in range(SIZE)) for y in range(SIZE))
header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
Path(__file__).with_name("icon.png").write_bytes(png)
