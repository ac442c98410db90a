"""How alike two texts are by their syllables."""

import pytest

from pipeline.merging.likeness import behind, likeness, packed


def alike(a, b):
    return likeness(packed(a), packed(b))


def test_a_text_is_wholly_like_itself_and_unlike_one_that_shares_nothing():
    assert alike("Nga rút quân", "Nga rút quân") == pytest.approx(1.0)
    assert alike("Nga rút quân", "bão đổ bộ") == 0.0
    assert alike("", "bão đổ bộ") == 0.0


def test_a_rare_syllable_says_more_than_common_ones():
    text = "ông và những người khác đã đến Vrbetice"
    assert alike(text, "kho đạn Vrbetice") > alike(text, "ông và những người đã")


def test_order_case_and_repetition_do_not_matter():
    assert packed("Quân Nga, quân Nga") == packed("nga QUÂN")


@pytest.mark.parametrize("length", [98, 99, 100, 101, 102])
def test_no_word_is_cut_at_the_end_of_what_follows_a_trigger(length):
    text = "hội đàm " + "x" * (length - 8) + " về thương mại"
    followed = behind(text, 0)
    assert followed.split() == text.split()[: len(followed.split())]
    assert len(followed) <= 100


def test_one_word_as_long_as_the_stretch_leaves_nothing_but_ends():
    assert behind("y" * 300, 0) == ""
