"""What stands around an act in its article: names in the sentences near it, and the acts told beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from pipeline.events.drafts import Draft

Row = dict[str, Any]
ACTS_BEFORE, ACTS_BEHIND = 5, 3  # how many acts are beside one
NEAREST = 24  # names of one sentence; a list of more is read from its near end
LAST, FAR = 2, 3  # acts before, and sentences between, that are told apart; more are as good as this many


class Named(NamedTuple):
    """A name near an act."""

    step: int  # sentences from the act's own
    sentence: Row
    name: Row
    outer: list[Row]  # the outermost names of that sentence, in order


class Beside(NamedTuple):
    """An act told beside another."""

    act: Draft
    side: str  # "before 0" is the last one before, "later" any behind
    is_same: bool  # of the same type
    far: int  # sentences apart


class Around:
    """The sentences, names and acts of one article, to be looked at from each of its acts."""

    def __init__(
        self, drafts: Sequence[Draft], sentences: Sequence[Row], names: Sequence[Row], steps: Sequence[int]
    ) -> None:
        """Put the names into their sentences.

        Args:
            drafts: the acts, in the order of the text.
            sentences: of the article.
            names: the entity mentions that count.
            steps: how many sentences from an act's own a name is near.
        """
        self.drafts = drafts
        self._starts = sorted(d.start for d in drafts)
        self._steps = steps
        self._sentences = sorted(sentences, key=lambda s: s["start"])
        self._at = {s["sentence_id"]: n for n, s in enumerate(self._sentences)}
        self._names: dict[str, list[Row]] = {}
        for name in sorted(names, key=lambda m: (m["start"], m["end"])):
            self._names.setdefault(name["sentence_id"], []).append(name)

    def named(self, draft: Draft) -> Iterator[Named]:
        """The names near an act; headings name nobody."""
        here = self._at[draft.sentence["sentence_id"]]
        for step in self._steps:
            if not 0 <= here + step < len(self._sentences):
                continue
            sentence = self._sentences[here + step]
            if sentence["kind"] != "heading":
                names = self._names.get(sentence["sentence_id"], [])
                outer = [n for n in names if n["level"] == 0]
                near = sorted(names, key=lambda n: abs(n["start"] - draft.start))[:NEAREST]
                yield from (Named(step, sentence, name, outer) for name in names if name in near)

    def beside(self, draft: Draft) -> Iterator[Beside]:
        """The acts told last before an act, the nearest first, and those behind it."""
        earlier = [d for d in self.drafts if d.start < draft.start][-ACTS_BEFORE:]
        later = [d for d in self.drafts if d.start > draft.start][:ACTS_BEHIND]
        for n, act in enumerate([*reversed(earlier), *later]):
            side = f"before {min(n, LAST)}" if act.start < draft.start else "later"
            far = min(FAR, abs(act.sentence["position"] - draft.sentence["position"]))
            yield Beside(act, side, act.event_type == draft.event_type, far)

    def acts_between(self, first: int, last: int) -> int:
        """How many acts begin in a range of the body, its end left out."""
        return bisect_left(self._starts, last) - bisect_left(self._starts, first)
