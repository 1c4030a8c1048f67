"""The program's own content, read once a run."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from planner.content.load import load_catalogue, load_evidence, load_sources, load_wording
from planner.content.locate import resources
from planner.core.catalogue import Catalogue, Fact, Source
from planner.core.wording import Wording


class Content:
    """Catalogue, wording and evidence of one language, each read when first asked for."""

    def __init__(self, language: str = "en", folder: Path | None = None) -> None:
        self.language = language
        self.folder = folder or resources()

    @cached_property
    def catalogue(self) -> Catalogue:
        return load_catalogue(self.folder)

    @cached_property
    def wording(self) -> Wording:
        return load_wording(self.folder, self.language)

    @cached_property
    def evidence(self) -> tuple[Fact, ...]:
        return load_evidence(self.folder)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        return load_sources(self.folder)  # without the catalogue: reasons are asked for before questions
