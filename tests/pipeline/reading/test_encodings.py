import unicodedata

import pytest

from pipeline.reading.encodings import decode
from tests.pipeline.reading.conftest import TEXT


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_unicode_encoding_is_read(encoding):
    assert decode(TEXT.encode(encoding)).text == TEXT


def test_windows_1258_with_combining_tones_is_read():
    tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    letters = []
    for letter in TEXT:
        parts = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(p for p in parts if p not in tones))
        letters.append(base + "".join(p for p in parts if p in tones))
    found = decode("".join(letters).encode("cp1258"))
    assert found.encoding == "windows-1258"
    assert unicodedata.normalize("NFC", found.text) == TEXT


def test_a_text_cut_within_its_last_letter_is_read_up_to_there():
    cut = TEXT.encode()[:-1] + "ẳ".encode()[:2]
    assert decode(cut).text == TEXT[:-1] + "\ufffd"


def test_broken_utf8_is_said_to_be_broken_and_where():
    data = TEXT.encode()
    found = decode(data[:38] + b"\xff" + data[38:])
    assert (found.text, found.failure) == (None, "undecodable")
    assert "byte at 38" in found.detail


def test_a_broken_byte_in_a_long_page_is_forgiven():
    page = f"<html><body><p>{TEXT}</p></body></html>".encode() * 20
    found = decode(page[:20] + b"\xff" + page[20:], html=True)
    assert found.encoding == "utf-8"
    assert found.text.count("\ufffd") == 1
