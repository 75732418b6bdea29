"""The files as one ZIP archive, made while it is sent: never whole in memory or on the disk."""

import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

FILE = 0o644 << 16
# What is gathered before it is sent.
PIECE = 64 * 1024
UNIX = 3


class _Sink:
    """What ZipFile writes to. It cannot be sought in, so sizes stand after each file."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []
        self.size = 0

    def write(self, data: bytes, /) -> int:
        self.pieces.append(bytes(data))
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """Whoever reads it decides when it ends."""

    def taken(self) -> bytes:
        """What has been written since."""
        data = b"".join(self.pieces)
        self.pieces.clear()
        self.size = 0
        return data


def zipped(
    files: Iterable[tuple[str, Iterable[bytes]]], *, folder: str, at: datetime
) -> Iterator[bytes]:
    """The archive with all files in one folder, in their order, dated `at`: the same files give
    the same bytes.
    """
    sink = _Sink()
    with zipfile.ZipFile(sink, "w") as archive:
        for name, chunks in files:
            with archive.open(_entry(f"{folder}/{name}", at), "w") as entry:
                for chunk in chunks:
                    entry.write(chunk)
                    if sink.size >= PIECE:
                        yield sink.taken()
    yield sink.taken()


def _entry(name: str, at: datetime) -> zipfile.ZipInfo:
    moment = at.astimezone(UTC)
    entry = zipfile.ZipInfo(name, date_time=moment.timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = FILE
    entry.create_system = UNIX  # else the bytes would depend on where they were made
    return entry
