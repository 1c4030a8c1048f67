"""The program's own content, read once a run."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from planner.content.locate import resources
from planner.core.wording import Wording

if TYPE_CHECKING:
    from planner.core.about import Abouts
    from planner.core.catalogue import Catalogue, Country, Fact, Source


class Content:
    """Catalogue, wording and evidence of one language, each read when first asked for."""

    def __init__(self, language: str = "en", folder: Path | None = None) -> None:
        self.language = language
        self.folder = folder or resources()

    def __reduce__(self) -> tuple[type[Content], tuple[str, Path]]:
        """Another process reads its own, when it needs it."""
        return Content, (self.language, self.folder)

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that there are words in."""
        return tuple(sorted(path.name for path in (self.folder / "wording").iterdir() if path.is_dir()))

    @property
    def has_language(self) -> bool:
        return self.language in self.languages

    @cached_property
    def catalogue(self) -> Catalogue:
        from planner.content.load import load_catalogue  # late, here and below: a stored plan is shown without it

        return load_catalogue(self.folder)

    @cached_property
    def catalogue_version(self) -> str:
        """Return which catalogue there is, without reading it."""
        import tomllib  # late, as below

        head = tomllib.loads((self.folder / "clinical" / "catalogue.toml").read_text(encoding="utf-8"))
        return str(head.get("version", ""))

    @cached_property
    def countries(self) -> Mapping[str, Country]:
        """The countries alone: a first page and the size of paper ask for nothing more of the catalogue."""
        from planner.content.load import load_countries

        return load_countries(self.folder)

    @cached_property
    def wording(self) -> Wording:
        from planner.content.words import load_wording

        return load_wording(self.folder, self.language)

    @cached_property
    def evidence(self) -> tuple[Fact, ...]:
        from planner.content.load import load_evidence

        return load_evidence(self.folder)

    @cached_property
    def abouts(self) -> Abouts:
        from planner.content.about_files import load_abouts

        return load_abouts(self.folder)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        from planner.content.load import load_sources

        return load_sources(self.folder)  # without the catalogue: reasons are asked for before questions
