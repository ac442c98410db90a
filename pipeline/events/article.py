"""One article's mentions: what needs more than one sentence.

Sentences are coded in order. Then tolls find the event they belong to, nouns that only point back go, the
same act told twice in a sentence is kept once, acts that no public party takes part in go where their type
asks for one, forces without a country take the one named before, and dates come from the same act dated
elsewhere or from the article's own day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from pipeline.events import attribution, dates
from pipeline.events.arguments import subject_of
from pipeline.events.coding import Coder
from pipeline.events.drafts import Draft
from pipeline.events.known_as import office_holder, organisation_led_by, short_name
from pipeline.events.lexicon import lexicon
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.parties import Party, of_phrase
from pipeline.events.reading import Reading
from pipeline.events.references import Memory
from pipeline.events.units import Unit, build_units

Row = dict[str, Any]
PUBLIC = (
    "GOV", "MIL", "COP", "LEG", "JUD", "PTY", "REB", "SPY", "IGO", "NGO", "OPP", "UAF", "REL",
)  # fmt: skip
# Types that are coded only where a public party takes part: private life has its promises and meetings too.
PUBLIC_TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "REJECT", "THREATEN",
    "SANCTION", "MOBILIZE",
)  # fmt: skip
# Sectors whose nouns, without a country, mean those of the country at hand.
DOMESTIC = ("COP", "MIL", "JUD", "LEG", "GOV", "SPY", "OPP", "REB", "CVL", "PTY")
FOCUS_LEAST, FOCUS_SHARE = 3, 0.6
# In an article about an attack from the air or with bombs, "vụ nổ" is no mishap.
BLASTS = ("aerial", "explosives", "suicide-attack", "heavy-weapons")
BLAST_RULES = (
    "accident.hap.vụ-nổ", "accident.fall.phát-nổ", "accident.hap.nổ-lớn", "accident.fall.nổ-tung",
    "accident.fall.nổ",
)  # fmt: skip
TWO_SIDED = ("CONSULT", "COOPERATE")
TOLL_REACH = 3
CARRIES_TOLL = ("ASSAULT", "ACCIDENT", "DISASTER", "OUTBREAK", "PROTEST")


def code_article(
    article: Row, sentences: Sequence[Row], mentions: Sequence[Row], times: Sequence[Row]
) -> list[Draft]:
    """The finished drafts of one article, in the order of the text."""
    body, words = article["body"], lexicon()
    mentions = [_called(row, article["published_on"]) for row in mentions]
    named, timed = _by_sentence(mentions), _by_sentence(times)
    readings = [
        Reading(
            s, build_units(body, s, named.get(s["sentence_id"], ()), timed.get(s["sentence_id"], ()), words)
        )
        for s in sorted(sentences, key=lambda s: s["start"])
        if s["kind"] != "heading"
    ]
    _titled(readings)
    _members(readings, mentions, article["published_on"])
    memory = Memory(body)
    _quotations(body, article, readings, memory)
    coder = Coder(body, memory)
    for reading in readings:
        memory.hear(reading)
        drafts = coder.code(reading)
        if not any(d.counts for d in drafts):
            _toll(reading, coder)
    drafts = sorted(coder.drafts, key=lambda d: (d.start, d.end))
    drafts = _informative(drafts)
    _forces(drafts, focus_country(readings))
    if any(d.mode in BLASTS for d in drafts):
        drafts = [d for d in drafts if d.trigger.rule_id not in BLAST_RULES]
    drafts = [d for d in drafts if _is_public(d)]
    drafts = _once_in_a_sentence(drafts)
    _dates(drafts, article["published_on"])
    return drafts


def _by_sentence(rows: Sequence[Row]) -> dict[str, list[Row]]:
    result: dict[str, list[Row]] = {}
    for row in rows:
        result.setdefault(row["sentence_id"], []).append(row)
    return result


def _called(row: Row, day: date) -> Row:
    """The mention under the tables' name: an organisation, or who speaks for one, by its acronym."""
    if row["country"]:
        return row
    name = short_name(row["entity_id"]) or organisation_led_by(row["entity_id"], day)
    return {**row, "name": name} if name else row


