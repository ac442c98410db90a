"""Words of acts that tell none where they stand: done by a storm, to animals or goods, in a law or a drill.

Whether an act that is told took place is another question; see ``realis.py``.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.drafts import Draft
from pipeline.events.grammar.conditions import ENDS
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.reading import Reading
from pipeline.events.grammar.units import Unit
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.sides.parties import Party

VIOLENT = ("ASSAULT", "COERCE")
NAMED = 3  # units behind a verb in which an animal is named
LISTENING = ("cyber", "spying")
SCENARIOS = ("ASSAULT", "COERCE", "ACCIDENT", "DISASTER")  # what is played in a drill and not done
REPORTS = ("thông-báo-với", "báo-cáo-với", "thông-báo-cho", "báo-cáo-lên", "báo-cáo")  # to somebody
PLOT = 10  # units that the words for a drill and its plot can stand before the act played
NEAR = 6  # units before talks in which a word of spying makes them its object


def is_listened_to(reading: Reading, first: int) -> bool:
    """Whether talks are only the object of spying: a word of it stands before their noun."""
    around = range(max(reading.clause_start(first), first - NEAR), first)
    return any(t.mode in LISTENING for k in around for t in reading.units[k].triggers)


def is_hypothetical(reading: Reading, first: int, last: int, *, has_actor: bool) -> bool:
    """Whether the noun means any act of the kind, or is only what an agreement or talk is about."""
    units = reading.units
    if not has_actor and any(
        unit.text in word_set("crimes") for unit in units[max(0, first - 1) : first + 1]
    ):
        return True  # "tội hành hạ người khác": what the law forbids
    around = units[max(0, first - 1) : last + 2]
    if any(unit.text in word_set("hypothetical") for unit in around):
        return True
    topic = first > 1 and "about" in units[first - 1].classes and units[first - 2].text in word_set("topics")
    return topic and not has_actor


def is_by_nature(reading: Reading, first: int) -> bool:
    """Whether the phrase over unit ``first`` means a storm, a disease, an animal and the like."""
    phrase = reading.phrase_at(first)
    if phrase is None:  # a bare noun before the verb is no phrase: "sóng thần đã tấn công bờ biển"
        k = first - 1
        while k > 0 and reading.is_auxiliary(k):
            k -= 1
        return k >= 0 and reading.units[k].text in word_set("nature")
    triggers = reading.units[phrase.trigger].triggers if phrase.trigger is not None else ()
    words = {unit.text for unit in reading.units[phrase.first : phrase.last + 1]}
    return any(t.event_type in HAPPENINGS for t in triggers) or bool(words & word_set("nature"))


def is_done_to_beasts(reading: Reading, i: int, draft: Draft) -> bool:
    """Whether it is done to animals that are nobody's: "giết hại sao biển", "vây bắt con cá sấu"."""
    if draft.event_type not in VIOLENT or draft.is_nominal:
        return False
    if not draft.recipients:
        behind = reading.units[i + 1 : i + 1 + NAMED]
        return bool(behind) and behind[0].pos[:1] in ("N", "L", "M") and _are(behind, "beasts")
    beasts = (_are(_words_of(reading, party), "beasts") for party in draft.recipients)
    return all(beasts) and not any(party["country"] for party in draft.recipients)


def drop_goods(reading: Reading, draft: Draft) -> None:
    """Take goods that are nobody's from those whom it is done to: "bắt giữ hơn 3 tấn chả"."""
    if draft.event_type in VIOLENT:
        draft.recipients = [
            p for p in draft.recipients if p["country"] or not _are(_words_of(reading, p), "measures")
        ]


def _words_of(reading: Reading, party: Party) -> Sequence[Unit]:
    if party["start"] is None:
        return ()
    return [u for u in reading.units if party["start"] <= u.start and u.end <= party["end"]]


def _are(units: Sequence[Unit], name: str) -> bool:
    """Whether a phrase, its numbers and counters left out, begins with a word of a class."""
    texts = [unit.text for unit in units]
    while texts and (texts[0][0].isdigit() or texts[0] in word_set("before counted")):
        del texts[0]
    return any(" ".join(texts[:n]) in word_set(name) for n in range(1, len(texts) + 1))


def is_rehearsed(reading: Reading, i: int) -> bool:
    """Whether the act at unit ``i`` stands in the plot of a drill: "diễn tập xử lý tình huống bắt cóc"."""
    texts = [unit.text for unit in reading.units[max(0, i - PLOT) : i]]
    plot = next((k for k, text in enumerate(texts) if text in word_set("plots")), None)
    return (
        plot is not None
        and not set(texts[:plot]).isdisjoint(word_set("rehearsals"))
        and not set(texts).intersection(ENDS)
    )


def is_report_within(draft: Draft) -> bool:
    """Whether somebody only reports to those above him: "giám đốc cơ quan an ninh báo cáo với tổng thống".

    A state that lets another know something talks with it.
    """
    if draft.trigger.words not in REPORTS:
        return False
    told = {p["country"] or p["name"] for p in draft.recipients} - {None}
    return bool(told) and told <= {p["country"] or p["name"] for p in draft.actors}


def is_of_rejected(reading: Reading, i: int, draft: Draft) -> bool:
    """Whether the act is what the subject refuses to do, or that of a text which he only rejects.

    "Từ chối gặp B", "phủ quyết nghị quyết lên án B": the refusal is the act.
    """
    if "shared" not in draft.how or draft.is_nominal:
        return False
    for k in range(i - 1, reading.clause_start(i) - 1, -1):
        if reading.units[k].has("and", "conj", "fact", "that") or reading.units[k].text == ",":
            return False
        if reading.is_verb(k):
            row = reading.row(k) if reading.units[k].triggers else None
            rejects = row is not None and row.event_type == "REJECT"
            return rejects and (k < i - 1 or reading.units[k].text in word_set("refusing"))
    return False
