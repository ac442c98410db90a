"""What we take from underthesea is what we think it is, and no other version is taken."""

import itertools
import re
import sys
from importlib.metadata import PackageNotFoundError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from underthesea.pipeline.word_tokenize import regex_tokenize

from pipeline.language import upstream
from pipeline.language.runs import IS_SPACE, WORD


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


def cut(loaded: upstream.Upstream, text: str) -> list[str]:
    return [found.group() for found in loaded.pattern.finditer(text)]


def test_what_is_taken_for_a_word_is_one_token(loaded: upstream.Upstream) -> None:
    # Every string of up to four of the letters that the token patterns spell out, and of some they
    # do not. No pattern of letters alone is longer than four.
    spelt = sorted(set(re.findall(r"[^\W\d_]", "".join(regex_tokenize.abbreviations))))
    letters = [*"ThSsMrvxe", *spelt[:: len(spelt) // 6], "ậ", "Ω", "ß", "中", "²"]
    for size in range(1, 5):
        for run in map("".join, itertools.product(letters, repeat=size)):
            if WORD.fullmatch(run):
                assert loaded.pattern.match(run).span() == (0, size)  # type: ignore[union-attr]


def test_letters_that_are_no_word_are_cut_as_the_library_cuts_them(
    loaded: upstream.Upstream,
) -> None:
    assert cut(loaded, "Thyssenkrupp") == ["Thys", "senkrupp"]
    assert cut(loaded, "\u02baa") == ["\u02ba", "a"]
    assert not WORD.fullmatch("Thyssenkrupp")
    assert not WORD.fullmatch("\u02baa")


def test_any_letter_may_stand_in_a_word(loaded: upstream.Upstream) -> None:
    for letter in map(chr, range(sys.maxunicode + 1)):
        if WORD.fullmatch(letter):
            for text in (f"{letter}a", f"a{letter} "):
                assert loaded.pattern.match(text).group() == text.strip()  # type: ignore[union-attr]


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
