"""Draw the screens into a folder, to be looked at beside the design."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.gallery.camera import Camera, Shot
from tests.gallery.registry import screens

THEMES = ("light", "dark", "high_contrast")
SIZES = ((1280, 800), (1024, 768))
SCALES = (1.0, 2.0)


def main() -> int:
    given = _arguments()
    known = screens()
    unknown = [name for name in given.names if name not in known]
    if unknown:
        print(f"no screen is called {', '.join(unknown)}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    camera = Camera(given.out)
    for name in given.names or known:
        for shot in _shots(given):
            print(camera.take(name, known[name], shot))
    return 1 if camera.complaints else 0


def _shots(given: argparse.Namespace) -> list[Shot]:
    sizes = [size for size in SIZES if not given.size or f"{size[0]}x{size[1]}" in given.size]
    return [
        Shot(theme=theme, width=width, height=height, scale=scale)
        for theme in given.theme or THEMES
        for width, height in sizes
        for scale in given.scale or SCALES
    ]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("names", nargs="*", metavar="NAME", help="screens to draw; all of them if none is named")
    parser.add_argument("--theme", action="append", choices=THEMES)
    parser.add_argument("--size", action="append", help="such as 1280x800")
    parser.add_argument("--scale", action="append", type=float, help="text size, 1.0 to 2.0")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