def _members(readings: list[Reading], mentions: Sequence[Row], day: date) -> None:
    """Give groups ("country:TUR+country:ISR") the mentions of their members."""
    by_id: dict[str, Row] = {}
    for row in mentions:
        if row["entity_id"] and row["sector"]:
            by_id.setdefault(row["entity_id"], row)
    for reading in readings:
        for unit in reading.units:
            ids = ((unit.mention or {}).get("entity_id") or "").split("+")
            if len(ids) > 1:
                known = [by_id.get(i) or office_holder(i, day) for i in ids]
                unit.members = [m for m in known if m is not None]
                if len(unit.members) < len(ids):  # "hai nhà ngoại giao của Nga và Mỹ": whose they are
                    unit.members = [m for m in unit.nested if m["country"] and m["sector"]]


def _titled(readings: list[Reading]) -> None:
    """Give a person no table knows the country and sector of the title the article gives once.

    "Bộ trưởng Nội vụ Mexico Osorio Chong" makes every later "ông Chong" a member of that government.
    """
    found: dict[str, tuple[str | None, str | None]] = {}
    people: list[Row] = []
    for reading in readings:
        for i, unit in enumerate(reading.units):
            mention = unit.mention or {}
            if mention.get("type") != "PER" or mention.get("country"):
                continue
            people.append(mention)
            for holder, head in _holders(reading, i):
                sector = holder["sector"] if holder["type"] == "ORG" else head.sector or mention["sector"]
                if (holder["country"] or holder["type"] == "ORG") and holder["type"] in ("LOC", "ORG"):
                    found.setdefault(mention["entity_id"], (holder["country"], sector))
    for mention in people:
        if mention["entity_id"] in found:
            country, sector = found[mention["entity_id"]]
            mention["country"], mention["sector"] = country, mention["sector"] or sector


def _holders(reading: Reading, i: int) -> list[tuple[Row, Unit]]:
    """Whose person the name at ``i`` is: by the title before it, or by one set off with a comma.

    "Bộ trưởng Nội vụ Mexico X"; "X, người phát ngôn của Y"; "Người đứng đầu Y, bà X".
    """
    phrase = reading.phrase_at(i)
    if phrase is None:
        return []
    near = [phrase]
    for comma, k in ((phrase.last + 1, phrase.last + 2), (phrase.first - 1, phrase.first - 2)):
        other = reading.phrase_at(k) if reading.is_mark(comma, ",") else None
        if other is not None and reading.units[other.head].noun_kind in ("people", "reference"):
            near.append(other)
    result = []
    for other in near:
        names = [k for k in (*other.owners, *other.names) if k != i and reading.units[k].kind == "name"]
        names = [k for k in names if other is not phrase or k < i]
        if names:
            result.append((reading.units[names[0]].mention or {}, reading.units[other.head]))
    return [(holder, head) for holder, head in result if holder.get("type")]


def _quotations(body: str, article: Row, readings: list[Reading], memory: Memory) -> None:
    """Mark the quoted units and note who speaks in each quotation."""
    paragraphs = article.get("paragraphs") or [{"start": 0, "end": len(body)}]
    for paragraph in paragraphs:
        for quote in attribution.quotes(body, paragraph["start"], paragraph["end"]):
            inside = [
                r for r in readings if r.sentence["end"] > quote.start and r.sentence["start"] < quote.end
            ]
            for reading in inside:
                for unit in reading.units:
                    unit.quoted = unit.quoted or quote.start <= unit.start < quote.end
            speaker = _speaker(body, inside, quote)
            if speaker:
                memory.speakers.append((quote.start, quote.end, speaker))


def _speaker(body: str, inside: list[Reading], quote: attribution.Quote) -> list[Party]:
    """Who says a quotation: named after its end, or before its beginning."""
    if not inside:
        return []
    last, first = inside[-1], inside[0]
    at = max((k for k, u in enumerate(last.units) if u.start < quote.end), default=0)
    group = attribution.trailing_speaker(last, at)
    if not group:
        opening = [k for k, u in enumerate(first.units) if u.start < quote.start]
        verbs = [k for k in opening if first.is_verb(k)]
        for k in reversed(verbs):
            found = subject_of(first, k)
            if found and found.how != "event":
                group, last = found.phrases, first
                break
    return [p for phrase in group for p in of_phrase(body, last, phrase)]


