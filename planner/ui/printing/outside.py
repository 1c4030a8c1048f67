"""What the print page needs of the computer around it: a printer, a place to save, a program that opens files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.paper.options import PaperSize
from planner.ui.printing.print_job import prepare
from planner.ui.printing.save_file import SaveTrouble, save_whole

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintWish:
    """What is to be printed, before the person chose a printer."""

    title: str
    pages: int
    size: PaperSize
    two_sides: bool


class Outside(Protocol):
    """The computer around the page. Tests bring their own."""

    def has_printer(self) -> bool: ...

    def ask_printer(self, parent: QWidget, wish: PrintWish) -> QPrinter | None:
        """Return the printer that the person chose; None: they thought better of it."""

    def ask_place(self, parent: QWidget, name: str, kind: str) -> Path | None:
        """Return where to save; None: they thought better of it."""

    def save(self, path: Path, content: bytes) -> SaveTrouble | None:
        """Write a file whole, or return why it could not be written."""

    def open_file(self, path: Path) -> bool:
        """Open a file with the system's own program and tell whether there is one."""


class SystemOutside:
    """The real one: the system's own dialogs."""

    def has_printer(self) -> bool:
        from PySide6.QtPrintSupport import QPrinterInfo  # late: only printing needs it

        return bool(QPrinterInfo.availablePrinterNames())

    def ask_printer(self, parent: QWidget, wish: PrintWish) -> QPrinter | None:
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter  # late: as above

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(wish.title)
        if wish.two_sides:
            printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
        prepare(printer, wish.size)
        dialog = QPrintDialog(printer, parent)
        dialog.setMinMax(1, wish.pages)
        dialog.setFromTo(1, wish.pages)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage)
        dialog.setPrintRange(QAbstractPrintDialog.PrintRange.AllPages)
        return printer if dialog.exec() else None

    def ask_place(self, parent: QWidget, name: str, kind: str) -> Path | None:
        dialog = QFileDialog(parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        suffix = name.partition(".")[2]
        dialog.setNameFilter(f"{kind} (*.{suffix})")
        dialog.setDefaultSuffix(suffix)
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.selectFile(name)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None

    def save(self, path: Path, content: bytes) -> SaveTrouble | None:
        return save_whole(path, content)

    def open_file(self, path: Path) -> bool:
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
