"""When else an act may have been, where the rules only guess a day.

Every time told around an act, the days of the other acts, the day of printing and no day at all are rivals of
what was read. A day that a time of the act's own tells stays, and so does the lack of one: the rules have
their reasons for it, and a wrong day costs more than none. Mostly this withdraws a guess. Where it chose
otherwise, the rule says "likelier day".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from pipeline.events.conventions import ACTS_OF_WORD
from pipeline.events.days import dates
from pipeline.events.drafts import Draft
from pipeline.events.rivals.options import FIXED, OPEN, Options
from pipeline.events.sides.parties import Party

Row = dict[str, Any]
Span = tuple[date | None, date | None]  # the first and the last day an act may have been on
Dated = tuple[Row, int | None]  # date cells, and where the words stand that tell them
TABLE = "day_weights"
NO_DAY: Span = (None, None)
SENTENCES = range(-8, 3)  # from the act's own, whose times are rivals
STEPS, LEAD, SEVERAL = 3, 5, 3  # sentences apart, sentences from the top, and times told apart
CLOSE = (15, 40, 90, 180)  # characters between a time and a trigger, in steps
FLAGS = ("is_nominal", "is_presupposed", "is_quoted", "is_home", "is_embedded")
# Ways of dating that rest on words ("hiện", "kể từ"), or that were right wherever readers looked.
TOLD = ("now", "lasting", "scene", "story", "own time", "lead", "speaker")
PERIODS = {"w": 7, "m": 31, "y": 366}  # days of a week, a month, a year, at most


def give(draft: Draft, day: Dated, published: date) -> None:
    """Date a draft with the likeliest day, where it is another than was read."""
    if span(day[0]) == span(draft.dated):
        return
    draft.dated, draft.dated_at = day
    draft.how.append("likelier day")
    if draft.realis in ("occurred", "ongoing") and dates.is_background(draft.dated, published):
        draft.realis = "recalled"


def span(dated: Row) -> Span:
    """The first and the last day of date cells."""
    return dated["event_on_earliest"], dated["event_on_latest"]


class Article:
    """The times and acts of one article, among which the day of each act is looked for."""

    def __init__(
        self, drafts: Sequence[Draft], sentences: Sequence[Row], times: Sequence[Row], published: date
    ) -> None:
        """Find where each time stands, and which days are told most."""
        self.drafts = drafts
        self.published = published
        self.times = [t for t in times if (t["earliest"], t["latest"]) != NO_DAY]
        self.position = {s["sentence_id"]: s["position"] for s in sentences}
        self.often = Counter((t["earliest"], t["latest"]) for t in self.times)
        days = [(t["earliest"], t["latest"]) for t in self.times if t["earliest"] == t["latest"]]
        self.first = days[0] if days else None

    def options(self, draft: Draft) -> Options[Span, Dated]:
        """The dates an act may have, with the place of the words that tell them."""
        read = span(draft.dated)
        basis = draft.dated["date_basis"]
        options: Options[Span, Dated] = Options(OPEN if self._is_guessed(draft) else FIXED)
        told = self._told_so_far(draft)
        options.add(read, (draft.dated, draft.dated_at), self._as_read(draft, basis, told))
        options.add(NO_DAY, (dict(dates.NO_DATE), None), _on("no day", draft, told))
        today = dates.of_publication(self.published)
        options.add(span(today), (today, None), _on("printing", draft, told))
        for value, dated, signs in self._told(draft):
            options.add(value, dated, signs)
        if self.first is not None and self.first in options.values:
            options.features[self.first] += _first(draft)
        for act in self.drafts:
            if act is draft or not act.dated or _contradicts(draft.realis, act.dated, self.published):
                continue
            cells = {**act.dated, "date_basis": _elsewhere(act.dated)}
            options.add(span(cells), (cells, act.dated_at), _of_act(act, draft))
        for value in options.values:
            how = _how_far(value, self.published)
            options.features[value] += [
                how,
                f"{how} {draft.realis}",
                f"told {min(SEVERAL, self.often[value])}",
            ]
            options.features[value] += _instead(draft, how, told) if value != read else []
        return options

    def _is_guessed(self, draft: Draft) -> bool:
        """Whether the day is one that no words of the act tell, in an article that tells others."""
        by_default = draft.dated["date_basis"] == "publication" and bool(self.times)
        return draft.dating not in TOLD and (draft.dated["date_basis"] == "coreferent" or by_default)

    def _told_so_far(self, draft: Draft) -> str:
        """Whether times were told up to an act, and in its sentence."""
        here = [t for t in self.times if t["sentence_id"] == draft.sentence["sentence_id"]]
        earlier = any(t["start"] < draft.sentence["start"] for t in self.times)
        return f"times here {min(2, len(here))} earlier {earlier} at all {bool(self.times)}"

    def _as_read(self, draft: Draft, basis: str, told: str) -> Iterator[str]:
        """What speaks for what the rules read."""
        yield "read"
        yield from _on(f"read {basis}", draft, told)
        yield f"read {basis} by {draft.dating} {draft.realis}"
        yield f"read {_how_far(span(draft.dated), self.published)}"
        yield f"read {draft.dated['date_precision']}"

    def _told(self, draft: Draft) -> Iterator[tuple[Span, Dated, list[str]]]:
        """The times told around an act."""
        own = draft.sentence["position"]
        here = [t for t in self.times if t["sentence_id"] == draft.sentence["sentence_id"]]
        last = max((t["start"] for t in self.times if t["start"] < draft.start), default=None)
        for time in self.times:
            position = self.position.get(time["sentence_id"])
            if position is None or position - own not in SENTENCES:
                continue
            step = max(-STEPS, min(STEPS, position - own))
            signs = self._signs(draft, time, step, len(here), is_last=time["start"] == last)
            cells = _cells(time)
            if draft.time is None or draft.time["start"] != time["start"]:
                cells["date_basis"] = _elsewhere(cells)
            if not _contradicts(draft.realis, cells, self.published):
                yield span(cells), (cells, time["start"]), [f"time {sign}" for sign in signs]

    def _signs(self, draft: Draft, time: Row, step: int, count: int, *, is_last: bool) -> Iterator[str]:
        precision = time["precision"]
        yield f"in {step}"
        yield f"in {step} {precision}"
        yield f"in {step} {_word_or_deed(draft)} {draft.realis}"
        yield f"{precision}"
        if step == 0:
            is_before = time["start"] < draft.start
            side = "before" if is_before else "behind"
            first, last = (time["end"], draft.start) if is_before else (draft.end, time["start"])
            far = sum(last - first >= bound for bound in CLOSE)
            cut = any(first <= d.start < last for d in self.drafts if d is not draft)
            yield f"here {side} by {far}"
            yield f"here {side} cut {cut}"
            yield f"here {side} cut {cut} {precision}"
            yield f"here {min(SEVERAL, count)}"
            yield f"here {str(time['text']).lower().split()[0]}"
            yield from ["here nominal"] if draft.is_nominal else []
            if draft.time is not None and draft.time["start"] == time["start"]:
                yield "governs"
        if is_last:
            yield f"last before in {step}"
            yield f"last before {draft.realis}"


def _cells(time: Row) -> Row:
    """The date cells that a time gives."""
    first, last = time["earliest"], time["latest"]
    return {
        "event_on": first if first == last else None,
        "event_on_earliest": first,
        "event_on_latest": last,
        "date_precision": time["precision"],
        "date_basis": time["basis"] if time["basis"] in ("explicit", "relative") else "none",
    }


def _contradicts(realis: str, dated: Row, published: date) -> bool:
    """Whether what is planned would be over, or what is told as done still to come."""
    first, last = span(dated)
    if realis == "planned":
        return last is not None and last < published
    return realis in ("occurred", "recalled") and first is not None and first > published


def _on(name: str, draft: Draft, told: str) -> Iterator[str]:
    """What speaks for a day, or for none, of itself."""
    yield name
    yield f"{name} {told}"
    yield f"{name} by {draft.dating}"
    yield f"{name} {draft.realis}"
    yield f"{name} {_word_or_deed(draft)} {min(draft.sentence['position'], LEAD)}"
    yield f"{name} {draft.event_type}"
    yield from (f"{name} {flag}" for flag in FLAGS if getattr(draft, flag))


def _instead(draft: Draft, how: str, told: str) -> Iterator[str]:
    """What speaks for giving up what was read."""
    basis = draft.dated["date_basis"]
    yield f"instead {basis}"
    yield f"instead {basis} {how}"
    yield f"instead {basis} {how} {told}"
    yield f"instead {basis} {how} {min(draft.sentence['position'], LEAD)}"
    yield f"instead {draft.dating} {how}"


def _first(draft: Draft) -> list[str]:
    return ["first told", f"first told {_word_or_deed(draft)}", f"first told {draft.realis}"]


def _of_act(act: Draft, draft: Draft) -> Iterator[str]:
    """What the day of another act says of this one's."""
    step = act.sentence["position"] - draft.sentence["position"]
    if act.event_type == draft.event_type:
        both = _meet(act.actors, draft.actors), _meet(act.recipients, draft.recipients)
        yield "of its type"
        yield from ["of its parties"] if all(both) else ["of a party"] if any(both) else []
        yield from ["of its type before"] if act.start < draft.start else []
    if step == 0:
        yield f"of its sentence {'before' if act.start < draft.start else 'behind'}"
    elif step == -1:
        yield "of the sentence before"


def _meet(a: Sequence[Party], b: Sequence[Party]) -> bool:
    return bool({(p["country"], p["name"]) for p in a} & {(p["country"], p["name"]) for p in b})


def _word_or_deed(draft: Draft) -> str:
    return "word" if draft.event_type in ACTS_OF_WORD else "deed"


def _elsewhere(dated: Row) -> str:
    """The basis of a date that is told elsewhere."""
    basis: str = dated["date_basis"]
    return basis if basis in ("publication", "none") else "coreferent"


def _how_far(value: Span, published: date) -> str:
    """How a day or an interval lies to the day of printing."""
    first, last = value
    if first is None or last is None:
        return "no day" if value == NO_DAY else "open"
    if first > published:
        return "to come" if first == last else "span to come"
    ago = (published - last).days
    if first == last:
        bounds = {"today": 0, "the day before": 1, "this week": 7, "this month": 31}
        return next((name for name, bound in bounds.items() if ago <= bound), "past")
    length = next((n for n, bound in PERIODS.items() if (last - first).days <= bound), "l")
    return f"span {length} {'now' if ago <= 0 else 'near' if ago <= 31 else 'past'}"
