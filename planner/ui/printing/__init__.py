"""Print and share: the parts to choose, the real pages, the printer and the file."""
