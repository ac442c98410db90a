"""What we take from the installed underthesea, and which versions we may take it from.

The engine repeats `underthesea.pos_tag` to the letter, so it relies on things underthesea does not
promise: the order of its feature templates, its token patterns, its model files. Each pair of
versions in `PROVEN` has passed `python -m benchmarks.language` with no difference; any other is
refused. Nothing of underthesea is copied: models, dictionary and rules are read from the wheel.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from pipeline.language import crfsuite

# (underthesea, underthesea_core): the wheel with the models and the one with the tagger.
PROVEN: Final = frozenset({("9.5.0", "3.3.2")})

# The templates of the word segmenter in the order in which its weights are added up.
WORD_TEMPLATES: Final = (
    *("T[-2]", "T[-1]", "T[0]", "T[1]", "T[2]"),
    *("T[-2,-1]", "T[-1,0]", "T[0,1]", "T[1,2]", "T[-2,0]", "T[-1,1]", "T[0,2]"),
    *("T[-2].lower", "T[-1].lower", "T[0].lower", "T[1].lower", "T[2].lower"),
    *("T[-2,-1].lower", "T[-1,0].lower", "T[0,1].lower", "T[1,2].lower"),
    *("T[-1].isdigit", "T[0].isdigit", "T[1].isdigit"),
    *("T[-2].istitle", "T[-1].istitle", "T[0].istitle", "T[1].istitle", "T[2].istitle"),
    *("T[0,1].istitle", "T[0,2].istitle"),
    *("T[-2].is_in_dict", "T[-1].is_in_dict", "T[0].is_in_dict"),
    *("T[1].is_in_dict", "T[2].is_in_dict"),
    *("T[-2,-1].is_in_dict", "T[-1,0].is_in_dict", "T[0,1].is_in_dict", "T[1,2].is_in_dict"),
    *("T[-2,0].is_in_dict", "T[-1,1].is_in_dict", "T[0,2].is_in_dict"),
)

# Underthesea's pattern of addresses repeats a repetition, which takes time exponential in the
# length of a run like "http://......": 0.9 s for 22 dots, hours for 35. Repeating the single
# character instead visits the same ends in the same order and so matches the same text.
_SLOW_RUN: Final = r"[^\s()<>{}\[\]]+  "
_FAST_RUN: Final = r"[^\s()<>{}\[\]]   "


class UnprovenVersionError(RuntimeError):
    """The installed underthesea is not one whose words and tags the engine is known to equal."""


@dataclass(frozen=True)
class Upstream:
    """The parts of underthesea the engine stands on."""

    words: crfsuite.Model
    tags: crfsuite.Model
    dictionary: frozenset[str]
    pattern: re.Pattern[str]
    standard_characters: dict[str, str]  # one for one, in composed text
    standard_tokens: dict[str, str]  # spellings it replaces, of at most six characters
    describe_syllables: Callable[[list[str]], list[tuple[str, bool, bool]]]


def installed() -> tuple[str, str]:
    """The versions of underthesea and underthesea_core.

    Raises:
        UnprovenVersionError: one is missing, or the engine has not been proven equal to them.
    """
    try:
        found = (version("underthesea"), version("underthesea_core"))
    except PackageNotFoundError as error:
        raise UnprovenVersionError(f"{error.name} is not installed") from error
    if found not in PROVEN:
        wanted = " or ".join(f"underthesea {a} with underthesea_core {b}" for a, b in sorted(PROVEN))
        raise UnprovenVersionError(
            f"underthesea {found[0]} with underthesea_core {found[1]} is installed, but the"
            f" language engine is proven equal to {wanted} only. Install those, or run"
            " `python -m benchmarks.language` against the new ones and add them to"
            " pipeline/language/upstream.py once it finds no difference."
        )
    return found


def load() -> Upstream:
    """Read models, dictionary, patterns and rules from the installed wheel.

    Raises:
        UnprovenVersionError: see `installed`; also where the files are not what they should be.
    """
    installed()
    import joblib
    import underthesea
    from underthesea.pipeline.text_normalize.text_normalizer import character_map, token_map
    from underthesea.pipeline.word_tokenize import regex_tokenize
    from underthesea_core import CRFFeaturizer  # type: ignore[import-untyped]

    folder = Path(underthesea.__file__).parent / "pipeline"
    words = folder / "word_tokenize" / "models" / "ws_crf_vlsp2013_20230727"
    source = regex_tokenize.regex_patterns_combine
    sound = (
        tuple(joblib.load(words / "features.bin")) == WORD_TEMPLATES
        and source.count(_SLOW_RUN) == 1
        and all(len(old) == len(new) == 1 for old, new in character_map.items())
        and all(new and " " not in new for new in token_map.values())
    )
    if not sound:
        raise UnprovenVersionError("the files of underthesea are not those of its version")
    featurizer = CRFFeaturizer(["T[0].lower", "T[0].isdigit", "T[0].istitle"], set())

    def describe_syllables(syllables: list[str]) -> list[tuple[str, bool, bool]]:
        """Ask underthesea itself for the lower case of each, and whether digit, whether title."""
        described = featurizer.process([[[syllable]] for syllable in syllables])
        return [
            (
                lower.removeprefix("T[0].lower="),
                digit == "T[0].isdigit=True",
                title == "T[0].istitle=True",
            )
            for ((lower, digit, title),) in described
        ]

    return Upstream(
        words=crfsuite.read(words / "models.bin"),
        tags=crfsuite.read(folder / "pos_tag" / "pos_crf_2017_10_11.bin"),
        dictionary=frozenset(joblib.load(words / "dictionary.bin")),
        pattern=re.compile(source.replace(_SLOW_RUN, _FAST_RUN), re.VERBOSE | re.UNICODE),
        standard_characters=dict(character_map),
        standard_tokens={old: new for old, new in token_map.items() if len(old) <= 6},
        describe_syllables=describe_syllables,
    )
