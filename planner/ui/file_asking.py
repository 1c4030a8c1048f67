"""Asks for a file or a folder in the window that the system has for it; the window is loaded when first asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget


def file_to_open(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Return the file that the person chose; None: none."""
    from PySide6.QtWidgets import QFileDialog

    return _path(QFileDialog.getOpenFileName(parent, title, "", kinds)[0])


def file_to_save(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Return where the person wants a file, which is offered under `name`; None: nowhere."""
    from PySide6.QtWidgets import QFileDialog

    return _path(QFileDialog.getSaveFileName(parent, title, name, kinds)[0])


def folder_for(parent: QWidget, title: str) -> Path | None:
    """Return the folder that the person chose; None: none."""
    from PySide6.QtWidgets import QFileDialog

    return _path(QFileDialog.getExistingDirectory(parent, title))


def _path(chosen: str) -> Path | None:
    return Path(chosen) if chosen else None
