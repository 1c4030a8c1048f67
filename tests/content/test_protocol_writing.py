"""What the editor saves is what the program reads: every protocol comes back as it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.content.locate import resources
from planner.content.protocol import load_protocol
from planner.content.protocol_writing import protocol_files
from planner.core.answer_checks import text_fault
from planner.core.answers import Direction, DirectionKind
from planner.core.catalogue import Catalogue
from planner.core.errors import KnownError
from planner.core.logo import check_logo
from planner.core.protocol import Clinic, Protocol
from planner.core.sign_off import SignOff
from planner.core.wording import Wording

EXAMPLE = resources() / "protocols" / "example.toml"
LOGO = (resources() / "protocols" / "example_logo.png").read_bytes()
LINE = (
    st.text(st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_categories=["Cc", "Cf"]), max_size=60)
    .map(str.strip)
    .filter(lambda line: text_fault(line) is None)
)
CLINICS = st.builds(
    Clinic,
    name=LINE.filter(bool),
    ward=LINE,
    phone=st.sampled_from(["", "01632 960 142"]),
    hours=LINE,
    letterhead=st.lists(LINE.filter(bool), max_size=4).map(tuple),
    logo=st.sampled_from([b"", LOGO]),
)
DIRECTIONS = st.builds(
    Direction,
    activity=st.sampled_from(["drive", "swim", "work_desk"]),
    kind=st.sampled_from([DirectionKind.NOT_BEFORE, DirectionKind.UNTIL, DirectionKind.FROM]),
    weeks=st.integers(1, 26),
)
PROTOCOLS = st.builds(
    Protocol,
    clinic=CLINICS,
    sign_off=st.none()
    | st.builds(
        SignOff,
        who=LINE.filter(bool),
        role=LINE.filter(bool),
        on=st.dates(date(2024, 1, 1), date(2030, 1, 1)),
        catalogue_version=st.just("2026.11.1"),
        scope=LINE.filter(bool),
    ),
    defaults=st.just({}) | st.just({"lumbar_fusion": {"levels": "two", "dural_tear": False, "reminders": ("walk",)}}),
    directions=st.dictionaries(
        st.sampled_from(["lumbar_discectomy", "lumbar_fusion"]), st.lists(DIRECTIONS, min_size=1, max_size=4).map(tuple)
    ),
)


def save(protocol: Protocol, path: Path) -> None:
    for file, content in protocol_files(protocol, path).items():
        file.write_bytes(content)


def test_a_protocol_comes_back_as_it_was_saved(catalogue: Catalogue, wording: Wording) -> None:
    @given(protocol=PROTOCOLS)
    def comes_back(protocol: Protocol) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "ward.toml"
            save(protocol, path)
            assert load_protocol(path, catalogue, wording) == protocol

    comes_back()


def test_the_example_comes_back_as_it_was(tmp_path: Path, catalogue: Catalogue, wording: Wording) -> None:
    example = load_protocol(EXAMPLE, catalogue, wording)
    save(example, tmp_path / "copy.toml")
    assert load_protocol(tmp_path / "copy.toml", catalogue, wording) == example
    assert sorted(one.name for one in tmp_path.iterdir()) == ["copy.toml", "copy_logo.png"]


def test_a_whole_logo_is_fine() -> None:
    check_logo(LOGO)
    check_logo(b"")


@given(at=st.integers(0, len(LOGO) - 1), by=st.integers(1, 255))
def test_a_logo_with_one_changed_byte_is_refused(at: int, by: int) -> None:
    changed = bytearray(LOGO)
    changed[at] ^= by
    with pytest.raises(KnownError):
        check_logo(bytes(changed))


@given(length=st.integers(1, len(LOGO) - 1))
def test_a_logo_cut_short_is_refused(length: int) -> None:
    with pytest.raises(KnownError):
        check_logo(LOGO[:length])


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        (b"\xff\xd8\xff\xe0 JFIF", "not a PNG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a PNG"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 300_000, "larger than 200 KB"),
    ],
)
def test_other_pictures_are_refused_with_the_reason(picture: bytes, said: str) -> None:
    with pytest.raises(KnownError, match=said):
        check_logo(picture)


def test_a_bomb_is_never_unpacked() -> None:
    """A picture that unpacks to far more than it says is refused."""
    import struct
    import zlib

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", 10, 10, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 50_000_000)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    with pytest.raises(KnownError, match="damaged"):
        check_logo(bomb)
