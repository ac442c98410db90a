"""From bytes to characters: which encoding a document is written in, and its text.

Unicode is recognised by its marks or by being valid UTF-8. What is left may be windows-1258 (Vietnamese with
combining tone marks) or one of the eight-bit Vietnamese font encodings; these only count when the text they
give reads as Vietnamese, because every file "decodes" in an eight-bit encoding. Turning font encodings into
Unicode letters is a repair and belongs to ``pipeline.cleaning``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from pipeline.reading.limits import MAX_BROKEN_SHARE_HTML
from pipeline.reading.vietnamese import legacy_share, vietnamese_share

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,30})""", re.I)
# Control characters that no text holds; a few of them make a file binary.
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL_SHARE = 0.005
_MIN_VIETNAMESE_SHARE = 0.5


@dataclass(frozen=True)
class Decoded:
    """The text and its encoding, or the code and words of the failure."""

    text: str | None
    encoding: str | None
    failure: str | None = None
    detail: str | None = None


def looks_binary(head: bytes) -> str | None:
    """Say why these first bytes are no text in any encoding, or return None."""
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return f"the file begins like {name}"
    if any(head.startswith(bom) for bom, _ in _BOMS) or _utf16_order(head):
        return None
    share = len(_CONTROL.findall(head)) / max(1, len(head))
    if share > _MAX_CONTROL_SHARE:
        return f"{share:.1%} of its first bytes are control characters"
    return None


def unicode_by_bytes(head: bytes) -> str | None:
    """The Unicode encoding that the first bytes show by a mark or by their zeros; else None."""
    marked = next((name for bom, name in _BOMS if head.startswith(bom)), None)
    return marked or _utf16_order(head)


def decode(data: bytes, *, html: bool = False, declared: str | None = None) -> Decoded:
    """Decode one document.

    Args:
        data: the whole document.
        html: whether it is a page: then its ``<meta charset>`` counts and single broken bytes are forgiven.
        declared: encoding named by a header around the document, if any.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _strict(data, name)
    if order := _utf16_order(data):
        return _strict(data, order)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as broken:
        first_error = broken
    if legacy := _legacy(data):
        return legacy
    text = data.decode("utf-8", errors="replace")
    n_broken = text.count("\ufffd")
    n_valid = sum(1 for c in text if c > "\x7f") - n_broken
    if n_broken == 1 and first_error.end == len(data) and n_valid:  # cut off within its last letter
        return Decoded(text, "utf-8")
    if html and n_valid > n_broken and n_broken <= max(1, MAX_BROKEN_SHARE_HTML * len(data)):
        return Decoded(text, "utf-8")
    names = [declared or "", *(m.decode("ascii") for m in _CHARSET.findall(data[:4096]) if html)]
    for name in names:
        if name.lower().replace("_", "-") not in ("", "utf-8", "utf8") and (found := _declared(data, name)):
            return found
    return Decoded(
        None,
        None,
        "undecodable",
        f"no valid UTF-8 (first broken byte at {first_error.start}), and not Vietnamese in windows-1258, "
        "TCVN3 or VNI",
    )


def _strict(data: bytes, name: str) -> Decoded:
    try:
        return Decoded(data.decode(name), name.removesuffix("-sig"))
    except UnicodeDecodeError as error:
        return Decoded(None, None, "undecodable", f"broken {name} at byte {error.start}: {error.reason}")


def _declared(data: bytes, name: str) -> Decoded | None:
    try:
        return Decoded(data.decode(name), name.lower())
    except (LookupError, UnicodeDecodeError):
        return None


def _legacy(data: bytes) -> Decoded | None:
    """The eight-bit reading that gives Vietnamese, the likeliest first; None when none does."""
    best: tuple[float, Decoded] | None = None
    sample = data[: 256 * 1024]
    for name in ("cp1258", "cp1252"):
        try:
            text = sample.decode(name)
            whole = data.decode(name)
        except UnicodeDecodeError:
            continue
        if name == "cp1258":
            share = vietnamese_share(unicodedata.normalize("NFC", text))
        else:
            share = legacy_share(text)
        if share >= _MIN_VIETNAMESE_SHARE and (best is None or share > best[0]):
            label = "windows-1258" if name == "cp1258" else "windows-1252"
            best = share, Decoded(whole, label)
    return best[1] if best else None


def _utf16_order(data: bytes) -> str | None:
    """UTF-16 without a mark: in Vietnamese most characters are below U+0100, so every other byte is zero."""
    head = data[:4096]
    if len(head) < 8 or len(data) % 2:
        return None
    even, odd = head[0::2].count(0) / (len(head) / 2), head[1::2].count(0) / (len(head) / 2)
    if odd > 0.4 and even < 0.05:
        return "utf-16-le"
    if even > 0.4 and odd < 0.05:
        return "utf-16-be"
    return None


# Beginnings of files that are no text, from the formats' own specifications.
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"\x00\x00\x00\x18ftyp", "a video"),
    (b"ID3", "an MP3 recording"),
)