def _toll(reading: Reading, coder: Coder) -> None:
    """A sentence that only counts the victims is a mention of the event told just before."""
    if not any(c.kind in ("killed", "injured") for c in coder.loose):
        return
    for i, unit in enumerate(reading.units):
        tolls = [t for t in unit.triggers if t.frame == "toll"]
        if not tolls or reading.phrase_at(i) is not None or _is_attribute(reading, i):
            continue
        earlier = [
            d for d in coder.drafts
            if d.event_type in CARRIES_TOLL and d.realis in ("occurred", "ongoing", "recalled")
            and 0 < reading.sentence["position"] - d.sentence["position"] <= TOLL_REACH
        ]  # fmt: skip
        if not earlier:
            return
        event = earlier[-1]
        draft = Draft(
            reading.sentence, unit.start, unit.end, tolls[0], event.event_type, None, event.realis,
            actors=[{**p, "text": None, "start": None, "end": None} for p in event.actors],
            counts=_first_of_each(coder), is_quoted=unit.quoted, how=["toll"],
        )  # fmt: skip
        front = next((u.time for u in reading.units[:i] if u.kind == "time"), None)
        draft.time, draft.toll_of = front, None if front is not None else event
        coder.drafts.append(draft)
        return


def _is_attribute(reading: Reading, i: int) -> bool:
    """Whether the toll only says which people are meant ("2 binh lính bị thương đã được đưa đi")."""
    k = i + 1
    while k < len(reading.units) and reading.is_auxiliary(k):
        k += 1
    return k < len(reading.units) and (reading.units[k].has("passive") or (k > i + 1 and reading.is_verb(k)))


def _first_of_each(coder: Coder) -> list[Any]:
    kinds: dict[str, Any] = {}
    for count in coder.loose:
        kinds.setdefault(count.kind, count)
    return list(kinds.values())


def _informative(drafts: list[Draft]) -> list[Draft]:
    """Leave out nouns that only point back (codebook), and nouns that repeat what was told."""
    result: list[Draft] = []
    for draft in drafts:
        if draft.is_nominal and draft.event_type not in HAPPENINGS:
            earlier = [d for d in result if d.event_type == draft.event_type]
            if not draft.adds_slot() or (
                draft.is_pointing and not (draft.counts or draft.time or draft.place)
            ):
                continue
            if any(_covers(d, draft) for d in earlier):
                continue
        if draft.is_fact and not draft.actors and not (draft.counts or draft.time or draft.place):
            continue  # "trong việc do thám B": only named, told elsewhere
        if (
            draft.is_nominal
            and draft.event_type in HAPPENINGS
            and not (draft.counts or draft.place or draft.time)
        ):
            continue
        result.append(draft)
    return result


def _covers(earlier: Draft, draft: Draft) -> bool:
    """Whether a noun tells nothing that an earlier mention of the same type has not told."""
    if draft.counts or draft.time is not None or (draft.place is not None and earlier.place is None):
        return False
    return all(any(_match(p, q) for q in earlier.actors) for p in draft.actors) and all(
        any(_match(p, q) for q in earlier.recipients) for p in draft.recipients
    )


def _match(a: Party, b: Party) -> bool:
    if a["entity_id"] and a["entity_id"] == b["entity_id"]:
        return True
    if not a["country"] and not b["country"]:
        return bool(a["name"]) and a["name"] == b["name"]
    return bool(a["country"]) and a["country"] == b["country"]


def focus_country(readings: list[Reading]) -> str | None:
    """The one country an article is about: named more often than all others together."""
    named = [
        (unit.mention or {}).get("country")
        for reading in readings
        for unit in reading.units
        if unit.kind == "name" and (unit.mention or {}).get("sector") != "JRN"
    ]
    counted = Counter(country for country in named if country)
    if not counted:
        return None
    country, often = counted.most_common(1)[0]
    return country if often >= FOCUS_LEAST and often > FOCUS_SHARE * counted.total() else None


