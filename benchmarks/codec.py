"""What a version costs in other codecs: `python -m benchmarks.codec`; zstd is measured where it is installed.

The log that is measured is that of a real session, edits in words on a design of a hundred elements. Dictionaries are
trained on other sessions, of other designs: what they know of this one's names is what they would know of anybody's.
What is random (operation id, chain, content hash) costs the same everywhere and is counted.
"""

from __future__ import annotations

import importlib.util
import statistics
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
from redraft.generation.designer import Designer
from redraft.language.context import EditContext
from redraft.language.engine import ContextProcessingEngine
from redraft.language.outcome import Edit
from redraft.versions.change import Change
from redraft.versions.codec import decode, expand, squeeze
from redraft.versions.designs import pack_rows, rows_of
from redraft.versions.manager import VersionManager
from redraft.versions.record import HEADER_BYTES, Record
from redraft.wireframe.node import Design
from redraft.wireframe.tree import design_of
from rich.console import Console
from rich.table import Table

from benchmarks.designs import page

NOW = datetime(2026, 3, 1, tzinfo=UTC)
SAYINGS = (
    "make the Save list button {colour}", "make the title bigger", "make the logo {colour} and bold",
    "rename the title to Plants number {number}", "add a link {number} to the header", "make the footer {colour}",
    "move the logo after the title", "make the Save list button wider", "undo the colour", "hide the logo",
    "make it {colour}", "set the padding of the header to {number}px",
)  # fmt: skip
ANYWHERE = (
    "make the button {colour}", "make the title bigger", "make it {colour}", "make the header {colour}",
    "add a link to the header", "hide the image", "make the text bold", "move the title to the bottom",
)  # fmt: skip
COLOURS = ("red", "green", "navy", "teal", "orange", "purple", "pink", "brown")
Codec = tuple[Callable[[bytes], bytes], Callable[[bytes], Any]]


def log(design: Design, sayings: Sequence[str], turns: int) -> list[bytes]:
    """The JSON of the records of a session."""
    engine, versions = ContextProcessingEngine(), VersionManager()
    head = versions.start(design, Record(version=1, created_at=NOW), b"12345678").head
    found: list[bytes] = []
    for number in range(turns):
        said = sayings[number % len(sayings)].format(colour=COLOURS[number % len(COLOURS)], number=number)
        read = engine.read(said, head.design, EditContext(), next_id=head.next_id)
        if not isinstance(read, Edit):
            continue
        change = Change(
            operations=read.operations, prompt=said, summary=read.summary, edit_type=read.edit_type,
            targets=read.targets, created=read.created, changed=read.changed, reading=read.reading,
            confidence=read.confidence, warnings=read.warnings, next_id=read.next_id, processing_time_ms=1.234,
        )  # fmt: skip
        step = versions.advance(head, change, b"%08d" % number, NOW)
        head = step.head
        found.append(expand(step.stored.blob[HEADER_BYTES:]))
    return found


def others() -> list[bytes]:
    """Records of sessions on other designs."""
    pages = ("a login page", "a shop with products", "a dashboard with charts", "a blog", "a settings page", "a chat")
    designs = [Designer().design(prompt, device_preference=None).design for prompt in pages]
    return [raw for design in designs for raw in log(design, ANYWHERE, 24)]


def deflate(words: bytes = b"") -> Codec:
    def small(raw: bytes) -> bytes:
        press = zlib.compressobj(6, zlib.DEFLATED, -15, 8, zlib.Z_DEFAULT_STRATEGY, words)
        return press.compress(raw) + press.flush()

    return small, lambda blob: zlib.decompressobj(-15, words).decompress(blob)


def zstd(samples: list[bytes]) -> Iterator[tuple[str, Codec]]:
    if importlib.util.find_spec("zstandard") is None:
        return
    import zstandard  # noqa: PLC0415  # it may not be there

    trained = zstandard.train_dictionary(4096, samples)
    for name, words in (("zstd", None), ("zstd, trained dictionary of 4 kB", trained)):
        press = zstandard.ZstdCompressor(level=9, dict_data=words, write_content_size=False, write_dict_id=False)
        out = zstandard.ZstdDecompressor(dict_data=words)
        yield name, (press.compress, lambda blob, out=out: out.decompress(blob, max_output_size=1 << 20))


def rows() -> Iterator[tuple[str, str, str, str]]:
    measured, trained_on = log(design_of(page(100)), SAYINGS, 120), others()
    packs = [msgspec.msgpack.encode(decode(raw)) for raw in trained_on]
    same: Codec = (bytes, bytes)
    json_codecs: list[tuple[str, Codec]] = [
        ("JSON", same),
        ("JSON, deflate", deflate()),
        ("JSON, deflate, our dictionary (chosen)", (squeeze, expand)),
        ("JSON, deflate, a dictionary of records", deflate(b"".join(trained_on)[-6000:])),
        *((f"JSON, {name}", codec) for name, codec in zstd(trained_on)),
    ]
    pack_codecs: list[tuple[str, Codec]] = [
        ("MessagePack", same),
        ("MessagePack, deflate", deflate()),
        ("MessagePack, deflate, a dictionary of records", deflate(b"".join(packs)[-4096:])),
        *((f"MessagePack, {name}", codec) for name, codec in zstd(packs)),
    ]
    json_encode, json_decode = msgspec.json.encode, msgspec.json.decode
    pack_encode, pack_decode = msgspec.msgpack.encode, msgspec.msgpack.decode
    for codecs, encode, read in ((json_codecs, json_encode, json_decode), (pack_codecs, pack_encode, pack_decode)):
        for name, (small, large) in codecs:
            yield name, *cost(measured, lambda v, e=encode, s=small: s(e(v)), lambda b, d=read, o=large: d(o(b)))
    yield together(measured)


def cost(raw: list[bytes], write: Callable[[Any], bytes], read: Callable[[bytes], Any]) -> tuple[str, str, str]:
    values = [decode(each) for each in raw]
    blobs = [write(value) for value in values]
    assert [read(blob) for blob in blobs] == values
    size = statistics.median(len(blob) + HEADER_BYTES for blob in blobs)
    writing = min(timed(lambda: [write(value) for value in values]) for _ in range(5)) / len(raw)
    reading = min(timed(lambda: [read(blob) for blob in blobs]) for _ in range(5)) / len(raw)
    return f"{size:.0f}", f"{writing * 1e6:.0f}", f"{reading * 1e6:.0f}"


def together(raw: list[bytes]) -> tuple[str, str, str, str]:
    """Thirty-two records in one block: smaller, but one damaged byte takes all of them along."""
    blocks = [raw[at : at + 32] for at in range(0, len(raw) - 31, 32)]
    sizes = [len(squeeze(b"".join(block))) / len(block) + HEADER_BYTES for block in blocks]
    return "JSON, deflate, our dictionary, 32 records in a block", f"{statistics.mean(sizes):.0f}", "", ""


def timed(call: Callable[[], Any]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def main() -> None:
    table = Table("codec", "bytes a version, median", "write, µs", "read, µs", title="A version in the log")
    for row in rows():
        table.add_row(*row)
    design = design_of(page(100))
    table.add_row("the design of 100 elements, in full", f"{len(pack_rows(rows_of(design)))}", "", "")
    Console().print(table)


if __name__ == "__main__":
    main()
