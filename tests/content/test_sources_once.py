"""A page counts once: what one publisher says twice is not two that agree."""

from __future__ import annotations

import re
from collections import Counter

from planner.core.catalogue import Catalogue


def plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold().replace("&", "and"))


def test_no_page_is_listed_under_two_ids(catalogue: Catalogue) -> None:
    pages = Counter(re.sub(r"^https?://(www\.)?|/$", "", one.url) for one in catalogue.sources.values() if one.url)
    assert [page for page, count in pages.items() if count > 1] == []


def test_one_publisher_is_written_in_one_way(catalogue: Catalogue) -> None:
    """A window that several publishers carry must not rest on one whose name is spelled in two ways."""
    names: dict[str, set[str]] = {}
    for one in catalogue.sources.values():
        names.setdefault(plain(one.publisher), set()).add(one.publisher)
    assert [sorted(found) for found in names.values() if len(found) > 1] == []