def _forces(drafts: list[Draft], focus: str | None) -> None:
    """Give "cảnh sát" the country of the last police named with one, of the place, or of the article."""
    known: dict[str, Party] = {}
    for draft in drafts:
        for row in (*draft.actors, *draft.recipients):
            if row["sector"] not in DOMESTIC:
                continue
            if row["country"]:
                known[row["sector"]] = row
            elif row.get("is_bare") and row["sector"] in known:
                row["country"] = known[row["sector"]]["country"]
            elif row.get("is_bare") and draft.place is not None and draft.place["country"]:
                row["country"] = draft.place["country"]
            elif row.get("is_bare"):
                row["country"] = focus


def _is_public(draft: Draft) -> bool:
    """Whether the parties an act of this type needs are named."""
    everyone = draft.actors + draft.recipients
    if draft.event_type in HAPPENINGS:
        return True
    if not everyone:
        return draft.event_type in ("ASSAULT", "PROTEST") and (draft.place is not None or bool(draft.counts))
    if draft.event_type in TWO_SIDED and len(everyone) < 2 and not _plural(draft):
        return False
    if draft.event_type == "CONSULT" and not any(p["sector"] in PUBLIC for p in draft.actors):
        return False  # private persons visit countries too
    if draft.event_type in PUBLIC_TYPES:
        return any(p["sector"] in PUBLIC for p in everyone)
    return True


def _plural(draft: Draft) -> bool:
    """One party that is many: an organisation that meets, "các nước"."""
    return any(
        p["sector"] in ("IGO", "LEG") or (p["text"] or "").lower().startswith(("các", "hai"))
        for p in draft.actors
    )


def _once_in_a_sentence(drafts: list[Draft]) -> list[Draft]:
    """Keep the first of two mentions of one act in a sentence."""
    result: list[Draft] = []
    for draft in drafts:
        twin = next((d for d in result if _one_act(d, draft)), None)
        if twin is None:
            result.append(draft)
        else:
            twin.counts += [c for c in draft.counts if all(c.kind != t.kind for t in twin.counts)]
            twin.place = twin.place or draft.place
            twin.time = twin.time or draft.time
    return result


def _one_act(a: Draft, b: Draft) -> bool:
    """Whether two mentions of a sentence tell one act."""
    return (
        a.sentence["sentence_id"] == b.sentence["sentence_id"]
        and (a.event_type, a.mode) == (b.event_type, b.mode)
        and _same_sides(a, b)
        and (a.time is None or b.time is None or a.time is b.time)
    )


def _same_sides(a: Draft, b: Draft) -> bool:
    if a.realis != b.realis and "denied" in (a.realis, b.realis):
        return False
    sides = ((a.actors, b.actors), (a.recipients, b.recipients))
    return all(not x or not y or any(_match(p, q) for p in x for q in y) for x, y in sides)


def _dates(drafts: list[Draft], published: date) -> None:
    for draft in drafts:
        if draft.time is not None:
            draft.dated = dates.cells(draft.time)
    for draft in drafts:
        if draft.dated and draft.dated["date_basis"] != "none":
            continue
        if draft.toll_of is not None:
            continue
        if draft.is_earlier or draft.is_dated_by_saying:
            draft.dated = dict(dates.NO_DATE)
            continue
        twin = next((d for d in drafts if _dates_it(d, draft)), None)
        if twin is not None:
            draft.dated = {**twin.dated, "date_basis": "coreferent"}
        elif draft.realis == "occurred" and not (
            draft.is_nominal or draft.is_background or draft.is_presupposed
        ):
            draft.dated = dates.of_publication(published)
        else:
            draft.dated = dict(dates.NO_DATE)
    for draft in drafts:
        if draft.toll_of is not None:
            dated = draft.toll_of.dated or dates.NO_DATE
            draft.dated = {**dated, "date_basis": "coreferent"} if dated["event_on"] else dict(dated)
        told_as_done = draft.realis in ("occurred", "ongoing")
        if told_as_done and (draft.is_background or dates.is_background(draft.dated, published)):
            draft.realis = "recalled"


def _dates_it(dated: Draft, draft: Draft) -> bool:
    """Whether another mention of the same act gives its day."""
    if dated is draft or dated.time is None or not dated.dated["event_on"]:
        return False
    return (dated.event_type, dated.realis) == (draft.event_type, draft.realis) and _same_act(dated, draft)


def _same_act(a: Draft, b: Draft) -> bool:
    both = (a.actors and b.actors) or (a.recipients and b.recipients)
    return bool(both) and _same_sides(a, b)
