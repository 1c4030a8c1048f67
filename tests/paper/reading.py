"""Reading what was put on paper: the words of a document, the text of a PDF."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, cast

import pikepdf
import pypdfium2

from planner.paper.document import Document, Page, Run


def words(value: object) -> Iterator[str]:
    """Yield all texts of a record; runs of one sentence come joined."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        if value and all(isinstance(one, Run) for one in value):
            yield "".join(run.text for run in value)
        else:
            for one in value:
                yield from words(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from words(getattr(value, field.name))


def told(value: object) -> str:
    return "\n".join(words(value))


def page_of(document: Document, template: str) -> Any:
    return next(page for page in document.pages if page.template == template)


def templates(document: Document) -> list[str]:
    return [cast("Page", page).template for page in document.pages]


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page, with spaces as they were typed."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range().replace("\u00a0", " ") for page in document]


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))
