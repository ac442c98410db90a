"""What we take from underthesea is what we think it is, and no other version is taken."""

import re
import sys
from importlib.metadata import PackageNotFoundError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from underthesea.pipeline.word_tokenize import regex_tokenize

from pipeline.language import upstream
from pipeline.language.runs import _LETTER_MARK, IS_SPACE


@pytest.fixture(scope="module")
def loaded() -> upstream.Upstream:
    return upstream.load()


def test_an_unproven_version_is_refused_and_the_error_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(upstream, "version", {"underthesea": "9.6.0", "underthesea_core": "3.3.2"}.get)
    with pytest.raises(upstream.UnprovenVersionError) as refusal:
        upstream.load()
    for part in ("9.6.0", "9.5.0", "3.3.2", "benchmarks.language", "upstream.py"):
        assert part in str(refusal.value)


def test_a_new_tagger_under_the_old_models_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upstream, "version", {"underthesea": "9.5.0", "underthesea_core": "9.0"}.get)
    with pytest.raises(upstream.UnprovenVersionError, match=r"underthesea_core 9\.0"):
        upstream.load()


def test_a_missing_wheel_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(upstream, "version", missing)
    with pytest.raises(upstream.UnprovenVersionError, match="underthesea is not installed"):
        upstream.load()


ADDRESS = st.text(st.sampled_from(list("ab1.:/()[]{}<>-@%,; =?&…“”\n")), max_size=14)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(["", "http://", "ftp:", "https:///", "a.vn/", "a@"]), ADDRESS)
def test_the_faster_pattern_matches_what_the_original_does(start: str, rest: str) -> None:
    text = start + rest
    fast = re.compile(
        regex_tokenize.regex_patterns_combine.replace(upstream._SLOW_RUN, upstream._FAST_RUN),
        re.VERBOSE | re.UNICODE,
    )
    expected = [found.span() for found in regex_tokenize.patterns.finditer(text)]
    assert [found.span() for found in fast.finditer(text)] == expected


def test_a_run_of_dots_after_an_address_takes_no_time(loaded: upstream.Upstream) -> None:
    # The original pattern would take longer than the age of the universe.
    assert [m.group() for m in loaded.pattern.finditer("http://" + "." * 200)][-1] == "." * 200


def test_no_token_holds_white_space_and_none_lies_beyond_the_table() -> None:
    spaces = [code for code in range(sys.maxunicode + 1) if chr(code).isspace()]
    assert max(spaces) < len(IS_SPACE)
    assert [code for code in range(len(IS_SPACE)) if IS_SPACE[code]] == spaces
    assert [code for code in spaces if not re.fullmatch(r"\s", chr(code))] == []


def test_a_run_of_letters_is_one_token(loaded: upstream.Upstream) -> None:
    letters = [chr(c) for c in range(sys.maxunicode + 1) if chr(c).isalpha()]
    split = [
        letter
        for letter in letters
        for text in (f"{letter}a", f"a{letter} ")
        if loaded.pattern.match(text).group() != text.strip()  # type: ignore[union-attr]
    ]
    assert set(split) == {_LETTER_MARK}


def test_models_and_dictionary_are_read_whole(loaded: upstream.Upstream) -> None:
    assert loaded.words.labels == ("B-W", "I-W")
    assert (len(loaded.words.attributes), len(loaded.tags.attributes)) == (50671, 31630)
    assert len(loaded.dictionary) == 72547
    assert "sinh viên" in loaded.dictionary
    assert loaded.tags.transitions.shape == (20, 20)


def test_syllables_are_described_by_the_library_itself(loaded: upstream.Upstream) -> None:
    assert loaded.describe_syllables(["Hà", "-5", "2147483648", "ΑΣ", "="]) == [
        ("hà", False, True),
        ("-5", True, True),
        ("2147483648", False, True),
        ("ας", False, True),
        ("=", False, True),
    ]
