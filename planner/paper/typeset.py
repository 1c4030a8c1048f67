"""From a document to a PDF: tagged, archival, with its own fonts, equal bytes for an equal document."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import cast

import typst

from planner.paper.document import Document
from planner.paper.typeface import characters_of, font_files, printable

MAIN = "booklet.typ"
STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-3a"]


class Typesetter:
    """Keeps compiler and fonts warm; one is enough for a whole program."""

    def __init__(self, templates: Path) -> None:
        """Make ready to set pages with the templates of a folder."""
        self._lock = Lock()
        self._main = str(templates / MAIN)
        # The font package holds each weight twice; a folder of our own names the ones that count.
        self._fonts_folder = TemporaryDirectory(prefix="recovery-planner-fonts-", ignore_cleanup_errors=True)
        for file in font_files():
            shutil.copy(file, self._fonts_folder.name)
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[self._fonts_folder.name]
        )
        self._characters = frozenset.intersection(*(characters_of(file.read_bytes()) for file in font_files()))
        self._compiler = typst.Compiler(self._main, root=str(templates), font_paths=fonts)

    def pdf(self, document: Document, plan_file: bytes | None = None) -> bytes:
        """Return the pages of a document as a PDF; a plan file goes inside only where the document says so."""
        inputs = {"document": self._printable(document)}
        if document.inside is not None and plan_file is not None:
            inputs["plan_file"] = plan_file.decode("utf-8")
        moment = datetime.combine(document.made_on, time(), tzinfo=UTC)
        with self._lock:
            made = self._compiler.compile(
                format="pdf", sys_inputs=inputs, pdf_standards=STANDARDS, timestamp=moment
            )
        return cast(bytes, made)

    def _printable(self, document: Document) -> str:
        def settled(value: object) -> object:
            if isinstance(value, str):
                return printable(value, self._characters)
            if isinstance(value, list):
                return [settled(one) for one in value]
            if isinstance(value, dict):
                return {key: settled(one) for key, one in value.items()}
            return value

        return json.dumps(settled(json.loads(document.as_json())), ensure_ascii=False)
