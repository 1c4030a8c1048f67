"""Small PDFs with something inside, made for tests."""

from __future__ import annotations

import io
import zlib

import pikepdf


def pdf_with(content: bytes, *, name="plan.json", password=None, packed=True):
    """Return a one-page PDF that carries `content` as an attached file."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    attach(pdf, zlib.compress(content, 9) if packed else content, name=name, packed=packed)
    return saved(pdf, password)


def attach(pdf, stream_bytes, *, name="plan.json", packed=True):
    stream = pikepdf.Stream(pdf, stream_bytes)
    stream.Type = pikepdf.Name.EmbeddedFile
    if packed:
        stream.Filter = pikepdf.Name.FlateDecode
    files = pikepdf.Dictionary(F=pdf.make_indirect(stream))
    told = pikepdf.Dictionary(Type=pikepdf.Name.Filespec, F=name, UF=name, EF=files)
    pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary(Names=[name, pdf.make_indirect(told)]))


def foreign_pdf():
    pdf = pikepdf.new()
    pdf.add_blank_page()
    return saved(pdf)


def saved(pdf, password=None):
    file = io.BytesIO()
    encryption = pikepdf.Encryption(owner=password, user=password) if password else False
    pdf.save(file, encryption=encryption, compress_streams=False)
    return file.getvalue()


def bomb(megabytes):
    """Return packed bytes that would grow to many megabytes of spaces."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(b" " * 1_000_000) for _ in range(megabytes)) + packer.flush()
