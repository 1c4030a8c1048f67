"""From a document to a PDF: tagged, archival, with its own fonts, equal bytes for an equal document."""

from __future__ import annotations

import shutil
import weakref
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import cast

import msgspec
import typst

from planner.paper.document import Document
from planner.paper.typeface import font_files, printable, typeface_characters

MAIN = "booklet.typ"
AS_GIVEN = frozenset({"url", "svg", "logo"})
STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-3a"]


class Typesetter:
    """Keeps compiler and fonts warm; one is enough for a whole program."""

    def __init__(self, templates: Path) -> None:
        """Make ready to set pages with the templates of a folder."""
        self._lock = Lock()
        # The font package holds each weight twice; a folder of our own names the ones that count.
        self._fonts_folder = TemporaryDirectory(prefix="recovery-planner-fonts-", ignore_cleanup_errors=True)
        weakref.finalize(self, self._fonts_folder.cleanup)
        for file in font_files():
            shutil.copy(file, self._fonts_folder.name)
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[self._fonts_folder.name]
        )
        self._characters = typeface_characters()
        self._compiler = typst.Compiler(root=str(templates), font_paths=fonts)

    def pdf(self, document: Document, plan_file: bytes | None = None) -> bytes:
        """Return the pages of a document as a PDF; a plan file goes inside only where the document says so."""
        carried = plan_file if document.inside is not None else None
        moment = datetime.combine(document.made_on, time(), tzinfo=UTC)
        edition = f"{document.size} {'large' if document.large_print else 'normal'}"
        with self._lock:
            made = self._compiler.compile(
                self._main(document, carried),
                format="pdf",
                sys_inputs={"edition": edition},  # one: two come in either order, and then nothing known counts
                pdf_standards=STANDARDS,
                timestamp=moment,
            )
        return cast("bytes", made)

    def _main(self, document: Document, plan_file: bytes | None) -> bytes:
        """Return the main source: the templates called with the words.

        The words stand in quotes, where nothing in them is read as a command. They do not come as `sys.inputs`:
        a change there makes the typesetter forget all it knows, and pages that two plans share would be set anew.
        """
        plain = self._printable(msgspec.json.decode(msgspec.json.encode(document)))
        words = f"json(bytes({_quoted(msgspec.json.encode(plain).decode('utf-8'))}))"
        carried = f"bytes({_quoted(plan_file.decode('utf-8'))})" if plan_file is not None else "none"
        return f'#import "{MAIN}": booklet\n#booklet({words}, plan-file: {carried})\n'.encode()

    def _printable(self, value: object) -> object:
        """Return plain lists and tables with each text as the typeface can set it."""
        match value:
            case str():
                return printable(value, self._characters)
            case list():
                return [self._printable(one) for one in value]
            case dict():
                return {name: one if name in AS_GIVEN else self._printable(one) for name, one in value.items()}
        return value


def _quoted(text: str) -> str:
    """Return text as a string of the typesetter's language."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
