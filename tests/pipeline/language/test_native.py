"""Machine code is kept and loaded with care."""

from pathlib import Path

import numpy as np
import pytest

from pipeline.language import native


@pytest.fixture(scope="module")
def kernels() -> native.Kernels:
    return native.load()


def test_code_is_compiled_once_and_then_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    native.load()
    code = native._kept(f"kernels-{native._fingerprint()}.o")
    compiled = []
    monkeypatch.setattr(native, "_compile", lambda machine: compiled.append(machine) or code)
    monkeypatch.setattr(native, "_PLACES", (tmp_path / "none" / "yet",))
    native.load()
    native.load()
    assert len(compiled) == 1
    (kept,) = (tmp_path / "none" / "yet").iterdir()
    kept.write_bytes(kept.read_bytes()[:-1])
    native.load()
    assert len(compiled) == 2


def test_code_of_other_sources_has_another_name(monkeypatch: pytest.MonkeyPatch) -> None:
    before = native._fingerprint()
    monkeypatch.setattr(native, "_SOURCES", ("layout.py",))
    assert native._fingerprint() != before


def test_a_place_that_cannot_be_written_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setattr(native, "_PLACES", (tmp_path / "file" / "x", tmp_path / "good"))
    native._keep("code.o", b"code")
    assert native._kept("code.o") == b"code"
    assert [path.name for path in (tmp_path / "good").iterdir()] == ["code.o"]


def test_an_array_of_another_type_never_reaches_the_machine_code(kernels: native.Kernels) -> None:
    codes = np.array([65], np.uint32)
    places = np.array([0], np.int64)
    room = np.zeros(4, np.uint8)
    good = (codes, places, places + 1, 1, room, places.copy())
    assert kernels.copy_utf8(*good) == 1
    with pytest.raises(TypeError, match="argument 0"):
        kernels.copy_utf8(codes.astype(np.uint16), *good[1:])
    with pytest.raises(TypeError, match="argument 4"):
        kernels.copy_utf8(*good[:4], np.zeros((4, 2), np.uint8)[:, 0], good[5])
    with pytest.raises(ValueError, match="shorter"):
        kernels.copy_utf8(*good[:5])


def test_characters_are_written_as_utf8(kernels: native.Kernels) -> None:
    text = "A\x00éệ€\U0001f600\U0010ffff"
    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    starts = np.arange(len(text))
    room, ends = np.zeros(4 * len(text), np.uint8), np.zeros(len(text), np.int64)
    size = kernels.copy_utf8(codes, starts, starts + 1, len(text), room, ends)
    assert room[:size].tobytes() == text.encode()
    assert np.diff(ends, prepend=0).tolist() == [len(c.encode()) for c in text]
